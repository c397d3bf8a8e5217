package fr.glane.fact;

import fr.glane.text.Ids;
import fr.glane.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement the article attributes to somebody: who says what.
 *
 * @param content what is said, one segment or more, without outer quotation marks; never empty
 * @param source the words that name who says it; may stand in another sentence
 * @param sourceName who that is, in full, when {@code source} is a pronoun, a title or a short name
 * @param sourceRole office or trade
 * @param cue the words that attribute: a verb, selon, a colon
 */
public record Claim(
        Mention at,
        Form form,
        List<Span> content,
        Optional<Span> source,
        Optional<String> sourceName,
        Optional<SourceKind> sourceKind,
        Optional<Span> sourceRole,
        Optional<Span> cue,
        Set<Flag> flags)
        implements Fact {

    /** @throws IllegalArgumentException when there is no content */
    public Claim {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a claim without content at " + at.span());
        }
        // An enum set keeps the flags in one order, so that records come out the same on every run.
        flags = java.util.Collections.unmodifiableSet(
                flags.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(flags));
    }

    @Override
    public String id() {
        return Ids.of(
                at.article(),
                "claim",
                Integer.toString(at.span().start()),
                Integer.toString(at.span().end()),
                form.name());
    }
}
