package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Section;
import fr.glane.text.Source;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The text of one article of a press export, line by line, each line labelled by the part of the export's own markup
 * it stands in. Everything below the given nodes becomes a line; what no part claims is set aside. Not thread-safe.
 */
final class ExportText {

    /**
     * A part of the export's markup.
     *
     * @param role what the reader asks for: {@code title}, {@code publisher}, {@code header} …
     * @param reason why it is set aside; only in {@link Section#REMOVED}
     */
    record Part(String role, Kind kind, Section section, Optional<String> reason) {

        static Part main(String role, Kind kind) {
            return new Part(role, kind, Section.MAIN, Optional.empty());
        }

        static Part metadata(String role, Kind kind) {
            return new Part(role, kind, Section.METADATA, Optional.empty());
        }

        static Part removed(String reason) {
            return new Part(reason, Kind.BOILERPLATE, Section.REMOVED, Optional.of(reason));
        }
    }

    /** A line of the article. Its part may be settled after the walk, when its words tell more than its place. */
    static final class Line {

        private final Span span;
        private final boolean heading;
        Part part;

        Line(Span span, boolean heading, Part part) {
            this.span = span;
            this.heading = heading;
            this.part = part;
        }

        /** True when the line is a heading element, or bold from end to end. */
        boolean isHeading() {
            return heading;
        }
    }

    static final Part OUTSIDE = Part.removed("outside the article");
    static final Part BODY = Part.main("body", Kind.PARAGRAPH);

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "img", "ins", "mark", "q", "s", "small", "span",
            "strong", "sub", "sup", "tt", "u", "w", "hi", "ref", "seg", "name");

    private static final Set<String> HIDDEN =
            Set.of("script", "style", "noscript", "template", "title", "meta", "link");

    private static final int LONGEST_HEADING = 120;

    private final String file;
    private final IdentityHashMap<Element, Part> parts = new IdentityHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final HtmlRuns runs = new HtmlRuns();
    private final List<Line> lines = new ArrayList<>();

    private Part part = OUTSIDE;
    private int bolds;
    private boolean blank;
    private boolean open;
    private int start;
    private int plain;

    /** @param file the whole decoded file */
    ExportText(String file) {
        this.file = file;
    }

    /** Claims elements for a part; the first claim of an element counts, and an inner element before an outer. */
    ExportText claim(Iterable<Element> elements, Part claimed) {
        for (var element : elements) {
            parts.putIfAbsent(element, claimed);
        }
        return this;
    }

    /** Adds all that stands below these nodes. The depth of the tree is the parser's, which bounds it. */
    void add(Iterable<? extends Node> nodes) {
        for (var node : nodes) {
            add(node);
        }
        flush();
    }

    private void add(Node node) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element && !HIDDEN.contains(element.normalName())) {
            element(element);
        }
    }

    private void element(Element element) {
        var name = element.normalName();
        var outer = part;
        var claimed = parts.get(element);
        boolean inline = INLINE.contains(name) && (claimed == null || claimed.equals(part));
        boolean bold = name.equals("b") || name.equals("strong") || name.length() == 2 && name.charAt(0) == 'h';
        if (!inline) {
            flush();
        }
        part = claimed == null ? part : claimed;
        bolds += bold ? 1 : 0;
        for (var child : element.childNodes()) {
            add(child);
        }
        if (!inline) {
            flush();
        }
        bolds -= bold ? 1 : 0;
        part = outer;
    }

    private void append(TextNode node) {
        var words = node.getWholeText();
        boolean added = false;
        for (int i = 0; i < words.length(); ) {
            char c = words.charAt(i);
            if (HtmlTags.isBlank(c)) {
                blank = true;
                i++;
            } else if (HtmlTags.isInvisible(c)) {
                i++;
            } else {
                int end = i + 1;
                while (end < words.length() && words.charAt(end) > ' ' && !HtmlTags.isInvisible(words.charAt(end))) {
                    end++;
                }
                if (!added) {
                    added = true;
                    begin();
                    var range = node.sourceRange();
                    runs.add(text.length(), range.startPos(), range.endPos());
                }
                word(words, i, end);
                i = end;
            }
        }
    }

    private void begin() {
        if (!open) {
            open = true;
            blank = false;
            start = text.length();
            plain = 0;
        }
    }

    private void word(String words, int from, int to) {
        if (blank && text.length() > start) {
            text.append(' ');
        }
        blank = false;
        text.append(words, from, to);
        plain += bolds == 0 ? to - from : 0;
    }

    private void flush() {
        if (!open) {
            return;
        }
        open = false;
        blank = false;
        int from = start;
        int to = text.length();
        while (to > from && Charsets.isSpace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && Charsets.isSpace(text.charAt(from))) {
            from++;
        }
        if (from == to) {
            text.setLength(start);
            runs.cut(start);
            return;
        }
        boolean heading = plain == 0 && to - from <= LONGEST_HEADING && !endsSentence(text.charAt(to - 1));
        lines.add(new Line(new Span(from, to), heading, part));
        text.append('\n');
    }

    private static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '…' || c == ',' || c == ';' || c == ':';
    }

    List<Line> lines() {
        return lines;
    }

    String of(Line line) {
        return text.substring(line.span.start(), line.span.end());
    }

    /** The lines of a role, in order. */
    List<Line> all(String role) {
        return lines.stream().filter(l -> l.part.role().equals(role)).toList();
    }

    /** The words of the first line of a role. */
    Optional<String> first(String role) {
        return all(role).stream().findFirst().map(this::of);
    }

    boolean hasBody() {
        return lines.stream().anyMatch(l -> l.part.section() == Section.MAIN && l.part.kind() == Kind.PARAGRAPH);
    }

    /** Hands over the article, or refuses it when it has no body or is in another language. */
    void into(PageSink sink, Source source, Metadata metadata) {
        settleHeadings();
        if (!hasBody()) {
            sink.refused(source, Refusal.of(Refusal.Reason.NO_ARTICLE));
            return;
        }
        var words = text.toString();
        var blocks = new ArrayList<Block>(lines.size());
        for (var line : lines) {
            blocks.add(new Block(
                    line.part.kind(), line.part.section(), line.span, line.part.reason(), Optional.empty(), false));
        }
        var article = Article.of(source, metadata, words, blocks, new HtmlSourceMap(file, words, runs));
        var foreign = LanguageCheck.foreign(article.mainText());
        if (foreign.isPresent() && !sink.takes(foreign.get())) {
            sink.refused(source, Refusal.of(Refusal.Reason.LANGUAGE, foreign.get()));
        } else {
            sink.article(article);
        }
    }

    /** A bold line of the body that is no sentence heads what follows. */
    private void settleHeadings() {
        @Nullable Line before = null;
        for (var line : lines) {
            if (before != null
                    && before.heading
                    && before.part.equals(BODY)
                    && line.part.equals(BODY)
                    && !line.heading) {
                before.part = Part.main("body", Kind.HEADING);
            }
            before = line;
        }
    }
}
