package fr.glane.lang;

/** Turns what is seen at a {@link Boundary} into hashed features. Not thread-safe. */
final class BoundaryFeatures {

    static final int MOST = 72;

    final int[] feature = new int[MOST];
    int count;

    private final FunctionWords functionWords;
    private final Words words;
    private String text = "";

    /** @param words asked for the dictionary's view of the right word at places without a stop only */
    BoundaryFeatures(FunctionWords functionWords, Words words) {
        this.functionWords = functionWords;
        this.words = words;
    }

    void of(String line, Boundary at) {
        text = line;
        count = 0;
        int stop = at.terminator * 8 + at.length * 2 + (at.glued ? 1 : 0) + at.closer * 64;
        int right = hash(at.rightStart, at.rightEnd);
        int left = hash(at.leftStart, at.leftEnd);
        int length = Math.min(4, at.leftEnd - at.leftStart);
        int leftShape = at.leftKind * 8 + length;
        int starts = starter(at) + at.opener * 4;
        boolean abbreviation = Abbreviations.isOne(text, at.leftStart, at.leftEnd);
        int initials = at.leftInitials ? 1 : 0;
        add(1, stop, 0, 0);
        add(2, stop, at.rightKind, at.opener);
        add(3, at.terminator, right, 0);
        add(4, at.terminator, left, 0);
        add(5, at.terminator, leftShape, at.rightKind);
        add(6, stop, leftShape, starts);
        add(7, at.terminator, starts, at.rightKind);
        add(8, at.terminator, at.leftKind, hash(at.left2Start, at.left2End));
        add(9, at.terminator, at.right2Kind, at.rightKind);
        add(10, at.terminator, hash(at.right2Start, at.right2End), at.rightKind);
        add(11, stop, at.quotes, at.brackets);
        add(12, stop, at.quotes, at.opener);
        add(13, at.terminator, Math.min(8, log(at.sentenceLength)), at.rightKind);
        add(14, at.terminator, abbreviation ? 1 : 0, at.rightKind);
        add(at.length == 0 ? 50 : 15, initials, at.leftKind, starts);
        add(16, at.terminator, left, at.rightKind);
        add(17, at.terminator, leftShape, right);
        add(18, suffix(at.leftStart, at.leftEnd), at.terminator, at.rightKind);
        add(19, at.brackets, at.terminator, at.rightKind);
        add(37, stop, at.dot > at.leftEnd ? 1 : 0, at.rightKind);
        if (at.length == 0) {
            bare(at, right, left);
        }
    }

    /** Without a stop the dictionary helps: a common word with a capital begins something. */
    private void bare(Boundary at, int right, int left) {
        int exact = dictionary(at.rightStart, at.rightEnd);
        int kind = coarse(exact);
        int leftExact = dictionary(at.leftStart, at.leftEnd);
        int before = coarse(leftExact);
        int right2 = coarse(dictionary(at.right2Start, at.right2End));
        int left2 = coarse(dictionary(at.left2Start, at.left2End));
        int verbs = finite(at.sentence, at.dot) * 3 + finite(at.next, Math.min(text.length(), at.next + 60));
        int shapes = at.rightKind * 8 + at.leftKind;
        add(20, kind, shapes, at.opener);
        add(21, before, kind, shapes);
        add(22, right2, kind, shapes);
        add(23, right, at.leftKind, before);
        add(24, left, at.rightKind, at.opener);
        add(25, leftExact, right, 0);
        add(26, left2, before, shapes);
        add(27, at.closer, at.rightKind, kind);
        add(28, log(at.sentenceLength), kind, before);
        add(29, before, kind, right2 * 8 + at.right2Kind);
        add(30, right, hash(at.right2Start, at.right2End), at.leftKind);
        add(31, at.opener, at.leftKind, at.quotes);
        add(32, verbs, kind, shapes);
        add(33, verbs, before, kind);
        add(34, verbs, log(at.sentenceLength), at.rightKind);
        add(35, at.terminator, before, verbs);
        add(36, exact, leftExact, 0);
        add(38, shapes, at.left2Kind * 8 + at.right2Kind, at.terminator);
        add(39, left, right, 0);
        add(40, suffix(at.rightStart, at.rightEnd), before, shapes);
        add(41, suffix(at.leftStart, at.leftEnd), kind, shapes);
        add(42, hash(at.left2Start, at.left2End), left, at.rightKind);
        piece(at, kind, before, verbs);
        past(at, kind, before, verbs);
    }

    /** What stands before the place, as a whole: a heading or item is short, may stand in capitals, often has no verb. */
    private void piece(Boundary at, int kind, int before, int verbs) {
        int right = hash(at.rightStart, at.rightEnd);
        int shapes = at.rightKind * 8 + at.leftKind;
        int item = item(at);
        int words = words(at);
        int capitals = capitals(at);
        int starter = starter(at);
        add(43, item, at.opener, at.rightKind);
        add(44, item, verbs, at.opener * 8 + at.rightKind);
        add(45, words, verbs, shapes);
        add(46, words, kind, before);
        add(47, words, right, at.opener);
        add(48, capitals, kind, before);
        add(49, capitals, verbs, words);
        add(58, starter, before, verbs);
        add(59, words, verbs, starter * 8 + at.rightKind);
    }

    /** Headings and items follow each other: whether the last sentences ended without a stop. */
    private void past(Boundary at, int kind, int before, int verbs) {
        int shapes = at.rightKind * 8 + at.leftKind;
        int rate = Math.min(3, Integer.bitCount(at.past & 0xFF));
        int last = at.past & 3;
        add(51, rate, shapes, kind);
        add(52, rate, last, at.rightKind);
        add(53, rate, verbs, words(at));
        add(54, rate, before, at.opener);
        add(55, last, at.pastWords, item(at) * 8 + at.opener);
        add(56, rate, starter(at), at.leftKind);
        add(57, last, shapes, verbs);
    }

    /** How the sentence begins: 0 a small letter, 1 a capital, else its mark. */
    private int item(Boundary at) {
        char first = text.charAt(at.sentence);
        return Character.isLetter(first) ? Character.isUpperCase(first) ? 1 : 0 : Boundary.mark(first);
    }

    /** Number of words since the start of the sentence, six for more. */
    private int words(Boundary at) {
        return Math.min(6, Chars.spaces(text, at.sentence, at.dot, 7));
    }

    /** Bit 0 some, bit 1 not all words of the sentence so far (of its last 60 letters), bit 2 the right one stand in capitals. */
    private int capitals(Boundary at) {
        int capitals = at.rightKind == Boundary.CAPITALS ? 4 : 0;
        for (int i = Math.max(at.sentence, at.dot - 60); i + 1 < at.dot; i++) {
            boolean letters = Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i + 1));
            if (letters) {
                capitals |= Character.isUpperCase(text.charAt(i)) && Character.isUpperCase(text.charAt(i + 1)) ? 1 : 2;
            }
        }
        return capitals;
    }

    /** Which of the main categories a word can be: bit 0 noun or adjective, 1 name or unknown, 2 verb, 3 determiner or preposition … */
    private static int coarse(int tags) {
        int coarse = 0;
        coarse |= (tags & (1 << Tag.NOUN | 1 << Tag.ADJ)) != 0 ? 1 : 0;
        coarse |= (tags & (1 << Tag.PROPN | 1 << 30)) != 0 ? 2 : 0;
        coarse |= (tags & 0xFF << Tag.VERB) != 0 ? 4 : 0;
        coarse |= (tags & (1 << Tag.DET | 1 << Tag.ADP)) != 0 ? 8 : 0;
        coarse |= (tags & (1 << Tag.CCONJ | 1 << Tag.SCONJ)) != 0 ? 16 : 0;
        coarse |= (tags & 1 << Tag.PRON) != 0 ? 32 : 0;
        coarse |= (tags & 1 << Tag.ADV) != 0 ? 64 : 0;
        return coarse;
    }

    /** 0 when no word of the stretch can be a finite verb, 1 when one may be, 2 when one surely is; its last 200 units count. */
    private int finite(int from, int to) {
        int most = 0;
        int i = Math.max(from, to - 200);
        while (i < to && most < 2) {
            int word = i;
            while (i < to && Chars.kind(text.charAt(i)) == Chars.LETTER) {
                i++;
            }
            if (i > word + 1 || i == word + 1 && text.charAt(word) == 'a') {
                int tags = words.at(text, word, i).traits().tags();
                int finite = tags & (1 << Tag.VERB | 1 << Tag.AUX);
                most = Math.max(most, finite == 0 ? 0 : finite == tags ? 2 : 1);
            }
            i = Math.max(i, word + 1);
        }
        return most;
    }

    /** Bit set of the tags a word can have when its capital is taken away. */
    private int dictionary(int start, int end) {
        if (start >= end || Chars.kind(text.charAt(start)) != Chars.LETTER) {
            return 0;
        }
        var form = words.at(text, start, end);
        return form.traits().known()
                ? form.traits().tags()
                : 1 << 30 | form.shape().ordinal();
    }

    /** Whether the word behind the place is a function word with a capital. */
    boolean starts(String line, Boundary at) {
        text = line;
        return starter(at) == 1;
    }

    /** Whether the word behind the place can be an article or the like. */
    boolean isDeterminer(String line, Boundary at) {
        text = line;
        return (dictionary(at.rightStart, at.rightEnd) & 1 << Tag.DET) != 0;
    }

    /** 1 for a word that is a function word in lower case, 2 for one that could only be a name. */
    private int starter(Boundary at) {
        if (at.rightKind != Boundary.CAPITALIZED && at.rightKind != Boundary.SINGLE_CAPITAL) {
            return 0;
        }
        if (at.rightEnd - at.rightStart > 14) {
            return 2;
        }
        return functionWords.get(Words.key(text.substring(at.rightStart, at.rightEnd))) != null ? 1 : 2;
    }

    private int hash(int start, int end) {
        int hash = 7;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = 31 * hash + (c == '’' ? '\'' : Character.toLowerCase(c));
        }
        return hash;
    }

    private int suffix(int start, int end) {
        return hash(Math.max(start, end - 3), end);
    }

    private static int log(int n) {
        return 32 - Integer.numberOfLeadingZeros(n);
    }

    private void add(int kind, int a, int b, int c) {
        feature[count++] = hash(kind, a, b, c);
    }

    /** One number for a feature and its three values. */
    static int hash(int kind, int a, int b, int c) {
        return mix(mix(mix(kind * 0x9E3779B9 + a) * 31 + b) * 31 + c);
    }

    private static int mix(int x) {
        int h = x * 0x85EBCA6B;
        h ^= h >>> 15;
        h *= 0xC2B2AE35;
        return h ^ h >>> 13;
    }
}
