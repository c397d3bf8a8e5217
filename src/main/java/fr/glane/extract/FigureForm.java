package fr.glane.extract;

import fr.glane.match.Rule;
import fr.glane.text.Sentence;
import java.util.List;

/**
 * One written form of figures.
 *
 * @param rule what it is called
 * @param reader reads it at one place
 */
record FigureForm(Rule rule, Reader reader) {

    /** Reads a form that starts at token {@code from}: one draft, several for a list, none when it is not there. */
    @FunctionalInterface
    interface Reader {
        List<FigureDraft> at(Rule rule, Sentence sentence, int from);
    }

    static FigureForm form(String id, String description, Reader reader) {
        return new FigureForm(new Rule(id, description), reader);
    }

    List<FigureDraft> at(Sentence sentence, int from) {
        return reader.at(rule, sentence, from);
    }
}
