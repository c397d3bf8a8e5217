package fr.glane.lang;

import java.util.Arrays;

/**
 * What is seen of the words of a text that has lost its line breaks: a sign for the kind of each token, and counts up to
 * each, so that what lies between two places is known at once. Not thread-safe.
 */
final class PieceText {

    /** Sentences before and behind a place that tell how many end without a stop around it. */
    private static final int AROUND = 8;

    /** The sign behind the last token. */
    private static final char END = '$';

    final String text;
    final int size;

    private final int[] starts;
    private final int[] keys;
    private final int[] classes;
    private final char[] kinds;

    // Counts of the tokens before each.
    private final int[] sure;
    private final int[] possible;
    private final int[] words;
    private final int[] capitals;
    private final int[] capitalized;
    private final int[] numbers;
    private final int[] brackets;

    /** See {@link #again} and {@link #name}. */
    private final byte[] again;

    private final byte[] names;

    /** The first token of each sentence of an earlier reading, and how many sentences before it ended without a stop. */
    private int[] sentences = new int[0];

    private int[] bare = new int[1];

    /** Reads the tokens of {@code [start, end)}. */
    PieceText(String text, int start, int end, FunctionWords functionWords, Words forms) {
        this.text = text;
        var bounds = new FrenchTokens.Bounds();
        new FrenchTokens().scan(text, start, end, bounds);
        size = bounds.size / 2;
        starts = new int[size];
        keys = new int[size + 1];
        classes = new int[size + 1];
        kinds = new char[size + 1];
        sure = new int[size + 1];
        possible = new int[size + 1];
        words = new int[size + 1];
        capitals = new int[size + 1];
        capitalized = new int[size + 1];
        numbers = new int[size + 1];
        brackets = new int[size + 1];
        for (int i = 0; i < size; i++) {
            starts[i] = bounds.at[2 * i];
            read(i, bounds.at[2 * i + 1], functionWords, forms);
        }
        kinds[size] = END;
        again = new byte[size + 1];
        names = new byte[size + 1];
        repeats();
    }

    private void read(int token, int end, FunctionWords functionWords, Words forms) {
        int start = starts[token];
        var form = forms.at(text, start, end);
        int tags = form.traits().tags();
        char first = text.charAt(start);
        boolean letter = Character.isLetter(first);
        boolean upper = Character.isUpperCase(first);
        boolean function = functionWords.get(form.key()) != null;
        char kind = PieceKinds.of(form, Boundary.mark(first), function);
        keys[token] = form.key().hashCode();
        kinds[token] = kind;
        classes[token] = function ? keys[token] * 31 + 7 : kind;
        boolean finite = (tags & PieceKinds.FINITE) != 0
                && (end - start > 1 || form.key().equals("a"));
        boolean onlyFinite = finite && (tags & ~(PieceKinds.FINITE | 1 << Tag.PROPN)) == 0;
        boolean determined = token > 0 && kinds[token - 1] == PieceKinds.DETERMINER;
        count(sure, token, onlyFinite);
        count(possible, token, finite && !onlyFinite && !determined);
        count(words, token, letter || kind == PieceKinds.NUMBER);
        count(capitals, token, upper && end - start > 1 && Character.isUpperCase(text.charAt(end - 1)));
        count(capitalized, token, upper);
        count(numbers, token, kind == PieceKinds.NUMBER);
        brackets[token + 1] = brackets[token] + (kind == '(' ? 1 : kind == ')' ? -1 : 0);
    }

    /** Counts the pairs of neighbours, the words with a small letter and the names of the whole text. */
    private void repeats() {
        var pairs = new Counts(size);
        var small = new Counts(size);
        var named = new Counts(size);
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                pairs.add(pair(i));
            }
            if (isNamed(i)) {
                named.add(keys[i]);
            } else if (!isCapitalized(i) && Character.isLetter(text.charAt(starts[i]))) {
                small.add(keys[i]);
            }
        }
        for (int i = 0; i < size; i++) {
            again[i] = (byte) (i == 0 ? 0 : Math.min(2, pairs.of(pair(i)) - 1));
            int other = named.of(keys[i]) - (isNamed(i) ? 1 : 0);
            names[i] = (byte) (Math.min(2, other) * 3 + Math.min(2, small.of(keys[i])));
        }
    }

    private long pair(int token) {
        return (long) keys[token - 1] << 32 | keys[token] & 0xFFFFFFFFL;
    }

    private boolean isCapitalized(int token) {
        return capitalized[token + 1] > capitalized[token];
    }

    /** Whether a word with a capital stands behind an article or a preposition, where no sentence begins. */
    private boolean isNamed(int token) {
        char before = kind(token - 1);
        boolean leads = before == PieceKinds.DETERMINER
                || before == PieceKinds.OF
                || before == PieceKinds.TO
                || before == PieceKinds.PREPOSITION;
        return leads && isCapitalized(token);
    }

    private static void count(int[] counts, int token, boolean counted) {
        counts[token + 1] = counts[token] + (counted ? 1 : 0);
    }

    /** The token that begins at or behind a place in the text. */
    int token(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 1;
    }

    /** A sign for what a token can be; 0 before the first and behind the last. */
    char kind(int token) {
        return token < 0 || token > size ? 0 : kinds[token];
    }

    /** The word itself for a function word, else its kind. */
    int wordOrKind(int token) {
        return token < 0 || token > size ? 0 : classes[token];
    }

    int word(int token) {
        return keys[token];
    }

    /** How often else in the text a token stands behind the one before it, 2 for more. */
    int again(int token) {
        return again[token];
    }

    /** Whether the word is met elsewhere as a name, in threes, and with a small letter: both from 0 to 2 times. */
    int name(int token) {
        return names[token];
    }

    int words(int from, int to) {
        return words[to] - words[from];
    }

    /** Words that can only be finite verbs. */
    int verbs(int from, int to) {
        return sure[to] - sure[from];
    }

    /** Words that may be finite verbs or something else. */
    int perhapsVerbs(int from, int to) {
        return possible[to] - possible[from];
    }

    boolean hasNumber(int from, int to) {
        return numbers[to] > numbers[from];
    }

    /** Above 0 when brackets stay open, below when one is closed that was not opened. */
    int openBrackets(int from, int to) {
        return Integer.signum(brackets[to] - brackets[from]);
    }

    /** How a piece begins: 0 a small letter, 1 a capital, 3 a word in capitals, else the sign. */
    int beginning(int token) {
        if (token == size) {
            return END;
        }
        if (!Character.isLetter(text.charAt(starts[token]))) {
            return kinds[token];
        }
        return capitals[token + 1] > capitals[token] ? 3 : isCapitalized(token) ? 1 : 0;
    }

    /** 0 no words, 1 mixed, 2 each with a capital, 3 mostly in capitals. */
    int capitals(int from, int to) {
        int all = words(from, to);
        int upper = capitals[to] - capitals[from];
        if (all == 0) {
            return 0;
        }
        if (upper * 2 > all && (upper > 1 || all == 1)) {
            return 3;
        }
        return all > 1 && capitalized[to] - capitalized[from] == all ? 2 : 1;
    }

    /** The last token of a piece that is a word or number, its marks left out; the first when there is none. */
    int lastWord(int from, int to) {
        int last = to - 1;
        while (last > from && !Character.isLetterOrDigit(text.charAt(starts[last]))) {
            last--;
        }
        return last;
    }

    /** Takes over the sentences of an earlier reading, their starts and ends in turn. */
    void sentences(FrenchTokens.Bounds read) {
        sentences = new int[read.size / 2];
        bare = new int[sentences.length + 1];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = token(read.at[2 * i]);
            boolean stops = Piece.end(text, read.at[2 * i], read.at[2 * i + 1]) == Piece.STOP;
            bare[i + 1] = bare[i] + (stops ? 0 : 1);
        }
    }

    /** How many of the sentences around a token ended without a stop in the earlier reading, from 0 none to 5 most. */
    int rate(int token) {
        int found = Arrays.binarySearch(sentences, token);
        // The sentence cut at the token, or the one it stands in, does not count.
        int own = found >= 0 ? found - 1 : -found - 2;
        int next = found >= 0 ? found : own + 1;
        int last = bare.length - 1;
        int low = Math.max(0, own - AROUND);
        int high = Math.min(last, next + AROUND);
        int before = Math.max(0, own);
        int behind = Math.min(last, next);
        int count = bare[before] - bare[low] + bare[high] - bare[behind];
        int of = Math.max(1, before - low + high - behind);
        int percent = 100 * count / of;
        return percent < 1 ? 0 : percent < 8 ? 1 : percent < 20 ? 2 : percent < 40 ? 3 : percent < 60 ? 4 : 5;
    }
}
