package fr.glane.extract;

import fr.glane.extract.SpeechVerb.Kind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.Set;

/** Infinitives that are told: <i>X assure avoir …, promet de …</i> */
final class ReportedInfinitives {
    private static final Set<String> OPENS_INFINITIVE = ClaimWords.list("opens-infinitive");
    private static final Set<String> BEFORE_INFINITIVE = ClaimWords.list("before-infinitive");
    private static final Set<String> WITH_INFINITIVE = ClaimWords.list("with-infinitive");
    private static final Set<String> ASKED = ClaimWords.list("asked-clause");

    private final ClaimContext context;
    private final ClaimText text;
    private final ReportedClauses clauses;

    ReportedInfinitives(ClaimContext context, ReportedClauses clauses) {
        this.context = context;
        this.text = context.text;
        this.clauses = clauses;
    }

    /** « assurent, eux, avoir … », « affirme, de son côté, n'avoir … »: index behind what two commas set off. */
    private int behindAside(int at) {
        if (!text.is(at, ",")) {
            return at;
        }
        for (int i = at + 1; i < Math.min(at + 8, text.sentenceEnd(at)); i++) {
            if (text.is(i, ",")) {
                return i + 1;
            }
            if (text.reading(i).isVerbal() && !text.is(i - 1, "sans")) {
                return at;
            }
        }
        return at;
    }

    boolean infinitive(SpeechGroup group, int after) {
        int at = after;
        at = behindAside(at);
        int low = Math.min(text.sentenceEnd(group.main()), after + 12);
        boolean preposition = false;
        while (at < low) {
            var reading = text.reading(at);
            if (reading.mood() == Mood.INFINITIVE && reading.isVerbal()) {
                break;
            }
            boolean clitic = clauses.isClitic(at);
            boolean fine = reading.is(Category.ADV)
                    || clitic
                    || reading.is(Category.ADP) && !text.in(at, OPENS_INFINITIVE)
                    || preposition && (reading.is(Category.DET) || reading.isNominal() || reading.is(Category.ADJ))
                    || Quotations.isMark(text, at)
                    || text.in(at, BEFORE_INFINITIVE)
                    || SourcePhrases.isTime(text.key(at))
                    || preposition && text.in(at, Set.of("de", "d'"));
            if (!fine || isAsked(at)) {
                // « explique comment faire » tells of nothing that is.
                return false;
            }
            preposition |= reading.is(Category.ADP);
            at++;
        }
        if (at >= low || !reportable(group, at)) {
            return false;
        }
        int first = at;
        while (first > after
                && (clauses.isClitic(first - 1)
                        || text.in(first - 1, WITH_INFINITIVE)
                        || context.quotations.opensAt(first - 1))) {
            first--;
        }
        var content = clauses.withinObjectRelative(
                group,
                clauses.upToComparison(clauses.upToReporter(clauses.withinRelative(group, clauses.content(first)))));
        return !content.isEmpty() && clauses.add(SpeechRules.INFINITIVE, group, content, false);
    }

    /** Opinions take an infinitive of state or of the past; verbs of saying take any. */
    private boolean reportable(SpeechGroup group, int infinitive) {
        if (group.verb().kind() != Kind.ESTIMATE) {
            return true;
        }
        return switch (text.lemma(infinitive)) {
            case "avoir", "être", "pouvoir", "devoir", "savoir", "connaître" -> true;
            default -> false;
        };
    }

    boolean de(SpeechGroup group, int after) {
        int at = after;
        while (at < after + 3 && text.isA(at, Category.ADV)) {
            at++;
        }
        while (at < after + 4 && SourcePhrases.isTime(text.key(at))) {
            at++;
        }
        at = behindAdjunct(at);
        if (!text.is(at, "de") && !text.is(at, "d'")) {
            return false;
        }
        if (!clauses.hasInfinitive(at + 1)) {
            return false;
        }
        var content = clauses.content(at + 1);
        return !content.isEmpty() && clauses.add(SpeechRules.DE, group, content, false);
    }

    /** « a menacé à l'audience de produire »: index of the de, or the token itself when no short adjunct stands there. */
    private int behindAdjunct(int at) {
        if (!text.isA(at, Category.ADP) || text.in(at, ClaimWords.OF)) {
            return at;
        }
        for (int i = at + 1; i < Math.min(at + 6, text.sentenceEnd(at)); i++) {
            if ((text.is(i, "de") || text.is(i, "d'")) && clauses.hasInfinitive(i + 1)) {
                return i;
            }
            if (text.reading(i).isVerbal() || text.is(i, ",")) {
                return at;
            }
        }
        return at;
    }

    boolean isAsked(int at) {
        boolean point = (text.is(at, "à") || text.is(at, "jusqu'à")) && text.is(at + 1, "quel");
        return text.in(at, ASKED) || point && text.is(at + 2, "point") || text.is(at, "en") && text.is(at + 1, "quoi");
    }
}
