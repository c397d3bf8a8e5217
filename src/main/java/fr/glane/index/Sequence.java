package fr.glane.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.lucene.util.BytesRef;

/**
 * Words of a query in their order, and the test whether a text has them. It finds what the compiled query finds, so
 * that a highlight never disagrees with a hit.
 *
 * @param steps one for each position
 * @param joined the compound without its hyphen or apostrophe, when the words are one
 * @param distance how many words may stand between, in any order; 0 for side by side
 */
record Sequence(List<Step> steps, List<WordTerms> joined, int distance) {

    /**
     * What a word must be.
     *
     * @param words the word's terms, or exact forms
     * @param exact compare the form, with accents
     */
    record Step(List<WordTerms> words, boolean exact) {

        boolean matches(WordTerms other) {
            for (var word : words) {
                if (exact ? word.exact().equals(other.exact()) : word.sharesTerm(other)) {
                    return true;
                }
            }
            return false;
        }

        List<BytesRef> terms() {
            var terms = new ArrayList<BytesRef>();
            for (var word : words) {
                for (var term : exact ? List.of(word.folded()) : List.of(word.terms())) {
                    if (!terms.contains(term)) {
                        terms.add(term);
                    }
                }
            }
            return terms;
        }

        boolean isFunction() {
            return !exact && hasOnlyFunctionWords();
        }

        boolean hasOnlyFunctionWords() {
            return words.stream().allMatch(WordTerms::function);
        }
    }

    static Sequence of(FrenchAnalysis analysis, String text, int distance, boolean exact) {
        return analysis.with(scan -> of(scan.read(text), text, distance, exact));
    }

    private static Sequence of(Scan scan, String text, int distance, boolean exact) {
        var steps = new ArrayList<Step>();
        var joined = new ArrayList<WordTerms>();
        int i = 0;
        while (i < scan.size()) {
            var words = new ArrayList<WordTerms>();
            int position = scan.position(i);
            while (i < scan.size() && scan.position(i) == position) {
                boolean compound = !words.isEmpty();
                if (compound && spansSteps(scan, i)) {
                    joined.add(scan.word(i));
                } else if (compound && text.regionMatches(true, scan.start(i), "presqu", 0, 6)) {
                    // presqu'île is not any « île ».
                    words.set(0, scan.word(i));
                } else {
                    words.add(scan.word(i));
                }
                i++;
            }
            steps.add(new Step(List.copyOf(words), exact));
        }
        // Only a text that is one compound may be found by its joined form.
        boolean one = joined.size() == 1 && joinedCovers(scan);
        return new Sequence(List.copyOf(steps), one && !exact ? List.copyOf(joined) : List.of(), distance);
    }

    private static boolean spansSteps(Scan scan, int index) {
        for (int i = index + 1; i < scan.size() && scan.start(i) < scan.end(index); i++) {
            if (scan.position(i) > scan.position(index)) {
                return true;
            }
        }
        return false;
    }

    private static boolean joinedCovers(Scan scan) {
        int last = scan.size() - 1;
        return scan.size() > 1 && scan.start(1) <= scan.start(0) && scan.end(1) >= scan.end(last);
    }

    boolean isOneWord() {
        return steps.size() == 1;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** True when nothing but articles, prepositions and pronouns is asked for. */
    boolean isFunction() {
        return steps.stream().allMatch(Step::isFunction);
    }

    /** The same, whether meant exactly or not: such words are not in every field. */
    boolean hasOnlyFunctionWords() {
        return steps.stream().allMatch(Step::hasOnlyFunctionWords);
    }

    /** Tells start and end of every place in the scanned text that has these words. */
    void find(Scan text, BiConsumer<Integer, Integer> found) {
        for (int i = 0; i < text.size(); i++) {
            if (distance > 0 && steps.size() > 1) {
                near(text, i, found);
            } else {
                run(text, i, found);
            }
            for (var compound : joined) {
                if (compound.sharesTerm(text.word(i))) {
                    found.accept(text.start(i), text.end(i));
                }
            }
        }
    }

    boolean isIn(Scan text) {
        var hits = new ArrayList<Integer>();
        find(text, (start, end) -> hits.add(start));
        return !hits.isEmpty();
    }

    private void run(Scan text, int first, BiConsumer<Integer, Integer> found) {
        int index = first;
        for (int step = 0; step < steps.size(); step++) {
            int at = step == 0 ? first : at(text, index, text.position(index) + 1);
            at = at < 0 ? -1 : matching(text, at, steps.get(step));
            if (at < 0 || (step == 0 && at != first)) {
                return;
            }
            index = at;
        }
        found.accept(text.start(first), text.end(index));
    }

    /** Index of the first word at a position, from {@code index} on; -1 when there is none. */
    private static int at(Scan text, int index, int position) {
        int i = index;
        while (i < text.size() && text.position(i) < position) {
            i++;
        }
        return i < text.size() && text.position(i) == position ? i : -1;
    }

    /** Index of a word at the position of {@code index} that a step accepts; -1 when there is none. */
    private static int matching(Scan text, int index, Step step) {
        for (int i = index; i < text.size() && text.position(i) == text.position(index); i++) {
            if (step.matches(text.word(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Marks each of the words when all stand within the distance of word {@code first}. */
    private void near(Scan text, int first, BiConsumer<Integer, Integer> found) {
        int reach = text.position(first) + steps.size() - 1 + distance;
        var taken = new ArrayList<Integer>();
        for (var step : steps) {
            int at = -1;
            for (int i = first; i < text.size() && text.position(i) <= reach && at < 0; i++) {
                at = step.matches(text.word(i)) && !taken.contains(i) ? i : -1;
            }
            if (at < 0) {
                return;
            }
            taken.add(at);
        }
        if (taken.contains(first)) {
            taken.forEach(i -> found.accept(text.start(i), text.end(i)));
        }
    }
}
