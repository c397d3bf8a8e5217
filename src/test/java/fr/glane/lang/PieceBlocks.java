package fr.glane.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Makes the {@link PieceBlock}s of texts whose sentences are known. */
final class PieceBlocks {

    /** Sentences of one text: what comes again is counted in a text. */
    private static final int TEXT = 400;

    /** Places asked about in one block: the likeliest by themselves, and all true ones. */
    private static final int MOST = 22;

    /** Blocks with more true cuts cost too much. */
    private static final int TOO_MANY = 40;

    final List<PieceBlock> all = new ArrayList<>();

    private final Models models;
    private final Words words;
    private final BoundaryModel places;
    private final BoundaryFeatures place;
    private final PieceFeatures features;

    /** @param places tells which places of a long block are likely */
    PieceBlocks(Models models, BoundaryModel places) {
        this.models = models;
        this.places = places;
        words = new Words(models::morphology);
        place = new BoundaryFeatures(models.functionWords(), words);
        features = new PieceFeatures(place);
    }

    /** Adds the blocks of the sentences, joined to texts. */
    void add(List<String> sentences) {
        int texts = Math.max(1, (sentences.size() + TEXT / 2) / TEXT);
        for (int i = 0; i < texts; i++) {
            text(sentences.subList(sentences.size() * i / texts, sentences.size() * (i + 1) / texts));
        }
    }

    private void text(List<String> sentences) {
        var line = String.join(" ", sentences);
        var gold = Gold.of(line, sentences, models, words);
        var asked = asked(gold, line);
        var block = new Open(gold, line, asked, 0);
        var scanner = new BoundaryScanner();
        scanner.begin(line, 0, line.length(), true);
        while (scanner.next()) {
            while (scanner.at.next >= block.to) {
                block.close();
                block = new Open(gold, line, asked, block.behind);
            }
            block.place(scanner.at);
            if (gold.begins(scanner.at.next)) {
                scanner.split();
            }
        }
        block.close();
        while (block.behind < sentences.size()) {
            block = new Open(gold, line, asked, block.behind);
            block.close();
        }
    }

    /** The places without a stop, by where the next sentence would begin, with what each weighs by itself. */
    private NavigableMap<Integer, Integer> asked(Gold gold, String line) {
        var asked = new TreeMap<Integer, Integer>();
        var scanner = new BoundaryScanner();
        scanner.begin(line, 0, line.length(), true);
        while (scanner.next()) {
            var at = scanner.at;
            boolean cut = gold.begins(at.next);
            if (isBare(at) && !Vetoes.applies(line, at, place)) {
                place.of(line, at);
                asked.put(at.next, cut ? Integer.MAX_VALUE : places.score(place));
            }
            if (cut) {
                scanner.split();
            }
        }
        return asked;
    }

    private static boolean isBare(Boundary at) {
        return at.length == 0 && !at.isItem;
    }

    /** A block while the places in it are read. */
    private final class Open {

        /** Behind the last character, and behind the last sentence. */
        final int to;

        final int behind;

        private final Gold gold;
        private final String line;
        private final int sentence;
        private final int last;
        private final int[] starts;
        private final int[] tokens;
        private final int[] ends;
        private final int[][][] pieces;
        private boolean usable;

        Open(Gold gold, String line, NavigableMap<Integer, Integer> asked, int sentence) {
            this.gold = gold;
            this.line = line;
            this.sentence = sentence;
            int next = sentence + 1;
            while (next < gold.size() && asked.containsKey(gold.starts()[next])) {
                next++;
            }
            behind = next;
            to = gold.starts()[next];
            var inside = likeliest(asked.subMap(gold.starts()[sentence], false, to, false));
            last = inside.length + 1;
            usable = last > 1 && next - sentence <= TOO_MANY;
            starts = new int[last + 1];
            starts[0] = gold.starts()[sentence];
            System.arraycopy(inside, 0, starts, 1, inside.length);
            starts[last] = to;
            tokens = new int[last + 1];
            tokens[0] = gold.tokens()[sentence];
            tokens[last] = gold.tokens()[next];
            ends = new int[last + 1];
            ends[last] = gold.ends()[next - 1];
            pieces = new int[last + 1][last + 1][];
        }

        /** The places of a block, in their order; of too many those that weigh most. */
        private static int[] likeliest(Map<Integer, Integer> inside) {
            return inside.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
                    .limit(Math.max(
                            MOST,
                            inside.values().stream()
                                    .filter(weight -> weight == Integer.MAX_VALUE)
                                    .count()))
                    .mapToInt(Map.Entry::getKey)
                    .sorted()
                    .toArray();
        }

        /** Reads the pieces that end at a place, when it is one of the block. */
        void place(Boundary at) {
            int place = Arrays.binarySearch(starts, at.next);
            if (!usable || place <= 0 || place >= last || !isBare(at)) {
                return;
            }
            tokens[place] = gold.text().token(at.next);
            ends[place] = Piece.end(at);
            for (int from = place - 1; from >= 0; from--) {
                at.begun(line, starts[from], line.length());
                features.clear();
                features.place(gold.text(), at, tokens[place]);
                features.piece(gold.text(), tokens[from], tokens[place], ends[place]);
                pieces[from][place] = Arrays.copyOf(features.feature, features.count);
            }
        }

        void close() {
            for (int i = 1; i <= last && usable; i++) {
                usable = tokens[i] > tokens[i - 1];
            }
            if (!usable) {
                return;
            }
            var text = gold.text();
            var seen = new Piece[last + 1][last + 1];
            for (int from = 0; from < last; from++) {
                features.clear();
                features.piece(text, tokens[from], tokens[last], ends[last]);
                pieces[from][last] = Arrays.copyOf(features.feature, features.count);
                for (int end = from + 1; end <= last; end++) {
                    seen[from][end] = Piece.of(text, tokens[from], tokens[end], ends[end]);
                }
            }
            for (int place = 1; place <= last; place++) {
                pieces[0][place] = with(pieces[0][place], gold.piece(sentence - 1), seen[0][place]);
                pieces[place - 1][last] = with(pieces[place - 1][last], seen[place - 1][last], gold.piece(behind));
            }
            all.add(new PieceBlock(pieces, neighbours(seen), truth()));
        }

        private int[][][][] neighbours(Piece[][] seen) {
            var neighbours = new int[last + 1][last + 1][last + 1][];
            for (int first = 0; first < last; first++) {
                for (int middle = first + 1; middle < last; middle++) {
                    for (int end = middle + 1; end <= last; end++) {
                        neighbours[first][middle][end] = with(new int[0], seen[first][middle], seen[middle][end]);
                    }
                }
            }
            return neighbours;
        }

        private int[] with(int[] shown, Piece left, Piece right) {
            features.clear();
            features.neighbours(left, right);
            var both = Arrays.copyOf(shown, shown.length + features.count);
            System.arraycopy(features.feature, 0, both, shown.length, features.count);
            return both;
        }

        private int[] truth() {
            var truth = new int[behind - sentence + 1];
            for (int i = 1; i < truth.length; i++) {
                truth[i] = Arrays.binarySearch(starts, gold.starts()[sentence + i]);
            }
            return truth;
        }
    }

    /**
     * The true sentences of one text, with one behind the last.
     *
     * @param starts where each begins, {@code tokens} the same in tokens
     * @param ends how each ends
     * @param pieces what each looks like
     */
    private record Gold(PieceText text, int[] starts, int[] tokens, int[] ends, Piece[] pieces) {

        static Gold of(String line, List<String> sentences, Models models, Words words) {
            int size = sentences.size();
            var text = new PieceText(line, 0, line.length(), models.functionWords(), words);
            var starts = new int[size + 1];
            var tokens = new int[size + 1];
            var ends = new int[size];
            var bounds = new FrenchTokens.Bounds();
            for (int i = 0; i < size; i++) {
                int end = starts[i] + sentences.get(i).length();
                bounds.add(starts[i], end);
                tokens[i] = text.token(starts[i]);
                ends[i] = Piece.end(line, starts[i], end);
                starts[i + 1] = end + 1;
            }
            tokens[size] = text.size;
            text.sentences(bounds);
            var pieces = new Piece[size];
            for (int i = 0; i < size; i++) {
                pieces[i] = Piece.of(text, tokens[i], tokens[i + 1], ends[i]);
            }
            return new Gold(text, starts, tokens, ends, pieces);
        }

        int size() {
            return pieces.length;
        }

        boolean begins(int at) {
            return Arrays.binarySearch(starts, at) >= 0;
        }

        Piece piece(int sentence) {
            return sentence < 0 || sentence >= pieces.length ? Piece.NONE : pieces[sentence];
        }
    }
}
