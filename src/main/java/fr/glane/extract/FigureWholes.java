package fr.glane.extract;

import fr.glane.fact.Unit;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Shape;
import java.util.Set;

/** Finds the whole a figure is a share of: behind the figure, in a frame before the clause, in a group or place. */
final class FigureWholes extends SceneReader {

    static final Set<String> GROUP = Set.of("chez", "pour", "parmi");
    private static final Set<String> FRAME = Set.of("sur", "parmi", "chez", "de", "d'", "du", "des");

    /** Where the figures hold. */
    final FigurePlaces places;

    FigureWholes(FigureScene scene) {
        super(scene);
        places = new FigurePlaces(scene);
    }

    /** « 50 ml de [solution glucosée] à 5 % ». */
    Stretch medium(int link) {
        for (int i = link - 1; i >= Math.max(0, link - 12); i--) {
            if (FigureWords.SOLUTION.contains(sentence.reading(i).lemma())
                    && sentence.reading(i).isNominal()) {
                int first = scene.isOf(i - 1)
                                && i > 1
                                && FigureWords.SOLUTION.contains(
                                        sentence.reading(i - 2).lemma())
                        ? i - 2
                        : i;
                return new Stretch(first, Math.min(link, scene.phrase(first).end()));
            }
        }
        return FigureSubjects.endingAt(sentence, link - 1);
    }

    /** The whole right behind the figure: « des radiologues », « d'entre eux », the noun inside a ratio. */
    Stretch whole(int index) {
        var figure = figures.get(index);
        var draft = figure.draft();
        int end = figure.end();
        if (draft.nounFirst() >= 0 && draft.nounEnd() > draft.nounFirst()) {
            return inside(draft, end);
        }
        if (draft.rule().id().startsWith("figure.ratio") && end < sentence.size() && !scene.isOf(end)) {
            boolean noun =
                    (sentence.reading(end).isNominal() || sentence.reading(end).is(Category.ADJ))
                            && FigureVerbs.verbAfter(sentence, end) < 0;
            return noun ? withRelative(scene.phrase(end)) : Stretch.NONE;
        }
        if (scene.is(end, "(")) {
            int close = scene.closing(end + 1);
            end = close > 0 && scene.isOf(close + 1) ? close + 1 : end;
        }
        if ((scene.is(end, "\"") || scene.is(end, "»")) && scene.isOf(end + 1)) {
            end++;
        }
        boolean points = draft.unit() == Unit.PERCENTAGE_POINT && scene.is(end + 1, "pib");
        if (!scene.isOf(end) || points) {
            return Stretch.NONE;
        }
        boolean older = (scene.is(end + 1, "plus") || scene.is(end + 1, "moins"))
                && scene.is(end + 2, "de")
                && end + 4 < sentence.size();
        if (older && Numerals.canStart(sentence.token(end + 3))) {
            return new Stretch(end + 1, end + 5);
        }
        if (scene.is(end + 1, "entre")) {
            return scene.phrase(end + 2);
        }
        if (scene.is(end + 1, "ce") && end + 3 < sentence.size()) {
            var told = told(end + 1);
            if (!told.isEmpty()) {
                return told;
            }
        }
        var phrase =
                scene.phrase(sentence.token(end).is("du") || sentence.token(end).is("des") ? end : end + 1);
        if (phrase.isEmpty()) {
            return phrase;
        }
        // « 5 % du PIB établie par l'alliance »: what follows an acronym goes with the figure.
        int first = Math.max(phrase.first(), end + 1);
        if (phrase.end() - first == 1
                && sentence.token(first).key().startsWith("ce")
                && NounLists.isRelative(sentence, phrase.end())) {
            // « 66 % de ceux qui recevaient la dose ».
            int told = NounPhrases.end(sentence, first, NounPhrases.Extent.RELATIVE);
            int last = Math.min(told, scene.nextFigure(first));
            return new Stretch(first, FigureVerbs.isAnd(sentence, last - 1) ? last - 1 : last);
        }
        boolean period = (scene.is(end, "d'") || scene.is(end, "de"))
                && (scene.is(first, "un") || scene.is(first, "une"))
                && first + 1 < sentence.size()
                && FigureWords.TIME.contains(sentence.token(first + 1).key());
        if (period) {
            // « recule de 6 % d'une semaine sur l'autre ».
            return Stretch.NONE;
        }
        boolean acronym = sentence.token(first).shape() == Shape.UPPER
                && first + 1 < phrase.end()
                && FigureVerbs.isParticiple(sentence.reading(first + 1));
        return acronym
                ? new Stretch(first, first + 1)
                : withRelative(new Stretch(first, oneQuantity(first, phrase.end())));
    }

    /** « un tiers de l'eau qu'il transporte »: a relative clause without a comma belongs to the whole. */
    private Stretch withRelative(Stretch whole) {
        int at = whole.end();
        boolean relative = at < sentence.size() && NounLists.isRelative(sentence, at) && !whole.isEmpty();
        int end = relative ? NounPhrases.end(sentence, whole.first(), NounPhrases.Extent.RELATIVE) : at;
        int limit = Math.min(end, scene.nextFigure(at));
        for (int i = at + 1; i < limit; i++) {
            if (FigureVerbs.isAnd(sentence, i) && (scene.is(i + 1, "que") || scene.is(i + 1, "qu'"))) {
                limit = i;
            }
        }
        return end > at && limit > at + 1 ? new Stretch(whole.first(), limit) : whole;
    }

    /** « un tiers de ses meubles et presque tous ses livres »: what is counted anew is no part of the whole. */
    private int oneQuantity(int first, int end) {
        for (int i = first + 1; i + 1 < end; i++) {
            int next = sentence.reading(i + 1).is(Category.ADV) ? i + 2 : i + 1;
            if (FigureVerbs.isAnd(sentence, i)
                    && next < end
                    && PhraseWords.QUANTIFIER.contains(sentence.token(next).key())) {
                return i;
            }
        }
        return end;
    }

    /** Index after the figure and the whole right behind it. */
    int endOf(int index) {
        return Math.max(figures.get(index).end(), whole(index).end());
    }

    /** « la moitié de ce qu'il gagne part en loyer »: the relative clause, up to the verb of the main one. */
    private Stretch told(int first) {
        boolean relative = scene.is(first + 1, "que") || scene.is(first + 1, "qu'") || scene.is(first + 1, "qui");
        boolean verb = false;
        for (int i = first + 2; relative && i < scene.nextFigure(first) && i - first < 16; i++) {
            if (scene.is(i, ",") || scene.is(i, ";")) {
                return verb ? new Stretch(first, i) : Stretch.NONE;
            }
            if (FigureVerbs.isFinite(sentence, i)) {
                if (verb) {
                    return new Stretch(first, FigureVerbs.groupStart(sentence, i));
                }
                verb = true;
                i = FigureVerbs.groupEnd(sentence, i) - 1;
            }
        }
        return relative && verb && scene.nextFigure(first) == sentence.size()
                ? new Stretch(first, sentence.size())
                : Stretch.NONE;
    }

    private Stretch inside(FigureDraft draft, int end) {
        boolean base = sentence.token(draft.nounEnd()).is("pour");
        var after =
                base && end < sentence.size() && sentence.reading(end).isNominal() ? scene.phrase(end) : Stretch.NONE;
        return after.isEmpty() ? new Stretch(draft.nounFirst(), draft.nounEnd()) : after;
    }

    /** « 58 % d'hommes », « 5 % de frais »: without article the noun is what the share is, not what it is a share of. */
    boolean isCategory(int index) {
        int of = figures.get(index).end();
        if (!scene.is(of, "de") && !scene.is(of, "d'")
                || of + 1 >= sentence.size()
                || figures.get(index).draft().nounFirst() >= 0) {
            return false;
        }
        if (FigureWords.BALLOT.contains(sentence.token(of + 1).key())) {
            // « 49 % d'intentions de vote »: of all of them.
            return false;
        }
        var reading = sentence.reading(of + 1);
        return reading.is(Category.NOUN)
                || reading.is(Category.ADJ)
                || scene.is(of + 1, "oui")
                || scene.is(of + 1, "non");
    }

    /** « Parmi les répondants, », « Sur 1 204 personnes, », « De cette somme, » at the head of the sentence. */
    Stretch frame(int before) {
        if (sentence.size() < 3) {
            return Stretch.NONE;
        }
        int start = places.opening();
        int topic = topic(start);
        if (topic > start && !isParted(before)) {
            return frame(topic - 1, before);
        }
        boolean according = isAccording(start);
        if (!according && FRAME.contains(sentence.token(start).key()) && !isParted(before)) {
            var first = frame(start, before);
            if (!first.isEmpty() || start > 0) {
                return first;
            }
        }
        // « puisque de ces 530 millions, 50 % était de l'argent récupéré ».
        for (int i = before - 2; i > 0 && before - i < (according ? 40 : 20); i--) {
            boolean opens = FRAME.contains(sentence.token(i).key())
                    && (sentence.reading(i - 1).is(Category.SCONJ)
                            || sentence.reading(i - 1).is(Category.CCONJ) && i < 3
                            || scene.is(i - 1, ",") && (i < 6 || according && !scene.is(i, "d'") && !scene.is(i, "de"))
                            || scene.is(i - 1, ";")
                            || scene.is(i - 1, ":")
                            || scene.is(i - 1, "«"));
            if (opens) {
                return frame(i, before);
            }
        }
        return Stretch.NONE;
    }

    /** « Du côté des », « S'agissant des », « Rapporté à »: where what they name starts, or {@code at}. */
    private int topic(int at) {
        boolean side = scene.is(at, "du") && scene.is(at + 1, "côté") && scene.isOf(at + 2);
        boolean about = scene.is(at, "s'") && scene.is(at + 1, "agissant") && scene.isOf(at + 2);
        boolean base = (sentence.token(at).key().startsWith("rapporté")
                        || sentence.token(at).key().startsWith("ramené"))
                && (scene.is(at + 1, "à") || scene.is(at + 1, "au") || scene.is(at + 1, "aux"));
        return side || about ? at + 3 : base ? at + 2 : at;
    }

    /** « Selon l'institut, », « D'après une enquête, »: who says it, not of whom. */
    private boolean isAccording(int start) {
        return scene.is(start, "selon")
                || (scene.is(start, "d'") || scene.is(start, "d’")) && scene.is(start + 1, "après");
    }

    Stretch frame(int preposition, int before) {
        if (scene.nextFigure(preposition) < before) {
            return Stretch.NONE;
        }
        int from = preposition + 1;
        for (int i = from; i < before && i - from < 30; i++) {
            if (scene.is(i, ",")) {
                int head = NounPhrases.head(sentence, from);
                boolean single = scene.is(preposition, "sur")
                        && head >= 0
                        && sentence.reading(head).number() == Reading.Number.SINGULAR
                        && !sentence.reading(head).is(Category.PROPN);
                boolean other = single
                        || head >= 0
                                && !isAges(from, head)
                                && (FigureWords.TIME.contains(
                                                sentence.token(head).key())
                                        || FigureWords.NO_GROUP.contains(
                                                sentence.token(head).key())
                                        || scene.is(head, "période"));
                return other || i == from ? Stretch.NONE : new Stretch(from, i);
            }
            if (FigureVerbs.isFinite(sentence, i) && !FigureVerbs.isRelative(sentence, i - 1)) {
                break;
            }
        }
        return Stretch.NONE;
    }

    /** « Sur dix tonnes, une est perdue ; au champ, la perte atteint 14 % »: the frame ends with its clause. */
    private boolean isParted(int before) {
        for (int i = before - 1; i > 0 && before - i < FigureClauses.REACH; i--) {
            if (scene.is(i, ";")) {
                return true;
            }
        }
        return false;
    }

    /** « les 15-24 ans », « les plus de 65 ans »: people, not years. */
    private boolean isAges(int from, int head) {
        return scene.is(head, "ans")
                && head > from
                && (scene.is(from, "les") || scene.is(from, "des"))
                && (sentence.token(head - 1).text().indexOf('-') > 0
                        || scene.is(from + 1, "plus")
                        || scene.is(from + 1, "moins"));
    }

    /** « les plus de 65 ans ». */
    private boolean isElders(int at) {
        return scene.is(at, "les")
                && (scene.is(at + 1, "plus") || scene.is(at + 1, "moins"))
                && scene.is(at + 2, "de")
                && scene.is(at + 4, "ans");
    }

    /** « chez les hommes », « pour le groupe placebo » behind the figure: whom a rate or a change concerns. */
    Stretch group(int from) {
        int start = scene.is(from, "(") && scene.closing(from) > 0 ? scene.closing(from) + 1 : from;
        int limit = scene.nextFigure(start);
        for (int i = start; i < limit && i - start < 12; i++) {
            boolean within = scene.is(i, "dans") && places.isGroup(i + 1);
            if (GROUP.contains(sentence.token(i).key()) || within) {
                boolean verb =
                        i + 1 < sentence.size() && sentence.reading(i + 1).mood() == Mood.INFINITIVE;
                // « pour une part de marché de 21 % »: another rate.
                boolean rate = scene.is(i, "pour") && scene.is(i + 1, "une") && scene.isRate(new Stretch(i + 1, i + 3));
                if (verb || rate) {
                    return Stretch.NONE;
                }
                if (scene.isTimeAt(i + 1) && !isElders(i + 1) && !isAges(i + 1, NounPhrases.head(sentence, i + 1))) {
                    return Stretch.NONE;
                }
                var phrase = isElders(i + 1) ? new Stretch(i + 1, i + 6) : scene.phrase(i + 1);
                int end = NounPhrases.end(sentence, i + 1, NounPhrases.Extent.RELATIVE);
                return scene.is(phrase.end(), "qui") && end < scene.nextFigure(i) ? new Stretch(i + 1, end) : phrase;
            }
            boolean other = sentence.reading(i).mood() == Mood.PRESENT_PARTICIPLE;
            if (other
                    || FigureVerbs.isFinite(sentence, i)
                    || scene.is(i, ";")
                    || scene.is(i, ".")
                    || scene.is(i, "selon")
                    || scene.is(i, "d'") && scene.is(i + 1, "après")
                    || scene.is(i, "sauf")
                    || scene.is(i, "hors")
                    || scene.is(i, "(")
                    || scene.is(i, ":")) {
                break;
            }
        }
        return Stretch.NONE;
    }

    /** As {@link #group}, with the preposition where it tells the place: « dans le privé », but « patients » of « chez les patients ». */
    Stretch groupOrPlace(int from) {
        var group = group(from);
        return scene.is(group.first() - 1, "dans") && !group.isEmpty()
                ? new Stretch(group.first() - 1, group.end())
                : group;
    }

    /** « les malades, chez qui le taux atteint 30 % »: those the relative pronoun before the rate stands for. */
    Stretch whom(int before) {
        for (int i = before; i > 1 && before - i < 4; i--) {
            boolean pronoun = scene.is(i, "qui") || NounLists.isRelative(sentence, i);
            if (pronoun && GROUP.contains(sentence.token(i - 1).key())) {
                int last = scene.is(i - 2, ",") ? i - 3 : i - 2;
                return FigureSubjects.endingAt(sentence, last);
            }
        }
        return Stretch.NONE;
    }

    /** « 44 % des locataires qui ont déménagé paient plus »: the whole with its relative clause, when a verb follows it. */
    Stretch withRelative(int index, Stretch whole) {
        boolean relative = !whole.isEmpty()
                && whole.end() > figures.get(index).end()
                && (scene.is(whole.end(), "qui") || scene.is(whole.end(), "dont") || scene.is(whole.end(), "que"));
        if (!relative) {
            return whole;
        }
        int end = NounPhrases.end(sentence, whole.first(), NounPhrases.Extent.RELATIVE);
        return end > whole.end() && end < sentence.size() ? new Stretch(whole.first(), end) : whole;
    }

    FigureParts category(int index, FigureParts parts) {
        if (!isCategory(index) || !parts.statement().isEmpty()) {
            return parts;
        }
        int noun = figures.get(index).end() + 1;
        boolean vote = scene.is(noun, "oui") || scene.is(noun, "non");
        var phrase = scene.phrase(noun);
        // « 80 % de résineux »: an adjective that stands for a noun.
        boolean bare = vote || phrase.isEmpty() && sentence.reading(noun).is(Category.ADJ);
        return parts.statement(bare ? new Stretch(noun, noun + 1) : phrase);
    }
}
