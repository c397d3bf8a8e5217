package fr.glane.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Function words tied to the word behind them: beside the terms of its words, « des retraites » stands in a field of places as one
 * term more. A phrase of a function word is looked for by such terms: « des » stands in six facts of ten, and to read all its places
 * took five times as long as all the rest of « réforme des retraites ».
 *
 * <p>A tie stands exactly where a term of a function word and a word of this folded form stand side by side: by the forms
 * a word has in the index ({@link Kin#forms}) a phrase finds what it finds without. For one thread.
 */
final class Ties {

    /** No word starts with it, so that no prefix, no near spelling and no proposal of words meets a tie. */
    private static final byte MARK = 1;

    /** Beyond this ties are spelt out each time they are met. */
    private static final int FULL = 1 << 19;

    private final TermTable table;
    private final BytesRef spelt = new BytesRef();

    /** The numbers of two words; zero for a free slot. */
    private long[] keys = new long[1 << 12];

    /** Where in {@code pool} the ties of two words stand: how many, then their numbers. */
    private int[] places = new int[1 << 12];

    private int[] pool = new int[1 << 12];
    private int poolSize;
    private int size;
    private int era;

    /** @param table gives ties their numbers, among those of the words */
    Ties(TermTable table) {
        this.table = table;
    }

    /** The term for a function word and the folded form of the word behind it. */
    static BytesRef term(BytesRef function, BytesRef form) {
        return spell(function, form, new BytesRef());
    }

    private static BytesRef spell(BytesRef function, BytesRef form, BytesRef into) {
        into.bytes = ArrayUtil.grow(into.bytes, function.length + form.length + 2);
        into.length = function.length + form.length + 2;
        into.bytes[0] = MARK;
        System.arraycopy(function.bytes, function.offset, into.bytes, 1, function.length);
        into.bytes[function.length + 1] = MARK;
        System.arraycopy(form.bytes, form.offset, into.bytes, function.length + 2, form.length);
        return into;
    }

    /** Adds to a field what ties a word, at its place, to the words right behind it. */
    void add(Scan scan, int index, Postings field) {
        int place = scan.position(index);
        int next = index + 1;
        while (next < scan.size() && scan.position(next) == place) {
            next++;
        }
        for (; next < scan.size() && scan.position(next) == place + 1; next++) {
            int from = of(scan.word(index), scan.word(next));
            for (int i = from + 1; i <= from + pool[from]; i++) {
                field.append(pool[i], place);
            }
        }
    }

    /** Where the ties of two words stand in the pool. */
    private int of(WordTerms function, WordTerms next) {
        if (era != table.era()) {
            clear();
        }
        long key = (long) function.number() << Integer.SIZE | next.number();
        int slot = slot(keys, key);
        if (keys[slot] == key && key != 0) {
            return places[slot];
        }
        int from = make(function, next);
        if (function.number() > 0 && next.number() > 0 && size < FULL) {
            keys[slot] = key;
            places[slot] = from;
            poolSize = from + 1 + pool[from];
            size++;
            if (size * 2 > keys.length) {
                grow();
            }
        }
        return from;
    }

    /** The slot of a key, or the free one it would have. */
    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Puts the ties of two words behind what the pool has; there they stay when the pool is told so. */
    private int make(WordTerms function, WordTerms next) {
        int count = 0;
        pool = ArrayUtil.grow(pool, poolSize + 1);
        for (var one : function.terms()) {
            if (WordForms.isLikeFunction(one)) {
                pool = ArrayUtil.grow(pool, poolSize + count + 2);
                pool[poolSize + ++count] = table.id(spell(one, next.folded(), spelt));
            }
        }
        pool[poolSize] = count;
        return poolSize;
    }

    private void grow() {
        var oldKeys = keys;
        var oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    private void clear() {
        Arrays.fill(keys, 0);
        poolSize = 0;
        size = 0;
        era = table.era();
    }
}
