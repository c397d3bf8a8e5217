package fr.glane.extract;

import fr.glane.extract.SpeechVerb.Frame;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.Set;

/** Finds the <i>que</i> that opens what a verb of saying reports, over whom it is told, when, and asides. */
final class QueFinder {
    private static final Set<String> COMPARING = ClaimWords.list("comparing");
    private static final Set<String> ASIDE = Set.of("comme", "ainsi", "quand", "lorsque", "lorsqu'", "si", "s'");
    private static final Set<String> LEADING = Set.of("selon", "laquelle", "lequel");
    private static final Set<String> MORE_OR_LESS = Set.of("plus", "moins", "mieux");
    private static final Set<String> QUE_FORMS = Set.of("que", "qu'");
    /** Verbs of saying (lemmas) that stand without an object: « protestait alors que la salle se vidait ». */
    private static final Set<String> INTRANSITIVE = ClaimWords.list("says-alone");

    private static final int FARTHEST = 22;

    private final ClaimContext context;
    private final ClaimText text;

    QueFinder(ClaimContext context) {
        this.context = context;
        this.text = context.text;
    }

    /** The que of the reported clause, over datives, adjuncts and what stands between commas; -1 when there is none. */
    int behind(int after, SpeechGroup group) {
        boolean comma = false;
        boolean preposition = false;
        boolean about = isAbout(group, after);
        boolean apart = startsAside(after);
        int end = Math.min(text.sentenceEnd(group.main()), after + FARTHEST);
        for (int i = after; i < end; i++) {
            var key = text.key(i);
            if (key.equals("que") || key.equals("qu'")) {
                if (comma && i > after && (!text.is(i - 1, ",") || !apart && hasNoun(after, i - 1))) {
                    return -1;
                }
                boolean other = text.in(i - 1, COMPARING)
                        || i == after && isCompared(group)
                        || ClaimWords.BEFORE_QUE.contains(text.key(i - 1))
                                && !text.is(i - 2, "en")
                                && !(text.is(i - 1, "alors") && i - 1 == after && mustHaveQue(group))
                        || restricts(group, i, after)
                        || about && !text.is(i - 1, "fait");
                return other ? -1 : i;
            }
            if (key.equals("selon") && text.in(i + 1, Set.of("laquelle", "lequel"))) {
                return i + 1;
            }
            var quotation = context.quotations.at(i);
            if (quotation != null && quotation.open() == i && quotation.length() <= 6 && quotation.close() >= 0) {
                i = quotation.close();
                continue;
            }
            if (quotation != null && !text.is(i + 1, "que") && !text.is(i + 1, "qu'")) {
                return -1;
            }
            if (key.equals(",") && !comma && opensAside(i + 1)) {
                int close = queBehindAside(i + 1);
                if (close < 0) {
                    return -1;
                }
                i = close;
                continue;
            }
            if (key.equals(",")) {
                comma = !comma;
                preposition = comma;
                continue;
            }
            if (stops(i, preposition, selonAhead(i, end))) {
                return -1;
            }
            preposition |= text.isA(i, Category.ADP);
        }
        return -1;
    }

    /** « défend l'idée que P », « y voit la preuve que P »: the que behind a noun for what may be told, else -1. */
    int ofNoun(int after) {
        int at = after;
        while (at < after + 2 && text.isA(at, Category.ADV)) {
            at++;
        }
        if (!text.isA(at, Category.DET)) {
            return -1;
        }
        int noun = text.isA(at + 1, Category.ADJ) ? at + 2 : at + 1;
        return ClaimWords.THAT_NOUN.contains(text.key(noun)) && text.in(noun + 1, QUE_FORMS) ? noun + 1 : -1;
    }

    /** « a reconnu dimanche, après le match, que »: a comma parts verb and asides, so that no object stands there. */
    private boolean startsAside(int after) {
        int at = after;
        while (at < after + 3 && (text.isA(at, Category.ADV) || SourcePhrases.isTime(text.key(at)))) {
            at++;
        }
        return text.is(at, ",");
    }

    /** « estimait alors que P »: the verb needs its clause, so that alors is but when. */
    private boolean mustHaveQue(SpeechGroup group) {
        return group.isFinite()
                && !group.passive()
                && group.pronoun() < 0
                && !INTRANSITIVE.contains(group.verb().lemma())
                && group.left() == group.first();
    }

    /** « confirme, comme le maire l'a dit, que P », « jure, quand on l'interroge, que P »: a clause between two commas. */
    private boolean opensAside(int at) {
        return text.in(at, ASIDE);
    }

    /** The comma that closes a clause in front of que, or -1. */
    private int queBehindAside(int from) {
        for (int i = from + 1; i < Math.min(from + FARTHEST, text.sentenceEnd(from) - 1); i++) {
            if (text.is(i, ",")) {
                return text.in(i + 1, QUE_FORMS) ? i : -1;
            }
        }
        return -1;
    }

    /** « s'inquiète des suites que … », « revient sur le projet que … »: the que belongs to the noun. */
    private boolean isAbout(SpeechGroup group, int after) {
        int at = after;
        while (at < after + 2 && text.isA(at, Category.ADV)) {
            at++;
        }
        boolean own = text.in(at + 1, ClaimWords.POSSESSIVES);
        if (group.takes(Frame.ON)) {
            return false;
        }
        return text.in(at, Set.of("des", "du"))
                || text.in(at, Set.of("de", "d'")) && text.isA(at + 1, Category.DET) && !own
                || text.in(at, ClaimWords.ABOUT) && text.isA(at + 1, Category.DET) && !own;
    }

    /** A noun with its article, so that a comma and que behind it open a relative clause. */
    private boolean hasNoun(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.isA(i, Category.NOUN)
                    && !context.quotations.quoted(i)
                    && !SourcePhrases.isTime(text.key(i))
                    && !ClaimWords.TIME_NOUN.contains(text.key(i))
                    && text.isA(i - 1, Category.DET)) {
                return true;
            }
        }
        return false;
    }

    private boolean selonAhead(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.is(i, "selon") && text.in(i + 1, LEADING)) {
                return true;
            }
        }
        return false;
    }

    private boolean stops(int i, boolean preposition, boolean laquelle) {
        if (text.isFinal(i)
                || text.is(i, ":")
                || text.is(i, ";")
                || text.is(i, "qui")
                || text.is(i, "dont")
                || text.is(i, "si")) {
            return true;
        }
        var reading = text.reading(i);
        if (reading.isFinite() || reading.mood() == Mood.INFINITIVE) {
            return !context.sources.phrases().isName(i);
        }
        boolean bare = reading.is(Category.DET) && !preposition && !text.isA(i - 1, Category.ADP) && !laquelle;
        boolean time = SourcePhrases.isTime(text.key(i + 1)) || ClaimWords.TIME_NOUN.contains(text.key(i + 1));
        return bare && !time || reading.is(Category.CCONJ) && !preposition;
    }

    /** « sont moins tranchées qu'il n'y paraît »: the adverb in front of the participle compares. */
    private boolean isCompared(SpeechGroup group) {
        return group.passive() && text.in(group.main() - 1, MORE_OR_LESS);
    }

    /** ne … que says only. */
    private boolean restricts(SpeechGroup group, int que, int after) {
        return que == after
                && !text.is(group.main() - 1, "que")
                && !group.verb().lemma().startsWith("ne pas ")
                && (text.is(group.first(), "ne") || text.is(group.first(), "n'"))
                && !group.negated();
    }
}
