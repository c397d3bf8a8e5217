package fr.glane.extract;

import fr.glane.text.Span;
import java.util.Optional;

/**
 * The words that name a source, with the role that stands beside them.
 *
 * @param first index of the first token of the phrase
 * @param end index after its last token
 * @param span what is marked as the source: the phrase, or the pronoun at the end of an inverted verb
 * @param role the office or trade in front of the name, behind it or in brackets
 * @param after index after the phrase, its apposition and brackets
 * @param text the passage it stands in
 */
record SourcePhrase(ClaimText text, int first, int end, Span span, Optional<Span> role, int after) {

    SourcePhrase withRole(Span found, int end) {
        return new SourcePhrase(text, first, this.end, span, Optional.of(found), end);
    }

    SourcePhrase until(int end) {
        return new SourcePhrase(text, first, this.end, span, role, end);
    }

    boolean isPronoun() {
        return ClaimPronouns.is(words()) || ClaimPronouns.isInverted(text.key(first));
    }

    /** True for on: whoever the place beside it tells. */
    boolean isOn() {
        var words = words();
        return words.equals("on") || words.equals("l'on");
    }

    /** The source as one key: lower case, single blanks. */
    String words() {
        return span.of(text.text()).toLowerCase(java.util.Locale.FRENCH).replace('’', '\'');
    }
}
