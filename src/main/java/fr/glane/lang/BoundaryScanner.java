package fr.glane.lang;

/**
 * Walks through one line of text from one place where a sentence may end to the next. Each character is read once, a few
 * around each place again. Not thread-safe.
 */
final class BoundaryScanner {

    /** The longest quotation between straight marks, in UTF-16 units. */
    private static final int QUOTED = 800;

    final Boundary at = new Boundary();

    private String text = "";
    private int start;
    private int end;
    private boolean bare;
    private int i;
    private int sentence;
    /** Open «, “ and straight marks and brackets since the start of the sentence. */
    private int quotes;

    /** Where the straight mark still open stands, or -1: a quotation may run over several sentences. */
    private int straight;

    private int brackets;

    /**
     * Begins with a line.
     *
     * @param bare whether places without a stop count too, as where headings and list items ran into the text
     */
    void begin(String text, int start, int end, boolean bare) {
        this.text = text;
        this.end = end;
        this.bare = bare;
        this.start = start;
        i = start;
        sentence = start;
        quotes = 0;
        straight = -1;
        brackets = 0;
        at.past = 0;
        at.pastWords = 0;
    }

    /** Tells that a sentence ends at the place found last. */
    void split() {
        at.past = at.past << 1 | (at.length == 0 ? 1 : 0);
        at.pastWords = at.length == 0 ? Math.min(7, 1 + Chars.spaces(text, sentence, at.stop, 7)) : 0;
        sentence = at.next;
        quotes = 0;
        brackets = 0;
    }

    /** Moves to the next place; false at the end of the line. */
    boolean next() {
        while (i < end) {
            char c = text.charAt(i);
            if (isStop(c)) {
                if (afterStop(i)) {
                    return true;
                }
            } else if (c == ';' && item(i)) {
                return true;
            } else if (bare && Chars.kind(c) == Chars.SPACE) {
                if (afterSpace()) {
                    return true;
                }
            } else {
                mark(c, i);
                i++;
            }
        }
        return false;
    }

    /** « ; • une prime »: an item of a list that ran into one line. A dash counts where the line began with one. */
    private boolean item(int semicolon) {
        int k = skip(semicolon + 1);
        if (k >= end || k == semicolon + 1) {
            return false;
        }
        char c = text.charAt(k);
        boolean bullet = c == '•' || c == '▪' || c == '■' || c == '◦' || c == '‣';
        boolean dash = Boundary.mark(c) == '-' && Boundary.mark(text.charAt(start)) == '-';
        if (!bullet && !(dash && skip(k + 1) > k + 1)) {
            return false;
        }
        at.stop = semicolon + 1;
        at.next = k;
        i = k;
        at.terminator = Boundary.SEMICOLON;
        at.length = 0;
        at.closer = 0;
        at.glued = false;
        at.isItem = true;
        return read(semicolon);
    }

    /** Whether a straight mark stands open at {@code at}; one left open long ago was a slip. */
    private boolean isQuoted(int at) {
        return straight >= 0 && at - straight < QUOTED;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private void mark(char c, int at) {
        switch (c) {
            case '«', '“' -> quotes++;
            case '»', '”' -> quotes = Math.max(0, quotes - 1);
            case '"' -> straight = isQuoted(at) ? -1 : at;
            case '(', '[' -> brackets++;
            case ')', ']' -> brackets = Math.max(0, brackets - 1);
            default -> {}
        }
    }

    /** Reads on behind a run of stops and the marks that close with it. */
    private boolean afterStop(int first) {
        int dot = first;
        int k = first;
        char closer = 0;
        boolean more = true;
        while (more && k < end) {
            int before = k;
            if (k < end && isStop(text.charAt(k))) {
                // « (...). »: of two runs of stops the last one counts.
                dot = k;
            }
            while (k < end && isStop(text.charAt(k))) {
                k++;
            }
            int closed = closer(k);
            if (closed > k) {
                closer = text.charAt(closed - 1);
                close(closer);
                k = closed;
            }
            more = k > before;
        }
        at.stop = k;
        at.next = skip(k);
        i = at.next;
        at.terminator = terminator(dot, k);
        at.length = at.terminator == Boundary.ELLIPSIS ? 3 : stops(dot);
        at.closer = Boundary.mark(closer);
        at.glued = at.next == k;
        at.isItem = false;
        return at.next < end && mayStart(dot) && read(dot);
    }

    private void close(char c) {
        if (c == '"') {
            straight = -1;
        } else {
            mark(c, i);
        }
    }

    /** Index behind a closing mark that stands at {@code k}, perhaps behind a space, or {@code k}. */
    private int closer(int k) {
        int at = skip(k);
        if (at >= end) {
            return k;
        }
        char c = text.charAt(at);
        if (c == '[' && at == k) {
            return note(k);
        }
        boolean closes = switch (c) {
            case '»', '”' -> true;
            case '"' -> at == k ? isQuoted(at) || !isWordAt(at + 1) : isQuoted(at) && !isWordAt(at + 1);
            case ')', ']', '’', '\'' -> at == k && (c == ')' || c == ']' || !isWordAt(at + 1));
            default -> false;
        };
        return closes ? at + 1 : k;
    }

    /** Index behind the mark of a note, « fini.[12] », or {@code open}. */
    private int note(int open) {
        int j = open + 1;
        while (j < end && j - open <= 3 && Chars.kind(text.charAt(j)) == Chars.DIGIT) {
            j++;
        }
        return j > open + 1 && j < end && text.charAt(j) == ']' ? j + 1 : open;
    }

    private boolean isWordAt(int at) {
        return at < end && (Chars.kind(text.charAt(at)) == Chars.LETTER || Chars.kind(text.charAt(at)) == Chars.DIGIT);
    }

    private int terminator(int dot, int stop) {
        char c = text.charAt(dot);
        for (int j = dot; j < stop; j++) {
            char d = text.charAt(j);
            if (d == '?') {
                return Boundary.QUESTION;
            }
            if (d == '!') {
                return Boundary.EXCLAMATION;
            }
        }
        return c == '…' || stops(dot) > 1 ? Boundary.ELLIPSIS : Boundary.DOT;
    }

    private int stops(int dot) {
        int j = dot;
        while (j < end && j < dot + 3 && isStop(text.charAt(j))) {
            j++;
        }
        return j - dot;
    }

    private boolean mayStart(int dot) {
        char c = text.charAt(at.next);
        switch (c) {
            case '.', '…' -> {
                boolean fullStop = at.terminator == Boundary.DOT && !at.glued;
                return fullStop && (c == '…' || text.startsWith("..", at.next));
            }
            case ',', ';', ':', '!', '?', '»', '”', ')', ']', '}', '%', '/' -> {
                return false;
            }
            default -> {}
        }
        if (Character.isLowerCase(c) && at.closer != 0 && !hasCapital(at.next)) {
            return false;
        }
        return !at.glued || gluedStart(dot, c);
    }

    private boolean hasCapital(int word) {
        for (int j = word + 1; j < end && j < word + 3; j++) {
            if (Character.isUpperCase(text.charAt(j))) {
                return true;
            }
        }
        return false;
    }

    /** « fini.Les »: without a space only a capital after a whole word begins a sentence, and not inside an address. */
    private boolean gluedStart(int dot, char c) {
        boolean opens = c == '«' || c == '“';
        boolean capital = Character.isUpperCase(c)
                && at.next + 1 < end
                && (Character.isLowerCase(text.charAt(at.next + 1))
                        || Chars.kind(text.charAt(at.next + 1)) == Chars.APOSTROPHE);
        if (!opens && !capital) {
            return false;
        }
        if (at.closer != 0 || text.charAt(dot) != '.') {
            return true;
        }
        int j = dot;
        while (j > sentence && Character.isLowerCase(text.charAt(j - 1))) {
            j--;
        }
        boolean word = dot - j >= 3 || dot - j == 2 && (j == sentence || Chars.kind(text.charAt(j - 1)) == Chars.SPACE);
        return word && !inAddress(j, at.next);
    }

    private boolean inAddress(int from, int to) {
        for (int j = from - 1; j >= sentence && from - j < 40 && Chars.kind(text.charAt(j)) != Chars.SPACE; j--) {
            char c = text.charAt(j);
            if (c == '@' || c == '/' || c == '.') {
                return true;
            }
        }
        for (int j = to; j < end && j - to < 40 && Chars.kind(text.charAt(j)) != Chars.SPACE; j++) {
            char c = text.charAt(j);
            boolean goesOn = j + 1 < end && Character.isLowerCase(text.charAt(j + 1));
            if (c == '@' || c == '/' || c == '.' && goesOn) {
                return true;
            }
        }
        return false;
    }

    /** A place without a stop: before a capital, a digit, an opening mark or a dash. */
    private boolean afterSpace() {
        int space = i;
        i = skip(i);
        if (i >= end || space == sentence) {
            return false;
        }
        char c = text.charAt(i);
        boolean opens = Character.isUpperCase(c)
                || Chars.kind(c) == Chars.DIGIT
                || c == '«'
                || c == '“'
                || c == '"'
                || c == '-'
                || c == '–'
                || c == '—'
                || c == '('
                || c == '•'
                || c == '*';
        char before = text.charAt(space - 1);
        boolean semicolon = before == ';' || before == ':';
        if (!opens && before != ';' || before == ',' || before == '«' || before == '“' || before == '(') {
            return false;
        }
        at.stop = space;
        at.next = i;
        at.terminator = before == ';' ? Boundary.SEMICOLON : before == ':' ? Boundary.COLON : Boundary.NONE;
        at.length = 0;
        at.isItem = false;
        at.closer = Chars.kind(before) == Chars.CLOSER ? Boundary.mark(before) : 0;
        at.glued = false;
        return read(semicolon ? space - 1 : space);
    }

    private boolean read(int dot) {
        at.quotes = Math.min(3, quotes) + (isQuoted(dot) ? Boundary.QUOTED : 0);
        at.brackets = Math.min(2, brackets);
        at.sentenceLength = dot - sentence;
        at.read(text, sentence, dot, end);
        return true;
    }

    private int skip(int from) {
        int j = from;
        while (j < end && Chars.kind(text.charAt(j)) == Chars.SPACE) {
            j++;
        }
        return j;
    }
}
