package fr.glane.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The same in several fields, the best of which counts and the others a little, as by Lucene's {@code DisjunctionMaxQuery}: what each field
 * finds is read into an array, and the arrays are merged. On one segment, for one search.
 */
final class SweptFields extends Part {

    /** Of the numbers of each field by itself. */
    static final int COLUMN = 0;

    private final List<Part> fields;
    private final float others;

    /**
     * @param fields each with its scores in {@link #COLUMN}
     * @param others what part of the score in other fields than the best is added
     */
    SweptFields(int column, List<Part> fields, float others) {
        super(column);
        this.fields = fields;
        this.others = others;
    }

    @Override
    long cost() {
        return fields.stream().mapToLong(Part::cost).sum();
    }

    @Override
    void start(Matches matches) throws IOException {
        var found = all();
        matches.start(found.docs, found.size);
        matches.fill(column, found.values);
    }

    @Override
    void keep(Matches matches) throws IOException {
        var found = all();
        matches.keep(found.docs, found.values, found.size, column);
    }

    private Matches.Gathered all() throws IOException {
        var found = new ArrayList<Matches.Gathered>();
        for (var field : fields) {
            var one = new Matches(COLUMN + 1);
            field.start(one);
            if (one.size() > 0) {
                found.add(new Matches.Gathered(one.docs(), field.scores(one), one.size()));
            }
        }
        if (found.size() < 2) {
            return found.isEmpty() ? new Matches.Gathered() : found.getFirst();
        }
        found.sort(Comparator.comparingInt(f -> -f.size));
        var all = new Merged(found.getFirst());
        for (var more : found.subList(1, found.size())) {
            all = all.with(more);
        }
        return all.scored(others);
    }

    /** Documents with their best score, and the sum of the others. */
    private static final class Merged {
        private final int[] docs;
        private final float[] best;
        private final double[] rest;
        private int size;

        private Merged(int room) {
            docs = new int[room];
            best = new float[room];
            rest = new double[room];
        }

        Merged(Matches.Gathered first) {
            docs = first.docs;
            best = first.values;
            rest = new double[first.size];
            size = first.size;
        }

        /** The same with what another field finds, mostly much less: what stands between is copied as it is. */
        Merged with(Matches.Gathered more) {
            var all = new Merged(size + more.size);
            int from = 0;
            for (int i = 0; i < more.size; i++) {
                int doc = more.docs[i];
                int to = firstFrom(doc, from);
                all.append(this, from, to);
                from = to;
                if (from < size && docs[from] == doc) {
                    all.append(this, from, from + 1);
                    all.add(more.values[i]);
                    from++;
                } else {
                    all.append(doc, more.values[i]);
                }
            }
            all.append(this, from, size);
            return all;
        }

        /** Where the first document at {@code doc} or behind it stands, from an index on. */
        private int firstFrom(int doc, int from) {
            int step = 1;
            int low = from;
            while (low + step < size && docs[low + step] < doc) {
                low += step;
                step *= 2;
            }
            int at = Arrays.binarySearch(docs, low, Math.min(low + step + 1, size), doc);
            return at < 0 ? -at - 1 : at;
        }

        private void append(Merged other, int from, int to) {
            int count = to - from;
            System.arraycopy(other.docs, from, docs, size, count);
            System.arraycopy(other.best, from, best, size, count);
            System.arraycopy(other.rest, from, rest, size, count);
            size += count;
        }

        private void append(int doc, float score) {
            docs[size] = doc;
            best[size++] = score;
        }

        /** Adds a score of the last document. */
        private void add(float score) {
            int last = size - 1;
            rest[last] += Math.min(best[last], score);
            best[last] = Math.max(best[last], score);
        }

        Matches.Gathered scored(float others) {
            var scores = new float[size];
            for (int i = 0; i < size; i++) {
                scores[i] = (float) (best[i] + rest[i] * others);
            }
            return new Matches.Gathered(docs, scores, size);
        }
    }
}
