package fr.glane.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.CharsRef;

/**
 * The words of a text as the index sees them. One chain for everything: documents, queries, highlights.
 *
 * <ul>
 *   <li>an elided article or pronoun is no word of its own: {@code l’hôpital} is {@code hôpital};
 *   <li>a hyphen separates, and the joined form stands beside the first part: {@code Covid-19} is {@code covid},
 *       {@code 19} and {@code covid19};
 *   <li>digits with group spaces are one number, a decimal comma is a point: {@code 3 000}, {@code 10,7};
 *   <li>{@code %} is a word.
 * </ul>
 *
 * <p>Offsets are UTF-16 units of the text. To be reused, by one thread at a time.
 */
final class Scan {

    private static final Set<String> ELIDED = Set.of("qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu");

    private static final String ONE_LETTER = "ldjmnstc";

    /** Where the joined form is a word too: presqu'île. Quelqu'un is one word only: « un » does not ask for it. */
    private static final Set<String> JOINED = Set.of("presqu");

    /** After a verb or a demonstrative these make no compound: dit-il, celui-ci, a-t-on. */
    private static final Set<String> CLITICS = Set.of(
            "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce", "ci", "là", "t", "moi", "toi", "lui",
            "le", "la", "les", "leur", "y", "en", "même", "mêmes");

    private final WordCache cache;
    private final StringBuilder buffer = new StringBuilder();
    private char[] chars = new char[256];
    private final CharsRef view = new CharsRef(chars, 0, 0);
    private char[] digits = new char[16];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] positions = new int[64];
    private WordTerms[] words = new WordTerms[64];
    private int size;
    private int position;
    private int compound;
    private int elision;

    Scan(WordCache cache) {
        this.cache = cache;
    }

    /** Forgets all words; the next one has position 0. */
    Scan clear() {
        size = 0;
        position = 0;
        return this;
    }

    /** Leaves a gap no phrase or distance reaches over. */
    Scan gap() {
        position += 100;
        return this;
    }

    /** Adds the words of a text. */
    Scan read(String text) {
        return on(text).read(0, text.length());
    }

    /** Takes a text to read pieces of. */
    Scan on(String text) {
        int length = text.length();
        if (chars.length < length) {
            chars = new char[ArrayUtil.oversize(length, Character.BYTES)];
            view.chars = chars;
        }
        text.getChars(0, length, chars, 0);
        view.length = length;
        return this;
    }

    /** Adds the words of {@code [from, to)} of the text another scan reads. */
    void borrow(Scan other, int from, int to) {
        on(new String(other.chars, 0, other.view.length)).read(from, to);
    }

    /** Adds the words of {@code [from, to)} of the text. */
    Scan read(int from, int to) {
        var text = chars;
        compound = -1;
        elision = -1;
        int i = from;
        while (i < to) {
            char c = text[i];
            if (Chars.isDigit(c)) {
                i = numberOrWord(text, i, to);
            } else if (Chars.isWord(c)) {
                i = word(text, i, to);
            } else {
                if (c == '%') {
                    add(i, i + 1, cache.get(text, i, i + 1));
                }
                i++;
            }
        }
        return this;
    }

    /**
     * Adds the words another scan has in {@code [from, to)} of the same text; nothing when an end lies inside one of
     * them, so that what is added is what {@link #read} would add.
     *
     * @return whether they were added
     */
    boolean take(Scan other, int from, int to) {
        int first = other.firstFrom(from);
        if (first > 0 && other.ends[first - 1] > from) {
            return false;
        }
        int after = first;
        while (after < other.size && other.starts[after] < to) {
            if (other.ends[after++] > to) {
                return false;
            }
        }
        if (after > first) {
            append(other, first, after);
        }
        return true;
    }

    private void append(Scan other, int first, int after) {
        int count = after - first;
        while (size + count > starts.length) {
            grow();
        }
        System.arraycopy(other.starts, first, starts, size, count);
        System.arraycopy(other.ends, first, ends, size, count);
        System.arraycopy(other.words, first, words, size, count);
        int shift = position - other.positions[first];
        for (int i = 0; i < count; i++) {
            positions[size + i] = other.positions[first + i] + shift;
        }
        size += count;
        position = positions[size - 1] + 1;
    }

    /** Index of the first word that starts at {@code offset} or behind it. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Adds a word that stands in no text. */
    void add(WordTerms word) {
        add(0, 0, word);
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** Words at one position are the same word: a form and its joined compound. */
    int position(int index) {
        return positions[index];
    }

    WordTerms word(int index) {
        return words[index];
    }

    private int word(char[] text, int start, int to) {
        int pieceStart = start;
        int i = start;
        while (i < to) {
            char c = text[i];
            if (Chars.isWord(c)) {
                i++;
            } else if (Chars.isApostrophe(c) && i + 1 < to && Chars.isWord(text[i + 1])) {
                if (isElided(text, pieceStart, i)) {
                    elision = joins(text, pieceStart, i, to) ? pieceStart : -1;
                    pieceStart = i + 1;
                    if (Chars.isDigit(text[pieceStart])) {
                        return numberOrWord(text, pieceStart, to);
                    }
                } else if (isPossessive(text, i, to)) {
                    finish(text, pieceStart, i, to);
                    return i + 2;
                }
                i++;
            } else {
                break;
            }
        }
        finish(text, pieceStart, i, to);
        return i;
    }

    /** The word {@code text[start, end)} is complete: adds it, and its compound when it ends one. */
    private void finish(char[] text, int start, int end, int to) {
        int index = size;
        add(start, end, cache.get(text, start, end));
        if (elision >= 0) {
            join(text, elision, end, index);
            elision = -1;
        }
        link(text, index, end, to);
    }

    private void link(char[] text, int index, int end, int to) {
        boolean more = end + 1 < to && Chars.isHyphen(text[end]) && Chars.isWord(text[end + 1]);
        if (more) {
            compound = compound < 0 ? index : compound;
        } else if (compound >= 0) {
            int first = compound;
            compound = -1;
            if (!isClitic(text, lastPart(text, end), end)) {
                join(text, starts[first], end, first);
            }
        }
    }

    private static int lastPart(char[] text, int end) {
        int i = end;
        while (i > 0 && !Chars.isHyphen(text[i - 1])) {
            i--;
        }
        return i;
    }

    private static boolean isClitic(char[] text, int start, int end) {
        return end - start <= 5 && CLITICS.contains(lower(text, start, end));
    }

    private static boolean isElided(char[] text, int start, int end) {
        if (end - start == 1) {
            return ONE_LETTER.indexOf(Character.toLowerCase(text[start])) >= 0;
        }
        return end - start <= 6 && ELIDED.contains(lower(text, start, end));
    }

    /** Moody's: an English genitive is not part of the name. */
    private static boolean isPossessive(char[] text, int apostrophe, int to) {
        return text[apostrophe + 1] == 's' && (apostrophe + 2 == to || !Chars.isWord(text[apostrophe + 2]));
    }

    /** N'Golo, L'Oréal: capital after capital is likely a name, also known without its apostrophe. */
    private static boolean joins(char[] text, int start, int apostrophe, int to) {
        if (Character.isUpperCase(text[start]) && apostrophe == start + 1 && apostrophe + 2 < to) {
            return Character.isUpperCase(text[apostrophe + 1]) && Character.isLowerCase(text[apostrophe + 2]);
        }
        return JOINED.contains(lower(text, start, apostrophe));
    }

    private static String lower(char[] text, int start, int end) {
        return new String(text, start, end - start).toLowerCase(Locale.FRENCH);
    }

    private int numberOrWord(char[] text, int start, int to) {
        int end = NumberForms.end(view, start, to);
        if (end < to && Chars.isWord(text[end])) {
            return word(text, start, to);
        }
        buffer.setLength(0);
        NumberForms.canonical(view, start, end, buffer);
        int index = size;
        add(start, end, cache.get(number(buffer), 0, buffer.length()));
        elision = -1;
        link(text, index, end, to);
        return end;
    }

    private char[] number(StringBuilder from) {
        digits = ArrayUtil.grow(digits, from.length());
        from.getChars(0, from.length(), digits, 0);
        return digits;
    }

    /** Puts the letters of {@code text[start, end)}, without what is between them, beside word {@code first}. */
    private void join(char[] text, int start, int end, int first) {
        buffer.setLength(0);
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (Chars.isWord(c) && !Chars.isInvisible(c)) {
                buffer.append(c);
            }
        }
        var joined = WordForms.compose(buffer.toString()).toLowerCase(Locale.FRENCH);
        insert(first + 1, start, end, positions[first], WordForms.plain(WordForms.fold(joined)));
    }

    private void add(int start, int end, WordTerms word) {
        insert(size, start, end, position++, word);
    }

    private void insert(int index, int start, int end, int at, WordTerms word) {
        if (size == starts.length) {
            grow();
        }
        int moved = size - index;
        System.arraycopy(starts, index, starts, index + 1, moved);
        System.arraycopy(ends, index, ends, index + 1, moved);
        System.arraycopy(positions, index, positions, index + 1, moved);
        System.arraycopy(words, index, words, index + 1, moved);
        starts[index] = start;
        ends[index] = end;
        positions[index] = at;
        words[index] = word;
        size++;
    }

    private void grow() {
        int room = starts.length * 2;
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        positions = Arrays.copyOf(positions, room);
        words = Arrays.copyOf(words, room);
    }
}
