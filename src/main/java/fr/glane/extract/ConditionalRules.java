package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Form;
import fr.glane.match.Lexicon;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Reading.Tense;
import fr.glane.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The press conditional: <i>La mesure coûterait dix millions</i>, said by nobody in the sentence.
 *
 * <p>Most conditionals are something else: what would be if, what was still to come, what one would like. They are told
 * apart by the verb, by words that set a condition, and by standing anywhere but in the main clause.
 */
final class ConditionalRules {
    private static final Set<String> CLITICS = Set.of("vous", "nous", "le", "la", "les", "y", "en", "lui", "leur");
    private static final Set<String> INDEFINITE = ClaimWords.list("indefinite");
    private static final Set<String> OUTCOME = Set.of("un", "une", "des");
    private static final Set<String> WITHIN_VERB = ClaimWords.list("within-verb");

    static final String CONDITIONAL = "claim.conditional";

    private static final Lexicon PHRASES = Lexicon.load("claim-phrases");
    private static final Set<String> MODAL = ClaimWords.list("modal");
    private static final Set<String> CONDITIONS = ClaimWords.list("conditions");
    private static final Set<String> SUBORDINATES = ClaimWords.list("subordinates");

    /** « ferait mieux de », « irait volontiers »: beside the verb they tell a wish, farther off nothing of it. */
    private static final Set<String> WEIGHING = Set.of("mieux", "plutôt", "volontiers");

    private static final Set<String> TO_OR_OF = Set.of("à", "de", "d'");

    /** Modal only in front of à or de: « gagnerait à », « aurait gagné 11 % ». */
    private static final Set<String> EARNING = Set.of("gagner", "mériter");

    private static final int NEAR = 3;

    /** So many conditionals of a sentence are tried: each looks at the whole of it. */
    private static final int MOST = 8;

    private final ClaimContext context;
    private final ClaimText text;
    private int sentence = -1;
    private int tried;

    ConditionalRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
    }

    /** Tries the sentence of a token that may be a conditional form. */
    void at(int verb) {
        tried = text.sentenceStart(verb) == sentence ? tried + 1 : 0;
        sentence = text.sentenceStart(verb);
        if (tried >= MOST || context.quotations.quoted(verb) || context.isCue(verb) || context.isSpoken(verb)) {
            return;
        }
        var reading = text.reading(verb);
        if (reading.mood() != Mood.CONDITIONAL || reading.person() != 3 && reading.person() != 0) {
            return;
        }
        int main = main(verb);
        boolean wishes = MODAL.contains(text.lemma(main))
                && (main == verb || !EARNING.contains(text.lemma(main)) || text.in(main + 1, TO_OR_OF));
        if (wishes || MODAL.contains(reading.lemma()) || conditioned(verb)) {
            return;
        }
        int start = clauseStart(verb);
        if (judges(verb, main)
                || eventual(verb, main)
                || toCome(verb)
                || text.in(verb - 1, ClaimWords.IT)
                || start < 0
                || asked(verb)
                || confides(verb, main)
                || alreadyTold(verb)) {
            return;
        }
        claim(verb, main, start);
    }

    /** « Une défaite les priverait du titre »: what an event would bring, should it come. */
    private boolean eventual(int verb, int main) {
        int start = context.clauses.start(verb);
        if (main != verb) {
            return false;
        }
        boolean copula = text.lemma(verb).equals("être") || text.lemma(verb).equals("avoir");
        // « Une défaite serait un drame », « une grève aurait des suites »; « Un homme serait un espion » is a report.
        boolean outcome = text.in(verb + 1, OUTCOME)
                && SourceNouns.kind(text, start + 1).isEmpty()
                && !text.in(verb + 2, ClaimWords.OF);
        if (copula && !outcome) {
            return false;
        }
        boolean one = text.in(start, INDEFINITE);
        return one && !context.clauses.hasVerb(start, verb, true) && !text.is(start + 1, "autre");
    }

    /** « Elle l'aurait confié à ses proches »: that it was said, not what. */
    private boolean confides(int verb, int main) {
        boolean pronoun = text.is(verb - 1, "l'") || text.is(verb - 1, "le");
        return pronoun
                && SpeechVerb.of(text.lemma(main))
                        .filter(v -> v.takes(SpeechVerb.Frame.QUE))
                        .isPresent();
    }

    /** « Il serait utile que », « L'idée serait de », « il y aurait lieu de »: a judgement or a wish, no report. */
    private boolean judges(int verb, int main) {
        if (!text.lemma(main).equals("être")) {
            return false;
        }
        if (text.is(verb - 1, "il") || text.is(verb - 2, "il")) {
            for (int i = verb + 1; i < Math.min(verb + 7, text.sentenceEnd(verb)); i++) {
                if (text.in(i, ClaimWords.OF_OR_THAT)) {
                    return text.isA(i - 1, Category.ADJ, Category.NOUN) || text.isA(i - 1, Category.ADV);
                }
            }
        }
        return text.in(verb + 1, Set.of("de", "d'"))
                && text.has(verb + 2)
                && (text.reading(verb + 2).mood() == Mood.INFINITIVE || text.isA(verb + 2, Category.PRON));
    }

    /** « il conclut un marché : il irait à l'école »: behind a colon and a clause in the past, what was still to come. */
    private boolean toCome(int verb) {
        int start = text.sentenceStart(verb);
        for (int i = verb - 1; i > start; i--) {
            if (text.is(i, ":")) {
                return isPast(start, i);
            }
        }
        return false;
    }

    private boolean isPast(int from, int to) {
        for (int i = from; i < to; i++) {
            switch (text.reading(i).tense()) {
                case PAST, IMPERFECT -> {
                    return true;
                }
                case NONE, PRESENT, FUTURE -> {}
            }
        }
        return false;
    }

    static boolean mayBe(String key) {
        int length = key.length();
        return length > 4 && (key.endsWith("rait") || key.endsWith("raient"));
    }

    /** The participle of a compound form, else the verb itself. */
    private int main(int verb) {
        if (!text.lemma(verb).equals("avoir") && !text.lemma(verb).equals("être")) {
            return verb;
        }
        int at = verb + 1;
        int last = verb;
        while (at < Math.min(verb + 7, text.sentenceEnd(verb))) {
            if (text.reading(at).mood() == Mood.PAST_PARTICIPLE
                    && text.reading(at).isVerbal()) {
                last = at;
                if (!text.is(at, "été") && !text.is(at, "fait")) {
                    return last;
                }
            } else if (!text.isA(at, Category.ADV) && !text.in(at, WITHIN_VERB)) {
                return last;
            }
            at++;
        }
        return last;
    }

    private boolean conditioned(int verb) {
        int start = text.sentenceStart(verb);
        for (int i = start; i < text.sentenceEnd(verb); i++) {
            if (context.quotations.quoted(i)) {
                continue;
            }
            if (CONDITIONS.contains(text.key(i))
                    && !contrasts(i, verb)
                    && !(text.is(i, "s'") && text.isA(i, Category.PRON))
                    && !(text.is(i, "même") && !text.is(i + 1, "si"))
                    && !(text.is(i, "sans") && i > verb && (i > verb + 8 || leadsToInfinitive(i + 1)))
                    && !(WEIGHING.contains(text.key(i)) && Math.abs(i - verb) > NEAR)
                    && !(text.is(i, "sauf") && !text.in(i + 1, Set.of("si", "s'", "à")))
                    && !(text.is(i, "faute") && i > verb)
                    && !(text.is(i, "cas") && !text.in(i - 1, Set.of("ce", "dernier", "en")))
                    && !(text.is(i, "théorie") && !text.is(i - 1, "en"))) {
                return !text.is(i, "s'") || text.is(i + 1, "il") || text.is(i + 1, "ils");
            }
        }
        int object = text.in(verb - 1, CLITICS) ? 1 : 0;
        return text.is(verb - 1 - object, "on")
                || text.is(verb - 1, "je")
                || text.is(verb - 1, "nous")
                || ClaimPronouns.isInverted(text.key(verb + 1));
    }

    /** « La mairie paierait un tiers, quand l'État en refuse la moitié »: behind a comma quand sets one thing against another. */
    private boolean contrasts(int at, int verb) {
        return text.is(at, "quand")
                && at > verb + 1
                && text.is(at - 1, ",")
                && context.clauses.hasVerb(at + 1, text.sentenceEnd(at), true);
    }

    /** Index of the comma in front of a contrast within the clause, else its end. */
    private int upToContrast(int verb, int end) {
        for (int i = verb + 1; i < end - 2; i++) {
            if (text.is(i, ",") && !context.quotations.quoted(i) && contrasts(i + 1, verb)) {
                return i;
            }
        }
        return end;
    }

    /** « X, qui serait soigné à domicile, n'a pas réagi »: the comma behind which the main verb goes on. */
    private int upToMainVerb(int verb, int end) {
        boolean subordinate = false;
        for (int i = verb + 1; i < end - 1; i++) {
            subordinate |= text.in(i, SUBORDINATES) || text.in(i, ClaimWords.COORDINATING) || text.is(i, "et");
            boolean apart = !subordinate && text.reading(i).isFinite() && !context.quotations.quoted(i);
            if (apart && (text.isA(i - 1, Category.NOUN, Category.ADJ) || text.isA(i - 1, Category.PROPN))) {
                // « X qui serait soigné à Caen n'a pas réagi »: no comma parts the clause from its main verb.
                return i;
            }
            if (text.is(i, ",") && !context.quotations.quoted(i)) {
                int next = i + 1;
                while (next < i + 4 && (text.in(next, CLITICS) || text.in(next, ClaimWords.NEGATION_OR_REFLEXIVE))) {
                    next++;
                }
                if (text.reading(next).isFinite()) {
                    return i;
                }
            }
        }
        return end;
    }

    /** « sans en avertir les autorités »: no condition. */
    private boolean leadsToInfinitive(int at) {
        int verb = at;
        while (text.in(verb, CLITICS) && verb < at + 2) {
            verb++;
        }
        return text.has(verb) && text.reading(verb).mood() == Mood.INFINITIVE;
    }

    private boolean asked(int verb) {
        int last = text.sentenceEnd(verb) - 1;
        return text.is(last, "?");
    }

    /**
     * Where the main clause that the verb carries starts, or -1 when it stands in another one: no finite verb before it
     * in its sentence but in relative clauses, or only in front of a conjunction.
     */
    private int clauseStart(int verb) {
        int sentence = context.clauses.unitStart(verb);
        int subordinate = -1;
        for (int i = verb - 1; i >= sentence; i--) {
            if (text.is(i, ";") || text.is(i, ":")) {
                return context.clauses.behindConnectives(i + 1, verb);
            }
            boolean conjunction = text.in(i, ClaimWords.COORDINATING);
            if (conjunction && context.clauses.hasVerb(sentence, i, false) && hasSubject(i + 1, verb)) {
                return context.clauses.behindConnectives(i, verb);
            }
            if (text.in(i, SUBORDINATES) && !closed(i, verb) && !isPronoun(i)) {
                if (reportsInRelative(i, verb)) {
                    return text.is(i, "qui") ? i : i + 1;
                }
                boolean what = text.is(i, "qui") && text.is(i - 1, "ce") && i - 1 == context.clauses.start(verb);
                if (!what) {
                    return -1;
                }
                subordinate = i;
            }
        }
        int start = context.clauses.start(verb);
        return subordinate >= 0 || !mainVerbBefore(start, verb) ? start : -1;
    }

    /** « un carnet qui aurait disparu », « le club, dont le gardien souffrirait d'une entorse »: told, by whom is not. */
    private boolean reportsInRelative(int relative, int verb) {
        if (text.is(relative, "qui") && text.is(relative - 1, ",") && !isAhead(verb)) {
            // « Le chanteur, qui serait soigné à domicile, »: of somebody known it can only be told.
            return true;
        }
        if (text.is(relative, "qui")) {
            // « une mesure qui coûterait » may be of one that is not there yet.
            return text.lemma(verb).equals("avoir")
                    && main(verb) > verb
                    && !isAhead(verb)
                    && text.isA(relative - 1, Category.NOUN, Category.PROPN);
        }
        boolean where =
                text.is(relative, "où") || text.in(relative, ClaimWords.WHICH) && text.isA(relative - 1, Category.ADP);
        if (where && hasSubject(relative + 1, verb)) {
            // « le registre sur lequel la date aurait été changée »
            return text.lemma(verb).equals("avoir") && main(verb) > verb && !isAhead(verb);
        }
        boolean own = text.is(relative, "dont") && text.isA(relative + 1, Category.DET);
        return own && (text.is(relative - 1, ",") || text.is(relative - 1, "et"));
    }

    /** « Rien ne pourra viser l'agent qui aurait parlé »: in the future nobody has yet. */
    private boolean isAhead(int verb) {
        for (int i = text.sentenceStart(verb); i < verb; i++) {
            if (text.reading(i).tense() == Tense.FUTURE) {
                return true;
            }
        }
        return false;
    }

    private boolean isPronoun(int i) {
        return text.is(i, "comme") && (i == context.clauses.start(i));
    }

    /** A subordinate clause that ends before the verb: it has its own verb between. */
    private boolean closed(int subordinate, int verb) {
        for (int i = subordinate + 1; i < verb; i++) {
            if (text.reading(i).isFinite()) {
                return true;
            }
        }
        return false;
    }

    private boolean mainVerbBefore(int start, int verb) {
        return context.clauses.hasVerb(start, verb, false);
    }

    private boolean hasSubject(int from, int verb) {
        for (int i = from; i < verb; i++) {
            if (text.isA(i, Category.NOUN, Category.PROPN) || ClaimPronouns.is(text.key(i)) || text.is(i, "il")) {
                return true;
            }
        }
        return false;
    }

    /** The sentence already says who tells it. */
    private boolean alreadyTold(int verb) {
        var span = text.span(verb);
        for (var draft : context.drafts()) {
            for (var content : draft.content()) {
                if (content.contains(span)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void claim(int verb, int main, int start) {
        int first = verb;
        while (text.in(first - 1, ClaimWords.NEGATION_OR_REFLEXIVE)) {
            first--;
        }
        int end = upToContrast(verb, context.clauses.end(verb));
        if (text.is(start, "qui")) {
            end = upToMainVerb(verb, end);
        }
        int tag = StudyTags.bracket(text, end);
        Optional<SourcePhrase> source = Optional.empty();
        if (tag > 0) {
            source = Optional.of(new SourcePhrase(text, tag, tag + 1, text.span(tag), Optional.empty(), tag + 1));
            end = tag - 1;
        }
        int local = main - text.sentenceStart(main);
        int phrase = PHRASES.longest(text.sentenceAt(main), local);
        int cueEnd = phrase < 0 ? main + 1 : main + phrase - local;
        Span cue = text.span(first, cueEnd);
        context.add(
                CONDITIONAL,
                Form.CONDITIONAL,
                List.of(new Segment(start, end)),
                source,
                Optional.of(cue),
                ClaimContext.none(),
                false);
    }
}
