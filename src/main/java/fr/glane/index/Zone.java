package fr.glane.index;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a word is looked for, and the names a query may give it: {@code source:"Jules Gregory"}. */
public enum Zone {
    /** Without a name: the sentence of the fact first, then its title, source and content. */
    ANY,
    SENTENCE,
    TITLE,
    POPULATION,
    STATEMENT,
    SOURCE,
    CONTENT,
    /** The whole text of the article the fact stands in. */
    ARTICLE;

    private static final Map<String, Zone> NAMES = Map.ofEntries(
            Map.entry("phrase", SENTENCE),
            Map.entry("sentence", SENTENCE),
            Map.entry("titre", TITLE),
            Map.entry("title", TITLE),
            Map.entry("population", POPULATION),
            Map.entry("mesure", STATEMENT),
            Map.entry("statement", STATEMENT),
            Map.entry("source", SOURCE),
            Map.entry("contenu", CONTENT),
            Map.entry("propos", CONTENT),
            Map.entry("content", CONTENT),
            Map.entry("article", ARTICLE));

    /** The zone of that name, French or English. */
    static Optional<Zone> named(String name) {
        return Optional.ofNullable(NAMES.get(WordForms.fold(name.toLowerCase(Locale.FRENCH))));
    }
}
