package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Participles of saying that share the auxiliary of a verb in front of them: <i>a dit que P et accusé Y de Q</i>. */
final class JoinedGroups {

    /** So far in front the verb stands whose auxiliary is shared. */
    private static final int FARTHEST = 25;

    private static final Set<String> JOINING = Set.of("et", "puis");

    private final ClaimText text;

    JoinedGroups(ClaimText text) {
        this.text = text;
    }

    /** The group of a participle without an auxiliary of its own; {@code before} is the verb of saying found last. */
    Optional<SpeechGroup> at(int main, @Nullable SpeechGroup before) {
        if (!text.in(main - 1, JOINING) || !SpeechReadings.hasParticiple(text, main)) {
            return Optional.empty();
        }
        var verb = text.token(main).readings().stream()
                .filter(r -> r.mood() == Mood.PAST_PARTICIPLE)
                .findFirst()
                .flatMap(p -> SpeechVerb.of(p.lemma()));
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        return before != null && sharesAuxiliary(main, before)
                ? active(main, verb.get(), before)
                : passive(main, verb.get());
    }

    private boolean sharesAuxiliary(int main, SpeechGroup before) {
        return before.isFinite()
                && before.first() < before.main()
                && !before.passive()
                && text.is(main - 1, "et")
                && text.sameSentence(before.main(), main)
                && text.reading(before.main()).mood() == Mood.PAST_PARTICIPLE;
    }

    /** « a dit que P et accusé Y de Q » */
    private Optional<SpeechGroup> active(int main, SpeechVerb verb, SpeechGroup before) {
        boolean says = verb.takes(SpeechVerb.Frame.ACCUSE) || text.in(main + 1, Set.of("que", "qu'"));
        return says ? Optional.of(group(main, verb, before.reading(), false)) : Optional.empty();
    }

    /** « a été arrêté, puis accusé d'avoir … »: the passive of the verb in front. */
    private Optional<SpeechGroup> passive(int main, SpeechVerb verb) {
        boolean charged = verb.takes(SpeechVerb.Frame.ACCUSE) && text.in(main + 1, Set.of("de", "d'"));
        if (!charged) {
            return Optional.empty();
        }
        for (int i = main - 2; i > Math.max(text.sentenceStart(main), main - FARTHEST); i--) {
            var reading = text.reading(i);
            boolean finite = reading.isFinite() && reading.isVerbal();
            if (finite && !reading.lemma().equals("avoir")) {
                return reading.lemma().equals("être")
                        ? Optional.of(group(main, verb, reading, true))
                        : Optional.empty();
            }
            if (finite) {
                boolean been = text.is(i + 1, "été") || text.isA(i + 1, Category.ADV) && text.is(i + 2, "été");
                return been ? Optional.of(group(main, verb, reading, true)) : Optional.empty();
            }
            if (text.in(i, ClaimClauses.SUBORDINATING)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private SpeechGroup group(int main, SpeechVerb verb, Reading reading, boolean passive) {
        return new SpeechGroup(
                verb,
                main,
                main + 1,
                main,
                main,
                SpeechGroup.Mode.FINITE,
                -1,
                false,
                passive,
                reading,
                text.span(main));
    }
}
