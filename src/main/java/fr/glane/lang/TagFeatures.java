package fr.glane.lang;

import fr.glane.text.Token;
import java.util.List;

/**
 * What the tagger looks at to choose the tag of a token: the form, its neighbours with the tags they can have, and the
 * tags already chosen to its left. Features are hashes; two that fall together only cost a little accuracy. Not
 * thread-safe: one for one sentence.
 */
final class TagFeatures {

    /** Features of one token, more than any has. */
    static final int MOST = 64;

    private static final int NO_SHAPE = 9;

    /** Added to the kind of each feature read from the end. */
    private static final int BACKWARD = 100;

    private static final Form.Traits NONE = new Form.Traits(0, true, 0, 0, 0, 0, 0, 0, 0, 0);

    final int[] feature = new int[MOST];
    int count;

    private final Form.Traits[] traits;
    private final int[] shapes;
    private final int[] tags;
    /** Whether a finite verb may stand to the right of a token: 0 none, 1 perhaps, 2 surely. */
    private final byte[] later;

    private final int size;

    /** Keeps the features of the two directions apart. */
    private final int direction;

    TagFeatures(List<Token> tokens, Words words) {
        this(tokens.size(), 0);
        for (int i = 0; i < size; i++) {
            var word = tokens.get(i).word();
            traits[i] = words.form(word).traits();
            shapes[i] = word.shape().ordinal();
        }
        lookAhead();
    }

    private TagFeatures(int size, int direction) {
        this.size = size;
        this.direction = direction;
        traits = new Form.Traits[size];
        shapes = new int[size];
        tags = new int[size];
        later = new byte[size];
    }

    /** The same sentence read from its end: its first token is the last. */
    TagFeatures backward() {
        var backward = new TagFeatures(size, BACKWARD);
        for (int i = 0; i < size; i++) {
            backward.traits[i] = traits[size - 1 - i];
            backward.shapes[i] = shapes[size - 1 - i];
        }
        backward.lookAhead();
        return backward;
    }

    private void lookAhead() {
        for (int i = size - 2; i >= 0; i--) {
            later[i] = (byte) Math.max(later[i + 1], finite(traits[i + 1].tags()));
        }
    }

    private static int finite(int tags) {
        int finite = tags & (1 << Tag.VERB | 1 << Tag.AUX);
        return finite == 0 ? 0 : finite == tags ? 2 : 1;
    }

    /** Bit set of the tags token {@code i} can have. */
    int candidates(int i) {
        return traits[i].tags();
    }

    Form.Traits traits(int i) {
        return i >= 0 && i < size ? traits[i] : NONE;
    }

    /** Tells the tag chosen for token {@code i}, before the features of the next are asked. */
    void choose(int i, int tag) {
        tags[i] = tag;
    }

    private int tag(int i) {
        return i >= 0 ? tags[i] : Tag.COUNT;
    }

    /** Fills {@link #feature} with all those of token {@code i}. */
    void all(int i) {
        few(i);
        words(i);
        context(i);
    }

    /** Fills {@link #feature} with the few of token {@code i} that settle most tokens. */
    void few(int i) {
        count = 0;
        var here = traits[i];
        var right = traits(i + 1);
        int t1 = tag(i - 1);
        int amb = here.tags();
        int shape = shape(i);
        int before = i > 0 ? shapes[i - 1] : NO_SHAPE;
        int behind = i + 1 < size ? shapes[i + 1] : NO_SHAPE;
        var content = traits(content(i));
        add(2, here.word());
        add(3, t1, amb);
        add(6, right.tags(), amb);
        add(12, here.ending3());
        add(16, shape, behind, amb);
        add(19, agree(i), amb);
        add(20, traits(i - 1).word(), here.word());
        add(27, finiteAgreement(i), amb);
        add(34, here.fine(), t1);
        add(37, content.tags(), here.word());
        add(38, content.word(), amb);
        add(40, shape, before, behind);
        add(41, shape * 32 + t1, before, behind);
        add(42, shape, behind, right.tags());
        add(43, shape, before, traits(i - 1).word());
        add(45, here.ending3(), right.tags());
    }

    private int shape(int i) {
        return shapes[i] * 4 + (i == 0 ? 1 : 0) + (traits[i].known() ? 2 : 0);
    }

    private void words(int i) {
        var here = traits[i];
        var left = traits(i - 1);
        var right = traits(i + 1);
        var right2 = traits(i + 2);
        int t1 = tag(i - 1);
        int t2 = tag(i - 2);
        int amb = here.tags();
        int shape = shape(i);
        add(1, amb);
        add(4, t1, t2, amb);
        add(5, t1, here.word());
        add(7, t1, right.tags(), amb);
        add(8, right.word(), amb);
        add(9, left.word(), amb);
        add(10, right.tags(), right2.tags(), amb);
        add(11, t1, t2, tag(i - 3));
        add(13, here.ending2(), t1);
        add(14, here.ending4(), shape);
        add(15, shape, t1);
        add(21, here.word(), right.word());
        add(22, left.word(), right.word(), amb);
        add(23, t1, t2, here.word());
        add(24, here.word(), right.tags());
        add(25, traits(i - 2).word(), left.word(), amb);
        add(26, right.word(), right2.word(), amb);
        add(33, here.fine());
        add(35, here.fine(), right.tags());
        add(44, t1 * 32 + t2, right.tags(), amb);
        add(46, right.fine(), amb, t1);
        if (!here.known()) {
            add(28, here.ending4());
            add(29, here.ending3(), t1);
            add(30, shape, t1, right.tags());
        }
    }

    /** What the clause so far and the words farther off tell. */
    private void context(int i) {
        int amb = traits[i].tags();
        int t1 = tag(i - 1);
        int state = state(i);
        add(17, state, amb);
        add(18, state, t1, amb);
        add(31, state & 7, later[i], amb);
        add(32, state & 7 | later[i] << 3, t1, amb);
        add(36, traits(content(i)).tags(), amb);
        int verb = verb(i);
        add(39, traits(verb).word(), amb, i - verb == 1 ? 1 : 0);
    }

    /** The next token that is more than an adverb. */
    private int content(int i) {
        int j = i + 1;
        while (j < size && j < i + 4 && (traits[j].tags() & ~(1 << Tag.ADV)) == 0) {
            j++;
        }
        return j;
    }

    /** The last verb or auxiliary before. */
    private int verb(int i) {
        for (int j = i - 1; j >= 0 && j >= i - 8; j--) {
            if (tags[j] >= Tag.VERB && tags[j] <= Tag.AUX_PRESENT_PARTICIPLE) {
                return j;
            }
        }
        return -1;
    }

    /** Whether the form agrees with the determiner or noun before it. */
    private int agree(int i) {
        for (int j = i - 1, seen = 0; j >= 0 && j >= i - 4; j--, seen++) {
            int tag = tags[j];
            if (tag == Tag.DET) {
                return ((traits[j].determiner() & traits[i].nominal()) != 0 ? 1 : 2) << 4 | seen;
            }
            if (tag == Tag.NOUN || tag == Tag.PROPN) {
                return ((traits[j].nominal() & traits[i].nominal()) != 0 ? 3 : 4) << 4 | seen;
            }
            if (tag != Tag.ADJ && tag != Tag.ADV && tag != Tag.NUM) {
                return 5 << 4 | seen;
            }
        }
        return 0;
    }

    /** For a form that may be a finite verb: whether its number is that of the nearest noun before. */
    private int finiteAgreement(int i) {
        int finite = traits[i].finite();
        if (finite == 0) {
            return 0;
        }
        for (int j = i - 1; j >= 0 && j >= i - 6; j--) {
            int tag = tags[j];
            if (tag == Tag.NOUN || tag == Tag.PRON || tag == Tag.PROPN) {
                int nominal = traits[j].nominal();
                boolean singular = (nominal & 0b0101) != 0;
                boolean plural = (nominal & 0b1010) != 0;
                return tag << 4 | (singular && (finite & 1) != 0 || plural && (finite & 2) != 0 ? 1 : 2) << 2 | finite;
            }
        }
        return 1;
    }

    /** Whether the clause has its verb already, an auxiliary waits for its participle, or a preposition stands open. */
    private int state(int i) {
        int state = 0;
        for (int j = i - 1; j >= 0 && j >= i - 12; j--) {
            switch (tags[j]) {
                case Tag.VERB -> {
                    return state | 1;
                }
                case Tag.AUX, Tag.AUX_INFINITIVE, Tag.AUX_PRESENT_PARTICIPLE, Tag.AUX_PAST_PARTICIPLE -> {
                    return state | 2;
                }
                case Tag.VERB_INFINITIVE, Tag.VERB_PAST_PARTICIPLE, Tag.VERB_PRESENT_PARTICIPLE -> state |= 8;
                case Tag.NOUN, Tag.PROPN, Tag.PRON -> state |= 16;
                case Tag.SCONJ -> {
                    return state | 4;
                }
                default -> {}
            }
        }
        return state;
    }

    private void add(int kind, int a) {
        feature[count++] = mix((kind + direction) * 0x9E3779B9 + a);
    }

    private void add(int kind, int a, int b) {
        feature[count++] = mix(mix((kind + direction) * 0x9E3779B9 + a) * 31 + b);
    }

    private void add(int kind, int a, int b, int c) {
        feature[count++] = mix(mix(mix((kind + direction) * 0x9E3779B9 + a) * 31 + b) * 31 + c);
    }

    private static int mix(int x) {
        int h = x * 0x85EBCA6B;
        h ^= h >>> 15;
        h *= 0xC2B2AE35;
        return h ^ h >>> 13;
    }
}
