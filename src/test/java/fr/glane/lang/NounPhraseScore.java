package fr.glane.lang;

import fr.glane.extract.NounPhrases;
import fr.glane.text.Reading;
import fr.glane.text.Sentence;
import fr.glane.text.Span;
import fr.glane.text.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Scores the ends of noun phrases against the trees of treebanks: exact ends, by the role of the phrase. */
final class NounPhraseScore {

    /** Tells where the phrase that starts at a token ends: its end, exclusive. */
    @FunctionalInterface
    interface Ends {
        int end(Sentence sentence, int first);
    }

    private static final String ALL = "together";

    private final Map<String, int[]> counts = new TreeMap<>();
    private final Ends ends;

    NounPhraseScore(Ends ends) {
        this.ends = ends;
    }

    /** Arguments: treebank files; with {@code -Dshow=nsubj} the misses of that relation are printed. */
    public static void main(String[] args) throws IOException {
        var score = new NounPhraseScore(NounPhrases::end);
        var models = Models.standard();
        var words = new Words(models::morphology);
        for (var file : args) {
            for (var tree : TreePhrases.read(Path.of(file), words)) {
                score.add(tree, new ModelTagger(models, words));
            }
        }
        System.out.print(score);
    }

    void add(TreePhrases.Tree tree, Tagger tagger) {
        var tokens = tree.tokens();
        var sentence = new Sentence(new Span(0, tokens.getLast().span().end()), tokens, tagger);
        for (var phrase : tree.phrases()) {
            if (phrase.isAsked()) {
                add(phrase, sentence);
            }
        }
    }

    private void add(TreePhrases.Phrase phrase, Sentence sentence) {
        int found = ends.end(sentence, phrase.first());
        boolean head = NounPhrases.head(sentence, phrase.first()) == phrase.head();
        for (var role : new String[] {phrase.role(), ALL}) {
            var count = counts.computeIfAbsent(role, k -> new int[3]);
            count[0] += found == phrase.end() ? 1 : 0;
            count[1]++;
            count[2] += head ? 1 : 0;
        }
        if (phrase.role().equals(System.getProperty("show")) && found != phrase.end()) {
            show(phrase, sentence, found);
        }
    }

    private static void show(TreePhrases.Phrase phrase, Sentence sentence, int found) {
        int first = phrase.first();
        int gold = phrase.end();
        var text = new StringBuilder();
        for (int i = Math.max(0, first - 3); i < Math.min(sentence.size(), Math.max(gold, found) + 3); i++) {
            text.append(i == first ? "[" : "")
                    .append(sentence.token(i).text())
                    .append('/')
                    .append(brief(sentence.reading(i)));
            text.append(i + 1 == gold ? "]G" : "")
                    .append(i + 1 == found ? "]F" : "")
                    .append(' ');
        }
        System.out.println((found < gold ? "SHORT " : "LONG ") + text);
    }

    private static String brief(Reading reading) {
        return reading.category().name().substring(0, 2) + (reading.isFinite() ? "f" : "");
    }

    /** One line for each role, then all together: exact ends, and how often the head is right (that is the rules' alone). */
    @Override
    public String toString() {
        var text = new StringBuilder();
        counts.forEach((role, n) -> text.append(String.format(
                Locale.ROOT,
                "%-12s %d exact of %d = %.1f; core %.1f%n",
                role,
                n[0],
                n[1],
                100.0 * n[0] / n[1],
                100.0 * n[2] / n[1])));
        return text.toString();
    }
}
