package fr.glane.extract;

import fr.glane.fact.SourceKind;
import fr.glane.match.Lexicon;
import fr.glane.text.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What nouns name when they stand as a source, from the lexicons {@code source-nouns.txt} and {@code titles.txt}. */
final class SourceNouns {

    private static final java.util.Set<String> MEN = ClaimWords.list("first-name-man");
    private static final java.util.Set<String> WOMEN = ClaimWords.list("first-name-woman");
    private static final Map<String, List<SourceKind>> KINDS = load();
    private static final Lexicon FIRST_NAMES = Lexicon.load("first-names");
    private static final Lexicon TITLES = Lexicon.load("titles");

    private SourceNouns() {}

    private static Map<String, List<SourceKind>> load() {
        var kinds = new HashMap<String, List<SourceKind>>();
        Lexicon.load("source-nouns")
                .forEach((noun, value) -> kinds.put(
                        noun,
                        Stream.of(value.split(" "))
                                .map(v -> SourceKind.valueOf(v.toUpperCase(Locale.ROOT)))
                                .toList()));
        return Map.copyOf(kinds);
    }

    /** The lemma names a text or study and nothing else: rapport, communiqué. */
    static boolean isDocument(String lemma) {
        var kinds = KINDS.get(lemma);
        return kinds != null && kinds.size() == 1 && kinds.getFirst() == SourceKind.DOCUMENT;
    }

    /** What the noun at a token names; empty when the lexicon does not know it. */
    static Optional<SourceKind> kind(ClaimText text, int index) {
        var kinds = KINDS.get(text.key(index));
        if (kinds != null && kinds.size() == 1 && kinds.getFirst() != SourceKind.PERSON) {
            // Of one kind in singular and plural: no reading is asked.
            return Optional.of(kinds.getFirst());
        }
        var reading = text.reading(index);
        if (kinds == null) {
            kinds = KINDS.get(reading.lemma().toLowerCase(Locale.FRENCH));
        }
        if (kinds == null) {
            kinds = KINDS.get(masculine(text.key(index)));
        }
        if (kinds == null) {
            kinds = byEnding(text.key(index));
        }
        if (kinds == null || kinds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(choose(kinds, reading));
    }

    /** chargées → chargé, députée → député: where the dictionary reads a participle. */
    private static String masculine(String key) {
        var singular = key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
        return singular.endsWith("ée") ? singular.substring(0, singular.length() - 1) : singular;
    }

    private static SourceKind choose(List<SourceKind> kinds, Reading reading) {
        boolean plural = reading.number() == Reading.Number.PLURAL;
        if (plural && kinds.contains(SourceKind.GROUP)) {
            return SourceKind.GROUP;
        }
        for (var kind : kinds) {
            if (plural || kind != SourceKind.GROUP || kinds.size() == 1) {
                return plural && kind == SourceKind.PERSON ? SourceKind.GROUP : kind;
            }
        }
        return kinds.getFirst();
    }

    /** Names of trades are open: -ologue, -iste, -trice, -euse tell them. */
    private static @org.jspecify.annotations.Nullable List<SourceKind> byEnding(String key) {
        var bare = key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
        if (bare.length() < 7) {
            return null;
        }
        var parts = bare.split("-", -1);
        if (parts.length == 2 && parts[0].length() > 3 && KINDS.containsKey(parts[0])) {
            // « chauffeur-livreur », « pâtissier-chocolatier »
            return KINDS.get(parts[0]);
        }
        for (var ending : List.of("ologue", "trice", "euse", "iatre", "logiste", "naliste", "aliste", "ancier")) {
            if (bare.endsWith(ending)) {
                return List.of(SourceKind.PERSON, SourceKind.GROUP);
            }
        }
        return bare.startsWith("ex-") || bare.startsWith("co-") || bare.startsWith("vice-")
                ? KINDS.get(bare.substring(bare.indexOf('-') + 1))
                : null;
    }

    /** True for a word that the dictionary knows as a common noun or adjective and as nobody's name. */
    static boolean isCommon(ClaimText text, int index) {
        if (listed(text, index).isPresent()) {
            return false;
        }
        boolean name = false;
        boolean known = false;
        boolean guessed = false;
        for (var reading : text.token(index).readings()) {
            boolean gender = reading.gender() != Reading.Gender.ANY;
            if (reading.is(Reading.Category.PROPN)) {
                if (gender) {
                    return false;
                }
                name = true;
            } else if (reading.is(Reading.Category.NOUN) || reading.is(Reading.Category.ADJ)) {
                // The dictionary's guess at an unknown word has no gender.
                known |= gender;
                guessed = true;
            }
        }
        return known || guessed && !name;
    }

    /** True for a word that the dictionary knows as somebody's first name. */
    static boolean isGivenName(ClaimText text, int index) {
        return givenGender(text, index) != Reading.Gender.ANY
                || listed(text, index).isPresent();
    }

    /** What the list of first names tells of a word, where it may be one. */
    private static Optional<String> listed(ClaimText text, int index) {
        if (!text.isCapital(index)) {
            return Optional.empty();
        }
        return FIRST_NAMES
                .valueOf(text.key(index))
                .filter(v -> !v.endsWith("full") || NameRuns.isPart(text, index + 1));
    }

    /** The gender of a first name: the dictionary gives countries a number, first names none. */
    static Reading.Gender givenGender(ClaimText text, int index) {
        if (!text.has(index) || !text.isCapital(index)) {
            return Reading.Gender.ANY;
        }
        if (listed(text, index).filter(v -> v.startsWith("e")).isPresent()) {
            return Reading.Gender.ANY;
        }
        for (var reading : text.token(index).readings()) {
            if (reading.is(Reading.Category.PROPN)
                    && reading.gender() != Reading.Gender.ANY
                    && reading.number() == Reading.Number.ANY) {
                return reading.gender();
            }
        }
        var known = listed(text, index).orElse("");
        if (known.startsWith("f") || known.startsWith("m")) {
            return known.startsWith("f") ? Reading.Gender.FEMININE : Reading.Gender.MASCULINE;
        }
        return compoundGender(text.key(index));
    }

    /** A country or town of the dictionary, which gives these a number. */
    static boolean isPlace(ClaimText text, int index) {
        return text.token(index).readings().stream()
                .anyMatch(r -> r.is(Reading.Category.PROPN) && r.number() != Reading.Number.ANY);
    }

    /** « Jean-Daniel », « Marie-Paule »: the dictionary lacks most names of two; the first of the two tells. */
    private static Reading.Gender compoundGender(String key) {
        int hyphen = key.indexOf('-');
        if (hyphen < 3) {
            return Reading.Gender.ANY;
        }
        var first = key.substring(0, hyphen);
        if (MEN.contains(first)) {
            return Reading.Gender.MASCULINE;
        }
        return WOMEN.contains(first) ? Reading.Gender.FEMININE : Reading.Gender.ANY;
    }

    /** True for Mme, M., Dr … */
    static boolean isTitle(ClaimText text, int index) {
        return text.has(index) && TITLES.contains(text.key(index));
    }

    /** m, f or - as the form of address tells. */
    static Optional<String> titleGender(String key) {
        return TITLES.valueOf(key);
    }
}
