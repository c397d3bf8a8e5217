package fr.glane.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text that has lost its line breaks, where headings and items stand without a stop: all its places together, so
 * that the pieces between them look like sentences, headings or items and like their neighbours. A beam of the best ways
 * to cut is kept from left to right. What has a stop is left to the weights of the place alone. Not thread-safe.
 */
final class PieceSearch {

    private static final int BEAM = 8;

    /** A place without a stop that weighs less than this by itself is none. */
    private static final int HOPELESS = -8 * BoundaryModel.UNIT;

    /** What is given to each place without a stop: the weights know the texts they were learnt from too well. */
    private static final int BONUS = BoundaryModel.UNIT * 4 / 5;

    /**
     * One way to cut what was read so far.
     *
     * @param start where its last piece, still open, begins; {@code token} the same in tokens
     * @param stop where the piece before that ended
     * @param past see {@link Boundary#past}
     * @param last the piece before the open one
     */
    private record Path(
            int start,
            int token,
            int stop,
            int score,
            int past,
            int pastWords,
            Piece last,
            @Nullable Path before) {}

    private final BoundaryScanner scanner = new BoundaryScanner();
    private final Boundary at = scanner.at;
    private final BoundaryFeatures place;
    private final PieceFeatures features;
    private final BoundaryModel model;
    private final FunctionWords functionWords;
    private final Words words;

    PieceSearch(BoundaryModel model, FunctionWords functionWords, Words words, BoundaryFeatures place) {
        this.model = model;
        this.functionWords = functionWords;
        this.words = words;
        this.place = place;
        features = new PieceFeatures(place);
    }

    /**
     * Adds the sentences of one line {@code [start, end)}, which begins and ends with no white space, to {@code bounds}.
     *
     * @param first its sentences by the weights of each place alone; they tell how many headings are to be expected
     */
    void find(String line, int start, int end, FrenchTokens.Bounds first, FrenchTokens.Bounds bounds) {
        var text = new PieceText(line, start, end, functionWords, words);
        text.sentences(first);
        var paths = new ArrayList<Path>();
        paths.add(new Path(start, 0, start, 0, 0, 0, Piece.NONE, null));
        scanner.begin(line, start, end, true);
        while (scanner.next()) {
            step(text, end, paths);
        }
        add(best(text, end, paths), end, bounds);
    }

    private void step(PieceText text, int end, List<Path> paths) {
        int right = text.token(at.next);
        boolean bare = at.length == 0 && !at.isItem;
        if (bare && isHopeless(text, end, right, paths.getFirst())) {
            return;
        }
        Path best = null;
        int most = Integer.MIN_VALUE;
        for (int i = paths.size() - 1; i >= 0; i--) {
            var path = paths.get(i);
            at(path, text, end);
            if (path.token >= right || Vetoes.applies(text.text, at, place)) {
                continue;
            }
            int score = path.score;
            if (bare) {
                score += weigh(text, right) + BONUS;
            } else if (!stops(text)) {
                continue;
            } else {
                paths.remove(i);
            }
            score += close(text, path, right, Piece.end(at));
            if (score >= most) {
                most = score;
                best = path;
            }
        }
        if (best != null) {
            paths.add(cut(text, best, right, most));
            paths.sort(Comparator.comparingInt(path -> -path.score));
            if (paths.size() > BEAM) {
                paths.removeLast();
            }
        }
    }

    /** Whether the place is none by itself to the best path. */
    private boolean isHopeless(PieceText text, int end, int right, Path path) {
        at(path, text, end);
        return path.token < right && weigh(text, right) < HOPELESS;
    }

    private boolean stops(PieceText text) {
        if (Vetoes.isSure(text.text, at)) {
            return true;
        }
        place.of(text.text, at);
        return model.score(place) > 0;
    }

    private void at(Path path, PieceText text, int end) {
        at.past = path.past;
        at.pastWords = path.pastWords;
        at.begun(text.text, path.start, end);
    }

    private int weigh(PieceText text, int right) {
        features.clear();
        features.place(text, at, right);
        return model.score(features);
    }

    /** What the open piece of a path weighs when it ends before {@code right}. */
    private int close(PieceText text, Path path, int right, int how) {
        features.clear();
        features.piece(text, path.token, right, how);
        features.neighbours(path.last, Piece.of(text, path.token, right, how));
        return model.score(features);
    }

    private Path cut(PieceText text, Path path, int right, int score) {
        boolean bare = at.length == 0;
        int pastWords = bare ? Math.min(7, 1 + Chars.spaces(text.text, path.start, at.stop, 7)) : 0;
        var piece = Piece.of(text, path.token, right, Piece.end(at));
        return new Path(at.next, right, at.stop, score, path.past << 1 | (bare ? 1 : 0), pastWords, piece, path);
    }

    /** The best path when the text ends here. */
    private Path best(PieceText text, int end, List<Path> paths) {
        var best = paths.getFirst();
        int most = Integer.MIN_VALUE;
        for (var path : paths) {
            int score = path.score + close(text, path, text.size, Piece.end(text.text, path.start, end));
            if (score > most) {
                most = score;
                best = path;
            }
        }
        return best;
    }

    private static void add(Path last, int end, FrenchTokens.Bounds bounds) {
        var sentences = new ArrayList<int[]>();
        int stop = end;
        for (Path path = last; path != null; path = path.before) {
            sentences.add(new int[] {path.start, stop});
            stop = path.stop;
        }
        for (var sentence : sentences.reversed()) {
            bounds.add(sentence[0], sentence[1]);
        }
    }
}
