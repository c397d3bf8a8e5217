package fr.glane.extract;

import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A claim as a rule found it, before the speaker in focus and names are looked up.
 *
 * @param text the passage it stands in
 * @param rule id of the rule
 * @param content segments, trimmed; never empty
 * @param source who says it; empty when the rule could not tell
 * @param floating true when the source is to be taken from the speaker in focus
 */
record ClaimDraft(
        ClaimText text,
        String rule,
        Form form,
        List<Span> content,
        Optional<SourcePhrase> source,
        Optional<Span> cue,
        Set<Flag> flags,
        boolean floating) {

    ClaimDraft {
        content = List.copyOf(content);
        flags = flags.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(flags);
    }

    Span span() {
        return content.getFirst().cover(content.getLast());
    }

    ClaimDraft within(List<Span> part) {
        return new ClaimDraft(text, rule, form, part, source, cue, flags, floating);
    }

    ClaimDraft with(SourcePhrase found) {
        return new ClaimDraft(text, rule, form, content, Optional.of(found), cue, flags, false);
    }
}
