package fr.glane.index;

import fr.glane.fact.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** Counts facts by facet, value and month in one pass over all that match. For one search. */
final class Counter extends SimpleCollector {

    /** Bins of ten percent, and one for all beyond a hundred. */
    private static final int BINS = 11;

    private static final int WIDTH = 10;

    /** Months from January 1800 on, for three centuries. */
    static final int FIRST_YEAR = 1800;

    private static final int MONTHS = 300 * 12;

    /** Fields of facets with values of their own. */
    static final Map<Facet, String> COLUMNS =
            Map.of(Facet.PUBLISHER, FactFields.PUBLISHER, Facet.SOURCE, FactFields.SOURCE_NAME);

    private final boolean histograms;
    private final boolean months;
    private final Map<Facet, long[]> closed = new EnumMap<>(Facet.class);

    /** The same counts, to be walked over for each fact: where a facet's bits start, which they are, what they count. */
    private final int[] shifts;

    private final int[] masks;
    private final long[][] counts;
    private final List<Column> columns = new ArrayList<>();
    private final long[] bins = new long[BINS];
    private final long[] byMonth;
    private final CountTables tables;
    private final @Nullable Found found;
    private final int[] batch = new int[256];
    private final long[] firsts = new long[256];
    private long total;
    private CountTables.@Nullable Table table;
    private @Nullable FixedBitSet bits;
    private NumericDocValues traits = DocValues.emptyNumeric();
    private NumericDocValues dates = DocValues.emptyNumeric();
    private SortedNumericDocValues values = DocValues.emptySortedNumeric();

    Counter(CountTables tables, Set<Facet> facets, boolean histograms) {
        this(tables, facets, histograms, null);
    }

    /** @param found is told of every fact, when there is any */
    Counter(CountTables tables, Set<Facet> facets, boolean histograms, @Nullable Found found) {
        this.tables = tables;
        this.found = found;
        this.histograms = histograms;
        this.months = histograms || facets.contains(Facet.YEAR);
        byMonth = new long[months ? MONTHS : 0];
        for (var facet : facets) {
            if (facet.isClosed()) {
                closed.put(facet, new long[facet.choices().size()]);
            } else if (COLUMNS.containsKey(facet)) {
                columns.add(new Column(facet, COLUMNS.getOrDefault(facet, "")));
            }
        }
        shifts = closed.keySet().stream().mapToInt(Traits::shift).toArray();
        masks = closed.keySet().stream().mapToInt(Traits::mask).toArray();
        counts = closed.values().toArray(long[][]::new);
    }

    /** True when nothing but the number of facts is wanted. */
    boolean isIdle() {
        return closed.isEmpty() && columns.isEmpty() && !months && found == null;
    }

    /** Counts all facts a query finds. */
    Counter count(IndexSearcher searcher, Query query) throws IOException {
        searcher.search(query, new CollectorManager<Counter, Counter>() {
            @Override
            public Counter newCollector() {
                return Counter.this;
            }

            @Override
            public Counter reduce(Collection<Counter> collectors) {
                return Counter.this;
            }
        });
        return this;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        bits = found == null ? null : found.of(leaf);
        table = closed.isEmpty() && columns.isEmpty() && !months ? null : tables.of(leaf);
        for (var column : columns) {
            column.next(leaf, table);
        }
        if (table != null) {
            return;
        }
        traits = DocValues.getNumeric(leaf.reader(), FactFields.TRAITS);
        dates = DocValues.getNumeric(leaf.reader(), FactFields.DATE);
        values = DocValues.getSortedNumeric(leaf.reader(), FactFields.VALUE);
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
        int count = stream.intoArray(batch);
        while (count > 0) {
            collectBatch(count);
            count = stream.intoArray(batch);
        }
    }

    /** Counts documents of a segment, in order. */
    void collect(LeafReaderContext leaf, int[] docs, int count) throws IOException {
        doSetNextReader(leaf);
        for (int from = 0; from < count; from += batch.length) {
            int size = Math.min(batch.length, count - from);
            System.arraycopy(docs, from, batch, 0, size);
            collectBatch(size);
        }
    }

    private void collectBatch(int count) throws IOException {
        if (table != null) {
            collect(table, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            collect(batch[i]);
        }
    }

    /** Many facts at once: reads from far away wait for each other less where nothing else is done between them. */
    private void collect(CountTables.Table all, int count) throws IOException {
        total += count;
        all.firsts(batch, count, firsts);
        for (int i = 0; i < count; i++) {
            count(firsts[i]);
        }
        for (var column : columns) {
            column.count(all, batch, count);
        }
        if (bits != null) {
            for (int i = 0; i < count; i++) {
                bits.set(batch[i]);
            }
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        total++;
        if (bits != null) {
            bits.set(doc);
        }
        for (var column : columns) {
            column.count(doc);
        }
        if (table != null) {
            count(table.first(doc));
            return;
        }
        if (!closed.isEmpty() || histograms) {
            traits(doc);
        }
        if (months && dates.advanceExact(doc)) {
            int month = month(dates.longValue());
            if (isCounted(month)) {
                byMonth[month]++;
            }
        }
    }

    private void traits(int doc) throws IOException {
        if (!traits.advanceExact(doc)) {
            return;
        }
        long packed = traits.longValue();
        closed(packed);
        if (histograms && hasBin(packed) && values.advanceExact(doc)) {
            int first = bin(values.nextValue());
            bins(first, values.docValueCount() > 1 ? bin(values.nextValue()) : first);
        }
    }

    private void closed(long packed) {
        for (int i = 0; i < shifts.length; i++) {
            int value = ((int) (packed >>> shifts[i]) & masks[i]) - 1;
            if (value >= 0) {
                counts[i][value]++;
            }
        }
    }

    private void bins(int first, int last) {
        for (int bin = first; bin <= last; bin++) {
            bins[bin]++;
        }
    }

    /** Counts a fact by the first of its numbers. */
    private void count(long first) {
        closed(first);
        int bin = histograms ? CountTables.Table.bins(first) : CountTables.NONE;
        if (bin != CountTables.NONE) {
            bins(bin >> 4, bin & 0xf);
        }
        int month = months ? CountTables.Table.month(first) : CountTables.NONE;
        if (month != CountTables.NONE) {
            byMonth[month]++;
        }
    }

    /** Points of percent are no shares. */
    static boolean hasBin(long traits) {
        return Traits.value(Facet.UNIT, traits) != Unit.PERCENTAGE_POINT.ordinal();
    }

    static boolean isCounted(int month) {
        return month >= 0 && month < MONTHS;
    }

    static int bin(long sortable) {
        double value = NumericUtils.sortableLongToDouble(sortable);
        return value < 0 ? 0 : (int) Math.min(BINS - 1, value / WIDTH);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    /** The values of a facet that were met, the most frequent first. */
    List<Results.Count> counts(Facet facet) {
        var counts = new ArrayList<Results.Count>();
        var packed = closed.get(facet);
        if (packed != null) {
            for (int i = 0; i < packed.length; i++) {
                add(counts, facet.choices().get(i), packed[i]);
            }
        } else if (facet == Facet.YEAR) {
            years(counts);
        } else {
            columns.stream().filter(c -> c.facet == facet).forEach(c -> c.into(counts));
        }
        counts.sort(Comparator.comparingLong(Results.Count::count).reversed().thenComparing(Results.Count::value));
        return List.copyOf(counts);
    }

    private void years(List<Results.Count> counts) {
        for (int year = 0; year < MONTHS / 12; year++) {
            long sum = 0;
            for (int month = 0; month < 12; month++) {
                sum += byMonth[year * 12 + month];
            }
            add(counts, Integer.toString(FIRST_YEAR + year), sum);
        }
    }

    private static void add(List<Results.Count> counts, String value, long count) {
        if (count > 0) {
            counts.add(new Results.Count(value, count));
        }
    }

    /** All bins, empty ones too, when there is any figure. */
    List<Results.Bin> values() {
        var all = new ArrayList<Results.Bin>();
        if (!histograms || java.util.Arrays.stream(bins).allMatch(b -> b == 0)) {
            return all;
        }
        for (int i = 0; i < BINS; i++) {
            var low = BigDecimal.valueOf((long) i * WIDTH);
            var high = i == BINS - 1 ? Optional.<BigDecimal>empty() : Optional.of(BigDecimal.valueOf((i + 1L) * WIDTH));
            var range = new ValueRange(Optional.of(low), false, high, high.isPresent());
            all.add(new Results.Bin(low, high, bins[i], "valeur:\"" + range + " %\""));
        }
        return all;
    }

    /** The months from the first to the last that has a fact. */
    List<Results.Month> dates() {
        var all = new ArrayList<Results.Month>();
        if (!histograms) {
            return all;
        }
        int first = 0;
        int last = MONTHS - 1;
        while (first < MONTHS && byMonth[first] == 0) {
            first++;
        }
        while (last >= first && byMonth[last] == 0) {
            last--;
        }
        for (int i = first; i <= last; i++) {
            all.add(new Results.Month(YearMonth.of(FIRST_YEAR + i / 12, i % 12 + 1), byMonth[i]));
        }
        return all;
    }

    /** Months since {@link #FIRST_YEAR}, by the civil calendar's 400-year cycle; java.time makes three objects for it. */
    static int month(long epochDay) {
        long days = epochDay + 719_468;
        long era = Math.floorDiv(days, 146_097);
        int dayOfEra = (int) (days - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int month = shifted < 10 ? shifted + 2 : shifted - 10;
        long year = yearOfEra + era * 400 + (month <= 1 ? 1 : 0);
        return (int) (year - FIRST_YEAR) * 12 + month;
    }

    /** Counts of a facet with values of its own, segment by segment. */
    private static final class Column {
        private final Facet facet;
        private final String field;
        private final Map<String, Long> counts = new HashMap<>();
        private SortedDocValues ordinals = DocValues.emptySorted();
        private int[] bySegment = new int[0];
        private final int number;
        private CountTables.@Nullable Table known;

        Column(Facet facet, String field) {
            this.facet = facet;
            this.field = field;
            this.number = CountTables.number(field);
        }

        void next(LeafReaderContext leaf, CountTables.@Nullable Table table) throws IOException {
            finish();
            known = table;
            ordinals = DocValues.getSorted(leaf.reader(), field);
            bySegment = new int[ordinals.getValueCount()];
        }

        void count(int doc) throws IOException {
            if (known != null) {
                int ordinal = known.ordinal(doc, number);
                if (ordinal != CountTables.NONE) {
                    bySegment[ordinal]++;
                }
            } else if (ordinals.advanceExact(doc)) {
                bySegment[ordinals.ordValue()]++;
            }
        }

        void count(CountTables.Table all, int[] docs, int count) {
            for (int i = 0; i < count; i++) {
                int ordinal = all.ordinal(docs[i], number);
                if (ordinal != CountTables.NONE) {
                    bySegment[ordinal]++;
                }
            }
        }

        private void finish() throws IOException {
            for (int i = 0; i < bySegment.length; i++) {
                if (bySegment[i] > 0) {
                    counts.merge(ordinals.lookupOrd(i).utf8ToString(), (long) bySegment[i], Long::sum);
                }
            }
            bySegment = new int[0];
        }

        void into(List<Results.Count> all) {
            try {
                finish();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            counts.forEach((value, count) -> add(all, value, count));
        }
    }
}
