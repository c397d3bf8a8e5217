package fr.glane.extract;

import fr.glane.fact.Evolution;
import fr.glane.fact.FigureKind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Reading.Number;
import fr.glane.text.Sentence;
import fr.glane.text.Shape;
import fr.glane.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Of whom the figures of one sentence speak (the population), and what they say of them (the statement).
 *
 * <p>What stands on the two sides of a figure decides which construction it is: a subject before its verb, an object or
 * attribute behind it, the level of a rate, a parenthesis, the size of a change. Items of a list take what the first one
 * gave where they say nothing of their own. One instance reads one sentence; not shared between threads.
 */
final class FigureContext {

    private final Sentence sentence;
    private final List<FigureReading> figures;
    private final FigureScene scene;
    private final List<FigureParts> done;
    private final FigureWholes wholes;
    private final FigureLists lists;
    private final FigureLevels levels;
    private final FigureSizes sizes;

    FigureContext(Sentence sentence, List<FigureReading> figures) {
        this.sentence = sentence;
        this.figures = figures;
        scene = new FigureScene(sentence, figures);
        done = scene.done;
        wholes = new FigureWholes(scene);
        lists = new FigureLists(scene, wholes);
        var predicates = new FigurePredicates(scene);
        var brackets = new FigureBrackets(scene, wholes, predicates, lists);
        var verbs = new FigureVerbObjects(scene, wholes, predicates);
        var objects = new FigureObjects(scene, wholes, predicates, lists, verbs);
        levels = new FigureLevels(scene, wholes, predicates, lists, brackets, objects, verbs);
        sizes = new FigureSizes(scene, wholes, lists);
    }

    /** Of whom, and what. */
    record About(Optional<Span> population, Optional<Span> statement) {}

    /** What figure {@code index} is about. */
    About of(int index) {
        if (done.isEmpty()) {
            readAll();
        }
        var parts = done.get(index);
        return new About(span(parts.population()), span(parts.statement()));
    }

    private void readAll() {
        while (done.size() < figures.size()) {
            done.add(clean(parts(done.size()), figures.get(done.size())));
        }
        for (int i = done.size() - 2; i >= 0; i--) {
            done.set(i, lists.sharedAhead(i));
        }
    }

    private Optional<Span> span(Stretch stretch) {
        return stretch.isEmpty() ? Optional.empty() : Optional.of(sentence.span(stretch.first(), stretch.end() - 1));
    }

    private FigureParts clean(FigureParts parts, FigureReading figure) {
        var population =
                parts.population().isEmpty() ? parts.population() : FigureClauses.bare(sentence, parts.population());
        var statement = parts.statement().isEmpty() ? parts.statement() : trimmed(parts.statement());
        if (!statement.isEmpty() && sentence.reading(statement.first()).is(Category.DET) && !hasVerb(statement)) {
            statement = FigureClauses.bare(sentence, statement);
        }
        if (scene.isPronoun(population)
                && !done.isEmpty()
                && isThird(population)
                && !done.getLast().population().isEmpty()
                && !scene.isPronoun(done.getLast().population())) {
            population = done.getLast().population();
        }
        if (scene.isPronoun(population)
                && isThird(population)
                && (figure.change().isPresent() || isFollowed(population))) {
            var named = subjectBefore(population);
            population = named.isEmpty() ? population : FigureClauses.bare(sentence, named);
        }
        if (population.end() - population.first() > 1
                && sentence.token(population.end() - 1).key().startsWith("compris")) {
            // « une croissance de ses ventes comprise entre 4 et 6 % ».
            population = new Stretch(population.first(), population.end() - 1);
        }
        if (population.end() - population.first() == 1
                && (sentence.reading(population.first()).is(Category.ADP)
                        || sentence.reading(population.first()).is(Category.PUNCT))) {
            population = Stretch.NONE;
        }
        if (scene.isPronoun(population)
                && isThird(population)
                && sentence.token(0).is("quant")) {
            // « Quant au parking, il sera réduit d'un quart ».
            var topic = wholes.frame(1, population.first());
            population = topic.isEmpty() ? population : FigureClauses.bare(sentence, topic);
        }
        if (scene.isPronoun(statement)
                && isThird(statement)
                && sentence.token(0).is("quant")) {
            var topic = topic(statement.first());
            statement = topic.isEmpty() ? statement : FigureClauses.bare(sentence, topic);
        }
        statement = statement.isEmpty() || isEmptyWord(statement, figure) ? Stretch.NONE : resumed(statement);
        if (isAim(statement) && statement.end() <= figure.first()) {
            // « devrait continuer à se rapprocher des 60 % »: with the subject and the verb that lead to it.
            var subject = scene.free(scene.subjectOf(statement.first()));
            boolean links = FigureWords.LINK.contains(
                    sentence.reading(statement.end() - 1).lemma());
            statement = subject.isEmpty() || statement.first() - subject.end() > 4
                    ? Stretch.NONE
                    : links ? subject : new Stretch(subject.first(), statement.end());
        }
        boolean signed =
                figure.change().filter(c -> c.kind() == Changes.Kind.SIGN).isPresent();
        if (signed && isTakenUp(population)) {
            // « 27 % des accidents, un chiffre élevé (+ 3 points) ».
            population = Stretch.NONE;
        }
        population = scene.closed(population);
        statement = scene.closed(statement);
        if (scene.is(population.first(), "il") && scene.is(population.first() + 1, "y")) {
            population = Stretch.NONE;
        }
        if (population.isEmpty() && figure.change().isEmpty() && !statement.isEmpty()) {
            var restricted = restricted(statement);
            population = restricted.population();
            statement = restricted.statement();
        }
        boolean inside = statement.first() >= figure.draft().first()
                && statement.end() <= figure.draft().end();
        boolean runsOver = !inside
                && statement.first() < figure.draft().end()
                && figure.draft().first() < statement.end();
        return new FigureParts(
                population,
                runsOver ? new Stretch(statement.first(), figure.draft().first()) : statement);
    }

    /** « C'est deux points de moins »: nothing is said of whom or where; « pour 2027 » says when. */
    private boolean isEmptyWord(Stretch statement, FigureReading figure) {
        if (statement.end() - statement.first() != 1) {
            return false;
        }
        var key = sentence.token(statement.first()).key();
        boolean it = figure.change().isPresent() && (key.equals("c'") || key.equals("ce") || key.equals("cela"));
        // « parfois 70 % moins cher ».
        boolean adverb = statement.end() == figure.first()
                && sentence.reading(statement.first()).is(Category.ADV)
                && !FigureWords.FREQUENCY.contains(key)
                && figure.change().isPresent();
        return it || adverb || Numerals.isDigits(sentence.token(statement.first()));
    }

    /** « , un chiffre », « , un niveau »: names a figure told before, no thing. */
    private boolean isTakenUp(Stretch population) {
        int article = population.first() - 1;
        return !population.isEmpty()
                && (scene.is(article, "un") || scene.is(article, "une"))
                && article > 0
                && sentence.reading(article - 1).is(Category.PUNCT)
                && FigureWords.TAKEN_UP.contains(
                        sentence.reading(population.first()).lemma());
    }

    /** « Quant à la dette, elle … »: what stands behind « quant à ». */
    private Stretch topic(int before) {
        for (int i = 2; i < before && i < 20; i++) {
            if (scene.is(i, ",")) {
                return scene.is(1, "à") ? new Stretch(2, i) : new Stretch(1, i);
            }
        }
        return Stretch.NONE;
    }

    /** « un second essai doit débuter ; il sera financé à 80 % »: the pronoun right behind the mark. */
    private boolean isFollowed(Stretch pronoun) {
        return scene.is(pronoun.first() - 1, ";") || scene.is(pronoun.first() - 1, ":");
    }

    /** « à se rapprocher », « à prendre en charge ». */
    private boolean isAim(Stretch statement) {
        int verb = statement.first() + 1;
        while (verb < statement.end()
                && PhraseWords.CLITIC.contains(sentence.token(verb).key())) {
            verb++;
        }
        return !statement.isEmpty()
                && scene.is(statement.first(), "à")
                && verb < statement.end()
                && sentence.reading(verb).mood() == Mood.INFINITIVE;
    }

    /** « …, une proportion qui grimpe à 92 % en ville et tombe à 38 % à Paris »: what was said of the figure before. */
    private Stretch resumed(Stretch name) {
        boolean again = name.end() - name.first() == (scene.isDetermined(name.first()) ? 2 : 1)
                && !done.isEmpty()
                && scene.isRate(name);
        int article = scene.isDetermined(name.first()) ? name.first() : name.first() - 1;
        boolean apart = again
                && article > 1
                && (scene.is(article, "une") || scene.is(article, "un"))
                && (scene.is(article - 1, ",") || scene.is(article - 1, "–"))
                && FigureVerbs.isRelative(sentence, name.end());
        return apart && !done.getLast().statement().isEmpty() ? done.getLast().statement() : name;
    }

    /** « la proportion de foyers qui louent leur logement »: the households are the whole, the rest is said of them. */
    private FigureParts restricted(Stretch name) {
        int head = NounPhrases.head(sentence, name.first());
        if (head < 0 || head + 2 >= name.end() || !scene.isOf(head + 1)) {
            return FigureParts.NOTHING.statement(name);
        }
        boolean share = switch (sentence.reading(head).lemma()) {
            case "proportion", "pourcentage", "part" -> true;
            default -> false;
        };
        boolean contracted = scene.is(head + 1, "du") || scene.is(head + 1, "des");
        int end = NounPhrases.coreEnd(sentence, contracted ? head + 1 : head + 2);
        if (!share || end <= head + 2 || end >= name.end() - 1) {
            return FigureParts.NOTHING.statement(name);
        }
        boolean participle = FigureVerbs.isParticiple(sentence.reading(end))
                || sentence.reading(end).mood() == Mood.PRESENT_PARTICIPLE;
        // « la proportion d'élèves en difficulté », not « la part des femmes en France » or « en mai ».
        boolean state = (scene.is(end, "en") || scene.is(end, "sans") || scene.is(end, "sous"))
                && sentence.reading(end + 1).is(Category.NOUN)
                && sentence.token(end + 1).shape() == Shape.LOWER
                && !PhraseWords.ZONE.contains(sentence.token(end + 1).key())
                && !FigureWords.DAY.contains(sentence.token(end + 1).key())
                && !scene.isTimeAt(end + 1);
        // « la part des dossiers encore recevables ».
        boolean still = sentence.reading(end).is(Category.ADV)
                && (sentence.reading(end + 1).is(Category.ADJ) || FigureVerbs.isParticiple(sentence.reading(end + 1)));
        participle |= state || still;
        return scene.is(end, "qui")
                ? new FigureParts(new Stretch(head + 2, end), new Stretch(end + 1, name.end()))
                : participle
                        ? new FigureParts(new Stretch(head + 2, end), new Stretch(end, name.end()))
                        : FigureParts.NOTHING.statement(name);
    }

    /** A mark, conjunction or preposition left over at the end. */
    private boolean dangles(Stretch stretch, int i) {
        boolean sides = (scene.is(i, "contre") || scene.is(i, "pour"))
                && i > stretch.first()
                && sentence.reading(i - 1).isVerbal();
        if (sides) {
            // « ont voté contre ».
            return false;
        }
        return switch (sentence.reading(i).category()) {
            case PUNCT -> !scene.is(i, "»") && !scene.is(i, "\"") && !scene.is(i, ")") || i == stretch.first();
            case CCONJ, ADP, SCONJ -> i > stretch.first();
            case ADV -> scene.is(i, "seulement") || scene.is(i, "respectivement") || scene.is(i, "même");
            case NOUN, PROPN, ADJ, VERB, AUX, PRON, DET, NUM, INTJ, SYM, X -> false;
        };
    }

    private boolean isThird(Stretch pronoun) {
        return switch (sentence.token(pronoun.first()).key()) {
            case "il", "ils", "elle", "elles" -> true;
            default -> false;
        };
    }

    /** « les faillites restent nombreuses : elles ont gonflé de 13 % »: the subject of the clause before, of the same number. */
    private Stretch subjectBefore(Stretch pronoun) {
        int verb = -1;
        for (int i = pronoun.first() - 1; i >= 0 && pronoun.first() - i < 30 && verb < 0; i--) {
            verb = FigureVerbs.isFinite(sentence, i) ? i : -1;
        }
        var subject =
                verb < 0 ? Stretch.NONE : FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, verb));
        boolean many = sentence.token(pronoun.first()).key().endsWith("s");
        boolean alike = !subject.isEmpty() && (sentence.reading(verb).number() == Number.PLURAL) == many;
        return alike && !scene.isPronoun(subject) ? scene.free(subject) : Stretch.NONE;
    }

    private boolean hasVerb(Stretch stretch) {
        for (int i = stretch.first(); i < stretch.end(); i++) {
            if (FigureVerbs.isFinite(sentence, i)) {
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

    /** « porter de 32 % à 42 % la part des renouvelables »: the object behind the last level. */
    private Stretch ledTo(int index) {
        int last = index;
        while (last + 1 < figures.size()
                && figures.get(last + 1)
                        .evolution()
                        .filter(e -> e == Evolution.TO)
                        .isPresent()) {
            last++;
        }
        int end = figures.get(last).end();
        boolean object = end < sentence.size()
                && sentence.reading(end).is(Category.DET)
                && !scene.isOf(end)
                && !scene.isTimeAt(end);
        return object ? scene.phrase(end) : Stretch.NONE;
    }

    /** « 68 % des sondés font confiance à leur maire, contre 31 % pour leur député »: one person or thing is not the whole of many. */
    private boolean isRivalAnswer(int index, Stretch own) {
        var same = done.get(index - 1);
        int end = figures.get(index).end();
        int head = own.isEmpty() ? -1 : NounPhrases.head(sentence, own.first());
        int whole = same.population().isEmpty()
                ? -1
                : NounPhrases.head(sentence, same.population().first());
        return head >= 0
                && whole >= 0
                && scene.is(end, "pour")
                && own.first() <= end + 2
                && sentence.reading(head).is(Category.NOUN)
                && sentence.reading(head).number() == Number.SINGULAR
                && sentence.reading(whole).number() == Number.PLURAL
                && same.population().first() >= figures.get(index - 1).end();
    }

    private boolean isTarget(int at) {
        return scene.is(at, "à") || scene.is(at, "au") || scene.is(at, "aux");
    }

    private FigureParts parts(int index) {
        var figure = figures.get(index);
        var kind = FigureKinds.of(sentence, figure).orElse(null);
        if (kind == FigureKind.CONFIDENCE) {
            return FigureParts.NOTHING;
        }
        if (kind == FigureKind.BOILERPLATE) {
            int verb = figure.first() - 1;
            int first = Math.max(0, verb - 2);
            return new FigureParts(wholes.whole(index), new Stretch(first, verb + 1));
        }
        if (kind == FigureKind.CONCENTRATION) {
            return new FigureParts(wholes.medium(scene.linkOf(figure)), Stretch.NONE);
        }
        if (index > 0 && figure.evolution().filter(e -> e == Evolution.TO).isPresent()) {
            var own = wholes.whole(index);
            return own.isEmpty() ? done.get(index - 1) : done.get(index - 1).population(own);
        }
        if (figure.evolution().filter(e -> e == Evolution.FROM).isPresent()) {
            var object = ledTo(index);
            if (!object.isEmpty()) {
                return FigureParts.NOTHING.statement(object);
            }
        }
        if (figure.draft().rule().id().equals("figure.ratio.per")
                && figure.draft().nounEnd() > figure.draft().nounFirst()) {
            return new FigureParts(
                    wholes.whole(index),
                    new Stretch(figure.draft().nounFirst(), figure.draft().nounEnd()));
        }
        if (index > 0 && lists.restates(index)) {
            var same = done.get(index - 1);
            if (wholes.isCategory(index)) {
                return wholes.category(index, same.statement(Stretch.NONE));
            }
            var own = wholes.whole(index);
            if (own.isEmpty() && isTarget(figure.end()) && isTarget(wholes.endOf(index - 1))) {
                // « consacre 4 % de son temps au sport, contre 9 % au jardin ».
                int end = figure.end();
                return same.statement(
                        new Stretch(end, FigureClauses.predicateEnd(sentence, end, scene.nextFigure(end))));
            }
            if (own.isEmpty() && figure.change().isPresent()) {
                // « augmente de 5 %, contre 2 % dans l'agglomération »: the same thing elsewhere.
                var where = wholes.groupOrPlace(figure.end());
                where = where.isEmpty() ? wholes.places.place(figure.end()) : where;
                return where.isEmpty() ? same : same.statement(where);
            }
            own = own.isEmpty() ? wholes.group(figure.end()) : own;
            var last = figures.get(index - 1);
            boolean counterpart = scene.is(figure.end(), "pour")
                    && !own.isEmpty()
                    && own.first() <= figure.end() + 2
                    && !same.statement().isEmpty()
                    && same.statement().end() <= last.first()
                    && same.population().first() >= last.end();
            if (counterpart || isRivalAnswer(index, own)) {
                // « l'emporte avec 54 % des voix, contre 46 % pour son rival »: of the same votes.
                return same.statement(own);
            }
            return own.isEmpty() ? same : same.population(own);
        }
        return figure.change().isPresent() ? sizes.ofChange(index) : levels.ofLevel(index);
    }
}
