package fr.glane.page;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.parser.Parser;

/**
 * What the entities of one page stand for, each asked of the parser once: a page has a few, and asking costs the parser a
 * machine of its own. Thread-safe.
 */
final class HtmlEntities {

    /** Pages can hold any number of things that look like entities. */
    private static final int MOST = 512;

    /** Longer than any name. */
    private static final int LONGEST = 40;

    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** What the parser makes of this, which begins with an ampersand and has nothing behind it. */
    String decoded(String entity) {
        var found = known.get(entity);
        if (found == null) {
            found = Parser.unescapeEntities(entity, false);
            if (known.size() < MOST && entity.length() <= LONGEST) {
                known.put(entity, found);
            }
        }
        return found;
    }

    /** The text that a stretch of a page stands for. */
    String text(String html, int start, int end) {
        return closed(html, start, end).orElseGet(() -> Parser.unescapeEntities(html.substring(start, end), false));
    }

    /** The same where each entity has its semicolon, as what follows then changes nothing. */
    private Optional<String> closed(String html, int start, int end) {
        var text = new StringBuilder(end - start);
        int from = start;
        for (int at = html.indexOf('&', start, end); at >= 0; at = html.indexOf('&', from, end)) {
            int close = at + 1;
            while (close < end && isPart(html.charAt(close))) {
                close++;
            }
            text.append(html, from, at);
            if (close == end || html.charAt(close) != ';') {
                if (close > at + 1) {
                    return Optional.empty();
                }
                text.append('&');
                from = close;
            } else {
                text.append(decoded(html.substring(at, close + 1)));
                from = close + 1;
            }
        }
        return Optional.of(text.append(html, from, end).toString());
    }

    /** True for what names and numbers of entities are made of. */
    static boolean isPart(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '#';
    }
}
