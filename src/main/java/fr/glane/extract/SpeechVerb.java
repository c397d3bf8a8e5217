package fr.glane.extract;

import fr.glane.match.Lexicon;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A verb that attributes, as the lexicon {@code speech-verbs.txt} knows it.
 *
 * @param lemma the verb, with {@code se} when reflexive, the whole of a set phrase
 * @param kind how it says
 * @param frames what it takes
 */
record SpeechVerb(String lemma, Kind kind, Set<Frame> frames) {

    /** How a verb of saying says. */
    enum Kind {
        SAYING,
        MANNER,
        STANCE,
        ARGUMENT,
        ESTIMATE,
        EVIDENCE,
        ACCUSATION,
        COMMISSIVE,
        DENIAL
    }

    /** What a verb of saying takes as its content. */
    enum Frame {
        QUE,
        INF,
        DE_INF,
        ACCUSE,
        NOUN,
        QUOTE,
        /** Somebody or something, then comme. */
        COMME,
        /** Somebody or something, then what it is held to be: juger la mesure inutile, se dire prêt. */
        OPINION,
        /** An incise beside quotation marks only: many such verbs tell of other things. */
        MARKED,
        /** Only with on and a place: peut-on lire dans, on apprend via. */
        ON
    }

    private static final Map<String, SpeechVerb> BY_LEMMA = load();

    /** Verbs of saying without what the lexicon puts before them: se, ne pas. Asked of every word that may be a verb. */
    private static final Set<String> BARE =
            BY_LEMMA.keySet().stream().map(SpeechVerb::bare).collect(Collectors.toCollection(HashSet::new));

    private static String bare(String lemma) {
        return lemma.startsWith("y ")
                ? lemma.substring("y ".length())
                : lemma.startsWith("se ")
                        ? lemma.substring("se ".length())
                        : lemma.startsWith("ne pas ") ? lemma.substring("ne pas ".length()) : lemma;
    }

    private static Map<String, SpeechVerb> load() {
        var verbs = new HashMap<String, SpeechVerb>();
        Lexicon.load("speech-verbs").forEach((lemma, value) -> {
            var parts = value.toUpperCase(Locale.ROOT).replace('-', '_').split(" ");
            var frames = EnumSet.noneOf(Frame.class);
            for (int i = 1; i < parts.length; i++) {
                frames.add(Frame.valueOf(parts[i]));
            }
            var verb = new SpeechVerb(lemma, Kind.valueOf(parts[0]), Collections.unmodifiableSet(frames));
            verbs.put(lemma, verb);
            // The dictionary spells reconnaitre, by the rules of 1990.
            verbs.put(lemma.replace("aître", "aitre"), verb);
        });
        return Map.copyOf(verbs);
    }

    /** True when a verb with this lemma may be one of saying, alone, reflexive or negated. */
    static boolean mayBe(String lemma) {
        return BARE.contains(lemma);
    }

    /** The verb of a lemma; {@code se …} for a reflexive one. */
    static Optional<SpeechVerb> of(String lemma) {
        return Optional.ofNullable(BY_LEMMA.get(lemma));
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }
}
