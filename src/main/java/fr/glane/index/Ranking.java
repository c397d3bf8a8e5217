package fr.glane.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** Takes the best results in the order a request wants, page after page. For one search. */
final class Ranking {

    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final Sort sort;
    private final long version;
    private final Optional<Cursor> cursor;

    Ranking(IndexSearcher searcher, SearchRequest request) {
        this.searcher = searcher;
        this.request = request;
        this.sort = sort(request.order(), request.reverse());
        this.version = searcher.getIndexReader() instanceof DirectoryReader reader ? reader.getVersion() : 0;
        this.cursor = request.cursor().flatMap(Cursor::parse);
    }

    /** The page the request asks for. */
    TopFieldDocs page(Query query, long total) throws IOException {
        if (cursor.isEmpty()) {
            return top(query, request.limit(), null);
        }
        var from = cursor.get();
        if (from.version() == version) {
            return top(query, request.limit(), from.last());
        }
        // The index has changed since: as many results as were shown are passed over.
        int wanted = (int) Math.min(total, (long) from.shown() + request.limit());
        var all = top(query, wanted, null).scoreDocs;
        var rest = from.shown() >= all.length ? new ScoreDoc[0] : Arrays.copyOfRange(all, from.shown(), all.length);
        return new TopFieldDocs(new TotalHits(rest.length, TotalHits.Relation.EQUAL_TO), rest, sort.getSort());
    }

    /** True for the first page of the best matches. */
    boolean isFirstByScore() {
        return request.order() == Order.SCORE && !request.reverse() && cursor.isEmpty() && request.limit() > 0;
    }

    /** That page with the exact total, all found facts also counted by {@code counter}, in one pass. */
    TopFieldDocs first(Query query, Lengths lengths, @Nullable Counter counter) throws IOException {
        return withFields(new Sweep(searcher, lengths, request.limit(), counter).first(query));
    }

    /** The first so many. */
    TopFieldDocs top(Query query, int count) throws IOException {
        return top(query, count, null);
    }

    private TopFieldDocs top(Query query, int count, @Nullable FieldDoc after) throws IOException {
        // The total is counted apart, without scores: here results that cannot come first may be skipped.
        if (request.order() == Order.SCORE && !request.reverse()) {
            return byScore(query, Math.max(1, count), after);
        }
        return searcher.search(query, new TopFieldCollectorManager(sort, Math.max(1, count), after, count));
    }

    /** The collector for scores alone passes over whole blocks of postings that cannot come first. */
    private TopFieldDocs byScore(Query query, int count, @Nullable FieldDoc after) throws IOException {
        var from = after == null ? null : new ScoreDoc(after.doc, score(after));
        var top = searcher.search(query, new TopScoreDocCollectorManager(count, from, count));
        return withFields(top);
    }

    /** With the fields {@link Cursor} takes, as any other order has them. */
    private TopFieldDocs withFields(TopDocs top) {
        var docs = new ScoreDoc[top.scoreDocs.length];
        for (int i = 0; i < docs.length; i++) {
            var doc = top.scoreDocs[i];
            docs[i] = new FieldDoc(doc.doc, doc.score, new Object[] {doc.score, doc.doc});
        }
        return new TopFieldDocs(top.totalHits, docs, sort.getSort());
    }

    private static float score(FieldDoc doc) {
        return Objects.requireNonNull(doc.fields)[0] instanceof Float score ? score : Float.MAX_VALUE;
    }

    /** Where the next page starts; empty when this one is the last. */
    Optional<String> next(TopFieldDocs page, long total) {
        int shown = cursor.map(Cursor::shown).orElse(0) + page.scoreDocs.length;
        return page.scoreDocs.length == 0 || shown >= total
                ? Optional.empty()
                : Optional.of(new Cursor(version, shown, (FieldDoc) page.scoreDocs[page.scoreDocs.length - 1]).text());
    }

    private static Sort sort(Order order, boolean reverse) {
        var first = switch (order) {
            case SCORE -> new SortField(null, SortField.Type.SCORE, reverse);
            case DATE -> numeric(FactFields.DATE, SortField.Type.LONG, !reverse);
            case VALUE -> numeric(FactFields.VALUE_KEY, SortField.Type.DOUBLE, !reverse);
            case PUBLISHER -> text(FactFields.PUBLISHER, reverse);
            case PLACE -> new SortField(null, SortField.Type.DOC, reverse);
        };
        return new Sort(first, SortField.FIELD_DOC);
    }

    private static SortField numeric(String field, SortField.Type type, boolean descending) {
        Object last = type == SortField.Type.LONG
                ? (Object) (descending ? Long.MIN_VALUE : Long.MAX_VALUE)
                : (Object) (descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        return new SortField(field, type, descending, last);
    }

    private static SortField text(String field, boolean descending) {
        return new SortField(field, SortField.Type.STRING, descending, SortField.STRING_LAST);
    }
}
