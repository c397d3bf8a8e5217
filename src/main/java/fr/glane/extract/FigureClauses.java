package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Sentence;
import fr.glane.text.Token;
import java.util.Set;

/**
 * Verbs, subjects and predicates about a figure, by token indices; ends are exclusive, -1 means none.
 *
 * <p>No parse: a verb group is a finite verb with its clitics, auxiliaries and participles; its subject is the phrase
 * that ends where it starts; its predicate ends at the first mark or word that opens something else.
 */
final class FigureClauses {

    private static final Set<String> SUBJECTS = Set.of(
            "il",
            "elle",
            "ils",
            "elles",
            "on",
            "je",
            "j'",
            "tu",
            "nous",
            "vous",
            "ce",
            "c'",
            "cela",
            "ça",
            "ceci",
            "celui-ci",
            "celle-ci",
            "ceux-ci",
            "celles-ci",
            "celui",
            "celle",
            "ceux",
            "celles",
            "certains",
            "certaines",
            "tous",
            "toutes",
            "chacun",
            "beaucoup",
            "plusieurs",
            "d'autres",
            "rien");
    private static final Set<String> CLITICS = Set.of(
            "se", "s'", "me", "m'", "te", "t'", "y", "en", "le", "la", "les", "l'", "lui", "leur", "nous", "vous", "ne",
            "n'");
    private static final Set<String> STOPS = Set.of(
            ";",
            ":",
            ".",
            "!",
            "?",
            "…",
            "...",
            "(",
            ")",
            "[",
            "]",
            "»",
            "—",
            "–",
            "|",
            "dont",
            "tandis",
            "alors",
            "puisque",
            "mais",
            "car",
            "selon",
            "lorsque",
            "parce",
            "bien",
            "quand",
            "sachant",
            "contre",
            "soit",
            "-",
            "”",
            "comparé",
            "comparée",
            "comparés",
            "versus",
            "vs");

    /** No clause of a news sentence is longer; it keeps every search bounded. */
    static final int REACH = 100;

    private FigureClauses() {}

    static boolean isFinite(Sentence sentence, int i) {
        return i >= 0 && i < sentence.size() && sentence.reading(i).isFinite();
    }

    static boolean isRelative(Sentence sentence, int i) {
        return i >= 0
                && switch (sentence.token(i).key()) {
                    case "qui", "laquelle", "lequel", "lesquels", "lesquelles" -> true;
                    default -> false;
                };
    }

    /** Index of the finite verb whose group ends just before {@code at}, adverbs apart; -1 when no verb does. */
    static int verbBefore(Sentence sentence, int at) {
        int i = at - 1;
        int left = 7;
        while (i >= 0 && left-- > 0) {
            var reading = sentence.reading(i);
            if (reading.isFinite()) {
                return i;
            }
            boolean part = reading.isVerbal() || reading.is(Category.ADV) || isInsert(sentence, i);
            if (!part) {
                return -1;
            }
            i--;
        }
        return -1;
    }

    /**
     * Index of the finite verb before {@code at} with an adverbial, an attribute or an agent between them: « possède pour
     * sa part », « est rassurant dans »; -1 when an object or another clause stands between.
     */
    static int verbAcross(Sentence sentence, int at) {
        int verb = verbBefore(sentence, at);
        for (int i = at - 1; verb < 0 && i >= 0 && at - i < 14; i--) {
            var key = sentence.token(i).key();
            if (isRelative(sentence, i)
                    || key.equals(";")
                    || key.equals(":")
                    || key.equals("(")
                    || key.equals("«")
                    || key.equals("%")
                    || key.equals("que")
                    || key.equals("qu'")) {
                return -1;
            }
            if (isFinite(sentence, i)) {
                int end = groupEnd(sentence, i);
                var category = sentence.reading(end).category();
                return end < at && (category == Category.ADP || category == Category.ADJ || key.equals(",")) ? i : -1;
            }
        }
        return verb;
    }

    private static boolean isInsert(Sentence sentence, int i) {
        var key = sentence.token(i).key();
        // « n'atteint que 5 % », but not « a révélé que 5 % ».
        boolean only = (key.equals("que") || key.equals("qu'")) && isNegatedBefore(sentence, i);
        return CLITICS.contains(key) && sentence.reading(i).is(Category.PRON)
                || only
                || key.equals("à")
                        && i + 1 < sentence.size()
                        && sentence.reading(i + 1).mood() == Mood.INFINITIVE
                || key.equals("de")
                        && i + 1 < sentence.size()
                        && sentence.reading(i + 1).mood() == Mood.INFINITIVE;
    }

    private static boolean isNegatedBefore(Sentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
            if (sentence.token(i).is("ne") || sentence.token(i).is("n'")) {
                return true;
            }
        }
        return false;
    }

    /** First token of the verb group: clitics and negation before the finite verb. */
    static int groupStart(Sentence sentence, int verb) {
        int i = verb;
        while (i > 0
                && CLITICS.contains(sentence.token(i - 1).key())
                && !isArticle(sentence, i - 1)
                && !isSubjectPronoun(sentence, i - 1, verb)) {
            i--;
        }
        return i;
    }

    private static boolean isArticle(Sentence sentence, int i) {
        return sentence.reading(i).is(Category.DET);
    }

    /** « nous avons »: a subject; « nous a dit »: a clitic. */
    private static boolean isSubjectPronoun(Sentence sentence, int i, int verb) {
        var key = sentence.token(i).key();
        return (key.equals("nous") || key.equals("vous"))
                && sentence.reading(verb).person() != 3;
    }

    /** Index after the verb group that starts with the finite verb: auxiliaries, adverbs, participles, infinitives. */
    static int groupEnd(Sentence sentence, int verb) {
        int end = verb + 1;
        int i = end;
        while (i < sentence.size() && i - verb < 8) {
            var reading = sentence.reading(i);
            boolean verbal = reading.isVerbal() && !reading.isFinite();
            if (verbal) {
                end = i + 1;
            } else if (!reading.is(Category.ADV)) {
                break;
            }
            i++;
        }
        return end;
    }

    /** A stretch of tokens. */
    record Stretch(int first, int end) {
        boolean isEmpty() {
            return end <= first;
        }
    }

    static final Stretch NONE = new Stretch(0, 0);

    /** The subject of the verb group that starts at {@code group}; for a relative pronoun its antecedent. */
    static Stretch subject(Sentence sentence, int group) {
        int last = group - 1;
        while (last > 0 && sentence.reading(last).is(Category.ADV) && !isSubject(sentence, last)) {
            last--;
        }
        if (last < 0) {
            return NONE;
        }
        if (isRelative(sentence, last)) {
            return antecedent(sentence, last);
        }
        if (isSubject(sentence, last)) {
            return new Stretch(last, last + 1);
        }
        if (isAnd(sentence, last)) {
            int verb = previousVerb(sentence, last);
            return verb < 0 ? NONE : subject(sentence, groupStart(sentence, verb));
        }
        if (sentence.token(last).is(",")) {
            return beforeInsertion(sentence, last);
        }
        if (sentence.token(last).is("\"") || sentence.token(last).is("»")) {
            return quotedSubject(sentence, last);
        }
        if (sentence.token(last).is(")")) {
            int open = Changes.opening(sentence, last);
            return open == last ? NONE : endingAt(sentence, open - 1);
        }
        return withRelative(sentence, endingAt(sentence, last));
    }

    /** « le « oui » a obtenu »: the quoted words with their article. */
    private static Stretch quotedSubject(Sentence sentence, int close) {
        for (int i = close - 1; i >= Math.max(0, close - 8); i--) {
            if (sentence.token(i).is("\"") || sentence.token(i).is("«")) {
                boolean article = i > 0 && sentence.reading(i - 1).is(Category.DET);
                return article ? new Stretch(i - 1, close + 1) : endingAt(sentence, close);
            }
        }
        return endingAt(sentence, close);
    }

    static boolean isAnd(Sentence sentence, int i) {
        return i >= 0
                && (sentence.token(i).is("et")
                        || sentence.token(i).is("ou")
                        || sentence.token(i).is("mais"));
    }

    /** The finite verb of the clause before {@code at}, or -1. */
    static int previousVerb(Sentence sentence, int at) {
        for (int i = at - 1; i >= 0 && at - i < 40; i--) {
            if (isFinite(sentence, i) && !isRelative(sentence, i - 1)) {
                return i;
            }
            if (sentence.token(i).is(";") || sentence.token(i).is(":")) {
                break;
            }
        }
        return -1;
    }

    /** « les entreprises qui obtiennent des marchés »: the phrase the relative clause before this one hangs on. */
    private static Stretch withRelative(Sentence sentence, Stretch phrase) {
        boolean verb = false;
        for (int i = phrase.first - 1; i > 0 && phrase.first - i < 16; i--) {
            if (isRelative(sentence, i)) {
                var head = verb && !sentence.token(i - 1).is(",") ? endingAt(sentence, i - 1) : NONE;
                return head.isEmpty() ? phrase : new Stretch(head.first, phrase.end);
            }
            var key = sentence.token(i).key();
            if (key.equals(",")
                    || key.equals(";")
                    || key.equals(":")
                    || key.equals("que")
                    || key.equals("qu'")
                    || verb && isFinite(sentence, i)) {
                break;
            }
            verb |= isFinite(sentence, i);
        }
        return phrase;
    }

    private static boolean isSubject(Sentence sentence, int i) {
        return SUBJECTS.contains(sentence.token(i).key())
                && !sentence.reading(i).is(Category.DET);
    }

    /** The phrase a relative pronoun stands for. */
    static Stretch antecedent(Sentence sentence, int pronoun) {
        int last = pronoun - 1;
        while (last > 0
                && (sentence.token(last).is(",") || sentence.reading(last).is(Category.ADP) && last == pronoun - 1)) {
            last--;
        }
        if (last < 0) {
            return NONE;
        }
        // « souscrite par Sinopec, qui »: after a comma the name alone.
        int name = last;
        while (name > 0
                && sentence.reading(name).is(Category.PROPN)
                && sentence.reading(name - 1).is(Category.PROPN)) {
            name--;
        }
        // « du fonds Cadran, qui »: the noun the name is glued to.
        if (name > 0
                && sentence.reading(name - 1).is(Category.NOUN)
                && sentence.reading(name).is(Category.PROPN)) {
            name--;
        }
        boolean many = pronoun + 1 < sentence.size()
                && sentence.reading(pronoun + 1).number() == Reading.Number.PLURAL
                && sentence.reading(pronoun + 1).isFinite();
        boolean named = sentence.reading(last).is(Category.PROPN) && last < pronoun - 1 && !many;
        return named ? new Stretch(name, last + 1) : nearest(sentence, endingAt(sentence, last));
    }

    /** « La banque, la Société générale, possède »: the phrase before the insertion. */
    private static Stretch beforeInsertion(Sentence sentence, int comma) {
        boolean verb = false;
        for (int i = comma - 1; i > 0 && comma - i < 25; i--) {
            verb |= isFinite(sentence, i);
            if (sentence.token(i).is(";") || sentence.token(i).is(":")) {
                return NONE;
            }
            if (sentence.token(i).is(",")) {
                // « L'indice, qui sert de plafond, augmente ».
                if (verb && !NounPhrases.isRelative(sentence, i + 1)) {
                    return NONE;
                }
                var phrase = endingAt(sentence, i - 1);
                return phrase.isEmpty() ? NONE : phrase;
            }
        }
        return NONE;
    }

    /** The noun phrase that ends with token {@code last}: no earlier than the clause or the last preposition phrase. */
    static Stretch endingAt(Sentence sentence, int last) {
        if (last < 0 || !mayEnd(sentence, last)) {
            return NONE;
        }
        int first = start(sentence, last);
        first = first == last && !sentence.reading(last).isNominal() ? fallback(sentence, last) : first;
        return first > last ? NONE : new Stretch(first, last + 1);
    }

    /** The leftmost place, in the clause, from which a phrase reaches {@code last}, whatever follows it. */
    private static int start(Sentence sentence, int last) {
        int best = last;
        for (int i = last; i >= 0 && last - i <= 40; i--) {
            var reading = sentence.reading(i);
            var key = sentence.token(i).key();
            if (i < last
                    && (reading.isFinite()
                            || key.equals(";")
                            || key.equals(":")
                            || key.equals("«")
                            || key.equals("»")
                            || key.equals("%"))) {
                break;
            }
            boolean starts = switch (reading.category()) {
                case NOUN, PROPN, DET, NUM, PRON, X -> true;
                case ADJ -> i == 0 || !sentence.reading(i - 1).is(Category.NOUN);
                case VERB, AUX, ADV, ADP, CCONJ, SCONJ, INTJ, PUNCT, SYM -> false;
            };
            if (starts && NounPhrases.end(sentence, i) > last) {
                best = i;
            }
        }
        return best;
    }

    /** The phrase a relative pronoun refers to, cut behind the last preposition of place or company. */
    private static Stretch nearest(Sentence sentence, Stretch phrase) {
        int first = phrase.first;
        for (int i = phrase.first + 1; i < phrase.end - 1; i++) {
            switch (sentence.token(i).key()) {
                case "chez", "parmi", "avec", "dans", "pour", "contre", "tenu" -> first = i + 1;
                default -> {}
            }
        }
        if (first < phrase.end - 1
                && first > phrase.first
                && sentence.token(first).is("de")) {
            first++;
        }
        return new Stretch(first, phrase.end);
    }

    private static boolean mayEnd(Sentence sentence, int last) {
        var category = sentence.reading(last).category();
        return category != Category.PUNCT && category != Category.SCONJ && category != Category.CCONJ;
    }

    /** Back to the mark or conjunction that opens the clause. */
    private static int fallback(Sentence sentence, int last) {
        int first = last;
        for (int i = last - 1; i >= 0 && last - i < 30; i--) {
            var token = sentence.token(i);
            var category = sentence.reading(i).category();
            if (category == Category.PUNCT
                    || category == Category.SCONJ
                    || sentence.reading(i).isFinite()
                    || token.is("que")
                    || token.is("qu'")
                    || token.is("et")) {
                break;
            }
            first = i;
        }
        return first;
    }

    /**
     * The name of a rate at the end of a phrase: « un taux de réussite » of « sa carrière avec un taux de réussite »; cut
     * after a preposition other than de, and before « de » with an indefinite article, unless the rate stands before it.
     */
    static Stretch rateName(Sentence sentence, Stretch phrase) {
        int first = phrase.first;
        boolean named = false;
        for (int i = phrase.first; i < phrase.end - 1; i++) {
            var reading = sentence.reading(i);
            boolean rateAhead = i + 2 < phrase.end
                    && FigureWords.RATE.contains(sentence.reading(i + 2).lemma());
            named |= reading.isNominal() && FigureWords.RATE.contains(reading.lemma());
            if (named && !rateAhead) {
                continue;
            }
            boolean indefinite =
                    sentence.token(i + 1).is("un") || sentence.token(i + 1).is("une");
            var key = sentence.token(i).key();
            boolean of = key.equals("de") || key.equals("d'") || key.equals("du") || key.equals("des");
            boolean ties = reading.is(Category.ADP) && !of && !(key.equals("à") && !indefinite);
            if (ties || of && indefinite || reading.isVerbal() && !isParticiple(reading)) {
                first = i + 1;
            }
        }
        int end = phrase.end;
        while (end > first + 1
                && FigureWords.COMPARATIVE.contains(sentence.reading(end - 1).lemma())) {
            // « le niveau le plus bas »: the superlative goes with its article.
            end -= end > first + 3
                            && (sentence.token(end - 2).is("plus")
                                    || sentence.token(end - 2).is("moins"))
                            && sentence.reading(end - 3).is(Category.DET)
                    ? 3
                    : 1;
        }
        return new Stretch(first, end);
    }

    /** Index after the predicate that starts at {@code from}: up to the mark or word that opens something else. */
    static int predicateEnd(Sentence sentence, int from, int limit) {
        int i = from;
        boolean verb = false;
        while (i < limit) {
            var token = sentence.token(i);
            var key = token.key();
            if (i > from
                    && STOPS.contains(key)
                    && !(key.equals("contre") && !isCompared(sentence, i))
                    && !(key.equals("bien") && !nextIs(sentence, i, "que"))
                    && !(key.equals("alors") && !nextIs(sentence, i, "que") && !nextIs(sentence, i, "qu'"))
                    && !isClosedInside(sentence, from, i)) {
                return i;
            }
            if (key.equals(",") && !listGoesOn(sentence, i, limit)) {
                return i;
            }
            boolean that = key.equals("qu'") || key.equals("que");
            // « estiment que leur métier est mal compris »: what they hold belongs to the predicate.
            boolean held = that && i > from && sentence.reading(i - 1).isVerbal();
            if ((key.equals("et") || key.equals("ou") || that && verb && !held) && opensClause(sentence, i, limit)) {
                return i;
            }
            verb |= isFinite(sentence, i);
            i++;
        }
        return i;
    }

    /** « contre 12 % en mai », « contre un quart »: another figure follows; « luttent contre le feu » goes on. */
    private static boolean isCompared(Sentence sentence, int against) {
        for (int i = against + 1; i < Math.min(sentence.size(), against + 6); i++) {
            var token = sentence.token(i);
            boolean one = token.is("un") || token.is("une");
            if (Numerals.canStart(token) && !one || FigureFractions.isPart(token) || token.is("%")) {
                return true;
            }
            if (sentence.reading(i).is(Category.PUNCT) || isFinite(sentence, i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean nextIs(Sentence sentence, int i, String key) {
        return i + 1 < sentence.size() && sentence.token(i + 1).is(key);
    }

    /** A closing quote whose opening stands inside the predicate. */
    private static boolean isClosedInside(Sentence sentence, int from, int i) {
        if (!sentence.token(i).is("»") && !sentence.token(i).is("”")) {
            return false;
        }
        for (int j = from; j < i; j++) {
            if (sentence.token(j).is("«") || sentence.token(j).is("“")) {
                return true;
            }
        }
        return false;
    }

    /** After a comma nouns follow that come to « et » or « ou »: the list belongs together. */
    private static boolean listGoesOn(Sentence sentence, int comma, int limit) {
        boolean noun = false;
        for (int i = comma + 1; i < limit && i - comma < 10; i++) {
            var token = sentence.token(i);
            var reading = sentence.reading(i);
            if (token.is("et") || token.is("ou")) {
                return noun && i > comma + 1 && i + 1 < limit && !opensClause(sentence, i, limit);
            }
            boolean ends = reading.isFinite()
                    || token.is("qui")
                    || token.is("que")
                    || token.is("qu'")
                    || token.is("%")
                    || STOPS.contains(token.key());
            boolean adverbial = i == comma + 1
                    && (reading.is(Category.ADP)
                            || reading.is(Category.ADV)
                            || reading.is(Category.PRON)
                            || reading.isVerbal());
            if (ends || adverbial) {
                return false;
            }
            noun |= reading.isNominal();
        }
        return false;
    }

    /** True when « et » at {@code at} opens a clause: a new subject and a finite verb follow, or « que », or a figure. */
    private static boolean opensClause(Sentence sentence, int at, int limit) {
        if (at + 1 >= sentence.size()) {
            return true;
        }
        var next = sentence.token(at + 1);
        if (next.is("que")
                || next.is("qu'")
                || SUBJECTS.contains(next.key()) && sentence.reading(at + 1).is(Category.PRON)) {
            return true;
        }
        if (sentence.reading(at + 1).isFinite()) {
            return false;
        }
        for (int i = at + 1; i < limit && i - at < 14; i++) {
            var token = sentence.token(i);
            if (token.is(",") || token.is("qui") || token.is("que") || token.is("dont")) {
                return false;
            }
            if (sentence.reading(i).isFinite()) {
                return i > at + 1
                        && sentence.reading(i - 1).category() != Category.CCONJ
                        && (sentence.reading(at + 1).is(Category.DET)
                                || sentence.reading(at + 1).is(Category.PROPN));
            }
        }
        return at + 1 < limit
                && Numerals.isDigits(next)
                && at + 2 < sentence.size()
                && sentence.token(at + 2).is("%");
    }

    /** Index of the finite verb that the phrase before {@code at} is subject of, its clitics skipped; -1 when none. */
    static int verbAfter(Sentence sentence, int at) {
        int i = at;
        int left = 6;
        while (i < sentence.size() && left-- > 0) {
            if (isFinite(sentence, i)) {
                return i;
            }
            var reading = sentence.reading(i);
            if (i == at && isHiddenVerb(sentence, i)) {
                return i;
            }
            // « le sont »: before a finite verb « le » is no article, whatever the tagger thinks.
            boolean object = reading.is(Category.DET) && isFinite(sentence, i + 1);
            boolean clitic = CLITICS.contains(sentence.token(i).key())
                    && (object || !reading.is(Category.DET) && !reading.is(Category.ADP));
            if (!clitic && !reading.is(Category.ADV)) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    /**
     * « un enfant sur cinq vit sous le seuil »: right behind its subject a word that can be a verb is one, though the
     * tagger has taken it for a noun, when the clause has no other.
     */
    private static boolean isHiddenVerb(Sentence sentence, int at) {
        boolean number = at > 0 && sentence.reading(at - 1).is(Category.NUM);
        if (!number || !sentence.reading(at).is(Category.NOUN) || !mayBeFinite(sentence.token(at))) {
            return false;
        }
        for (int i = at + 1; i < sentence.size() && i - at < REACH; i++) {
            if (isFinite(sentence, i)) {
                return false;
            }
        }
        return true;
    }

    /** True when the dictionary knows the word as a verb of the third person. */
    static boolean mayBeFinite(Token token) {
        for (var reading : token.readings()) {
            if (reading.isFinite() && reading.person() == 3) {
                return true;
            }
        }
        return false;
    }

    static boolean isParticiple(Reading reading) {
        return reading.isVerbal() && reading.mood() == Mood.PAST_PARTICIPLE;
    }

    /** The stretch without determiner, contracted preposition or quotation marks at its ends. */
    static Stretch bare(Sentence sentence, Stretch stretch) {
        int first = stretch.first;
        int end = stretch.end;
        while (first < end - 1 && isLead(sentence, first)) {
            first++;
        }
        while (end > first + 1 && isTail(sentence, end - 1)) {
            end--;
        }
        return new Stretch(first, end);
    }

    private static boolean isLead(Sentence sentence, int i) {
        var key = sentence.token(i).key();
        return switch (key) {
            case "le",
                    "la",
                    "les",
                    "l'",
                    "un",
                    "une",
                    "des",
                    "du",
                    "au",
                    "aux",
                    "de",
                    "d'",
                    "«",
                    "“",
                    "\"",
                    "(",
                    "seules",
                    "seuls",
                    "seul",
                    "seule",
                    "tous",
                    "toutes",
                    "toute",
                    "tout" -> true;
            default -> false;
        };
    }

    private static boolean isTail(Sentence sentence, int i) {
        return switch (sentence.token(i).key()) {
            case "»", "”", "\"", ",", ".", "(" -> true;
            default -> false;
        };
    }
}
