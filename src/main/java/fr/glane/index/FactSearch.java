package fr.glane.index;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Searches an index of facts.
 *
 * <pre>{@code
 * try (var search = FactSearch.open(Path.of(".glane"), FrenchAnalysis.standard(Models.standard()))) {
 *     var results = search.search(SearchRequest.of("radiologues > 50 %"));
 *     results.hits().forEach(hit -> System.out.println(hit.marked("[", "]")));
 * }
 * }</pre>
 *
 * <p>Thread-safe. A search sees the state of the last commit at the time of {@link #open} or {@link #refresh}, never one
 * half done.
 */
public final class FactSearch implements Closeable {

    /** Of more results than this the best are found faster by the scores whole blocks can have. */
    private static final int FEW = 50_000;

    private final Path folder;
    private final Directory directory;
    private final SearcherManager searchers;
    private final FrenchAnalysis analysis;
    private final Blocks blocks = new Blocks();
    private final Stored stored = new Stored(blocks);
    private final CountTables tables = new CountTables();
    private final Lengths lengths = new Lengths();
    private final PlainColumns columns = new PlainColumns();
    private volatile @Nullable Hidden hidden;

    private FactSearch(Path folder, Directory directory, SearcherManager searchers, FrenchAnalysis analysis) {
        this.folder = folder;
        this.directory = directory;
        this.searchers = searchers;
        this.analysis = analysis;
    }

    /** Opens the index in a folder; the analysis must be the one it was built with. */
    public static FactSearch open(Path folder, FrenchAnalysis analysis) throws IndexException {
        var directory = IndexFormat.existing(folder);
        try {
            return new FactSearch(folder, directory, new SearcherManager(directory, null), analysis);
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }

    /** Goes to the newest commit; true when there was one. */
    public boolean refresh() throws IndexException {
        try {
            int before = with(s -> System.identityHashCode(s.getIndexReader()));
            searchers.maybeRefreshBlocking();
            return before != with(s -> System.identityHashCode(s.getIndexReader()));
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }

    /** Tells states of the index apart: another number after each {@link #refresh} that found a newer commit. */
    public long version() throws IndexException {
        return run(s -> s.getIndexReader() instanceof DirectoryReader reader ? reader.getVersion() : 0L);
    }

    /** One page of results, with what was asked to be counted. */
    public Results search(SearchRequest request) throws IndexException {
        return run(searcher -> search(searcher, View.of(request)));
    }

    /** Every result of a request in its order, whatever its limit; one at a time, so their number does not matter. */
    public long forEach(SearchRequest request, Consumer<? super Hit> each) throws IndexException {
        return run(searcher -> {
            var view = View.of(request);
            var ranking = new Ranking(searcher, request);
            var compiled = new Compiled(searcher, view);
            int total = searcher.count(compiled.counted());
            if (total > 0) {
                var marks = new Marks(analysis, view.words());
                for (var doc : ranking.top(compiled.scored(), total).scoreDocs) {
                    each.accept(hit(searcher, (FieldDoc) doc, marks, stored));
                }
            }
            return (long) total;
        });
    }

    /** A fact by its id, as a result nothing is marked in. */
    public Optional<Hit> fact(String id) throws IndexException {
        return run(searcher -> {
            var term = new Term(FactFields.ID, FactDocuments.group(id));
            for (var leaf : searcher.getLeafContexts()) {
                var postings = leaf.reader().postings(term, PostingsEnum.NONE);
                while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    var hit = fact(leaf, postings.docID(), id);
                    if (hit.isPresent()) {
                        return hit;
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** The fact at a document, if it is the one. */
    private Optional<Hit> fact(LeafReaderContext leaf, int doc, String id) throws IOException {
        var live = leaf.reader().getLiveDocs();
        if (live != null && !live.get(doc)) {
            return Optional.empty();
        }
        var head = stored.headOf(leaf, doc);
        var fact = stored.fact(leaf, doc, head.id());
        return fact.fact().id().equals(id) ? Optional.of(new Hit(fact, head, List.of(), 0)) : Optional.empty();
    }

    /** An article by its id, with all its facts. */
    public Optional<StoredArticle> article(String id) throws IndexException {
        return run(searcher -> {
            var query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(FactFields.BLOCK, FactDocuments.id(id))), Occur.FILTER)
                    .add(new TermQuery(new Term(FactFields.DOC, FactFields.ARTICLE)), Occur.FILTER)
                    .build();
            var found = searcher.search(query, 1);
            if (found.scoreDocs.length == 0) {
                return Optional.empty();
            }
            int doc = found.scoreDocs[0].doc;
            var leaf = searcher.getLeafContexts().get(ReaderUtil.subIndex(doc, searcher.getLeafContexts()));
            return Optional.of(stored.article(leaf, doc - leaf.docBase));
        });
    }

    /** Tells the address each article was read from, as {@link ArticleHead#address} gives it. */
    public void addresses(Consumer<String> each) throws IndexException {
        run(searcher -> {
            for (var leaf : searcher.getLeafContexts()) {
                var live = leaf.reader().getLiveDocs();
                var articles = blocks.articles(leaf);
                for (int doc = articles.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : articles.nextSetBit(0);
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = doc + 1 < articles.length()
                                ? articles.nextSetBit(doc + 1)
                                : DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(doc)) {
                        each.accept(stored.headOf(leaf, doc).address());
                    }
                }
            }
            return true;
        });
    }

    /** How many articles the index holds. */
    public long articles() throws IndexException {
        return run(searcher -> (long) searcher.count(new TermQuery(new Term(FactFields.DOC, FactFields.ARTICLE))));
    }

    /** How many facts, repeats and facts beside articles counted. */
    public long facts() throws IndexException {
        return run(searcher -> (long) searcher.count(QueryCompiler.ALL_FACTS));
    }

    /** Where a text holds what a query asks for: UTF-16 spans of it, in order, not overlapping. */
    public List<fr.glane.text.Span> marks(String query, boolean exact, String text) {
        return new Marks(analysis, QueryReader.read(query, exact).ask()).in(text);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        directory.close();
    }

    private Results search(IndexSearcher searcher, View view) throws IOException {
        var request = view.request();
        var compiled = new Compiled(searcher, view);
        var ranking = new Ranking(searcher, request);
        var found = isNarrow(view) && !ranking.isFirstByScore() ? new Found(searcher) : null;
        var counter = new Counter(tables, request.facets(), request.histograms(), found);
        long total;
        var hits = List.<Hit>of();
        var next = Optional.<String>empty();
        var known = ranking.isFirstByScore() && counter.isIdle() && isWord(view)
                ? compiled.known()
                : Optional.<Word>empty();
        boolean together = ranking.isFirstByScore()
                && known.isEmpty()
                && (isWord(view) || asksForPlaces(view.ask()) || isNarrow(view));
        if (together) {
            // What all words and filters have in common, or stands side by side, is dear to find out: once for the
            // total and the page.
            var page = ranking.first(compiled.scored(), lengths, counter.isIdle() ? null : counter);
            total = page.totalHits.value();
            hits = hits(searcher, page, view);
            next = ranking.next(page, total);
        } else if (known.isPresent()) {
            // A word's own statistics tell how many facts have it.
            var word = known.get();
            total = word.total();
            if (total > 0) {
                var page = ranking.page(word.query(), total);
                hits = hits(searcher, page, view);
                next = ranking.next(page, total);
            }
        } else {
            total = count(searcher, compiled, counter);
            if (total > 0 && request.limit() > 0) {
                var page = ranking.page(compiled.scored(total <= FEW ? found : null), total);
                hits = hits(searcher, page, view);
                next = ranking.next(page, total);
            }
        }
        return new Results(
                total,
                hits,
                next,
                view.notes(),
                total > 0 ? 0 : withSomeWords(searcher, view, compiled),
                total > 0 ? Optional.empty() : suggestion(searcher, view),
                facets(searcher, compiled, counter, request),
                counter.values(),
                counter.dates());
    }

    /** True when few facts may be found among many looked at: of several words, or behind filters. */
    private static boolean isNarrow(View view) {
        return !asksForPlaces(view.ask())
                && (!view.request().chosen().isEmpty()
                        || (view.ask() instanceof Ask.All all && all.parts().size() > 1));
    }

    /** True when one word is all that is asked for. */
    private static boolean isWord(View view) {
        return view.request().chosen().isEmpty()
                && view.ask() instanceof Ask.All all
                && all.parts().size() == 1
                && all.parts().getFirst() instanceof Ask.Word;
    }

    private static boolean asksForPlaces(Ask ask) {
        return switch (ask) {
            case Ask.Phrase p -> true;
            case Ask.Word word -> word.exact();
            case Ask.All all -> all.parts().stream().anyMatch(FactSearch::asksForPlaces);
            case Ask.Any any -> any.parts().stream().anyMatch(FactSearch::asksForPlaces);
            case Ask.Not not -> asksForPlaces(not.part());
            case Ask.Prefix p -> false;
            case Ask.Fuzzy f -> false;
            case Ask.Number n -> false;
            case Ask.Value v -> false;
            case Ask.Dates d -> false;
            case Ask.Undated u -> false;
            case Ask.Choice c -> false;
            case Ask.OfArticle o -> false;
            case Ask.Everything e -> false;
        };
    }

    /** Counting by a term's own statistics where nothing but the number is wanted. */
    private static long count(IndexSearcher searcher, Compiled compiled, Counter counter) throws IOException {
        if (counter.isIdle()) {
            return searcher.count(compiled.counted());
        }
        return counter.count(searcher, compiled.counted()).total();
    }

    private Map<Facet, List<Results.Count>> facets(
            IndexSearcher searcher, Compiled compiled, Counter counter, SearchRequest request) throws IOException {
        var counts = new EnumMap<Facet, List<Results.Count>>(Facet.class);
        for (var facet : request.facets()) {
            if (request.chosen().containsKey(facet)) {
                var sideways = new Counter(tables, Set.of(facet), false).count(searcher, compiled.without(facet));
                counts.put(facet, sideways.counts(facet));
            } else {
                counts.put(facet, counter.counts(facet));
            }
        }
        return counts;
    }

    private long withSomeWords(IndexSearcher searcher, View view, Compiled compiled) throws IOException {
        var some = compiled.counting.withAnyWord(view.ask());
        return some.isEmpty() ? 0 : searcher.count(compiled.counted(some.get()));
    }

    private Optional<String> suggestion(IndexSearcher searcher, View view) throws IOException {
        if (view.request().exact()) {
            return Optional.empty();
        }
        var query = view.request().query();
        var better = new Suggestions(searcher, analysis, stored).of(query, view.words());
        if (better.isEmpty()) {
            return better;
        }
        var compiled = new Compiled(searcher, View.of(view.request().withQuery(better.get())));
        return searcher.count(compiled.counted()) > 0 ? better : Optional.empty();
    }

    private List<Hit> hits(IndexSearcher searcher, TopFieldDocs page, View view) throws IOException {
        var marks = new Marks(analysis, view.words());
        var hits = new Hit[page.scoreDocs.length];
        var read = stored.inOrder();
        // In the order of the documents each column of a segment is opened once.
        var places = IntStream.range(0, hits.length).boxed().toArray(Integer[]::new);
        Arrays.sort(places, Comparator.comparingInt(i -> page.scoreDocs[i].doc));
        for (int place : places) {
            hits[place] = hit(searcher, (FieldDoc) page.scoreDocs[place], marks, read);
        }
        return List.of(hits);
    }

    private static Hit hit(IndexSearcher searcher, FieldDoc doc, Marks marks, Stored stored) throws IOException {
        var leaves = searcher.getLeafContexts();
        var leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
        int local = doc.doc - leaf.docBase;
        var head = stored.headOf(leaf, local);
        var fact = stored.fact(leaf, local, head.id());
        float score = doc.fields[0] instanceof Float f ? f : 0;
        return new Hit(fact, head, marks.in(fact), score);
    }

    /** A word with how many facts have it. */
    private record Word(Query query, long total) {

        static Word of(IndexSearcher searcher, Term term) throws IOException {
            var states = TermStates.build(searcher, term, true);
            return new Word(new TermQuery(term, states), states.docFreq());
        }
    }

    /** Whether a state of the index has repeats or feeds. */
    private record Hidden(WeakReference<IndexReader> reader, boolean any) {}

    /** Most corpora have few repeats and feeds; those without any need no condition. Looked up once for each state of the index. */
    private boolean hasHidden(IndexReader reader) throws IOException {
        var last = hidden;
        if (last == null || !last.reader().refersTo(reader)) {
            boolean any = reader.docFreq(new Term(FactFields.TRAIT, FactFields.IS_HIDDEN)) > 0;
            last = new Hidden(new WeakReference<>(reader), any);
            hidden = last;
        }
        return last.any();
    }

    /** The queries of a view on one state of the index: one to rank by, a cheaper one to count with. */
    private final class Compiled {

        private final View view;
        private final QueryCompiler counting;
        private final QueryCompiler ranking;
        private final IndexSearcher searcher;
        private final boolean hasHidden;

        Compiled(IndexSearcher searcher, View view) throws IOException {
            this.view = view;
            boolean folded = !view.request().repeats();
            var reader = searcher.getIndexReader();
            var keywords = new Keywords(reader, analysis);
            var kin = new Kin(reader);
            counting = new QueryCompiler(
                    analysis, new WordQueries(analysis, blocks, stored::texts, kin, folded, false), keywords, columns);
            ranking = new QueryCompiler(
                    analysis, new WordQueries(analysis, blocks, stored::texts, kin, folded, true), keywords, columns);
            this.searcher = searcher;
            hasHidden = hasHidden(reader);
        }

        /** The word that is all that is asked for, looked up once to be counted and ranked. */
        Optional<Word> known() throws IOException {
            return searcher.rewrite(scored()) instanceof TermQuery one
                            && !searcher.getIndexReader().hasDeletions()
                    ? Optional.of(Word.of(searcher, one.getTerm()))
                    : Optional.empty();
        }

        Query counted() {
            return view.query(counting, hasHidden);
        }

        Query counted(Ask condition) {
            return view.query(counting, condition, hasHidden, Optional.empty());
        }

        Query without(Facet facet) {
            return view.query(counting, view.ask(), hasHidden, Optional.of(facet));
        }

        /** The query to rank by, among what was found when that is known. */
        Query scored(@Nullable Found found) {
            return found == null
                    ? scored()
                    : new BooleanQuery.Builder()
                            .add(scored(), Occur.MUST)
                            .add(found, Occur.FILTER)
                            .build();
        }

        Query scored() {
            return view.query(view.request().order() == Order.SCORE ? ranking : counting, hasHidden);
        }
    }

    /** Something done with a searcher. */
    @FunctionalInterface
    private interface Use<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Use<T> use) throws IOException {
        var searcher = searchers.acquire();
        try {
            return use.with(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    private <T> T run(Use<T> use) throws IndexException {
        try {
            return with(use);
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }
}
