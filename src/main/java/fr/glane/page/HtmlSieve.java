package fr.glane.page;

import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Hands a page to the parser without what no rule reads: what scripts, style sheets and comments hold, most attributes, all
 * but the start of where links lead, all but one of the blanks between tags.
 *
 * <p>That is half of a saved page and more. The tree it is parsed into is that of the whole page, node for node, but for the
 * characters left out. Where that is not sure, all that follows is handed over as it is: tags that break off or hold
 * strange signs, raw text inside of drawings, lists of choices or frames, where the parser may not take it for raw. One pass
 * over the bytes, linear; what is handed over is decoded on the way. Not thread-safe.
 */
final class HtmlSieve extends Reader {

    private static final int ODD = HtmlAttributes.ODD;

    /** Units made ready before some are handed over. */
    private static final int CHUNK = 4096;

    private final HtmlBytes page;
    private final byte[] bytes;
    private final HtmlKept kept;
    private final HtmlAttributes attributes;

    private int at;
    /** Something odd was met: the rest is handed over as it is. */
    private boolean whole;

    private int nameStart;
    private int nameEnd;

    /** Drawings open here, or formulas. */
    private int drawings;

    private boolean formula;
    /** Inside of a list of choices. */
    private boolean choices;

    private boolean template;
    /** Right after a tag that swallows a line break. */
    private boolean swallows;

    /**
     * @param bytes valid in the charset
     * @param charset UTF-8, or one with a byte for each character and ASCII as it is
     */
    HtmlSieve(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        page = new HtmlBytes(bytes);
        kept = new HtmlKept(page, charset);
        attributes = new HtmlAttributes(page, kept);
        // The parser has its own ways with zero characters.
        whole = page.find('\0', 0) < page.length;
    }

    @Override
    public int read(char[] to, int offset, int length) {
        while (kept.isTaken()) {
            if (at == page.length) {
                return -1;
            }
            fill();
        }
        return kept.take(to, offset, length);
    }

    @Override
    public void close() {}

    private void fill() {
        if (!whole) {
            text();
        }
        while (at < page.length && kept.size() < CHUNK && !whole) {
            int before = kept.size();
            int next = markup();
            if (next == ODD) {
                kept.cut(before);
                whole = true;
            } else {
                at = next;
                text();
            }
        }
        if (whole) {
            int end = Math.min(page.length, at + CHUNK);
            while (end < page.length && bytes[end] < 0) {
                end++;
            }
            kept.keep(at, end);
            at = end;
        }
    }

    /** Passes what stands before the next tag; of blanks alone one is enough. */
    private void text() {
        int end = page.find('<', at);
        while (end < page.length && !opens(end)) {
            end = page.find('<', end + 1);
        }
        if (end > at) {
            // « </> » is passed over inside of a text.
            boolean blank = !swallows && page.blanksEnd(at) >= end && !page.starts(end, "</>");
            kept.keep(at, blank ? at + 1 : end);
        }
        swallows = false;
        at = end;
    }

    /** True where a tag, a comment or a declaration begins. */
    private boolean opens(int i) {
        if (i + 1 == page.length) {
            return false;
        }
        byte next = bytes[i + 1];
        return HtmlBytes.isLetter(next) || next == '!' || next == '?' || next == '/' && i + 2 < page.length;
    }

    private int markup() {
        return switch (bytes[at + 1]) {
            case '!' -> page.starts(at + 2, "--") ? comment(at + 4) : declaration();
            case '?' -> declaration();
            case '/' -> endTag(at + 2);
            default -> startTag(at + 1);
        };
    }

    private int keep(int end) {
        kept.keep(at, end);
        return end;
    }

    /** Passes a document type or what is a comment without its marks; in drawings it may be text. */
    private int declaration() {
        int end = page.find('>', at);
        return end == page.length || drawings > 0 ? ODD : keep(end + 1);
    }

    private int comment(int from) {
        int end = page.find("--", from, page.length);
        while (end >= 0 && !page.starts(end + 2, ">")) {
            // « --!> » ends a comment too.
            end = page.starts(end + 2, "!") ? -1 : page.find("--", end + 1, page.length);
        }
        if (end < 0 || page.starts(from, ">") || page.starts(from, "->")) {
            return ODD;
        }
        // Browsers leave in a comment where and when a page was saved.
        if (page.find("saved from", from, end) >= 0 || page.find("SingleFile", from, end) >= 0) {
            return keep(end + 3);
        }
        kept.keep("<!---->");
        return end + 3;
    }

    private int endTag(int name) {
        if (!name(name)) {
            return ODD;
        }
        int end = page.blanksEnd(nameEnd);
        if (end == page.length || bytes[end] != '>') {
            return ODD;
        }
        if (drawings > 0 && (is("svg") || is("math"))) {
            if (formula != is("math")) {
                return ODD;
            }
            drawings--;
        } else if (choices && is("select")) {
            choices = false;
        }
        return keep(end + 1);
    }

    /** Passes the name of a tag; false when it is none. */
    private boolean name(int from) {
        int end = from;
        while (end < page.length && bytes[end] != '>' && bytes[end] != '/' && !HtmlBytes.isBlank(bytes[end])) {
            if (bytes[end] == '<') {
                return false;
            }
            end++;
        }
        nameStart = from;
        nameEnd = end;
        return HtmlBytes.isLetter(bytes[from]);
    }

    private int startTag(int name) {
        if (!name(name)) {
            return ODD;
        }
        int end = attributes.pass(at, nameEnd, isFormatting(), is("a"));
        return end == ODD ? ODD : content(end);
    }

    /** The parser looks whether such elements are alike, with all their attributes. Of links it leaves but one open. */
    private boolean isFormatting() {
        return switch (HtmlBytes.lower(bytes[nameStart])) {
            case 'b' -> is("b") || is("big");
            case 'c' -> is("code");
            case 'e' -> is("em");
            case 'f' -> is("font");
            case 'i' -> is("i");
            case 'n' -> is("nobr");
            case 's' -> is("s") || is("small") || is("strike") || is("strong");
            case 't' -> is("tt");
            case 'u' -> is("u");
            default -> false;
        };
    }

    /** Passes what an element holds, where that is no markup. */
    private int content(int from) {
        switch (HtmlBytes.lower(bytes[nameStart])) {
            case 's' -> {
                if (is("script") || is("style")) {
                    return raw(from);
                }
                if (is("svg")) {
                    return drawing(from);
                }
                choices |= is("select");
            }
            case 't' -> {
                if (is("title") || is("textarea")) {
                    return raw(from);
                }
                template |= is("template");
            }
            case 'i' -> {
                return is("iframe") ? raw(from) : from;
            }
            case 'n' -> {
                return is("noembed") || is("noframes") ? raw(from) : from;
            }
            case 'x' -> {
                return is("xmp") ? raw(from) : from;
            }
            case 'm' -> {
                return is("math") ? drawing(from) : isFormulaText() ? shortText(from) : from;
            }
            case 'd' -> {
                return drawings > 0 && is("desc") ? shortText(from) : from;
            }
            case 'a' -> {
                return drawings > 0 && is("annotation-xml") ? ODD : from;
            }
            case 'f' -> {
                return is("frameset") || drawings > 0 && is("foreignobject") ? ODD : from;
            }
            case 'c' -> {
                return template && (is("col") || is("colgroup")) ? ODD : from;
            }
            case 'p' -> {
                swallows = is("pre");
                return is("plaintext") ? ODD : from;
            }
            case 'l' -> swallows = is("listing");
            default -> {}
        }
        return from;
    }

    private boolean isFormulaText() {
        return drawings > 0 && (is("mi") || is("mo") || is("mn") || is("ms") || is("mtext"));
    }

    private int drawing(int from) {
        boolean math = is("math");
        if (choices || drawings > 0 && formula != math) {
            return ODD;
        }
        drawings += attributes.isClosed() ? 0 : 1;
        formula = math;
        return from;
    }

    /** Inside of a drawing, where HTML may begin again: text alone is the same, raw or not. */
    private int shortText(int from) {
        int end = page.find('<', from);
        if (attributes.isClosed() || end == page.length || !closes(end)) {
            return ODD;
        }
        kept.keep(from, end);
        return end;
    }

    private int raw(int from) {
        if (drawings > 0) {
            return shortText(from);
        }
        boolean script = is("script");
        if (attributes.isClosed() || choices && !script) {
            return ODD;
        }
        int end = page.find("</", from, page.length);
        while (end >= 0 && !closes(end)) {
            end = page.find("</", end + 2, page.length);
        }
        if (end < 0 || script && hidesEnd(from, end)) {
            return ODD;
        }
        if (script ? attributes.maySayJson() : !is("style")) {
            kept.keep(from, end);
        } else if (end > from) {
            // What is empty makes no node.
            kept.keep(" ");
        }
        return end;
    }

    /** True at the end tag of the element whose name was passed. */
    private boolean closes(int i) {
        int length = nameEnd - nameStart;
        int end = i + 2 + length;
        if (end >= page.length || bytes[i + 1] != '/') {
            return false;
        }
        for (int k = 0; k < length; k++) {
            if (HtmlBytes.lower(bytes[i + 2 + k]) != HtmlBytes.lower(bytes[nameStart + k])) {
                return false;
            }
        }
        return bytes[end] == '>' || bytes[end] == '/' || HtmlBytes.isBlank(bytes[end]);
    }

    // « <!-- <script> » hides the next end tag.
    private boolean hidesEnd(int from, int to) {
        if (page.find("<!--", from, to) < 0) {
            return false;
        }
        for (int i = page.find("<", from, to); i >= 0; i = page.find("<", i + 1, to)) {
            if (page.matches(i + 1, "script")) {
                return true;
            }
        }
        return false;
    }

    private boolean is(String element) {
        return page.is(nameStart, nameEnd, element);
    }
}
