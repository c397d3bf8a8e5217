package fr.glane.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the article's title among the heading, the meta tags and the JSON-LD. */
final class HtmlTitle {

    /** The title, and the line of the page that shows it, if one does. */
    record Found(Optional<String> text, @Nullable HtmlLine line) {}

    private static final int SHORTEST = 15;
    private static final int LONGEST = 300;

    private HtmlTitle() {}

    static Found find(HtmlTree tree, HtmlJsonLd json) {
        var told = told(tree.head(), json);
        var titles = told.stream().map(HtmlTitle::words).toList();
        HtmlLine best = null;
        double bestScore = 0;
        for (var line : tree.lines()) {
            int level = line.headingLevel();
            if (level == 0 && !HtmlMark.TITLE.in(line.marks()) || level > 2 || line.length() > 400) {
                continue;
            }
            double score = score(tree.text(line), level, titles);
            if (score > bestScore) {
                bestScore = score;
                best = line;
            }
        }
        if (best != null && bestScore >= 0.5) {
            return new Found(Optional.of(tree.text(best).replace('\n', ' ')), best);
        }
        return unmarked(tree, titles)
                .map(line -> new Found(Optional.of(tree.text(line).replace('\n', ' ')), line))
                .orElseGet(() -> new Found(told.stream().findFirst(), null));
    }

    /** Pages that know no headings still show their title: a line that says what the page tells as its title, or most of it. */
    private static Optional<HtmlLine> unmarked(HtmlTree tree, List<List<String>> titles) {
        HtmlLine best = null;
        int most = 0;
        for (var line : tree.lines()) {
            if (line.length() < SHORTEST || line.length() > LONGEST || line.linkDensity() > 0.5) {
                continue;
            }
            var words = words(tree.text(line));
            if (words.size() > most && titles.stream().anyMatch(t -> holdsMost(t, words))) {
                best = line;
                most = words.size();
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean holdsMost(List<String> title, List<String> words) {
        return words.size() * 2 > title.size() && Collections.indexOfSubList(title, words) >= 0;
    }

    private static double score(String text, int level, List<List<String>> titles) {
        var words = words(text);
        if (words.isEmpty()) {
            return 0;
        }
        double best = 0;
        for (var others : titles) {
            long shared = words.stream().filter(others::contains).count();
            best = Math.max(best, 2.0 * shared / (words.size() + others.size()));
        }
        return best + (level == 1 ? 0.2 : 0);
    }

    private static List<String> told(HtmlHead head, HtmlJsonLd json) {
        var told = new ArrayList<String>();
        json.headline().ifPresent(told::add);
        head.meta("og:title").ifPresent(told::add);
        head.meta("twitter:title", "dc.title", "title").ifPresent(told::add);
        if (!head.title().isEmpty()) {
            told.add(head.title());
        }
        var names = new ArrayList<String>();
        head.meta("og:site_name").ifPresent(names::add);
        json.publisher().ifPresent(names::add);
        return told.stream().map(t -> withoutSite(t, names)).toList();
    }

    /** Cuts « | Site » off a title. */
    static String withoutSite(String title, List<String> names) {
        var text = title.strip();
        for (var separator : List.of(" | ", " - ", " – ", " — ", " • ", " :: ")) {
            int at = text.lastIndexOf(separator);
            if (at > 0) {
                var tail = text.substring(at + separator.length());
                boolean named = names.stream().anyMatch(n -> same(n, tail));
                if (named || separator.equals(" | ") || at > tail.length() * 2 && tail.length() < 40) {
                    return withoutSite(text.substring(0, at), names);
                }
            }
        }
        return text;
    }

    static boolean same(String a, String b) {
        return words(a).equals(words(b));
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
