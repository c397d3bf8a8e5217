package fr.glane.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a parsed page that makes its lines and boxes.
 *
 * <p>White space is collapsed as a browser does, invisible characters (soft hyphen, zero-width space, byte order mark) are
 * left out. Two line breaks cut a line; one is a line feed inside it where a sentence or item ends, else a blank. The walk
 * keeps its own stack, so the depth of a page costs nothing.
 */
final class HtmlWalk {

    /** An element the walk is inside of, and what leaving it must undo. */
    private static final class Frame {
        Element element;
        int size;
        int next;
        boolean silent;
        boolean block;
        boolean link;
        boolean author;
        boolean bold;
        boolean row;
        boolean cuts;
        long inlineBefore;

        Frame(Element element) {
            this.element = element;
            size = element.childNodeSize();
        }

        void reset(Element element) {
            this.element = element;
            size = element.childNodeSize();
            next = 0;
            silent = false;
            block = false;
            link = false;
            author = false;
            bold = false;
            row = false;
            cuts = false;
        }
    }

    private static final int MOST_COMMENTS = 4;

    /** The attributes whose values name what an element is. */
    private static final String[] NAMING = {"class", "id", "role", "itemprop", "rel", "property"};

    private final HtmlVocabulary vocabulary = HtmlVocabulary.names();
    private final Map<String, Long> marksByName = new HashMap<>();
    private final TextBuffer text = new TextBuffer();
    private final boolean all;
    private final List<HtmlLine> lines = new ArrayList<>();
    private final List<HtmlBox> boxes = new ArrayList<>();
    private final HtmlTexts texts = new HtmlTexts();
    private final HtmlHead head = new HtmlHead();
    /** The frames of all open elements, and those used before that wait to be used again. */
    private final List<Frame> stack = new ArrayList<>();

    private int depth;

    private HtmlBox box;
    private @Nullable HtmlLine line;
    /** The inline element left last, when no text came since. */
    private @Nullable Element left;
    /** The box of a picture no text came after yet. */
    private @Nullable HtmlBox picture;

    private int lineStart;
    private boolean blank;
    private int breaks;
    private int comments;
    private int links;
    private int bolds;
    private boolean hidden;
    private int rows;
    private long inline;

    private HtmlWalk(Element root, boolean all) {
        this.all = all;
        box = new HtmlBox(null, root, 0, 0, 0);
        boxes.add(box);
    }

    /** The lines and boxes of a page. */
    static HtmlTree walk(Document page) {
        return walk(page, false);
    }

    /**
     * As {@link #walk(Document)}, with what the page hides as well: some pages show their article by a script.
     *
     * @param all true to take hidden elements too
     */
    static HtmlTree walk(Document page, boolean all) {
        var walk = new HtmlWalk(page, all);
        walk.run(page);
        walk.flush();
        walk.boxes.getFirst().end = walk.lines.size();
        return new HtmlTree(walk.text.toString(), walk.lines, walk.boxes, walk.texts, walk.head, walk.hidden);
    }

    private void run(Element root) {
        push(root);
        while (depth > 0) {
            var frame = stack.get(depth - 1);
            if (frame.next == frame.size) {
                depth--;
                if (!frame.silent) {
                    leave(frame);
                }
                continue;
            }
            var node = frame.element.childNode(frame.next++);
            if (node instanceof TextNode words) {
                var text = words.getWholeText();
                texts.see(text, depth);
                if (!frame.silent) {
                    append(text);
                }
            } else if (node instanceof Element element) {
                if (frame.silent) {
                    pass(element);
                } else {
                    enter(element);
                }
            } else if (!frame.silent && node instanceof Comment comment && comments++ < MOST_COMMENTS) {
                head.comment(comment.getData());
            }
        }
    }

    private Frame push(Element element) {
        if (depth == stack.size()) {
            stack.add(new Frame(element));
        } else {
            stack.get(depth).reset(element);
        }
        return stack.get(depth++);
    }

    /** Walks over an element that is not shown: its text is counted alone. */
    private void pass(Element element) {
        if (element.childNodeSize() > 0) {
            push(element).silent = true;
        }
    }

    private void enter(Element element) {
        var tag = element.normalName();
        if (tag.equals("br")) {
            breaks++;
            return;
        }
        var known = HtmlTags.of(tag);
        // An element without attributes has none made for it.
        var attributes = element.attributesSize() == 0 ? null : element.attributes();
        // Null as well when there is no other attribute to look for than a class.
        var others = attributes == null || isPlain(attributes, known) ? null : attributes;
        if (known.head() || others != null && others.hasKey("itemprop")) {
            head.see(element, tag, lines.size());
        }
        if (tag.equals("img") || tag.equals("amp-img")) {
            picture = box;
        }
        if (known.silent()) {
            pass(element);
            return;
        }
        long marks = known.marks();
        if (others != null) {
            marks |= marks(others);
        } else if (attributes != null) {
            marks |= marks(attributes.get("class"));
        }
        if (!all && (HtmlMark.HIDDEN.in(marks) && !isRoot(tag) || others != null && HtmlTags.isHidden(others))) {
            hidden = true;
            pass(element);
            return;
        }
        var frame = push(element);
        frame.inlineBefore = inline;
        if (known.inline()) {
            enterInline(frame, known, tag, marks);
        } else {
            enterBlock(frame, tag, marks);
        }
    }

    /** Nothing but a class, and where a link leads, as of most elements: no other attribute need be looked for. */
    private static boolean isPlain(Attributes attributes, HtmlTags.Known known) {
        int others = attributes.size();
        others -= others > 0 && attributes.hasKey("class") ? 1 : 0;
        others -= others > 0 && known.link() && attributes.hasKey("href") ? 1 : 0;
        return others == 0;
    }

    private static boolean isRoot(String tag) {
        return tag.equals("html") || tag.equals("body");
    }

    private void enterInline(Frame frame, HtmlTags.Known known, String tag, long marks) {
        frame.link = known.link() && HtmlTags.leadsAway(frame.element);
        frame.bold = known.bold();
        // A time that leads a line is the date of what follows, as in feeds.
        frame.cuts = HtmlMark.TOOLS.in(marks) || tag.equals("time") && (line == null || isLineEmpty());
        if (frame.cuts) {
            flush();
        }
        inline |= marks;
        if (HtmlMark.AUTHOR.in(marks) && line != null) {
            // Where a name begins in a line that holds other things.
            line.author = line.author < 0 ? text.length() : line.author;
        }
        frame.author = HtmlMark.AUTHOR.in(marks);
        if (HtmlMark.CREDIT.in(marks) && line != null && line.credit < 0 && !isLineEmpty()) {
            line.credit = text.length();
        }
        if (frame.link) {
            links++;
            if (line != null) {
                line.links++;
            }
        }
        if (frame.bold) {
            bolds++;
        }
    }

    private void enterBlock(Frame frame, String tag, long marks) {
        if (rows > 0) {
            blank = true;
            if (line != null && (tag.equals("td") || tag.equals("th")) && text.length() > line.start) {
                cell();
            }
            return;
        }
        flush();
        frame.block = true;
        frame.row = tag.equals("tr") && HtmlTags.isDataRow(frame.element);
        if (frame.row) {
            rows++;
        }
        box = new HtmlBox(box, frame.element, boxes.size(), marks, lines.size());
        boxes.add(box);
    }

    private void cell() {
        text.append('\t');
        blank = false;
    }

    private void leave(Frame frame) {
        left = frame.block ? null : frame.element;
        if (frame.block) {
            flush();
            close();
        } else if (frame.cuts) {
            flush();
        }
        if (frame.row) {
            rows--;
        }
        if (frame.author && line != null && line.authorEnd < 0) {
            line.author = Math.max(line.author, line.start);
            line.authorEnd = text.length();
        }
        if (frame.link) {
            links--;
        }
        if (frame.bold) {
            bolds--;
        }
        inline = frame.inlineBefore;
    }

    private void close() {
        box.end = lines.size();
        // Boxes that hold nothing are forgotten; their children are too, as they were left before.
        if (box.isEmpty()) {
            while (boxes.getLast() != box) {
                boxes.removeLast();
            }
            boxes.removeLast();
        }
        var parent = box.parent;
        if (parent != null) {
            box = parent;
        }
    }

    private long marks(Attributes attributes) {
        long marks = 0;
        int left = attributes.size();
        for (int i = 0; i < NAMING.length && left > 0; i++) {
            var value = attributes.get(NAMING[i]);
            if (!value.isEmpty()) {
                marks |= marks(value);
                left--;
            }
        }
        return marks;
    }

    private long marks(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        var known = marksByName.get(names);
        if (known == null) {
            known = vocabulary.marks(names);
            marksByName.put(names, known);
        }
        return known;
    }

    private void append(String words) {
        int length = words.length();
        int i = 0;
        boolean added = false;
        while (i < length) {
            char c = words.charAt(i);
            if (HtmlTags.isBlank(c)) {
                blank = true;
                i++;
            } else if (HtmlTags.isInvisible(c)) {
                i++;
            } else {
                int end = i + 1;
                while (end < length && isWord(words.charAt(end))) {
                    end++;
                }
                if (!added) {
                    added = true;
                    begin(c);
                    texts.show(text.length());
                }
                word(words, i, end);
                i = end;
            }
        }
    }

    private static boolean isWord(char c) {
        return c > ' ' && !HtmlTags.isInvisible(c);
    }

    /** Makes sure a line is open, and settles what the line breaks before it meant. */
    private void begin(char next) {
        if (breaks > 1) {
            flush();
        } else if (breaks == 1 && line != null && text.length() > line.start) {
            blank = true;
            if (HtmlTags.endsThere(text.charAt(text.length() - 1), next)) {
                text.append('\n');
                blank = false;
            }
        }
        breaks = 0;
        if (line != null && !blank && isGlued(next)) {
            text.append('\n');
        }
        if (line == null) {
            lineStart = text.length();
            line = new HtmlLine(lines.size(), box, lineStart);
            line.row = rows > 0;
            line.links = links > 0 ? 1 : 0;
            line.inline = inline;
            line.picture = picture;
            picture = null;
            lines.add(line);
            blank = false;
        }
        line.inline &= inline;
    }

    private void word(String words, int from, int to) {
        if (blank && line != null && text.length() > line.start && !endsBlank()) {
            text.append(' ');
        }
        blank = false;
        left = null;
        text.append(words, from, to);
        if (line != null) {
            if (links > 0) {
                line.linked += to - from + 1;
            }
            if (bolds > 0) {
                line.bold += to - from + 1;
            }
        }
    }

    private void trim(HtmlLine done) {
        while (done.end > done.start && Charsets.isSpace(text.charAt(done.end - 1))) {
            done.end--;
        }
        while (done.start < done.end && Charsets.isSpace(text.charAt(done.start))) {
            done.start++;
        }
    }

    // « … du maïs.<span>Photo : … »: a style sheet parts them.
    private boolean isGlued(char next) {
        int end = text.length();
        if (!Character.isUpperCase(next) || line == null || end < line.start + 2) {
            return false;
        }
        char last = text.charAt(end - 1);
        if (Character.isLowerCase(last) && isBesideLeft()) {
            return true;
        }
        return (last == '.' || last == '?' || last == '!' || last == '…')
                && Character.isLowerCase(text.charAt(end - 2));
    }

    // « <span>Ida Noël</span><span>Publié hier</span> »: no word goes on in a capital.
    @SuppressWarnings("ReferenceEquality") // asks for the same parent, not for one like it
    private boolean isBesideLeft() {
        var top = stack.get(depth - 1);
        return left != null && !top.block && left.parent() == top.element.parent();
    }

    private boolean isLineEmpty() {
        return line == null || text.length() == line.start;
    }

    private boolean endsBlank() {
        return text.charAt(text.length() - 1) <= ' ';
    }

    private void flush() {
        breaks = 0;
        blank = false;
        if (line == null) {
            return;
        }
        line.end = text.length();
        trim(line);
        if (line.length() == 0) {
            // Nothing but no-break spaces, as editors leave between paragraphs.
            lines.removeLast();
            text.setLength(lineStart);
            texts.cut(lineStart);
        } else {
            text.append('\n');
        }
        line = null;
    }
}
