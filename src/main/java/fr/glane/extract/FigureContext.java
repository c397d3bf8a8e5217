package fr.glane.extract;

import fr.glane.text.Sentence;
import fr.glane.text.Span;
import java.util.List;
import java.util.Optional;

/** Of whom the figures of one sentence speak, and what they say. */
final class FigureContext {

    private final Sentence sentence;
    private final List<FigureReading> figures;

    FigureContext(Sentence sentence, List<FigureReading> figures) {
        this.sentence = sentence;
        this.figures = figures;
    }

    /** Of whom, and what. */
    record About(Optional<Span> population, Optional<Span> statement) {}

    About of(int index) {
        return new About(Optional.empty(), Optional.empty());
    }
}
