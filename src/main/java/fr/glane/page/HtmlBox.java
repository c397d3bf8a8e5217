package fr.glane.page;

import java.util.ArrayDeque;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page, and the lines it holds: those from {@code first} up to {@code end}. */
final class HtmlBox {

    private static final int DEEPEST_PATH = 12;

    final @Nullable HtmlBox parent;
    final Element element;
    private final String tag;
    /** Place in the list of boxes that are not empty, in document order; a parent stands before its children. */
    final int index;
    /** What its own names say. */
    final long marks;

    final int first;
    int end;
    /** What its names and those of its ancestors say, as far as they are believed. Set once the whole page is seen. */
    long inherited;

    private @Nullable String signature;

    HtmlBox(@Nullable HtmlBox parent, Element element, int index, long marks, int first) {
        this.parent = parent;
        this.element = element;
        tag = element.normalName();
        this.index = index;
        this.marks = marks;
        this.first = first;
        this.end = first;
    }

    String tag() {
        return tag;
    }

    boolean isEmpty() {
        return end == first;
    }

    boolean holds(HtmlLine line) {
        return line.index >= first && line.index < end;
    }

    boolean holds(HtmlBox other) {
        return other.index >= index && other.first >= first && other.end <= end;
    }

    /** The nearest box, this one or around it, whose element has that name. */
    @Nullable
    HtmlBox enclosing(String tag) {
        for (var box = this; box != null; box = box.parent) {
            if (box.tag().equals(tag)) {
                return box;
            }
        }
        return null;
    }

    /** Element, and names of the two boxes around it: {@code p|div.article-text|section.main}. */
    String signature() {
        var known = signature;
        if (known == null) {
            var out = new StringBuilder(tag());
            var outer = parent;
            for (int i = 0; i < 2 && outer != null; i++) {
                out.append('|').append(outer.tag()).append('.').append(names(outer.element));
                outer = outer.parent;
            }
            known = out.toString();
            signature = known;
        }
        return known;
    }

    /** The class names; of an element without any its id, unless it is a number's: {@code post-4211}. */
    private static String names(Element element) {
        var names = element.className();
        if (!names.isEmpty()) {
            return names;
        }
        var id = element.id();
        return id.chars().anyMatch(Character::isDigit) ? "" : id;
    }

    /** Element, the one around it with its first name, and the very box around both: {@code p|section.chunk@12}. */
    String place() {
        var outer = parent;
        if (outer == null || outer.parent == null) {
            return tag();
        }
        var names = outer.element.className();
        int blank = names.indexOf(' ');
        return tag()
                + '|'
                + outer.tag()
                + '.'
                + (blank < 0 ? names : names.substring(0, blank))
                + '@'
                + outer.parent.index;
    }

    /** True when a box around this one has a name, so that its signature tells it from others. */
    boolean isNamed() {
        var signature = signature();
        for (int i = signature.indexOf('.'); i >= 0; i = signature.indexOf('.', i + 1)) {
            if (i + 1 < signature.length() && signature.charAt(i + 1) != '|') {
                return true;
            }
        }
        return false;
    }

    /** The elements from the outermost to this one, with their names: {@code body > div.article > p}. */
    String path() {
        var path = new ArrayDeque<String>();
        for (var box = this; box != null && box.parent != null && path.size() < DEEPEST_PATH; box = box.parent) {
            var names = box.element.className();
            path.addFirst(names.isEmpty() ? box.tag() : box.tag() + "." + names.replace(' ', '.'));
        }
        return String.join(" > ", path);
    }
}
