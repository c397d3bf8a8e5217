package fr.glane.page;

/** Passes the attributes of a tag and keeps those a rule or the parser reads. Not thread-safe. */
final class HtmlAttributes {

    /** The tag is odd: what the parser makes of it is not sure. */
    static final int ODD = -1;

    /** Attributes beyond which the parser drops some. */
    private static final int MOST = 256;

    /** Enough of an address to tell a link from {@code mailto:} and {@code tel:}. */
    private static final int ADDRESS = 8;

    private static final byte[] NAME = new byte[128];
    private static final byte ENDS = 1;
    private static final byte SPOILS = 2;

    static {
        for (char c : "=>/ \n\t\r\f".toCharArray()) {
            NAME[c] = ENDS;
        }
        for (char c = 0; c < ' '; c++) {
            NAME[c] = NAME[c] == ENDS ? ENDS : SPOILS;
        }
        for (char c : "<\"'".toCharArray()) {
            NAME[c] = SPOILS;
        }
    }

    private final HtmlBytes page;
    private final byte[] bytes;
    private final HtmlKept kept;

    private int nameEnd;
    private int valueStart;
    private int valueEnd;

    private boolean closed;
    private boolean json;
    /** The page up to here was kept or left out. */
    private int done;

    HtmlAttributes(HtmlBytes page, HtmlKept kept) {
        this.page = page;
        bytes = page.bytes;
        this.kept = kept;
    }

    /** True when the tag passed last closes itself. */
    boolean isClosed() {
        return closed;
    }

    /** True when the tag passed last may say that it holds JSON-LD. */
    boolean maySayJson() {
        return json;
    }

    /**
     * Passes a tag.
     *
     * @param start where it begins
     * @param from where its name ends
     * @param all true to keep all attributes
     * @param link true for a link
     * @return where the tag ends
     */
    int pass(int start, int from, boolean all, boolean link) {
        closed = false;
        json = false;
        done = start;
        int at = from;
        for (int i = 0; i < MOST; i++) {
            int blank = at;
            at = page.blanksEnd(at);
            if (at == page.length) {
                return ODD;
            }
            if (bytes[at] == '>' || bytes[at] == '/') {
                closed = bytes[at] == '/';
                at += closed ? 1 : 0;
                if (at == page.length || bytes[at] != '>') {
                    return ODD;
                }
                kept.keep(done, at + 1);
                return at + 1;
            }
            int name = at;
            at = attribute(name);
            if (at == ODD) {
                return ODD;
            }
            if (!all) {
                sift(blank, name, at, link);
            }
        }
        return ODD;
    }

    /** Passes an attribute; notes where its name and its value stand. */
    private int attribute(int from) {
        int at = nameEnd(from);
        if (at == ODD || at == from) {
            return ODD;
        }
        nameEnd = at;
        valueStart = at;
        valueEnd = at;
        int sign = page.blanksEnd(at);
        if (sign == page.length || bytes[sign] != '=') {
            return at;
        }
        at = page.blanksEnd(sign + 1);
        if (at == page.length) {
            return ODD;
        }
        byte quote = bytes[at];
        if (quote == '"' || quote == '\'') {
            valueStart = at + 1;
            valueEnd = page.find((char) quote, at + 1);
            return valueEnd == page.length ? ODD : valueEnd + 1;
        }
        return unquoted(at);
    }

    private int nameEnd(int from) {
        int at = from;
        while (at < bytes.length) {
            byte b = bytes[at];
            // Letters beyond ASCII might have one of ASCII for their small one.
            byte kind = b < 0 ? SPOILS : NAME[b];
            if (kind != 0) {
                return kind == ENDS ? at : ODD;
            }
            at++;
        }
        return ODD;
    }

    private int unquoted(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '>' && !HtmlBytes.isBlank(bytes[at])) {
            byte b = bytes[at];
            if (b == '<' || b == '"' || b == '\'' || b == '=' && at == from || b == '`') {
                return ODD;
            }
            at++;
        }
        valueStart = from;
        valueEnd = at;
        return at == from ? ODD : at;
    }

    /** Leaves an attribute out, or some of it, unless it is read. */
    private void sift(int blank, int name, int end, boolean link) {
        switch (HtmlBytes.lower(bytes[name])) {
            case 'c' -> {
                if (is(name, "class") || is(name, "content")) {
                    return;
                }
            }
            case 'd' -> {
                if (is(name, "datetime")) {
                    return;
                }
            }
            // The parser asks it of formulas.
            case 'e' -> {
                if (is(name, "encoding")) {
                    return;
                }
            }
            case 'h' -> {
                if (link && is(name, "href")) {
                    shorten();
                    return;
                }
                if (is(name, "href") || is(name, "hidden") || is(name, "http-equiv")) {
                    return;
                }
            }
            case 'i' -> {
                if (is(name, "id") || is(name, "itemprop")) {
                    return;
                }
            }
            case 'l' -> {
                if (is(name, "lang")) {
                    return;
                }
            }
            case 'n' -> {
                if (is(name, "name")) {
                    return;
                }
            }
            case 'p' -> {
                if (is(name, "property")) {
                    return;
                }
            }
            case 'r' -> {
                if (is(name, "rel") || is(name, "role")) {
                    return;
                }
            }
            case 's' -> {
                if (is(name, "style") && mayHide()) {
                    return;
                }
            }
            case 't' -> {
                if (is(name, "type")) {
                    json |= holdsJson();
                    return;
                }
            }
            default -> {}
        }
        // What goes before and what follows stay apart.
        boolean apart = end < page.length && (bytes[end] == '>' || HtmlBytes.isBlank(bytes[end]));
        kept.keep(done, apart ? blank : name);
        done = end;
    }

    private boolean is(int name, String attribute) {
        return page.is(name, nameEnd, attribute);
    }

    private void shorten() {
        int stop = valueStart + ADDRESS;
        if (stop >= valueEnd) {
            return;
        }
        for (int i = valueStart; i < stop; i++) {
            if (bytes[i] < 0 || bytes[i] == '&') {
                return;
            }
        }
        kept.keep(done, stop);
        done = valueEnd;
    }

    /** True unless the style says neither {@code display:} nor {@code visibility:}, whatever the blanks and entities. */
    private boolean mayHide() {
        for (int i = valueStart; i < valueEnd; i++) {
            byte b = bytes[i];
            if (b == '&') {
                return true;
            }
            if ((b | 0x20) == 'y') {
                int k = i + 1;
                while (k < valueEnd && bytes[k] == ' ') {
                    k++;
                }
                if (k < valueEnd && (bytes[k] == ':' || bytes[k] == '&')) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean holdsJson() {
        for (int i = valueStart; i < valueEnd; i++) {
            if (bytes[i] == '&' || page.matches(i, "ld+json")) {
                return true;
            }
        }
        return false;
    }
}
