package fr.glane.extract;

import fr.glane.extract.FigureClauses.Stretch;
import fr.glane.fact.Evolution;
import fr.glane.fact.FigureKind;
import fr.glane.fact.Unit;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Sentence;
import fr.glane.text.Shape;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Of whom the figures of one sentence speak (the population), and what they say of them (the statement).
 *
 * <p>What stands on the two sides of a figure decides which construction it is: a subject before its verb, an object or
 * attribute behind it, the level of a rate, a parenthesis, the size of a change. Items of a list take what the first one
 * gave where they say nothing of their own. One instance reads one sentence; not shared between threads.
 */
final class FigureContext {

    private static final Set<String> OF = Set.of("de", "d'", "du", "des");
    private static final Set<String> GROUP = Set.of("chez", "pour", "parmi");
    private static final Set<String> FRAME = Set.of("sur", "parmi", "chez", "de", "d'", "du", "des");

    private final Sentence sentence;
    private final List<FigureReading> figures;
    private final List<Parts> done = new ArrayList<>();

    FigureContext(Sentence sentence, List<FigureReading> figures) {
        this.sentence = sentence;
        this.figures = figures;
    }

    /** Of whom, and what. */
    record About(Optional<Span> population, Optional<Span> statement) {}

    /** The same in tokens; {@code own} tells that the figure stands in a construction that later items may share. */
    private record Parts(Stretch population, Stretch statement) {
        Parts population(Stretch stretch) {
            return new Parts(stretch, statement);
        }

        Parts statement(Stretch stretch) {
            return new Parts(population, stretch);
        }
    }

    private static final Parts NOTHING = new Parts(FigureClauses.NONE, FigureClauses.NONE);

    /** What figure {@code index} is about; asked in the order of the sentence. */
    About of(int index) {
        if (done.isEmpty()) {
            readAll();
        }
        var parts = done.get(index);
        return new About(span(parts.population), span(parts.statement));
    }

    private void readAll() {
        while (done.size() < figures.size()) {
            done.add(clean(parts(done.size()), figures.get(done.size())));
        }
        for (int i = done.size() - 2; i >= 0; i--) {
            done.set(i, sharedAhead(i));
        }
    }

    /** « 33 % des hommes et 21 % des femmes fument »: the first takes the predicate of the second. */
    private Parts sharedAhead(int index) {
        var parts = done.get(index);
        var next = done.get(index + 1);
        int end = Math.max(parts.population.end(), figures.get(index).end());
        int first = figures.get(index + 1).first();
        if (parts.statement.isEmpty()
                && !parts.population.isEmpty()
                && figures.get(index).change().isEmpty()
                && first - end == 1
                && (is(end, "et") || is(end, "ou") || is(end, ","))
                && next.statement.first() >= figures.get(index + 1).end()) {
            return parts.statement(next.statement);
        }
        boolean bare = parts.population.isEmpty()
                && !parts.statement.isEmpty()
                && first - figures.get(index).end() == 1
                && figures.get(index).draft().unit()
                        == figures.get(index + 1).draft().unit()
                && isLastsWhole(index + 1, next.population);
        return bare ? parts.population(next.population) : parts;
    }

    /** « 18 %, 15 % et 9 % des voix »: the whole stands right behind the last of the figures in a row. */
    private boolean isLastsWhole(int index, Stretch population) {
        int last = index;
        while (last + 1 < figures.size()
                && figures.get(last + 1).first() - figures.get(last).end() == 1) {
            last++;
        }
        int end = figures.get(last).end();
        return population.first() > end && population.first() <= end + 2;
    }

    private Optional<Span> span(Stretch stretch) {
        return stretch.isEmpty() ? Optional.empty() : Optional.of(sentence.span(stretch.first(), stretch.end() - 1));
    }

    private Parts clean(Parts parts, FigureReading figure) {
        var population = parts.population.isEmpty() ? parts.population : FigureClauses.bare(sentence, parts.population);
        var statement = parts.statement.isEmpty() ? parts.statement : trimmed(parts.statement);
        if (!statement.isEmpty() && sentence.reading(statement.first()).is(Category.DET) && !hasVerb(statement)) {
            statement = FigureClauses.bare(sentence, statement);
        }
        if (isPronoun(population)
                && !done.isEmpty()
                && isThird(population)
                && !done.getLast().population.isEmpty()) {
            population = done.getLast().population;
        }
        if (population.end() - population.first() == 1
                && (sentence.reading(population.first()).is(Category.ADP)
                        || sentence.reading(population.first()).is(Category.PUNCT))) {
            population = FigureClauses.NONE;
        }
        if (population.isEmpty() && figure.change().isEmpty() && !statement.isEmpty()) {
            var restricted = restricted(statement);
            population = restricted.population;
            statement = restricted.statement;
        }
        boolean inside = statement.first() >= figure.draft().first()
                && statement.end() <= figure.draft().end();
        boolean runsOver = !inside
                && statement.first() < figure.draft().end()
                && figure.draft().first() < statement.end();
        return new Parts(
                population,
                runsOver ? new Stretch(statement.first(), figure.draft().first()) : statement);
    }

    /** « la proportion de foyers qui louent leur logement »: the households are the whole, the rest is said of them. */
    private Parts restricted(Stretch name) {
        int head = NounPhrases.head(sentence, name.first());
        if (head < 0 || head + 2 >= name.end() || !isOf(head + 1)) {
            return NOTHING.statement(name);
        }
        boolean share = switch (sentence.reading(head).lemma()) {
            case "proportion", "pourcentage", "part" -> true;
            default -> false;
        };
        boolean contracted = is(head + 1, "du") || is(head + 1, "des");
        int end = NounPhrases.coreEnd(sentence, contracted ? head + 1 : head + 2);
        if (!share || end <= head + 2 || end >= name.end() - 1) {
            return NOTHING.statement(name);
        }
        boolean participle = FigureClauses.isParticiple(sentence.reading(end))
                || sentence.reading(end).mood() == Mood.PRESENT_PARTICIPLE;
        return is(end, "qui")
                ? new Parts(new Stretch(head + 2, end), new Stretch(end + 1, name.end()))
                : participle
                        ? new Parts(new Stretch(head + 2, end), new Stretch(end, name.end()))
                        : NOTHING.statement(name);
    }

    /** A mark, conjunction or preposition left over at the end. */
    private boolean dangles(Stretch stretch, int i) {
        return switch (sentence.reading(i).category()) {
            case PUNCT -> !is(i, "»") && !is(i, "\"") && !is(i, ")") || i == stretch.first();
            case CCONJ, ADP, SCONJ -> i > stretch.first();
            case ADV -> is(i, "seulement") || is(i, "respectivement") || is(i, "même");
            case NOUN, PROPN, ADJ, VERB, AUX, PRON, DET, NUM, INTJ, SYM, X -> false;
        };
    }

    private boolean isThird(Stretch pronoun) {
        return switch (sentence.token(pronoun.first()).key()) {
            case "il", "ils", "elle", "elles" -> true;
            default -> false;
        };
    }

    private boolean hasVerb(Stretch stretch) {
        for (int i = stretch.first(); i < stretch.end(); i++) {
            if (FigureClauses.isFinite(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private Stretch trimmed(Stretch stretch) {
        int end = stretch.end();
        while (end > stretch.first() && dangles(stretch, end - 1)) {
            end--;
        }
        return new Stretch(stretch.first(), end);
    }

    private Parts parts(int index) {
        var figure = figures.get(index);
        var kind = FigureKinds.of(sentence, figure).orElse(null);
        if (kind == FigureKind.CONFIDENCE) {
            return NOTHING;
        }
        if (kind == FigureKind.BOILERPLATE) {
            int verb = figure.first() - 1;
            int first = Math.max(0, verb - 2);
            return new Parts(whole(index), new Stretch(first, verb + 1));
        }
        if (kind == FigureKind.CONCENTRATION) {
            return new Parts(medium(linkOf(figure)), FigureClauses.NONE);
        }
        if (index > 0 && figure.evolution().filter(e -> e == Evolution.TO).isPresent()) {
            var own = whole(index);
            return own.isEmpty() ? done.get(index - 1) : done.get(index - 1).population(own);
        }
        if (figure.draft().rule().id().equals("figure.ratio.per")
                && figure.draft().nounEnd() > figure.draft().nounFirst()) {
            return new Parts(
                    whole(index),
                    new Stretch(figure.draft().nounFirst(), figure.draft().nounEnd()));
        }
        if (index > 0 && restates(index)) {
            var same = done.get(index - 1);
            if (isCategory(index)) {
                return category(index, same.statement(FigureClauses.NONE));
            }
            var own = whole(index);
            own = own.isEmpty() ? group(figure.end()) : own;
            return own.isEmpty() ? same : same.population(own);
        }
        return figure.change().isPresent() ? ofChange(index) : ofLevel(index);
    }

    /** « 50 ml de [solution glucosée] à 5 % ». */
    private Stretch medium(int link) {
        for (int i = link - 1; i >= Math.max(0, link - 12); i--) {
            if (FigureWords.SOLUTION.contains(sentence.reading(i).lemma())
                    && sentence.reading(i).isNominal()) {
                int first = isOf(i - 1)
                                && i > 1
                                && FigureWords.SOLUTION.contains(
                                        sentence.reading(i - 2).lemma())
                        ? i - 2
                        : i;
                return new Stretch(first, Math.min(link, phrase(first).end()));
            }
        }
        return FigureClauses.endingAt(sentence, link - 1);
    }

    // ---- what stands around a figure

    /** Index of the token that links the figure to what stands before it: fillers and adverbs skipped. */
    private int linkOf(FigureReading figure) {
        int i = figure.first() - 1;
        while (i > 0 && isFiller(i)) {
            i--;
        }
        boolean sum = is(i, "total") && is(i - 1, "au") || (is(i, "tout") || is(i, "moyenne")) && is(i - 1, "en");
        i = sum ? i - 2 : i;
        boolean mark = isOf(i) && i > 2 && (is(i - 1, "barre") || is(i - 1, "cap") || is(i - 1, "seuil"));
        return mark && (is(i - 2, "la") || is(i - 2, "le")) ? i - 3 : i;
    }

    private boolean isFiller(int i) {
        return switch (sentence.token(i).key()) {
            case "ainsi",
                    "encore",
                    "même",
                    "seulement",
                    "aussi",
                    "désormais",
                    "déjà",
                    "respectivement",
                    "également",
                    "quelque",
                    "les",
                    "aujourd'hui",
                    "exactement",
                    "précisément",
                    "tout",
                    "petit" -> true;
            default -> false;
        };
    }

    private boolean is(int i, String key) {
        return i >= 0 && i < sentence.size() && sentence.token(i).is(key);
    }

    private boolean isOf(int i) {
        return i >= 0 && i < sentence.size() && OF.contains(sentence.token(i).key());
    }

    private Stretch phrase(int from) {
        if (from >= sentence.size()) {
            return FigureClauses.NONE;
        }
        int limit = nextFigure(from);
        int quote = sentence.reading(from).is(Category.ADP) && is(from + 1, "\"") ? from + 1 : from;
        if (is(quote, "\"")) {
            for (int i = quote + 1; i < limit && i - quote < 9; i++) {
                if (is(i, "\"")) {
                    return new Stretch(from, i + 1);
                }
            }
        }
        int end = Math.min(limit, NounPhrases.end(sentence, from));
        return new Stretch(from, cut(from, extended(end, limit)));
    }

    /** « à des fins d'éclairage », « sous placebo » belong to the noun though they look like adverbials. */
    private int extended(int end, int limit) {
        boolean ends = is(end, "à") && is(end + 1, "des") && is(end + 2, "fins") && isOf(end + 3);
        boolean under = is(end, "sous") || is(end, "sans") || is(end, "âgés") || is(end, "âgées");
        boolean having = end + 1 < sentence.size()
                && (is(end, "n'") || is(end, "ne"))
                && sentence.reading(end + 1).mood() == Mood.PRESENT_PARTICIPLE;
        if (having) {
            return FigureClauses.predicateEnd(sentence, end + 1, limit);
        }
        boolean aged =
                is(end, "de") && (is(end + 1, "moins") || is(end + 1, "plus")) && is(end + 2, "de") && end + 4 < limit;
        if (aged
                && Numerals.canStart(sentence.token(end + 3))
                && sentence.reading(end + 4).isNominal()) {
            return Math.min(limit, end + 5);
        }
        int from = ends ? end + 4 : under ? end + 1 : end;
        return from == end ? end : Math.max(end, Math.min(limit, NounPhrases.end(sentence, from)));
    }

    /** « 9 % du PIB et un chômage à 11 % »: what leads to the next figure is no part of this phrase. */
    private int cut(int from, int end) {
        int next = nextFigure(from);
        boolean leads = next < sentence.size() && next - end <= 1;
        int last = end;
        for (int i = from + 1; i + 1 < last; i++) {
            if (is(i, "par") && is(i + 1, "rapport")) {
                last = i;
                leads = false;
            }
        }
        for (int i = from + 1; leads && i < end; i++) {
            if (is(i, "et") || is(i, "ou") || is(i, ",") || is(i, "contre") || is(i, "comparé")) {
                last = i;
                break;
            }
        }
        while (last > from + 1
                && (sentence.reading(last - 1).is(Category.ADP) || is(last - 1, "comparé") || is(last - 1, "et"))) {
            last--;
        }
        return last;
    }

    /** Start of the next figure at or after {@code from}, or the end of the sentence. */
    private int nextFigure(int from) {
        for (var figure : figures) {
            if (figure.first() >= from) {
                return figure.first();
            }
        }
        return sentence.size();
    }

    /** « (96 des 3 862) » behind « 2,5 % », « soit un tiers » behind « 33 % »: the same figure said again. */
    private boolean restates(int index) {
        var last = figures.get(index - 1);
        int link = figures.get(index).first() - 1;
        boolean bracket = is(link, "(") && link == last.end();
        boolean so = is(link, "soit") && link - last.end() <= 1;
        boolean known = index > 0 && !done.get(index - 1).population.isEmpty();
        boolean behind =
                is(link, "(") && known && link == done.get(index - 1).population.end();
        boolean counted = is(link, "(")
                && figures.get(index).draft().unit() == Unit.RATIO
                && link == done.get(index - 1).statement.end();
        boolean versus = is(link, "vs")
                || is(link, "contre")
                || is(link, "versus")
                || is(link, "/") && link == last.end()
                || is(link, "à")
                        && link > 0
                        && (sentence.token(link - 1).key().startsWith("compar") || is(link - 1, "rapport"))
                || is(link, "pour") && isCategory(index);
        return bracket || so || behind || counted || versus && coordinated(index);
    }

    /** The whole right behind the figure: « des radiologues », « d'entre eux », the noun inside a ratio. */
    private Stretch whole(int index) {
        var figure = figures.get(index);
        var draft = figure.draft();
        int end = figure.end();
        if (draft.nounFirst() >= 0 && draft.nounEnd() > draft.nounFirst()) {
            return inside(draft, end);
        }
        if (draft.rule().id().startsWith("figure.ratio") && end < sentence.size() && !isOf(end)) {
            boolean noun =
                    (sentence.reading(end).isNominal() || sentence.reading(end).is(Category.ADJ))
                            && FigureClauses.verbAfter(sentence, end) < 0;
            return noun ? phrase(end) : FigureClauses.NONE;
        }
        if (is(end, "(")) {
            int close = closing(end + 1);
            end = close > 0 && isOf(close + 1) ? close + 1 : end;
        }
        if ((is(end, "\"") || is(end, "»")) && isOf(end + 1)) {
            end++;
        }
        boolean points = draft.unit() == Unit.PERCENTAGE_POINT && is(end + 1, "pib");
        if (!isOf(end) || points) {
            return FigureClauses.NONE;
        }
        boolean older = (is(end + 1, "plus") || is(end + 1, "moins")) && is(end + 2, "de") && end + 4 < sentence.size();
        if (older && Numerals.canStart(sentence.token(end + 3))) {
            return new Stretch(end + 1, end + 5);
        }
        if (is(end + 1, "entre")) {
            return phrase(end + 2);
        }
        var phrase = phrase(sentence.token(end).is("du") || sentence.token(end).is("des") ? end : end + 1);
        if (phrase.isEmpty()) {
            return phrase;
        }
        // « 5 % du PIB établie par l'alliance »: what follows an acronym goes with the figure.
        int first = Math.max(phrase.first(), end + 1);
        boolean acronym = sentence.token(first).shape() == Shape.UPPER
                && first + 1 < phrase.end()
                && FigureClauses.isParticiple(sentence.reading(first + 1));
        return new Stretch(first, acronym ? first + 1 : phrase.end());
    }

    private Stretch inside(FigureDraft draft, int end) {
        boolean base = sentence.token(draft.nounEnd()).is("pour");
        var after =
                base && end < sentence.size() && sentence.reading(end).isNominal() ? phrase(end) : FigureClauses.NONE;
        return after.isEmpty() ? new Stretch(draft.nounFirst(), draft.nounEnd()) : after;
    }

    /** « 58 % d'hommes », « 5 % de frais »: without article the noun is what the share is, not what it is a share of. */
    private boolean isCategory(int index) {
        int of = figures.get(index).end();
        if (!is(of, "de") && !is(of, "d'")
                || of + 1 >= sentence.size()
                || figures.get(index).draft().nounFirst() >= 0) {
            return false;
        }
        var reading = sentence.reading(of + 1);
        return reading.is(Category.NOUN) || reading.is(Category.ADJ);
    }

    /** « Parmi les répondants, », « Sur 1 204 personnes, », « De cette somme, » at the head of the sentence. */
    private Stretch frame(int before) {
        if (sentence.size() < 3) {
            return FigureClauses.NONE;
        }
        if (FRAME.contains(sentence.token(0).key())) {
            return frame(0, before);
        }
        // « puisque de ces 530 millions, 50 % était de l'argent récupéré ».
        for (int i = before - 2; i > 0 && before - i < 20; i--) {
            boolean opens = FRAME.contains(sentence.token(i).key())
                    && (sentence.reading(i - 1).is(Category.SCONJ)
                            || sentence.reading(i - 1).is(Category.CCONJ) && i < 3
                            || is(i - 1, ",") && i < 6
                            || is(i - 1, ";")
                            || is(i - 1, ":")
                            || is(i - 1, "«"));
            if (opens) {
                return frame(i, before);
            }
        }
        return FigureClauses.NONE;
    }

    private Stretch frame(int preposition, int before) {
        if (nextFigure(preposition) < before) {
            return FigureClauses.NONE;
        }
        int from = preposition + 1;
        for (int i = from; i < before && i - from < 30; i++) {
            if (is(i, ",")) {
                int head = NounPhrases.head(sentence, from);
                boolean other = head >= 0
                        && (FigureWords.TIME.contains(sentence.token(head).key())
                                || FigureWords.NO_GROUP.contains(
                                        sentence.token(head).key())
                                || is(head, "période"));
                return other || i == from ? FigureClauses.NONE : new Stretch(from, i);
            }
            if (FigureClauses.isFinite(sentence, i) && !FigureClauses.isRelative(sentence, i - 1)) {
                break;
            }
        }
        return FigureClauses.NONE;
    }

    /** « chez les hommes », « pour le groupe placebo » behind the figure: whom a rate or a change concerns. */
    private Stretch group(int from) {
        int start = is(from, "(") && closing(from) > 0 ? closing(from) + 1 : from;
        int limit = nextFigure(start);
        for (int i = start; i < limit && i - start < 12; i++) {
            boolean within = is(i, "dans") && isGroup(i + 1);
            if (GROUP.contains(sentence.token(i).key()) || within) {
                boolean verb =
                        i + 1 < sentence.size() && sentence.reading(i + 1).mood() == Mood.INFINITIVE;
                if (verb) {
                    return FigureClauses.NONE;
                }
                if (isTimeAt(i + 1)) {
                    return FigureClauses.NONE;
                }
                var phrase = phrase(i + 1);
                int end = NounPhrases.end(sentence, i + 1, NounPhrases.Extent.RELATIVE);
                return is(phrase.end(), "qui") && end < nextFigure(i) ? new Stretch(i + 1, end) : phrase;
            }
            boolean other = sentence.reading(i).mood() == Mood.PRESENT_PARTICIPLE;
            if (other || FigureClauses.isFinite(sentence, i) || is(i, ";") || is(i, ".") || is(i, "(") || is(i, ":")) {
                break;
            }
        }
        return FigureClauses.NONE;
    }

    /** « dans le groupe traité », not « dans les années 1990 » or « dans les sondages ». */
    private boolean isGroup(int from) {
        int head = NounPhrases.head(sentence, from);
        return head >= 0
                && !FigureWords.TIME.contains(sentence.token(head).key())
                && !FigureWords.NO_GROUP.contains(sentence.token(head).key());
    }

    // ---- levels

    private Parts ofLevel(int index) {
        var figure = figures.get(index);
        int link = linkOf(figure);
        var whole = isCategory(index) ? FigureClauses.NONE : whole(index);
        var frame = frame(figure.first());
        if (link > 0 && is(link, "(")) {
            return bracketed(index, link, whole);
        }
        if (is(link - 1, "(") && is(link, "à")) {
            int close = closing(figure.end());
            var owner = close > 0 && isOf(close + 1) ? phrase(close + 2) : whole;
            var clause = clauseBefore(link - 1);
            return new Parts(owner, clause.isEmpty() ? clauseAcrossObject(link - 1) : clause);
        }
        if (link > 1 && is(link - 1, "(") && isOf(link)) {
            return bracketed(index, link - 1, whole);
        }
        int open = openBracket(link);
        if (open > 0) {
            return new Parts(whole, bracketSubject(open));
        }
        if (link > 1 && is(link, "soit") && (is(link - 1, ",") || is(link - 1, "("))) {
            var parts = apposed(index, link - 1, whole.isEmpty() ? frame : whole);
            return parts.population.isEmpty() ? inheritPopulation(index, parts) : parts;
        }
        if (is(link, "avec") && (link == 0 || is(link - 1, ","))) {
            int comma = Math.max(whole.end(), figure.end());
            var subject = is(comma, ",") ? phrase(comma + 1) : FigureClauses.NONE;
            if (!subject.isEmpty() && FigureClauses.verbAfter(sentence, subject.end()) >= 0) {
                return new Parts(whole, subject);
            }
        }
        if (whole.isEmpty()
                && link > 0
                && is(link, ",")
                && is(figure.end(), ",")
                && !apposition(index, link).statement.isEmpty()) {
            return apposition(index, link);
        }
        if (index > 0 && is(link, "à") && isResult(index, link)) {
            return new Parts(whole, done.get(index - 1).population);
        }
        if (link >= 0 && is(link, "dont")) {
            var antecedent = FigureClauses.antecedent(sentence, link);
            boolean sum = !antecedent.isEmpty()
                    && Numerals.isDigits(sentence.token(antecedent.first()))
                    && antecedent.end() - antecedent.first() <= 2
                    && !isThing(antecedent.end() - 1);
            boolean inner = index > 0
                    && antecedent.first() >= done.get(index - 1).statement.first()
                    && antecedent.end() <= done.get(index - 1).statement.end();
            var base = inner && !done.get(index - 1).population.isEmpty()
                    ? done.get(index - 1).population
                    : sum ? subjectOf(link) : antecedent;
            return category(index, withPredicate(index, whole.isEmpty() ? base : whole));
        }
        int bound = boundVerb(sentence, figure);
        if (bound >= 0) {
            var bounded = ofVerb(index, bound, figure.draft().first(), false, whole);
            return shared(
                    index,
                    bounded.population.isEmpty() && isRate(bounded.statement)
                            ? bounded.population(placeOf(figure))
                            : bounded);
        }
        var wider = withRelative(index, whole);
        if (FigureClauses.verbAfter(sentence, afterInsertion(wider.end())) >= 0) {
            whole = wider;
        }
        int verb = predicateVerb(index, whole);
        if (verb < 0 && opensClause(link)) {
            int far = verbBehindComplement(figure);
            if (far >= 0) {
                return new Parts(
                        whole.isEmpty() ? frame : whole,
                        new Stretch(far, FigureClauses.predicateEnd(sentence, far, predicateLimit(far, index))));
            }
        }
        boolean ranged = isOf(link)
                && figure.draft().bounds().size() == 2
                && (link == 0 || is(link - 1, ",") || sentence.reading(link - 1).is(Category.SCONJ));
        if (verb >= 0 && (ranged || !isOf(link)) && !is(link, "à") && !isObject(figure)) {
            var parts = withPredicate(index, whole.isEmpty() ? frame : whole);
            return parts.population.isEmpty() ? inheritPopulation(index, parts) : parts;
        }
        var parts = governed(index, link, whole);
        if (parts.population.isEmpty() && isRate(parts.statement)) {
            parts = parts.population(placeOf(figure));
        }
        if (parts.population.isEmpty() && !frame.isEmpty()) {
            parts = parts.population(frame);
        }
        return shared(index, parts);
    }

    /** « en Wallonie » behind the figure or « Dans l'Aude, » before the clause: the place a rate is of. */
    private Stretch placeOf(FigureReading figure) {
        var behind = place(figure.end());
        if (!behind.isEmpty() && !is(behind.first(), "sous")) {
            return new Stretch(behind.first() + 1, behind.end());
        }
        boolean opens = is(0, "en") || is(0, "dans") || is(0, "au") || is(0, "aux") || is(0, "à");
        int head = opens ? NounPhrases.head(sentence, 1) : -1;
        boolean place = head > 0
                && head < figure.first()
                && (sentence.reading(head).is(Category.PROPN) || is(0, "en") && isZone(head));
        for (int i = head + 1; place && i < figure.first() && i < head + 6; i++) {
            if (is(i, ",")) {
                return new Stretch(1, i);
            }
        }
        return FigureClauses.NONE;
    }

    private boolean isZone(int i) {
        return switch (sentence.token(i).key()) {
            case "zone", "région", "province", "métropole", "ville", "europe" -> true;
            default -> false;
        };
    }

    /** « dépasse 30 % », « ne doit pas dépasser 30 % »: the finite verb that bounds the figure, or -1. */
    private static int boundVerb(Sentence sentence, FigureReading figure) {
        for (int i = figure.first(); i < figure.draft().first(); i++) {
            if (FigureClauses.isFinite(sentence, i)) {
                return i;
            }
            if (sentence.reading(i).mood() == Mood.INFINITIVE) {
                return FigureClauses.verbBefore(sentence, i);
            }
        }
        return -1;
    }

    /** « 340 personnes, soit 12 % des actifs »: what is said of what stands before it. */
    private Parts apposed(int index, int mark, Stretch whole) {
        int at = Math.max(whole.end(), figures.get(index).end());
        at = is(at, ",") || is(at, ")") ? at + 1 : at;
        int next = FigureClauses.verbAfter(sentence, at);
        if (next >= 0 && next < nextFigure(at)) {
            return new Parts(
                    whole, new Stretch(at, FigureClauses.predicateEnd(sentence, at, predicateLimit(next, index))));
        }
        int verb = FigureClauses.previousVerb(sentence, mark);
        if (verb < 0 || FigureClauses.isRelative(sentence, verb - 1)) {
            return new Parts(whole, FigureClauses.endingAt(sentence, mark - 1));
        }
        int group = FigureClauses.groupStart(sentence, verb);
        var subject = free(FigureClauses.subject(sentence, group));
        boolean counted = whole.isEmpty()
                && figures.get(index).draft().unit() == Unit.RATIO
                && subject.end() - subject.first() > 1
                && sentence.reading(subject.first()).is(Category.NUM);
        if (counted) {
            // « 8 000 foyers sont privés d'eau, soit un sur cinq ».
            return new Parts(
                    new Stretch(subject.first() + 1, subject.end()),
                    new Stretch(group, FigureClauses.predicateEnd(sentence, group, mark)));
        }
        boolean links = FigureWords.LINK.contains(
                sentence.reading(FigureClauses.groupEnd(sentence, verb) - 1).lemma());
        if (links && !subject.isEmpty()) {
            return new Parts(whole, subject);
        }
        return new Parts(
                whole,
                new Stretch(subject.isEmpty() ? group : subject.first(), FigureClauses.groupEnd(sentence, verb)));
    }

    /** « la majorité des lecteurs, 67 %, suivent l'actualité »: nothing when no verb follows. */
    private Parts apposition(int index, int comma) {
        int at = figures.get(index).end() + 1;
        int verb = FigureClauses.verbAfter(sentence, at);
        var phrase = FigureClauses.endingAt(sentence, comma - 1);
        if (verb < 0
                || phrase.isEmpty()
                || verb >= nextFigure(at)
                || !free(phrase).equals(phrase)) {
            return NOTHING;
        }
        int head = NounPhrases.head(sentence, phrase.first());
        boolean part = head >= 0
                && head + 2 < phrase.end()
                && isOf(head + 1)
                && FigureWords.PART.contains(sentence.reading(head).lemma());
        return new Parts(
                part ? new Stretch(head + 2, phrase.end()) : phrase,
                new Stretch(at, FigureClauses.predicateEnd(sentence, at, predicateLimit(verb, index))));
    }

    /** « recule de 0,2 point, à 7,1 % »: the level a change has led to. */
    private boolean isResult(int index, int link) {
        int end = figures.get(index - 1).end();
        return figures.get(index - 1).change().isPresent() && (link == end || link == end + 1 && is(end, ","));
    }

    /** Nothing of the clause stands before the figure. */
    private boolean opensClause(int link) {
        return link < 1
                || switch (sentence.token(link).key()) {
                    case "que", "qu'", ",", ":", "«", "et", "mais" -> true;
                    default -> false;
                };
    }

    /** « trois patients sur quatre admis pour une grippe n'étaient pas vaccinés »: where the predicate starts, or -1. */
    private int verbBehindComplement(FigureReading figure) {
        int end = figure.end();
        if (figure.draft().unit() != Unit.RATIO || figure.draft().nounFirst() < 0 || end >= sentence.size()) {
            return -1;
        }
        var first = sentence.reading(end);
        if (!first.is(Category.ADP) && !first.is(Category.ADJ) && !FigureClauses.isParticiple(first)) {
            return -1;
        }
        for (int i = end; i < Math.min(nextFigure(end), end + 14); i++) {
            if (FigureClauses.isFinite(sentence, i)) {
                return FigureClauses.groupStart(sentence, i);
            }
            boolean mark = sentence.reading(i).is(Category.PUNCT)
                    || sentence.reading(i).is(Category.SCONJ);
            if (mark || FigureClauses.isRelative(sentence, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** What is counted is a thing or person, no unit or scale. */
    private boolean isThing(int i) {
        return sentence.reading(i).is(Category.NOUN)
                && sentence.token(i).shape() == Shape.LOWER
                && !FigureWords.MEASURE.contains(sentence.token(i).key())
                && !Numerals.isScale(sentence.token(i));
    }

    /** « 44 % des locataires qui ont déménagé paient plus »: the whole with its relative clause, when a verb follows it. */
    private Stretch withRelative(int index, Stretch whole) {
        boolean relative = !whole.isEmpty()
                && whole.end() > figures.get(index).end()
                && (is(whole.end(), "qui") || is(whole.end(), "dont") || is(whole.end(), "que"));
        if (!relative) {
            return whole;
        }
        int end = NounPhrases.end(sentence, whole.first(), NounPhrases.Extent.RELATIVE);
        return end > whole.end() && end < sentence.size() ? new Stretch(whole.first(), end) : whole;
    }

    /** The figure, or its whole, is the subject of a verb behind it. */
    private int predicateVerb(int index, Stretch whole) {
        int end = whole.isEmpty()
                ? figures.get(index).end()
                : Math.max(whole.end(), figures.get(index).end());
        int at = afterInsertion(end);
        int verb = FigureClauses.verbAfter(sentence, at);
        return verb >= 0 && verb < nextFigure(end) ? verb : -1;
    }

    /** Past « , soit 1 250 dossiers, » or « (17 %) » behind the subject. */
    private int afterInsertion(int from) {
        if (is(from, ")")) {
            return from + 1;
        }
        boolean bracket = is(from, "(");
        if (!bracket && !is(from, ",")) {
            return from;
        }
        for (int i = from + 1; i < sentence.size() && i - from < 12; i++) {
            if (FigureClauses.isFinite(sentence, i)) {
                return from;
            }
            if (bracket && is(i, ")") || !bracket && is(i, ",")) {
                return i + 1;
            }
        }
        return from;
    }

    /** « L'UE importe 80 % de son gaz et … »: a verb stands right before the figure. */
    private boolean isObject(FigureReading figure) {
        int verb = FigureClauses.verbBefore(sentence, linkOf(figure) + 1);
        return verb >= 0;
    }

    private Parts withPredicate(int index, Stretch population) {
        int end = Math.max(
                figures.get(index).end(), population.end() > figures.get(index).end() ? population.end() : 0);
        int at = afterInsertion(end);
        int verb = FigureClauses.verbAfter(sentence, at);
        if (verb < 0) {
            return new Parts(population, FigureClauses.NONE);
        }
        int limit = predicateLimit(verb, index);
        return new Parts(population, new Stretch(at, FigureClauses.predicateEnd(sentence, at, limit)));
    }

    private int predicateLimit(int verb, int index) {
        for (int i = index + 1; i < figures.size(); i++) {
            int first = figures.get(i).first();
            if (first > verb) {
                boolean bounded = sentence.reading(first).is(Category.ADP);
                if (bounded) {
                    return first;
                }
                boolean link = is(first - 1, "et") || is(first - 1, ",") || is(first - 1, "que") || is(first - 1, "(");
                return link ? first - 1 : sentence.size();
            }
        }
        return sentence.size();
    }

    // ---- parentheses

    /** « une partie des salariés (17 %) travaille », « un score (99 %) », « la Grèce (60 %) ». */
    private Parts bracketed(int index, int open, Stretch whole) {
        int last = open - 1;
        int close = closing(figures.get(index).end());
        if (!whole.isEmpty() && FigureClauses.verbAfter(sentence, whole.end()) >= 0 && whole.end() < close) {
            return withPredicate(index, whole);
        }
        var phrase = FigureClauses.endingAt(sentence, last);
        boolean count = Numerals.isDigits(sentence.token(last));
        if (count
                && close > 0
                && close + 1 < sentence.size()
                && sentence.reading(close + 1).isNominal()) {
            return withPredicate(index, phrase(close + 1));
        }
        if (phrase.isEmpty() || count && !is(last - 1, "les")) {
            var parts = whole.isEmpty() && close > 0 ? withPredicate(index, frame(open)) : NOTHING.population(whole);
            return shared(index, parts);
        }
        int verb = close < 0 ? -1 : FigureClauses.verbAfter(sentence, close + 1);
        if (isCategory(index)) {
            return category(index, new Parts(phrase, FigureClauses.NONE));
        }
        int head = NounPhrases.head(sentence, phrase.first());
        var named = FigureClauses.rateName(sentence, phrase);
        if (named.first() > phrase.first() && isRate(named)) {
            phrase = named;
            head = NounPhrases.head(sentence, phrase.first());
        }
        boolean often = FigureWords.FREQUENCY.contains(sentence.token(last).key());
        if (often && whole.isEmpty() || often && figures.get(index).draft().unit() == Unit.RATIO) {
            var event = event(open);
            if (!event.isEmpty()) {
                return new Parts(whole, event);
            }
        }
        if (index > 0
                && whole.isEmpty()
                && isRival(phrase.first() - 1)
                && !done.get(index - 1).population.isEmpty()) {
            return new Parts(done.get(index - 1).population, phrase);
        }
        boolean rate =
                head >= 0 && FigureWords.RATE.contains(sentence.reading(head).lemma());
        boolean part =
                head >= 0 && FigureWords.PART.contains(sentence.reading(head).lemma());
        var population = whole;
        if (population.isEmpty() && part && isOf(head + 1)) {
            population = phrase(is(head + 1, "de") || is(head + 1, "d'") ? head + 2 : head + 1);
            population = new Stretch(head + 2, Math.min(population.end(), open));
        }
        if (rate && !part || !whole.isEmpty() || often) {
            var owner = whole.isEmpty() && !often && !isShownTwice(index) ? owner(phrase.first()) : whole;
            var name = FigureClauses.rateName(sentence, phrase);
            return new Parts(owner, isRate(name) || often ? name : rateFar(open, name));
        }
        // « chez 10 patients (2 %) »: the number counts the share, not the whole.
        if (sentence.reading(phrase.first()).is(Category.NUM) && head > phrase.first()) {
            phrase = new Stretch(phrase.first() + 1, phrase.end());
        }
        if (population.isEmpty()) {
            population = sentence.reading(phrase.first()).is(Category.NUM) && head < 0 ? frame(open) : phrase;
        }
        if (population.isEmpty()) {
            population = phrase;
        }
        boolean item = verb < 0
                && !isDetermined(phrase.first())
                && whole.isEmpty()
                && head >= 0
                && sentence.reading(head).is(Category.NOUN)
                && !tiedBefore(phrase.first() - 1);
        if (item) {
            return NOTHING.statement(phrase);
        }
        if (!whole.isEmpty() && close > 0 && whole.first() > close) {
            verb = FigureClauses.verbAfter(sentence, whole.end());
            int from = whole.end();
            return verb < 0
                    ? NOTHING.population(whole)
                    : new Parts(
                            whole,
                            new Stretch(from, FigureClauses.predicateEnd(sentence, from, predicateLimit(verb, index))));
        }
        if (verb >= 0) {
            int limit = predicateLimit(verb, index);
            return new Parts(
                    population, new Stretch(close + 1, FigureClauses.predicateEnd(sentence, close + 1, limit)));
        }
        int before = phrase.first() - 1;
        return new Parts(population, tiedBefore(before) ? clauseBefore(before) : FigureClauses.NONE);
    }

    /** « des nausées sont rares (1/1 000) »: the event alone when its verb only links it to how often it happens. */
    private Stretch event(int open) {
        int verb = FigureClauses.previousVerb(sentence, open);
        for (int i = verb; i >= 0 && i < open; i++) {
            if (is(i, ",") || is(i, "(") || is(i, ")") || is(i, "%")) {
                return FigureClauses.NONE;
            }
        }
        var subject = verb < 0
                ? FigureClauses.NONE
                : FigureClauses.subject(sentence, FigureClauses.groupStart(sentence, verb));
        int end = verb < 0 ? 0 : FigureClauses.groupEnd(sentence, verb);
        boolean links =
                verb >= 0 && FigureWords.LINK.contains(sentence.reading(end - 1).lemma());
        if (!subject.isEmpty() && (is(subject.first(), "ce") || is(subject.first(), "c'"))) {
            return FigureClauses.NONE;
        }
        return links || subject.isEmpty() ? subject : new Stretch(subject.first(), end);
    }

    /** « devant la liste d'union (29 %) »: a share of the same whole. */
    private boolean isRival(int before) {
        return isOutrun(before)
                || is(before, "devant")
                || is(before, "derrière")
                || (is(before, "par") || is(before, "de") || is(before, "du"))
                        && before > 0
                        && sentence.token(before - 1).key().startsWith("suivi");
    }

    /** « devance de peu »: a verb of the race before the rival. */
    private boolean isOutrun(int before) {
        for (int i = before; i > 0 && before - i < 4; i--) {
            var reading = sentence.reading(i);
            if (reading.isVerbal()) {
                return switch (reading.lemma()) {
                    case "devancer", "distancer", "talonner", "battre", "suivre", "précéder" -> true;
                    default -> false;
                };
            }
            if (!reading.is(Category.ADV) && !reading.is(Category.ADP)) {
                return false;
            }
        }
        return false;
    }

    private boolean tiedBefore(int before) {
        return before > 0 && sentence.reading(before).is(Category.ADP);
    }

    private boolean isDetermined(int i) {
        var category = sentence.reading(i).category();
        return category == Category.DET
                || category == Category.NUM
                || category == Category.PROPN
                || Numerals.isDigits(sentence.token(i));
    }

    /** « (survenant chez 30 % des patients) »: the bracket a participle opens before the figure, or -1. */
    private int openBracket(int link) {
        for (int i = link; i > 0 && link - i < 6; i--) {
            if (is(i - 1, "(")) {
                boolean observed = FigureClauses.isParticiple(sentence.reading(i))
                        && sentence.reading(i + 1).is(Category.ADP);
                return observed
                                || sentence.reading(i).mood() == Mood.PRESENT_PARTICIPLE
                                || sentence.token(i).key().endsWith("ant")
                        ? i - 1
                        : -1;
            }
            if (FigureClauses.isFinite(sentence, i) || is(i, ")")) {
                return -1;
            }
        }
        return -1;
    }

    private Stretch bracketSubject(int open) {
        for (int i = open - 1; i >= 0; i--) {
            if (FigureClauses.isFinite(sentence, i)) {
                return FigureClauses.subject(sentence, FigureClauses.groupStart(sentence, i));
            }
        }
        return FigureClauses.endingAt(sentence, open - 1);
    }

    private int closing(int from) {
        for (int i = from; i < sentence.size() && i - from < 15; i++) {
            if (is(i, ")")) {
                return i;
            }
        }
        return -1;
    }

    /** « un déficit bien au-delà des engagements (2,5 % du PIB) »: the rate before the words that weigh it. */
    private Stretch rateFar(int open, Stretch name) {
        for (int i = open - 1; i > 0 && open - i < 18; i--) {
            var reading = sentence.reading(i);
            if (reading.isFinite() || is(i, ",") || is(i, ";") || is(i, ")")) {
                break;
            }
            boolean rate = reading.isNominal()
                    && FigureWords.RATE.contains(reading.lemma())
                    && sentence.reading(i - 1).is(Category.DET);
            if (rate) {
                return new Stretch(i, Math.min(open, NounPhrases.coreEnd(sentence, i)));
            }
        }
        return name;
    }

    /** Two figures hang on one mention: « (10,7 % vs 40,6 %) ». */
    private boolean isShownTwice(int index) {
        return index + 1 < figures.size()
                && figures.get(index + 1).first() - figures.get(index).end() <= 1;
    }

    /** « Le Portugal affiche un chômage à 11 % », « … avec un score de 4 % »: the subject that has the rate. */
    private Stretch owner(int rate) {
        int with = rate - 1;
        boolean has = is(with, "avec")
                || is(with, "et")
                || with > 0 && sentence.reading(with).isVerbal();
        if (!has || Changes.is(sentence.reading(with), "verb") || Changes.is(sentence.reading(with), "level")) {
            return FigureClauses.NONE;
        }
        var subject = subjectOf(rate);
        boolean noun = !subject.isEmpty() && sentence.reading(subject.end() - 1).category() != Category.PRON;
        return noun ? subject : FigureClauses.NONE;
    }

    /** Subject and verb group that end right before {@code at}. */
    private Stretch clauseBefore(int at) {
        int verb = FigureClauses.verbAcross(sentence, at);
        if (verb < 0) {
            return FigureClauses.NONE;
        }
        var subject = FigureClauses.subject(sentence, FigureClauses.groupStart(sentence, verb));
        int first = subject.isEmpty() ? FigureClauses.groupStart(sentence, verb) : subject.first();
        int end = FigureClauses.groupEnd(sentence, verb);
        boolean attribute = end < at && sentence.reading(end).category() != Category.ADP && !is(end, ",");
        return new Stretch(first, attribute ? at : end);
    }

    /** « un élève attend quatre mois dans 25 % des cas »: subject, verb and what stands between it and the figure. */
    private Stretch clauseAcrossObject(int at) {
        int verb = FigureClauses.previousVerb(sentence, at);
        for (int i = verb; i >= 0 && i < at; i++) {
            if (is(i, ",") || is(i, "(") || is(i, "%") || FigureClauses.isRelative(sentence, i)) {
                return FigureClauses.NONE;
            }
        }
        var subject = verb < 0
                ? FigureClauses.NONE
                : FigureClauses.subject(sentence, FigureClauses.groupStart(sentence, verb));
        return subject.isEmpty() ? subject : new Stretch(subject.first(), at);
    }

    // ---- object, attribute, rate

    /** What stands before the figure governs it: a rate noun, a verb, a participle. */
    private Parts governed(int index, int link, Stretch whole) {
        var figure = figures.get(index);
        if (link < 0) {
            return whole.isEmpty() ? category(index, NOTHING) : headline(whole);
        }
        if (is(link, "entre") && isOf(link - 1)) {
            link--;
        }
        if (is(link, "par") || is(link, "chez") || is(link, "pour") || is(link, "sur") || is(link, "dans")) {
            int counts = FigureClauses.verbBefore(sentence, link);
            if (counts >= 0
                    && FigureWords.LINK.contains(
                            sentence.reading(lastVerb(counts, link)).lemma())) {
                return ofVerb(index, counts, link, true, whole);
            }
            int first = is(link - 1, "et") ? sameBefore(link) : link;
            var clause = clauseBefore(first);
            if (clause.isEmpty()) {
                clause = clauseAcrossObject(first);
            }
            return new Parts(whole, clause.isEmpty() ? FigureClauses.endingAt(sentence, first - 1) : clause);
        }
        if (is(link, "à") && is(link - 1, "qu'")) {
            // « n'est plein qu'à 22 % ».
            int negated = FigureClauses.verbAcross(sentence, link - 1);
            if (negated >= 0 && whole.isEmpty()) {
                int group = FigureClauses.groupStart(sentence, negated);
                return new Parts(FigureClauses.subject(sentence, group), new Stretch(group, link - 1));
            }
        }
        boolean preposition = isOf(link) || is(link, "à") || is(link, "au") || is(link, "entre") || is(link, ":");
        int verb = FigureClauses.verbBefore(sentence, preposition ? link : link + 1);
        if (verb < 0 && preposition && is(link - 1, ",")) {
            verb = FigureClauses.verbBefore(sentence, insertionStart(link - 1));
        }
        if (verb < 0 && is(link, "à") && is(link - 1, ",")) {
            return new Parts(whole, levelBefore(index, link));
        }
        if (verb < 0 && (!preposition || is(link, "à") && (hasAgent(link) || isAttribute(link - 1)))) {
            verb = FigureClauses.verbAcross(sentence, preposition ? link : link + 1);
        }
        if (verb < 0 && link > 0 && sentence.reading(link).mood() == Mood.PRESENT_PARTICIPLE) {
            return ofParticiple(link, whole);
        }
        if (verb < 0 && isOf(link) && link > 1 && sentence.reading(link - 1).mood() == Mood.PRESENT_PARTICIPLE) {
            return ofParticiple(link - 1, whole);
        }
        boolean infinitive =
                link > 0 && sentence.reading(link).mood() == Mood.INFINITIVE && FigureClauses.isAnd(sentence, link - 1);
        boolean object = FigureClauses.isAnd(sentence, link)
                && !whole.isEmpty()
                && (index == 0 || figures.get(index - 1).end() < link - 12);
        if (verb < 0 && (infinitive || object)) {
            verb = FigureClauses.previousVerb(sentence, link);
        }
        if (verb >= 0
                && isItem(index, link)
                && done.get(index - 1).statement.first() <= verb
                && verb < done.get(index - 1).statement.end()) {
            verb = -1;
        }
        if (verb >= 0) {
            return ofVerb(index, verb, link, preposition, whole);
        }
        if (is(link, ":") && !whole.isEmpty() && !isRate(FigureClauses.endingAt(sentence, link - 1))) {
            return headline(whole);
        }
        if (preposition && link > 0) {
            if (is(link, "à")
                    && index > 0
                    && hasAgent(link)
                    && agent(link) >= figures.get(index - 1).end()) {
                return shared(index, new Parts(done.get(index - 1).population, new Stretch(agent(link), link)));
            }
            var rate = rateBefore(link - 1);
            // « c'est le cas de 41 % des apprentis ».
            int is = rate.first() - 1 - (isDetermined(rate.first()) ? 0 : 1);
            boolean attribute = isOf(link)
                    && !isRate(rate)
                    && is > 0
                    && sentence.reading(is).lemma().equals("être")
                    && sentence.reading(is).isFinite();
            if (attribute) {
                return new Parts(whole, clauseAcrossObject(link));
            }
            var population = whole.isEmpty() ? group(figure.end()) : whole;
            population = population.isEmpty() && isRate(rate) ? owner(rate.first()) : population;
            return new Parts(population, rate);
        }
        boolean participle = FigureClauses.isParticiple(sentence.reading(link))
                && sentence.reading(link - 1).isNominal();
        if (sentence.reading(link).isNominal() || sentence.reading(link).is(Category.ADJ) || participle) {
            return new Parts(whole, FigureClauses.rateName(sentence, FigureClauses.endingAt(sentence, link)));
        }
        return category(index, new Parts(whole, FigureClauses.NONE));
    }

    /** « varie, selon les filières, de 15 à 40 % »: the comma that opens what the one at {@code close} closes. */
    private int insertionStart(int close) {
        for (int i = close - 1; i > 0 && close - i < 9; i--) {
            if (is(i, ",")) {
                return i;
            }
            if (FigureClauses.isFinite(sentence, i) || is(i, "%")) {
                break;
            }
        }
        return 0;
    }

    /** « 59 % des Belges favorables au vote obligatoire »: a heading does without its verb. */
    private Parts headline(Stretch whole) {
        for (int i = whole.end(); i < sentence.size(); i++) {
            if (FigureClauses.isFinite(sentence, i)) {
                return new Parts(whole, FigureClauses.NONE);
            }
        }
        int head = NounPhrases.head(sentence, whole.first());
        int at = head + 1;
        boolean predicate = head >= whole.first()
                && at + 1 < sentence.size()
                && (sentence.reading(at).is(Category.ADJ) || FigureClauses.isParticiple(sentence.reading(at)))
                && sentence.reading(at + 1).is(Category.ADP)
                && !isOf(at + 1);
        return predicate
                ? new Parts(
                        new Stretch(whole.first(), at),
                        new Stretch(at, FigureClauses.predicateEnd(sentence, at, nextFigure(at))))
                : new Parts(whole, FigureClauses.NONE);
    }

    /** « détenu par le groupe à 60 % ». */
    private boolean hasAgent(int link) {
        for (int i = link - 1; i > 0 && link - i < 8; i--) {
            if (is(i, "par")) {
                return true;
            }
        }
        return false;
    }

    /** « est efficace à 91 % ». */
    private boolean isAttribute(int i) {
        return i > 0 && sentence.reading(i).is(Category.ADJ) && FigureClauses.verbBefore(sentence, i) >= 0;
    }

    private int agent(int link) {
        int at = link - 1;
        while (at > 0 && !is(at, "par")) {
            at--;
        }
        return at;
    }

    /** « représentant 60 % du total », « Celle des jeunes étant de 12 % ». */
    private Parts ofParticiple(int participle, Stretch whole) {
        boolean links = FigureWords.LINK.contains(sentence.reading(participle).lemma());
        int last = participle - 1;
        while (last > 0 && (is(last, ",") || is(last, ")") && Changes.opening(sentence, last) < last)) {
            last = is(last, ")") ? Changes.opening(sentence, last) - 1 : last - 1;
        }
        var subject = is(participle - 1, ",") ? subjectOf(participle) : FigureClauses.endingAt(sentence, last);
        if (subject.isEmpty()) {
            subject = subjectOf(participle);
        }
        return links ? split(new Parts(whole, subject)) : new Parts(whole, new Stretch(participle, participle + 1));
    }

    /** « Celle des jeunes »: the pronoun is the rate, its complement the whole, when nothing else is. */
    private Parts split(Parts parts) {
        var rate = parts.statement;
        boolean pronoun = parts.population.isEmpty()
                && rate.end() - rate.first() > 2
                && isOf(rate.first() + 1)
                && sentence.token(rate.first()).key().startsWith("cel");
        return pronoun
                ? new Parts(new Stretch(rate.first() + 2, rate.end()), new Stretch(rate.first(), rate.first() + 1))
                : parts;
    }

    /** The second of a list: « … à Orly et 20 % à Roissy ». */
    private boolean isItem(int index, int link) {
        return index > 0
                && (is(link, ",") || is(link, "et") || is(link, "ou"))
                && !done.get(index - 1).statement.isEmpty();
    }

    /** « recule de 0,2 point, à 7,1 % »: the level of what has changed. */
    private Stretch levelBefore(int index, int link) {
        boolean changed = index > 0 && figures.get(index - 1).change().isPresent();
        if (changed) {
            return done.get(index - 1).population;
        }
        return index > 0 ? done.get(index - 1).statement : subjectOf(link);
    }

    /** « par la ville et par 60 % des communes »: the first « par ». */
    private int sameBefore(int link) {
        for (int i = link - 2; i > 0 && link - i < 16; i--) {
            if (is(i, sentence.token(link).key())) {
                return i;
            }
        }
        return link;
    }

    private Parts category(int index, Parts parts) {
        if (!isCategory(index) || !parts.statement.isEmpty()) {
            return parts;
        }
        return parts.statement(phrase(figures.get(index).end() + 1));
    }

    /** The noun phrase that ends at {@code last}, without the article: the name of a rate. */
    private Stretch rateBefore(int last) {
        int at = last;
        while (at > 0 && (sentence.reading(at).is(Category.ADV) || is(at, ","))) {
            at--;
        }
        if (is(at, ")")) {
            at = Math.max(0, Changes.opening(sentence, at) - 1);
        }
        if (FigureClauses.isParticiple(sentence.reading(at)) && at > 0) {
            at--;
        }
        return FigureClauses.rateName(sentence, FigureClauses.endingAt(sentence, at));
    }

    private Parts ofVerb(int index, int verb, int link, boolean preposition, Stretch whole) {
        var figure = figures.get(index);
        int group = FigureClauses.groupStart(sentence, verb);
        var subject = free(FigureClauses.subject(sentence, group));
        int lastVerb = lastVerb(verb, link);
        var lemma = sentence.reading(lastVerb).lemma();
        boolean links = FigureWords.LINK.contains(lemma) || !subject.isEmpty() && isRate(subject);
        if (index > 0 && lemma.equals("être") && !preposition && whole.isEmpty() && isPronoun(subject)) {
            return done.get(index - 1);
        }
        if (is(figure.end(), "à") && lemma.equals("être") && !preposition && infinitiveAt(figure.end() + 1)) {
            int end = FigureClauses.predicateEnd(sentence, figure.end() + 1, sentence.size());
            return new Parts(whole.isEmpty() ? subject : whole, new Stretch(figure.end() + 1, end));
        }
        if (!preposition
                && isPronoun(subject)
                && (lemma.equals("rester") || lemma.equals("falloir") || lemma.equals("manquer"))) {
            return category(
                    index,
                    new Parts(
                            whole,
                            isCategory(index)
                                    ? FigureClauses.NONE
                                    : new Stretch(subject.first(), FigureClauses.groupEnd(sentence, verb))));
        }
        boolean compared = index > 0
                && links
                && whole.isEmpty()
                && !isRate(subject)
                && !named(subject).isEmpty()
                && isCategory(index - 1)
                && FigureClauses.isFinite(sentence, verb);
        if (compared) {
            return new Parts(subject, done.get(index - 1).statement);
        }
        if (links
                && (!is(link, "à")
                        || !lemma.equals("être")
                                && (lastVerb == verb
                                        || FigureWords.LINK.contains(lemma)
                                                && !subject.isEmpty()
                                                && isRate(subject)))) {
            var population = whole.isEmpty() ? group(figure.end()) : whole;
            return isCategory(index) && !preposition
                    ? category(index, new Parts(named(subject), FigureClauses.NONE))
                    : split(new Parts(
                            population, isRate(subject) ? FigureClauses.rateName(sentence, subject) : subject));
        }
        if (is(link, "à") && whole.isEmpty()) {
            return toShare(index, group, lastVerb, subject);
        }
        if (isCategory(index)) {
            return category(index, new Parts(named(subject), FigureClauses.NONE));
        }
        int first = subject.isEmpty() ? group : subject.first();
        boolean far = !subject.isEmpty() && (is(group - 1, ")") || FigureClauses.isAnd(sentence, group - 1));
        return new Parts(whole, new Stretch(far ? group : first, FigureClauses.groupEnd(sentence, verb)));
    }

    /** No subject at all when it is itself a figure: « 100 % sont affichés à 57 % ». */
    private Stretch free(Stretch subject) {
        for (var figure : figures) {
            if (figure.draft().first() < subject.end()
                    && subject.first() < figure.draft().end()) {
                return FigureClauses.NONE;
            }
        }
        return subject;
    }

    private boolean isPronoun(Stretch subject) {
        return !subject.isEmpty()
                && subject.end() - subject.first() == 1
                && sentence.reading(subject.first()).is(Category.PRON);
    }

    /** A subject that names somebody: not « il faut ». */
    private Stretch named(Stretch subject) {
        return isPronoun(subject) ? FigureClauses.NONE : subject;
    }

    private boolean infinitiveAt(int i) {
        for (int j = i; j < Math.min(sentence.size(), i + 3); j++) {
            if (sentence.reading(j).mood() == Mood.INFINITIVE) {
                return true;
            }
        }
        return false;
    }

    private int lastVerb(int verb, int limit) {
        int last = verb;
        for (int i = verb + 1; i < limit; i++) {
            if (sentence.reading(i).isVerbal()) {
                last = i;
            }
        }
        return last;
    }

    /** « est subventionné à 50 % », « contribue à 75 % à l'absorption », « destinées à 80 % aux écoles ». */
    private Parts toShare(int index, int group, int lastVerb, Stretch subject) {
        int end = figures.get(index).end();
        boolean place = is(end, "à")
                && end + 1 < sentence.size()
                && sentence.reading(end + 1).is(Category.PROPN);
        boolean target = is(end, "à") && !place || is(end, "au") || is(end, "aux") || is(end, "par");
        boolean participle = FigureClauses.isParticiple(sentence.reading(lastVerb));
        if (sentence.reading(lastVerb).lemma().equals("appartenir")) {
            return new Parts(subject, new Stretch(group, linkOf(figures.get(index))));
        }
        if (target && !is(end, "par")) {
            var goal = phrase(is(end, "à") ? end + 1 : end);
            return participle
                    ? new Parts(subject, new Stretch(end, goal.end()))
                    : new Parts(goal, new Stretch(subject.isEmpty() ? group : subject.first(), lastVerb + 1));
        }
        boolean rate = !subject.isEmpty() && isRate(subject);
        return rate
                ? new Parts(group(end), subject)
                : new Parts(subject, new Stretch(group, linkOf(figures.get(index))));
    }

    private boolean isRate(Stretch stretch) {
        int head = NounPhrases.head(sentence, stretch.first());
        return !stretch.isEmpty()
                && head >= 0
                && head < stretch.end()
                && FigureWords.RATE.contains(sentence.reading(head).lemma());
    }

    // ---- lists

    private Parts inheritPopulation(int index, Parts parts) {
        if (index == 0 || !parts.population.isEmpty() || !coordinated(index)) {
            return parts;
        }
        return parts.population(done.get(index - 1).population);
    }

    /** Nothing but a short link and complements stands between this figure and the one before. */
    private boolean coordinated(int index) {
        int from = figures.get(index - 1).end();
        int to = figures.get(index).first();
        for (int i = from; i < to; i++) {
            if (is(i, ";") && to - i > 3 || is(i, ".") || is(i, ":")) {
                return false;
            }
        }
        return to - from < 40;
    }

    /** An item of a list takes from the one before what it does not say itself. */
    private Parts shared(int index, Parts parts) {
        if (index == 0 || !coordinated(index)) {
            return parts;
        }
        var last = done.get(index - 1);
        int from = figures.get(index - 1).end();
        if (last.statement.first() >= from) {
            from = Math.max(from, last.statement.end());
        }
        boolean again = sameLink(index);
        boolean item = true;
        for (int i = from; i < figures.get(index).first(); i++) {
            if (is(i, "(") && closing(i) > 0 && closing(i) < figures.get(index).first()) {
                i = closing(i);
                continue;
            }
            item &= !FigureClauses.isFinite(sentence, i) && !is(i, "(");
        }
        if (!item && !again) {
            return parts;
        }
        int end = figures.get(index).end();
        boolean target = is(end, "à") || is(end, "au") || is(end, "aux");
        int lead = last.population.first() - 1;
        boolean aimed = is(lead, "à") || is(lead, "au") || is(lead, "aux") || is(lead - 1, "à");
        if (target
                && aimed
                && !last.population.isEmpty()
                && last.population.first() >= figures.get(index - 1).end()) {
            return new Parts(phrase(is(end, "à") ? end + 1 : end), last.statement);
        }
        boolean ownWords = !parts.statement.isEmpty()
                && parts.statement.first() >= figures.get(index - 1).end();
        if (ownWords && isRate(parts.statement)) {
            return parts;
        }
        boolean kept =
                ownWords || last.statement.isEmpty() && itemWords(index, last).isEmpty();
        var result = kept ? parts : parts.statement(itemWords(index, last));
        if (figures.get(index - 1).change().isPresent() && isRate(result.statement)) {
            return result;
        }
        return result.population.isEmpty() ? result.population(last.population) : result;
    }

    /** « tombe à 2 % lorsqu'il pleut et à 1 % lorsqu'il neige »: the same preposition behind « et ». */
    private boolean sameLink(int index) {
        int one = linkOf(figures.get(index - 1));
        int two = linkOf(figures.get(index));
        return one > 0 && is(two, "à") && is(one, "à") && is(two - 1, "et");
    }

    /** « 17 % à la démocratie »: what follows an item, when what follows the first one made its statement. */
    private Stretch itemWords(int index, Parts last) {
        int end = figures.get(index).end();
        boolean after = !last.statement.isEmpty()
                && last.statement.first() >= figures.get(index - 1).end();
        if (!after || end >= sentence.size() || isOf(end)) {
            return last.statement;
        }
        var category = sentence.reading(end).category();
        boolean when = switch (sentence.token(end).key()) {
            case "selon", "depuis", "avant", "après", "en", "lors", "pendant", "d'" -> true;
            default -> false;
        };
        if (when && (!is(end, "en") || isTimeAt(end + 1))) {
            return last.statement;
        }
        boolean words = category == Category.ADP || category == Category.ADJ || category == Category.VERB;
        return words && !GROUP.contains(sentence.token(end).key())
                ? new Stretch(end, FigureClauses.predicateEnd(sentence, end, nextFigure(end)))
                : last.statement;
    }

    // ---- changes

    private Parts ofChange(int index) {
        var figure = figures.get(index);
        var change = figure.change().orElseThrow();
        var group = group(figure.end());
        var parts = switch (change.kind()) {
            case NOUN -> ofChangeNoun(index, change.at());
            case VERB -> ofChangeVerb(index, change.at());
            case TAKE -> ofTaking(index, change.at());
            case DIFFERENCE -> ofDifference(index, change.at());
            case SIGN -> NOTHING.population(signed(index));
        };
        if (parts.population.isEmpty() && index > 1 && FigureKinds.isConfidence(sentence, figures.get(index - 1))) {
            parts = parts.population(done.get(index - 2).population);
        }
        if (parts.statement.isEmpty() && !group.isEmpty() && group.end() != parts.population.end()) {
            parts = parts.statement(group);
        }
        if (parts.statement.isEmpty()) {
            int at = pastReport(Math.max(figure.end(), parts.population.end()));
            parts = parts.statement(
                    GROUP.contains(at < sentence.size() ? sentence.token(at).key() : "") ? group(at) : place(at));
        }
        if (parts.statement.isEmpty() && sentence.token(0).is("chez")) {
            parts = parts.statement(frame(figure.first()));
        }
        boolean bare = parts.population.isEmpty()
                && index > 0
                && figures.get(index - 1).change().isPresent()
                && coordinated(index);
        return bare ? parts.population(done.get(index - 1).population) : parts;
    }

    /** « a été observée sous Aclasta », « est attendue chez les hommes »: past the verb that only reports the change. */
    private int pastReport(int at) {
        int verb = FigureClauses.verbAfter(sentence, at);
        boolean passive = verb >= 0 && verb < at + 3 && sentence.reading(verb).is(Category.AUX);
        int end = passive ? FigureClauses.groupEnd(sentence, verb) : at;
        return passive && end > verb + 1 && FigureClauses.isParticiple(sentence.reading(end - 1)) ? end : at;
    }

    /** « en Bretagne », « à Bruxelles », « sous placebo » right behind the figure: where or under what a change holds. */
    private Stretch place(int at) {
        if (at + 1 >= sentence.size()) {
            return FigureClauses.NONE;
        }
        boolean named = (is(at, "en") || is(at, "à") || is(at, "au") || is(at, "aux"))
                && sentence.reading(at + 1).is(Category.PROPN)
                && !FigureWords.NO_GROUP.contains(sentence.token(at + 1).key());
        if (!named && !is(at, "sous")) {
            return FigureClauses.NONE;
        }
        var place = phrase(is(at, "au") || is(at, "aux") ? at : at + 1);
        return place.isEmpty() ? place : new Stretch(at, place.end());
    }

    /** « -50 % sur les articles », « la production (+ 6,8 %) ». */
    private Stretch signed(int index) {
        var figure = figures.get(index);
        var whole = whole(index);
        if (!whole.isEmpty()) {
            return whole;
        }
        if (is(figure.end(), "sur") && figure.end() + 1 < sentence.size() && !isTimeAt(figure.end() + 1)) {
            return phrase(figure.end() + 1);
        }
        int link = figure.first() - 1;
        if (link < 0 && is(figure.end(), ":")) {
            return phrase(figure.end() + 1);
        }
        if (link > 0 && is(link, "(")) {
            var phrase = FigureClauses.endingAt(sentence, link - 1);
            int head = phrase.isEmpty() ? -1 : NounPhrases.head(sentence, phrase.first());
            boolean when = head >= 0
                    && (FigureWords.TIME.contains(sentence.token(head).key())
                            || FigureWords.DAY.contains(sentence.token(head).key()));
            boolean verb = sentence.reading(link - 1).isVerbal()
                    || sentence.reading(link - 1).is(Category.ADV);
            return when || verb ? subjectOf(link) : phrase.isEmpty() ? phrase : thing(phrase);
        }
        return link >= 0 && sentence.reading(link).isNominal()
                ? FigureClauses.endingAt(sentence, link)
                : FigureClauses.NONE;
    }

    private boolean isTimeAt(int from) {
        int head = NounPhrases.head(sentence, from);
        return head < 0 || FigureWords.TIME.contains(sentence.token(head).key());
    }

    /** « l'augmentation du volume »: what changes, not the change. */
    private Stretch thing(Stretch phrase) {
        for (int i = phrase.end() - 1; i > phrase.first(); i--) {
            if (isOf(i) && Changes.is(sentence.reading(i - 1), "noun")) {
                return new Stretch(i + 1, phrase.end());
            }
        }
        return phrase;
    }

    private Parts ofChangeNoun(int index, int noun) {
        var figure = figures.get(index);
        if (index > 0
                && noun >= figures.get(index - 1).end()
                && figures.get(index - 1).change().filter(c -> c.at() == noun).isPresent()) {
            var own = group(figure.end());
            return NOTHING.population(own.isEmpty() ? done.get(index - 1).population : own);
        }
        if (noun >= figure.end()) {
            // « 1,5 % de croissance pour l'UE ».
            int of = noun + 1;
            while (of < sentence.size() && sentence.reading(of).is(Category.ADJ)) {
                of++;
            }
            var thing = isOf(of) ? phrase(is(of, "de") || is(of, "d'") ? of + 1 : of) : FigureClauses.NONE;
            var whole = thing.isEmpty() ? group(figure.end()) : new Stretch(of + 1, thing.end());
            return new Parts(whole.isEmpty() ? subjectOf(figure.first()) : whole, FigureClauses.NONE);
        }
        var whole = whole(index);
        if (!whole.isEmpty()) {
            return NOTHING.population(whole);
        }
        int of = noun + 1;
        while (of < figure.first()
                && (sentence.reading(of).is(Category.ADJ)
                        || sentence.reading(of).is(Category.ADV))) {
            of++;
        }
        if (isOf(of) && of < figure.first() - 1) {
            int from = is(of, "du") || is(of, "des") ? of : of + 1;
            var thing = phrase(from);
            if (thing.end() <= figure.first() && !thing.isEmpty()) {
                return NOTHING.population(new Stretch(of + 1, thing.end()));
            }
        }
        return NOTHING.population(counted(noun));
    }

    /** « 40 000 emplois, soit une baisse de 10 % »: what was counted just before, else the subject. */
    private Stretch counted(int noun) {
        int mark = noun - 1;
        while (mark > 0 && noun - mark < 5 && !is(mark, ",") && !is(mark, "(")) {
            mark--;
        }
        for (int i = 0; i < done.size(); i++) {
            var last = done.get(i);
            boolean right = figures.get(i).end() == mark;
            if (right && !last.population.isEmpty() && !isRate(last.statement)) {
                return last.population;
            }
            if (right && !last.statement.isEmpty()) {
                return last.statement;
            }
        }
        if (mark > 1 && (is(mark, ",") || is(mark, "("))) {
            var phrase = FigureClauses.endingAt(sentence, mark - 1);
            boolean number = !phrase.isEmpty() && Numerals.isDigits(sentence.token(phrase.first()));
            var noun1 = number ? new Stretch(phrase.first() + 1, phrase.end()) : FigureClauses.NONE;
            if (!noun1.isEmpty()
                    && !FigureWords.MEASURE.contains(
                            sentence.token(noun1.first()).key())
                    && !Numerals.canStart(sentence.token(noun1.first()))
                    && !Numerals.isScale(sentence.token(noun1.first()))) {
                return noun1;
            }
        }
        int verb = FigureClauses.previousVerb(sentence, noun);
        if (verb >= 0 && isSaid(verb, noun)) {
            return FigureClauses.NONE;
        }
        var subject = subjectOf(noun);
        boolean number = subject.end() - subject.first() > 1
                && sentence.reading(subject.first()).is(Category.NUM);
        return number ? new Stretch(subject.first() + 1, subject.end()) : subject;
    }

    /** « la banque table sur une hausse »: who says it is not what changes. */
    private boolean isSaid(int verb, int noun) {
        int end = FigureClauses.groupEnd(sentence, verb);
        return end <= noun
                && FigureWords.FORECAST.contains(sentence.reading(end - 1).lemma());
    }

    /** The subject of the clause that holds token {@code at}. */
    private Stretch subjectOf(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (FigureClauses.isFinite(sentence, i)) {
                return FigureClauses.subject(sentence, FigureClauses.groupStart(sentence, i));
            }
            if (is(i, ";") || is(i, ":")) {
                break;
            }
        }
        return FigureClauses.NONE;
    }

    private Parts ofChangeVerb(int index, int verb) {
        var figure = figures.get(index);
        if (index > 0
                && figures.get(index - 1)
                        .change()
                        .map(Changes.Found::at)
                        .filter(a -> a == verb)
                        .isPresent()) {
            int from = figures.get(index - 1).end();
            while (from < figure.first() && (is(from, ",") || is(from, "et") || is(from, "puis"))) {
                from++;
            }
            var own = phrase(from);
            return own.isEmpty() || own.end() > figure.first()
                    ? NOTHING.population(done.get(index - 1).population)
                    : NOTHING.population(own);
        }
        boolean free = sentence.reading(verb).mood() == Mood.INFINITIVE && verb == 0;
        if (isObjectBehind(figure.end())
                || free
                        && figure.end() < sentence.size()
                        && sentence.reading(figure.end()).is(Category.DET)) {
            return NOTHING.population(phrase(figure.end()));
        }
        if (sentence.reading(verb).mood() == Mood.INFINITIVE && verb > 0) {
            // « a vu ses ventes bondir de 18 % », « avant de rebondir de 1 % ».
            var moved = sentence.reading(verb - 1).isNominal()
                            || sentence.reading(verb - 1).is(Category.ADJ)
                    ? FigureClauses.endingAt(sentence, verb - 1)
                    : FigureClauses.NONE;
            boolean object =
                    verb + 1 < figure.first() && sentence.reading(verb + 1).is(Category.DET);
            if (!moved.isEmpty() || !object && FigureClauses.verbBefore(sentence, verb) < 0) {
                boolean again = index > 0 && figures.get(index - 1).change().isPresent();
                return NOTHING.population(
                        !moved.isEmpty() ? moved : again ? done.get(index - 1).population : subjectOf(verb));
            }
        }
        int behind = verb + 1;
        while (behind < figure.first() - 1 && sentence.reading(behind).is(Category.ADV)) {
            behind++;
        }
        var object = phrase(behind);
        boolean transitive = !object.isEmpty()
                && object.end() <= figure.first()
                && (!FigureClauses.isParticiple(sentence.reading(verb)) || isActive(verb))
                && (sentence.reading(behind).is(Category.DET)
                        || sentence.reading(behind).is(Category.PROPN));
        if (transitive) {
            return NOTHING.population(object);
        }
        var whole = whole(index);
        int finite = verb;
        while (finite >= 0 && !FigureClauses.isFinite(sentence, finite) && verb - finite < 6) {
            finite--;
        }
        if (finite >= 0 && FigureClauses.isFinite(sentence, finite)) {
            return NOTHING.population(
                    whole.isEmpty()
                            ? FigureClauses.subject(sentence, FigureClauses.groupStart(sentence, finite))
                            : whole);
        }
        return NOTHING.population(whole.isEmpty() ? FigureClauses.endingAt(sentence, verb - 1) : whole);
    }

    /** « réduit de 80 % le risque », not « augmente de 5 % cette année ». */
    private boolean isObjectBehind(int at) {
        if (at >= sentence.size() || !sentence.reading(at).is(Category.DET) || isOf(at)) {
            return false;
        }
        int head = NounPhrases.head(sentence, at);
        return head >= 0
                && !FigureWords.TIME.contains(sentence.token(head).key())
                && !FigureWords.DAY.contains(sentence.token(head).key())
                && FigureClauses.verbAfter(sentence, NounPhrases.end(sentence, at)) < 0;
    }

    /** « a réduit »: the participle of a tense, not of a passive. */
    private boolean isActive(int participle) {
        int i = participle - 1;
        while (i > 0 && sentence.reading(i).is(Category.ADV)) {
            i--;
        }
        return i >= 0 && sentence.reading(i).lemma().equals("avoir");
    }

    private Parts ofTaking(int index, int verb) {
        var whole = whole(index);
        int carrier = FigureClauses.isFinite(sentence, verb) ? verb : FigureClauses.verbBefore(sentence, verb);
        boolean finite = carrier >= 0;
        int group = finite ? FigureClauses.groupStart(sentence, carrier) : verb;
        var subject = finite ? FigureClauses.subject(sentence, group) : FigureClauses.endingAt(sentence, verb - 1);
        if (whole.isEmpty()) {
            return NOTHING.population(subject);
        }
        return new Parts(whole, new Stretch(subject.isEmpty() ? group : subject.first(), verb + 1));
    }

    private Parts ofDifference(int index, int word) {
        var figure = figures.get(index);
        if ((is(word + 1, "à") || is(word + 1, "au")) && word + 3 < figure.first()) {
            var base = phrase(is(word + 1, "à") ? word + 2 : word + 1);
            return new Parts(base, FigureClauses.endingAt(sentence, word - 1));
        }
        int at = Math.max(word + 1, figure.end());
        while (at < sentence.size()
                && at - word < 6
                && !is(at, "à")
                && !is(at, "au")
                && !is(at, "aux")
                && !is(at, "que")
                && !is(at, "qu'")) {
            at++;
        }
        var base = FigureClauses.NONE;
        if (at < sentence.size() && at - word < 6) {
            base = phrase(is(at, "au") || is(at, "aux") ? at : at + 1);
        }
        int before = Math.min(word, figure.first()) - 1;
        if (isTimeBase(base)) {
            base = FigureClauses.NONE;
        }
        if (base.isEmpty() && sentence.token(0).is("face")) {
            base = faced(before);
        }
        if (is(before, "soit") && before > 1) {
            return new Parts(base, subjectOf(before));
        }
        var thing = FigureClauses.verbAcross(sentence, before + 1) >= 0
                ? subjectOf(before + 1)
                : having(FigureClauses.endingAt(sentence, before));
        return new Parts(base, thing);
    }

    /** « que l'an dernier », « que prévu »: when, not what it is compared with. */
    private boolean isTimeBase(Stretch base) {
        if (base.isEmpty()) {
            return false;
        }
        int head = NounPhrases.head(sentence, base.first());
        if (is(base.first(), "il") && is(base.first() + 1, "y")) {
            return true;
        }
        return head >= 0
                && switch (sentence.token(head).key()) {
                    case "prévu", "attendu", "avant", "hier", "aujourd'hui", "annoncé", "espéré" -> true;
                    default -> FigureWords.TIME.contains(sentence.token(head).key());
                };
    }

    /** « Face au modèle ancien, il est 19 % plus rapide »: what it is compared with. */
    private Stretch faced(int before) {
        for (int i = 2; i < before && i < 20; i++) {
            if (is(i, ",")) {
                return new Stretch(2, i);
            }
        }
        return FigureClauses.NONE;
    }

    /** « ceux ayant un revenu »: the revenue. */
    private Stretch having(Stretch phrase) {
        for (int i = phrase.end() - 2; i > phrase.first(); i--) {
            if (sentence.reading(i).mood() == Mood.PRESENT_PARTICIPLE) {
                return new Stretch(i + 1, phrase.end());
            }
        }
        return phrase;
    }
}
