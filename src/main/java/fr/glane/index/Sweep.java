package fr.glane.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * Finds, counts and ranks all that a query asks for, one part of it after the other: the documents of the rarest part of a segment
 * are read into an array, each other part takes out those it has not, and only what is left is counted and
 * scored, many at once.
 *
 * <p>Lucene goes from document to document through all parts. Where everything found is to be counted, that takes two to four times as long: each
 * step is a call into every list, each score a read from far away in memory. Order and scores are the same. For one search.
 */
final class Sweep {

    /** One part of the query on any segment. */
    @FunctionalInterface
    private interface Side {
        /** Null where no document of the segment has it. */
        @Nullable
        Part in(LeafReaderContext leaf) throws IOException;
    }

    private final IndexSearcher searcher;
    private final Lengths lengths;
    private final int limit;
    private final @Nullable Counter counter;
    private final HitQueue best;
    private final List<Side> wanted = new ArrayList<>();
    private final List<Side> unwanted = new ArrayList<>();
    private int columns;
    private long total;

    /**
     * @param limit how many of the best are wanted, at least one
     * @param counter is told of all that is found, when there is one
     */
    Sweep(IndexSearcher searcher, Lengths lengths, int limit, @Nullable Counter counter) {
        this.searcher = searcher;
        this.lengths = lengths;
        this.limit = limit;
        this.counter = counter;
        this.best = new HitQueue(Math.min(limit, searcher.getIndexReader().maxDoc()) + 1, false);
    }

    /** The best matches of a query, with the number of all. */
    TopDocs first(Query query) throws IOException {
        plan(searcher.rewrite(query));
        for (var leaf : searcher.getLeafContexts()) {
            sweep(leaf);
        }
        var docs = new ScoreDoc[best.size()];
        for (int i = docs.length - 1; i >= 0; i--) {
            docs[i] = Objects.requireNonNull(best.pop());
        }
        return new TopDocs(new TotalHits(total, TotalHits.Relation.EQUAL_TO), docs);
    }

    private void plan(Query query) throws IOException {
        if (!(query instanceof BooleanQuery all)
                || !all.getClauses(Occur.SHOULD).isEmpty()
                || (all.getClauses(Occur.MUST).isEmpty()
                        && all.getClauses(Occur.FILTER).isEmpty())) {
            wanted.add(scored(query, 1, columns++));
            return;
        }
        for (var part : all.getClauses(Occur.MUST)) {
            wanted.add(scored(part, 1, columns++));
        }
        for (var part : all.getClauses(Occur.FILTER)) {
            wanted.add(condition(part, true));
        }
        for (var part : all.getClauses(Occur.MUST_NOT)) {
            unwanted.add(condition(part, false));
        }
    }

    private Side scored(Query query, float boost, int column) throws IOException {
        if (query instanceof BoostQuery more) {
            return scored(more.getQuery(), boost * more.getBoost(), column);
        }
        if (query instanceof TermQuery one) {
            return word(List.of(one.getTerm()), boost, column);
        }
        if (query instanceof SynonymQuery several && !several.getTerms().isEmpty()) {
            return word(several.getTerms(), boost, column);
        }
        if (query instanceof DisjunctionMaxQuery fields) {
            return fields(fields, boost, column);
        }
        var weight = searcher.createWeight(query, ScoreMode.COMPLETE, boost);
        return leaf -> {
            var supplier = weight.scorerSupplier(leaf);
            return supplier == null ? null : new Part.Any(column, supplier);
        };
    }

    private Side word(List<Term> terms, float boost, int column) throws IOException {
        var word = new SweptTerms(searcher, lengths, terms, boost);
        return leaf -> word.in(leaf, column);
    }

    private Side fields(DisjunctionMaxQuery query, float boost, int column) throws IOException {
        var fields = new ArrayList<Side>();
        for (var field : query) {
            fields.add(scored(field, boost, SweptFields.COLUMN));
        }
        return leaf -> {
            var parts = new ArrayList<Part>();
            for (var field : fields) {
                var part = field.in(leaf);
                if (part != null) {
                    parts.add(part);
                }
            }
            return parts.isEmpty() ? null : new SweptFields(column, parts, query.getTieBreakerMultiplier());
        };
    }

    private Side condition(Query query, boolean wanted) throws IOException {
        var weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        return leaf -> {
            var supplier = weight.scorerSupplier(leaf);
            return supplier == null ? null : new Part.Condition(supplier, wanted);
        };
    }

    private void sweep(LeafReaderContext leaf) throws IOException {
        var parts = new ArrayList<Part>();
        for (var side : wanted) {
            var part = side.in(leaf);
            if (part == null) {
                return;
            }
            parts.add(part);
        }
        parts.sort(Comparator.comparingLong(Part::cost));
        for (var side : unwanted) {
            var part = side.in(leaf);
            if (part != null) {
                parts.add(part);
            }
        }
        var matches = new Matches(columns);
        parts.getFirst().start(matches);
        for (var part : parts.subList(1, parts.size())) {
            if (matches.size() == 0) {
                return;
            }
            part.keep(matches);
        }
        matches.keepLive(leaf.reader().getLiveDocs());
        total += matches.size();
        if (counter != null) {
            counter.collect(leaf, matches.docs(), matches.size());
        }
        rank(matches, leaf.docBase, parts);
    }

    private void rank(Matches matches, int base, List<Part> parts) throws IOException {
        var scores = scores(matches, parts);
        float worst = best.size() == limit ? Objects.requireNonNull(best.top()).score : -1;
        for (int i = 0; i < matches.size(); i++) {
            // Of two as good the earlier document comes first, and is here already.
            if (scores[i] > worst) {
                best.add(new ScoreDoc(base + matches.doc(i), scores[i]));
                if (best.size() > limit) {
                    best.pop();
                }
                worst = best.size() == limit ? Objects.requireNonNull(best.top()).score : -1;
            }
        }
    }

    private static float[] scores(Matches matches, List<Part> parts) throws IOException {
        var scored = parts.stream().filter(p -> p.column != Part.UNSCORED).toList();
        if (scored.size() == 1) {
            return scored.getFirst().scores(matches);
        }
        var sums = new double[matches.size()];
        for (var part : scored) {
            var scores = part.scores(matches);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += scores[i];
            }
        }
        var all = new float[sums.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) sums[i];
        }
        return all;
    }
}
