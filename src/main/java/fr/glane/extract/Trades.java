package fr.glane.extract;

import fr.glane.match.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which nouns for offices and trades may name the same person in an article. */
final class Trades {
    /** Nouns that name the same: who was the mayor is later the elected one. */
    private static final Lexicon ALIKE = Lexicon.load("source-alike");
    /** In front of the groups of an office that is told in several words, which is no noun of its own. */
    static final String COMPOUND = "@";

    private static final Set<String> SPECIFIC = ClaimWords.list("specific");
    /** So many letters show that two words are the man's and the woman's form of one trade. */
    private static final int STEM = 5;

    private static final Set<String> OFFICES = ClaimWords.list("offices");

    private Trades() {}

    static boolean says(Speaker speaker, ClaimText text, int head) {
        var key = SpeakerNouns.nounKey(text, head);
        // The Premier ministre is no other minister.
        return speaker.nouns.contains(key) || key.equals(text.key(head)) && speaker.nouns.contains(text.lemma(head));
    }

    /** Nobody has told what they are, or what is told is like it: a director who was called a film-maker. */
    static boolean mayBe(Speaker speaker, String trade) {
        return speaker.nouns.stream()
                .allMatch(n ->
                        isTrade(n) && groups(n).stream().anyMatch(groups(trade)::contains) && !isOtherTrade(n, trade));
    }

    /** A noun for what somebody does for a living, no office that one person holds. */
    static boolean isTrade(String noun) {
        return ALIKE.valueOf(noun).isPresent() && !OFFICES.contains(noun);
    }

    static boolean alike(Speaker one, Speaker other) {
        return one.nouns.stream().anyMatch(n -> alike(other, n));
    }

    static boolean alike(Speaker speaker, ClaimText text, int head) {
        var compound = compound(text, head);
        if (compound.isPresent()) {
            // « le chef de l'État » is no other chef.
            return alike(speaker, compound.get());
        }
        if (text.key(head - 1).startsWith("premi")) {
            // « le premier magistrat »
            var whole = compound(text, head - 1);
            if (whole.isPresent()) {
                return alike(speaker, whole.get());
            }
        }
        boolean first = !SpeakerNouns.nounKey(text, head).equals(text.key(head));
        return first
                ? alike(speaker, SpeakerNouns.nounKey(text, head))
                : alike(speaker, text.key(head)) || alike(speaker, text.lemma(head));
    }

    static boolean alike(Speaker speaker, String noun) {
        var groups = groups(noun);
        return !groups.isEmpty()
                && speaker.nouns.stream()
                        .anyMatch(n -> groups(n).stream().anyMatch(groups::contains) && !isOtherTrade(n, noun));
    }

    /** « le cardiologue » is no paediatrician, though both are doctors: two specific trades with unlike words. */
    private static boolean isOtherTrade(String one, String other) {
        return SPECIFIC.contains(one)
                && SPECIFIC.contains(other)
                && !one.regionMatches(0, other, 0, Math.min(STEM, Math.min(one.length(), other.length())));
    }

    /** « chef de l'État », « garde des Sceaux »: an office told in several words, which names another; by its groups. */
    static Optional<String> compound(ClaimText text, int head) {
        int local = head - text.sentenceStart(head);
        int end = ALIKE.longest(text.sentenceAt(head), local);
        return end > local + 1
                ? ALIKE.classAt(text.sentenceAt(head), local).map(group -> COMPOUND + group)
                : Optional.empty();
    }

    static List<String> groups(String noun) {
        if (noun.startsWith(COMPOUND)) {
            return List.of(noun.substring(COMPOUND.length()).split(" ", -1));
        }
        return ALIKE.valueOf(noun).map(v -> List.of(v.split(" ", -1))).orElse(List.of());
    }
}
