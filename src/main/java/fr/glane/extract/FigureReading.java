package fr.glane.extract;

import fr.glane.fact.Comparator;
import fr.glane.fact.Evolution;
import java.util.Optional;

/**
 * A figure with the words around it understood, but for whom and what it is about.
 *
 * @param first index of the first token, the words that bound it included
 * @param end index after the last token, the words that bound it included
 */
record FigureReading(
        FigureDraft draft,
        Comparator comparator,
        int first,
        int end,
        Optional<Changes.Found> change,
        Optional<Evolution> evolution) {}
