package fr.glane.page;

import java.util.List;
import java.util.Optional;

/**
 * Finds where the text nodes of a page stand in its file, by one pass over the file that knows tags, comments and raw text
 * only, and pairs the stretches between them with the nodes in order.
 *
 * <p>The parser's own tracking costs half as much again as the parse. What is found here is exact or nothing: each
 * stretch must decode to its node, none may be left over, and where a parser would move text (out of the rows of a table) or
 * where what is text hangs on more than the tags (CDATA, raw text inside of drawings) the pass gives up. Linear in the
 * length of the file.
 */
final class HtmlScan {

    private static final int GIVEN_UP = -1;

    /** Tables inside of each other beyond which a page is left to the parser. */
    private static final int DEEPEST_TABLES = 60;

    private final String html;
    private final List<String> texts;
    private final HtmlEntities entities;
    private final HtmlPlaces places;
    private boolean raw;

    /** For each open table, a bit: 1 inside of a cell, 0 between the cells. */
    private long cells;

    private int tables;
    private int templates;
    private int noscripts;
    private int drawings;
    /** Inside of an element of a drawing that holds HTML again. */
    private boolean label;
    /** Inside of a formula. */
    private boolean formula;

    private int nameEnd;
    private boolean closed;

    private HtmlScan(String html, List<String> texts, HtmlEntities entities) {
        this.html = html;
        this.texts = texts;
        this.entities = entities;
        places = new HtmlPlaces(texts.size());
    }

    /**
     * Looks for the texts.
     *
     * @param html the whole page
     * @param texts every text node of its document that is not blank, in document order
     * @param entities of this page
     * @return the places, or empty when they are not sure
     */
    static Optional<HtmlPlaces> find(String html, List<String> texts, HtmlEntities entities) {
        // The parser leaves zero characters out.
        if (html.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        var scan = new HtmlScan(html, texts, entities);
        return scan.run() && scan.places.size() == texts.size() ? Optional.of(scan.places) : Optional.empty();
    }

    private boolean run() {
        int length = html.length();
        int from = 0;
        int at = 0;
        while (true) {
            int open = html.indexOf('<', at);
            if (open < 0 || open + 1 == length) {
                return text(from, length);
            }
            char c = html.charAt(open + 1);
            if (!isLetter(c) && c != '/' && c != '!' && c != '?' || c == '/' && open + 2 == length) {
                at = open + 1;
                continue;
            }
            if (!text(from, open)) {
                return false;
            }
            at = isLetter(c) ? startTag(open + 1) : c == '/' ? endTag(open + 2) : declaration(open + 1);
            if (at == GIVEN_UP) {
                return false;
            }
            from = at;
        }
    }

    /** Pairs a stretch with the next node; blank ones have none, or one nobody asks for. */
    private boolean text(int from, int to) {
        int start = firstWord(html, from, to);
        if (start == to) {
            return true;
        }
        int entity = raw ? -1 : html.indexOf('&', start, to);
        if (entity < 0) {
            return pair(start, to, html, start, to);
        }
        var decoded = entities.text(html, start, to);
        int first = firstWord(decoded, 0, decoded.length());
        return first == decoded.length() || pair(start, to, decoded, first, decoded.length());
    }

    private boolean pair(int start, int end, String words, int from, int to) {
        if (places.size() == texts.size() || tables > 0 && (cells & 1) == 0) {
            return false;
        }
        var text = texts.get(places.size());
        int first = firstWord(text, 0, text.length());
        if (text.length() - first != to - from || !text.regionMatches(first, words, from, to - from)) {
            return false;
        }
        places.add(start, end, raw);
        return true;
    }

    private static int firstWord(String text, int from, int to) {
        int at = from;
        while (at < to && HtmlTags.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** True when a text node holds more than blanks. */
    static boolean holdsWords(String text) {
        return firstWord(text, 0, text.length()) < text.length();
    }

    private int startTag(int name) {
        int end = tag(name);
        if (end == GIVEN_UP || end == html.length()) {
            return end;
        }
        return switch (html.charAt(name) | 0x20) {
            case 's' -> is(name, "script") || is(name, "style") ? rawText(name, end) : drawing(name, end, "svg");
            case 't' ->
                is(name, "title") || is(name, "textarea")
                        ? rawText(name, end)
                        : is(name, "template") ? template(end) : table(name, end);
            case 'c' -> table(name, end);
            case 'x' -> is(name, "xmp") ? rawText(name, end) : end;
            case 'i' -> is(name, "iframe") ? rawText(name, end) : end;
            case 'n' -> {
                noscripts += is(name, "noscript") ? 1 : 0;
                yield is(name, "noembed") || is(name, "noframes") ? rawText(name, end) : end;
            }
            case 'm' -> drawing(name, end, "math");
            case 'd', 'f' -> {
                label |= drawings > 0 && (is(name, "desc") || is(name, "foreignobject"));
                yield end;
            }
            case 'p' -> is(name, "plaintext") ? plain(end) : end;
            default -> end;
        };
    }

    private int endTag(int name) {
        char c = html.charAt(name);
        if (!isLetter(c)) {
            // « </> » is nothing at all, and cuts no text: the parser tells where that stands.
            return c == '>' ? GIVEN_UP : bogus(name);
        }
        int end = tag(name);
        if (end == GIVEN_UP || end == html.length()) {
            return end;
        }
        if (drawings > 0 && (is(name, "svg") || is(name, "math"))) {
            drawings--;
            label = false;
            formula &= drawings > 0;
        } else if (label && (is(name, "desc") || is(name, "title") || is(name, "foreignobject"))) {
            label = false;
        } else if (is(name, "template")) {
            templates -= templates > 0 ? 1 : 0;
        } else if (is(name, "noscript")) {
            noscripts -= noscripts > 0 ? 1 : 0;
        } else if (tables > 0) {
            return tableEnd(name, end);
        }
        return end;
    }

    private int table(int name, int end) {
        boolean table = is(name, "table");
        boolean cell = isCell(name);
        if (!table && !cell && !isRow(name)) {
            return end;
        }
        // Rows may stand in a template without a table; what a noscript holds has rules of its own.
        if (templates > 0 || noscripts > 0 || table && tables == DEEPEST_TABLES) {
            return GIVEN_UP;
        }
        if (table) {
            tables++;
            cells <<= 1;
        } else if (tables > 0) {
            cells = cell ? cells | 1 : cells & ~1L;
        }
        return end;
    }

    private int tableEnd(int name, int end) {
        boolean table = is(name, "table");
        if (!table && !isCell(name) && !isRow(name)) {
            return end;
        }
        if (noscripts > 0) {
            return GIVEN_UP;
        }
        if (table) {
            tables--;
            cells >>>= 1;
        } else {
            cells &= ~1L;
        }
        return end;
    }

    private int template(int end) {
        templates++;
        return tables > 0 ? GIVEN_UP : end;
    }

    private boolean isCell(int name) {
        return is(name, "td") || is(name, "th") || is(name, "caption");
    }

    private boolean isRow(int name) {
        return is(name, "tr")
                || is(name, "tbody")
                || is(name, "thead")
                || is(name, "tfoot")
                || is(name, "col")
                || is(name, "colgroup");
    }

    private int drawing(int name, int end, String element) {
        if (!is(name, element)) {
            return end;
        }
        if (tables > 0 && (cells & 1) == 0) {
            return GIVEN_UP;
        }
        drawings += closed ? 0 : 1;
        formula |= drawings > 0 && element.equals("math");
        return end;
    }

    private int plain(int end) {
        if (drawings > 0) {
            return GIVEN_UP;
        }
        raw = true;
        return text(end, html.length()) ? html.length() : GIVEN_UP;
    }

    /** Passes an element whose tags inside are none; its text is a node when it is a title or a text area. */
    private int rawText(int name, int start) {
        boolean script = is(name, "script");
        if (drawings > 0) {
            boolean markup = is(name, "title") || is(name, "style");
            if (label || formula || !markup && !script) {
                return GIVEN_UP;
            }
            label = is(name, "title") && !closed;
            if (markup || closed) {
                return start;
            }
        } else if (closed) {
            return GIVEN_UP;
        }
        int end = rawEnd(name, start);
        if (script && html.indexOf("<!--", start, end) >= 0 && opensScript(start, end)) {
            return GIVEN_UP;
        }
        boolean text = is(name, "title") || is(name, "textarea");
        return !text || text(start, end) ? end : GIVEN_UP;
    }

    private int rawEnd(int name, int start) {
        int length = nameEnd - name;
        for (int at = html.indexOf("</", start); at >= 0; at = html.indexOf("</", at + 2)) {
            int end = at + 2 + length;
            if (end < html.length()
                    && html.regionMatches(true, at + 2, html, name, length)
                    && endsName(html.charAt(end))) {
                return at;
            }
        }
        return html.length();
    }

    // « <!-- <script> » hides the next end tag.
    private boolean opensScript(int start, int end) {
        for (int at = html.indexOf('<', start, end); at >= 0; at = html.indexOf('<', at + 1, end)) {
            if (html.regionMatches(true, at + 1, "script", 0, 6)) {
                return true;
            }
        }
        return false;
    }

    /** Passes name and attributes of a tag; notes where the name ends and whether the tag closes itself. */
    private int tag(int name) {
        int length = html.length();
        int at = name;
        while (at < length && !endsName(html.charAt(at))) {
            if (html.charAt(at) == '<') {
                return GIVEN_UP;
            }
            at++;
        }
        nameEnd = at;
        boolean named = false;
        closed = false;
        while (at < length) {
            char c = html.charAt(at);
            switch (c) {
                case '>' -> {
                    return at + 1;
                }
                case '<' -> {
                    return GIVEN_UP;
                }
                case '/' -> {
                    closed = at + 1 < length && html.charAt(at + 1) == '>';
                    named = false;
                    at++;
                }
                case '=' -> {
                    at = named ? value(at + 1) : at + 1;
                    named = !named;
                }
                default -> {
                    named |= !HtmlTags.isBlank(c);
                    at++;
                }
            }
        }
        return length;
    }

    private int value(int from) {
        int length = html.length();
        int at = firstWord(html, from, length);
        if (at == length) {
            return length;
        }
        char quote = html.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, at + 1);
            return end < 0 ? length : end + 1;
        }
        while (at < length && html.charAt(at) != '>' && !HtmlTags.isBlank(html.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Passes a comment, a document type, a processing instruction. */
    private int declaration(int at) {
        if (html.startsWith("!--", at)) {
            return comment(at + 3);
        }
        // Only inside of drawings is it text.
        return drawings > 0 && html.startsWith("![CDATA[", at) ? GIVEN_UP : bogus(at);
    }

    private int bogus(int from) {
        int end = html.indexOf('>', from);
        return end < 0 ? html.length() : end + 1;
    }

    private int comment(int from) {
        if (html.startsWith(">", from)) {
            return from + 1;
        }
        if (html.startsWith("->", from)) {
            return from + 2;
        }
        for (int at = html.indexOf("--", from); at >= 0; at = html.indexOf("--", at + 1)) {
            if (html.startsWith(">", at + 2)) {
                return at + 3;
            }
            if (html.startsWith("!>", at + 2)) {
                return at + 4;
            }
        }
        return html.length();
    }

    private boolean is(int name, String element) {
        return nameEnd - name == element.length() && html.regionMatches(true, name, element, 0, element.length());
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || HtmlTags.isBlank(c);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
