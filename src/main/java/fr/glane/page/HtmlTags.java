package fr.glane.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What HTML itself says: which elements are inline, silent or hidden, and what blanks are. */
final class HtmlTags {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "mark", "nobr", "output", "picture", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
            "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "math", "mi",
            "mn", "mo", "mrow", "mfrac", "msup", "msub", "g-emoji", "track");

    // What a browser does not show as text; options and text areas hold no text of the page.
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "select",
            "textarea",
            "input",
            "datalist",
            "map",
            "param",
            "noframes",
            "noembed",
            "applet",
            "meta",
            "link",
            "title",
            "hr",
            "rp");

    private static final Set<String> HEAD = Set.of("meta", "link", "script", "title", "html", "time");

    private static final Set<String> NAMED =
            Set.of("nav", "footer", "aside", "dialog", "button", "label", "menu", "figcaption", "time", "address");

    private static final Set<String> NOT_IN_ROWS = Set.of(
            "table", "form", "ul", "ol", "h1", "h2", "h3", "h4", "article", "section", "img", "iframe", "figure");

    private static final int LONGEST_ROW = 600;
    private static final int MOST_ROW_NODES = 120;

    private HtmlTags() {}

    /**
     * What is known of an element by its name.
     *
     * @param inline true when it cuts no line
     * @param silent true when a browser shows nothing of what it holds as text
     * @param head true when it may say something of the page to machines
     * @param link true for a link
     * @param bold true when it sets its text bold
     * @param marks what the name says of what it holds
     */
    record Known(boolean inline, boolean silent, boolean head, boolean link, boolean bold, long marks) {}

    private static final Known OTHER = new Known(false, false, false, false, false, 0);
    // Asked for every element of a page: quicker than the sets it is made from. Never changed once filled.
    private static final Map<String, Known> KNOWN = new HashMap<>();

    static {
        Stream.of(INLINE, SILENT, HEAD, NAMED)
                .flatMap(Set::stream)
                .forEach(tag -> KNOWN.put(
                        tag,
                        new Known(
                                INLINE.contains(tag),
                                SILENT.contains(tag),
                                HEAD.contains(tag),
                                tag.equals("a"),
                                tag.equals("b") || tag.equals("strong"),
                                marks(tag))));
    }

    /** What is known of elements of that name. */
    static Known of(String tag) {
        var known = KNOWN.get(tag);
        return known == null ? OTHER : known;
    }

    private static long marks(String tag) {
        return switch (tag) {
            case "nav" -> HtmlMark.NAVIGATION.bit();
            case "footer" -> HtmlMark.FOOTER.bit();
            case "aside" -> HtmlMark.SIDEBAR.bit();
            case "dialog" -> HtmlMark.DIALOG.bit();
            case "button", "label", "menu" -> HtmlMark.TOOLS.bit();
            case "figcaption" -> HtmlMark.CAPTION.bit();
            case "time" -> HtmlMark.DATE.bit();
            case "address" -> HtmlMark.AUTHOR.bit();
            default -> 0;
        };
    }

    /** True when the element itself says that it is not shown. */
    static boolean isHidden(Attributes attributes) {
        if (attributes.hasKey("hidden") && !attributes.get("hidden").equals("until-found")) {
            return true;
        }
        var style = attributes.get("style");
        if (style.isEmpty()) {
            return false;
        }
        var plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /** True for a link to another page, false for an anchor, an address to write to, a note. */
    static boolean leadsAway(Element link) {
        var target = link.attr("href");
        return !target.isEmpty() && !target.startsWith("mailto:") && !target.startsWith("tel:");
    }

    /** True for a row that holds data, false for one that only lays out the page. */
    @SuppressWarnings("ReferenceEquality") // a walk asks whether it is back at its start, not at a row like it
    static boolean isDataRow(Element row) {
        int cells = 0;
        int length = 0;
        int nodes = 0;
        Node node = row;
        // In document order without recursion, within the row.
        while (true) {
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
            } else {
                while (node != row && node.nextSibling() == null) {
                    node = node.parent() == null ? row : node.parent();
                }
                if (node == row) {
                    return cells > 1;
                }
                var next = node.nextSibling();
                node = next == null ? row : next;
            }
            if (++nodes > MOST_ROW_NODES) {
                return false;
            }
            if (node instanceof TextNode words) {
                length += words.getWholeText().strip().length();
                if (length > LONGEST_ROW) {
                    return false;
                }
            } else if (node instanceof Element element) {
                var tag = element.normalName();
                if (NOT_IN_ROWS.contains(tag)) {
                    return false;
                }
                if ((tag.equals("td") || tag.equals("th")) && element.hasText()) {
                    cells++;
                }
            }
        }
    }

    /** False for elements that are one paragraph, heading or item themselves. */
    static boolean holdsParagraphs(String tag) {
        return switch (tag) {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "dt", "blockquote", "figcaption", "pre", "tr" ->
                false;
            default -> true;
        };
    }

    /** True for the elements running text is made of, whatever holds them. */
    static boolean isParagraphLike(String tag) {
        return switch (tag) {
            case "p",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "ul",
                    "ol",
                    "dl",
                    "dd",
                    "dt",
                    "blockquote",
                    "pre",
                    "center",
                    "table",
                    "thead",
                    "tbody",
                    "tr" -> true;
            default -> false;
        };
    }

    /** White space a browser collapses. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Characters that show nothing and would cut words: soft hyphen, zero-width space, byte order mark, controls. */
    static boolean isInvisible(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060' || c < ' ' && !isBlank(c);
    }

    /** True when a single line break between the two characters ends a sentence or an item; else it only wraps. */
    static boolean endsThere(char before, char after) {
        return switch (before) {
            case '.', '!', '?', '…', ':', ';', '»', '"', ')', '”' -> true;
            case ',' -> false;
            default -> !Character.isLowerCase(after);
        };
    }
}
