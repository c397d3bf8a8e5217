package fr.glane.index;

import fr.glane.lang.Models;
import fr.glane.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * French text as the index reads it: the one chain that documents, queries and highlights go through.
 *
 * <p>Composed characters, both apostrophes, every space, hyphens, grouped digits, elision; ligatures and accents folded;
 * each form stands with its lemmas, so that {@code travaux} is found by {@code travail}. Thread-safe.
 */
public final class FrenchAnalysis {

    private final WordForms forms;
    private final ConcurrentLinkedQueue<Scan> scans = new ConcurrentLinkedQueue<>();

    /** @param lemmas where lemmas are looked up; {@link Lemmas#NONE} for none */
    public FrenchAnalysis(Lemmas lemmas) {
        forms = new WordForms(lemmas);
    }

    /** With the dictionary packed in the jar. */
    public static FrenchAnalysis standard(Models models) {
        return new FrenchAnalysis(form -> lemmas(models.morphology().readings(form)));
    }

    /**
     * The lemmas of all readings but those nobody means: « but » is a goal, not the past of boire; « porte » may well be
     * of porter.
     */
    private static List<String> lemmas(List<Reading> readings) {
        boolean nominal = readings.stream().anyMatch(r -> r.isNominal() || r.is(Reading.Category.ADJ));
        return readings.stream()
                .filter(r -> !nominal || !isRare(r))
                .map(Reading::lemma)
                .distinct()
                .toList();
    }

    private static boolean isRare(Reading reading) {
        return reading.isVerbal()
                && (reading.tense() == Reading.Tense.PAST
                        || reading.mood() == Reading.Mood.IMPERATIVE
                        || (reading.mood() == Reading.Mood.SUBJUNCTIVE && reading.tense() == Reading.Tense.IMPERFECT));
    }

    /** One word of a text, for display and tests: where it stands and the terms it is found by. */
    public record Term(int start, int end, int position, List<String> terms) {}

    /** The words of a text in order. Offsets are UTF-16 units. */
    public List<Term> terms(String text) {
        return with(scan -> {
            scan.read(text);
            var all = new ArrayList<Term>();
            for (int i = 0; i < scan.size(); i++) {
                var terms = new ArrayList<String>();
                for (var term : scan.word(i).terms()) {
                    terms.add(term.utf8ToString());
                }
                all.add(new Term(scan.start(i), scan.end(i), scan.position(i), terms));
            }
            return all;
        });
    }

    /** Lends a cleared scan for the length of {@code use}. */
    <T> T with(Function<Scan, T> use) {
        var lent = scans.poll();
        var scan = lent == null ? newScan() : lent;
        try {
            return use.apply(scan.clear());
        } finally {
            scans.add(scan);
        }
    }

    Scan newScan() {
        return new Scan(newCache());
    }

    /** Words to be shared by the scans of one thread. */
    WordCache newCache() {
        return new WordCache(forms);
    }
}
