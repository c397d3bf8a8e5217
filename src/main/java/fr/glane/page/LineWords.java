package fr.glane.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of one line at a time, folded: lower case, no accents, ligatures apart; apostrophes and hyphens part words, and %,
 * €, © are words of their own. Kept in one buffer that is used again for the next line, so that asking a page's lines for
 * their words costs no object. Not thread-safe.
 */
final class LineWords {

    /** Words beyond which a line is not searched: what a page says of itself it says at once. */
    private static final char[] NUMBER = {'#'};

    static final int MOST_SEARCHED = 60;

    /** Words of a line that are made at most. */
    private static final int MOST = MOST_SEARCHED + 12;

    private static final int LETTER = 1;
    private static final int UPPER = 2;
    private static final int LOWER = 4;
    private static final int DIGIT = 8;
    private static final int SIGN = 16;
    private static final int FORMAT = 32;
    private static final int MARK = 64;

    private static final int KNOWN = 0x180;
    private static final byte[] KINDS = new byte[KNOWN];
    private static final char[] FOLDED = new char[KNOWN];

    static {
        for (char c = 0; c < KNOWN; c++) {
            KINDS[c] = (byte) kindOf(c);
            FOLDED[c] = foldOf(c);
        }
    }

    private char[] letters;
    private int length;
    private int[] starts;
    private int[] ends;
    private int[] found = {};
    private int size;
    private boolean open;

    /** To be used for many lines. */
    LineWords() {
        this(512);
    }

    private LineWords(int expected) {
        letters = new char[expected];
        starts = new int[Math.min(MOST, expected / 4) + 2];
        ends = new int[starts.length];
    }

    /** The words of one line. */
    static LineWords of(String line) {
        return new LineWords(Math.min(line.length() + 8, 512)).read(line);
    }

    /** Takes the words of a stretch of text; those of the last line are forgotten. */
    LineWords read(String text, int from, int to) {
        length = 0;
        size = 0;
        open = false;
        int last = 0;
        for (int i = from; i < to && size <= MOST; i++) {
            char c = text.charAt(i);
            int kind = c < KNOWN ? KINDS[c] : kindOf(c);
            if ((kind & FORMAT) != 0) {
                // Soft hyphens and zero-width marks stand inside words.
                continue;
            }
            boolean part = (kind & (LETTER | DIGIT)) != 0;
            if (!part || parts(kind, last)) {
                close();
            }
            if (part) {
                add(c);
            } else if ((c == '.' || c == ',') && last == DIGIT && i + 1 < to && isDigit(text.charAt(i + 1))) {
                // 61.5 and 2,99 are one number.
                reopen();
                put('.');
                put(text.charAt(++i));
                kind = DIGIT;
            } else if ((kind & SIGN) != 0) {
                add(c);
                close();
            }
            last = (kind & MARK) != 0 ? last : kind;
        }
        close();
        return this;
    }

    LineWords read(String text) {
        return read(text, 0, text.length());
    }

    // « icon réservé aux abonnésArticle réservé »: links that touch are glued by a copy.
    private static boolean parts(int kind, int last) {
        return (kind & UPPER) != 0 && (last & LOWER) != 0
                || (kind & LETTER) != 0 && last == DIGIT
                || kind == DIGIT && (last & LETTER) != 0;
    }

    int size() {
        return size;
    }

    String word(int i) {
        return new String(letters, starts[i], ends[i] - starts[i]);
    }

    int length(int i) {
        return ends[i] - starts[i];
    }

    /** The first letters of a word, at most so many. */
    String start(int i, int most) {
        return new String(letters, starts[i], Math.min(most, length(i)));
    }

    List<String> list() {
        var list = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            list.add(word(i));
        }
        return list;
    }

    boolean isNumber(int i) {
        return isDigit(letters[starts[i]]);
    }

    /** A number for the first letters of a word, at most so many, without the endings of number and gender. */
    long stemHash(int i, int most) {
        if (isNumber(i)) {
            return hash(NUMBER, 0, 1);
        }
        return hash(letters, starts[i], Math.min(stemEnd(i), starts[i] + most));
    }

    /** As {@link #stemHash}, for a stem by itself. */
    static long hash(String stem) {
        return hash(stem.toCharArray(), 0, stem.length());
    }

    private static long hash(char[] letters, int from, int to) {
        // FNV-1a, 64 bits.
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ letters[i]) * 0x100000001b3L;
        }
        return hash;
    }

    /** « abonnez » */
    boolean isSecondPerson(int i) {
        return length(i) > 4 && letters[ends[i] - 1] == 'z' && letters[ends[i] - 2] == 'e';
    }

    /** The number of a word in a table; -1 when it is none of its words. */
    int find(int i, WordTable table) {
        return table.find(letters, starts[i], ends[i]);
    }

    /** As {@link #find}, without the endings of number and gender: « abonnée », « abonnés » and « abonné » are one. */
    private int findStem(int i, WordTable table) {
        return table.find(letters, starts[i], stemEnd(i));
    }

    /**
     * As {@link #findStem}, of every word.
     *
     * @return a table of at least {@link #size} numbers, good until the next call
     */
    int[] findStems(WordTable table) {
        if (found.length < size) {
            found = new int[starts.length];
        }
        for (int i = 0; i < size; i++) {
            found[i] = findStem(i, table);
        }
        return found;
    }

    /** Each word without the endings of number and gender. */
    List<String> stems() {
        var list = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            list.add(new String(letters, starts[i], stemEnd(i) - starts[i]));
        }
        return list;
    }

    private int stemEnd(int i) {
        int start = starts[i];
        int end = ends[i];
        if (end - start > 3 && letters[end - 1] == 's') {
            end--;
        }
        if (end - start > 4 && letters[end - 1] == 'e' && letters[end - 2] == 'e') {
            end--;
        }
        return end;
    }

    /** The number of the whole line, its words parted by one blank. */
    int findAll(WordTable table) {
        return table.find(letters, 0, length);
    }

    private void add(char c) {
        if (!open) {
            if (length > 0) {
                put(' ');
            }
            open = true;
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = length;
        }
        char folded = c < KNOWN ? FOLDED[c] : foldOf(c);
        if (folded != 0) {
            put(folded);
        } else {
            put(c == 'œ' || c == 'Œ' ? 'o' : 'a');
            put('e');
        }
    }

    private void put(char c) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, length * 2);
        }
        letters[length++] = c;
    }

    private void close() {
        if (open) {
            ends[size++] = length;
            open = false;
        }
    }

    private void reopen() {
        size--;
        length = ends[size];
        open = true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int kindOf(char c) {
        if (isDigit(c)) {
            return DIGIT;
        }
        int kind = Character.isLetter(c) ? LETTER : 0;
        kind |= Character.isUpperCase(c) ? UPPER : 0;
        kind |= Character.isLowerCase(c) ? LOWER : 0;
        kind |= c == '%' || c == '€' || c == '©' || c == '#' ? SIGN : 0;
        kind |= c >= 0xad && Character.getType(c) == Character.FORMAT ? FORMAT : 0;
        return kind | (c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK ? MARK : 0);
    }

    /** The letter in lower case without its accent; 0 for one that stands for two. */
    private static char foldOf(char c) {
        char low = Character.toLowerCase(c);
        return switch (low) {
            case 'à', 'â', 'ä', 'á', 'ã', 'å' -> 'a';
            case 'é', 'è', 'ê', 'ë' -> 'e';
            case 'î', 'ï', 'í', 'ì' -> 'i';
            case 'ô', 'ö', 'ó', 'ò', 'õ' -> 'o';
            case 'û', 'ü', 'ù', 'ú' -> 'u';
            case 'ç' -> 'c';
            case 'ñ' -> 'n';
            case 'ÿ' -> 'y';
            case 'œ', 'æ' -> 0;
            default -> low;
        };
    }

    /** A word in lower case without accents: {@code Févr} → {@code fevr}, {@code Œuvre} → {@code oeuvre}. */
    static String fold(String word) {
        var out = new StringBuilder(word.length() + 2);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char folded = c < KNOWN ? FOLDED[c] : foldOf(c);
            if (folded == 0) {
                out.append(c == 'œ' || c == 'Œ' ? "oe" : "ae");
            } else if (c < 0x300 || Character.getType(folded) != Character.NON_SPACING_MARK) {
                out.append(folded);
            }
        }
        return out.toString();
    }
}
