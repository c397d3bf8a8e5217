package fr.glane.extract;

import fr.glane.fact.Figure;
import fr.glane.fact.Mention;
import fr.glane.match.Rule;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Passage;
import fr.glane.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules that find percentages and proportions.
 *
 * <p>Five steps, each in a class of its own: the form ({@link FigureScanner}), what only looks like a figure
 * ({@link FigureTraps}), the words around it ({@link Comparators}, {@link Changes}, {@link FigureEvolutions}), what kind
 * it is ({@link FigureKinds}), and of whom it says what ({@link FigureContext}). To add a form, write a
 * {@link FigureForm} and its examples. Immutable and thread-safe.
 */
final class FigureRules {

    /** Every rule, in the order of the manual. */
    static List<Rule> rules() {
        return FigureScanner.FORMS.stream().map(FigureForm::rule).toList();
    }

    /** The figures of the passages, in the order of the text; spans do not overlap. */
    List<Figure> find(Article article, List<Passage> passages) {
        var figures = new ArrayList<Figure>();
        for (var passage : passages) {
            for (var sentence : passage.sentences()) {
                if (FigureScanner.mayHold(sentence)) {
                    figures.addAll(find(article, passage.block(), sentence));
                }
            }
        }
        return figures;
    }

    private static List<Figure> find(Article article, Block block, Sentence sentence) {
        var readings = read(sentence);
        var context = new FigureContext(sentence, readings);
        var figures = new ArrayList<Figure>(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            figures.add(figure(article, block, sentence, readings.get(i), context.of(i)));
        }
        return figures;
    }

    /** The figures of a sentence with the words that bound them. */
    static List<FigureReading> read(Sentence sentence) {
        var drafts = FigureEvolutions.apart(sentence, FigureScanner.scan(sentence));
        var readings = new ArrayList<FigureReading>(drafts.size());
        for (var draft : drafts) {
            if (!FigureTraps.isTrap(sentence, draft, drafts)) {
                var comparator = Comparators.of(sentence, draft);
                var change = Changes.of(sentence, draft, comparator, readings);
                readings.add(new FigureReading(
                        draft,
                        comparator.comparator(),
                        comparator.first(),
                        pastRest(sentence, comparator.end()),
                        change,
                        Optional.empty()));
            }
        }
        return FigureEvolutions.mark(sentence, readings);
    }

    /** « les 12 % restants »: the adjective goes with the figure. */
    private static int pastRest(Sentence sentence, int end) {
        return end < sentence.size() && sentence.token(end).key().startsWith("restant") ? end + 1 : end;
    }

    private static Figure figure(
            Article article, Block block, Sentence sentence, FigureReading reading, FigureContext.About about) {
        var draft = reading.draft();
        var at = new Mention(
                article.id(),
                draft.span(sentence),
                sentence.span(),
                block,
                draft.rule().id());
        return new Figure(
                at,
                draft.amount(),
                draft.unit(),
                reading.comparator(),
                reading.change().map(Changes.Found::change),
                reading.evolution(),
                draft.tolerance(),
                about.population(),
                about.statement(),
                FigureKinds.of(sentence, reading),
                Optional.empty(),
                Optional.empty());
    }
}
