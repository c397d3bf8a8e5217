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

    FigureWholes(FigureScene scene) {
        super(scene);
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
            return noun ? scene.phrase(end) : Stretch.NONE;
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
        boolean acronym = sentence.token(first).shape() == Shape.UPPER
                && first + 1 < phrase.end()
                && FigureVerbs.isParticiple(sentence.reading(first + 1));
        return new Stretch(first, acronym ? first + 1 : phrase.end());
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
        if (FRAME.contains(sentence.token(0).key())) {
            return frame(0, before);
        }
        // « puisque de ces 530 millions, 50 % était de l'argent récupéré ».
        for (int i = before - 2; i > 0 && before - i < 20; i--) {
            boolean opens = FRAME.contains(sentence.token(i).key())
                    && (sentence.reading(i - 1).is(Category.SCONJ)
                            || sentence.reading(i - 1).is(Category.CCONJ) && i < 3
                            || scene.is(i - 1, ",") && i < 6
                            || scene.is(i - 1, ";")
                            || scene.is(i - 1, ":")
                            || scene.is(i - 1, "«"));
            if (opens) {
                return frame(i, before);
            }
        }
        return Stretch.NONE;
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
            boolean within = scene.is(i, "dans") && isGroup(i + 1);
            if (GROUP.contains(sentence.token(i).key()) || within) {
                boolean verb =
                        i + 1 < sentence.size() && sentence.reading(i + 1).mood() == Mood.INFINITIVE;
                if (verb) {
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

    /** « À Bordeaux, », « Dans la Drôme, » at the head of the sentence: where a change holds. */
    Stretch frontPlace(int before) {
        for (int comma = before - 1; comma > 1 && before - comma < 20; comma--) {
            if (!scene.is(comma, ",") || !isOneClause(comma, before)) {
                continue;
            }
            for (int at = comma - 2; at >= Math.max(0, comma - 7); at--) {
                if (opensPlace(at, comma)) {
                    return new Stretch(at, comma);
                }
            }
        }
        return Stretch.NONE;
    }

    /** « tandis qu'à Douai ils n'ont pris que 2 % »: the place that opens the clause of the figure, right before its subject. */
    Stretch clausePlace(int before) {
        for (int at = before - 3; at > 0 && before - at < 20; at--) {
            if (scene.is(at, ";") || scene.is(at, ":") || scene.is(at, "%")) {
                break;
            }
            if (opensPlace(at, before)) {
                int end = Math.min(before, NounPhrases.coreEnd(sentence, at + 1));
                boolean subject = scene.is(end, ",")
                        || sentence.reading(end).is(Category.DET)
                        || PhraseWords.SUBJECT.contains(sentence.token(end).key());
                return subject && isOneClause(end, before) ? new Stretch(at, end) : Stretch.NONE;
            }
        }
        return Stretch.NONE;
    }

    /** « ; dans les métiers de bureau, la proportion monte à 60 % »: the group that opens the clause, a comma behind it. */
    private Stretch clauseGroup(int before) {
        for (int at = before - 3; at > 0 && before - at < 24; at--) {
            boolean opens = scene.is(at - 1, ";")
                    || scene.is(at - 1, ":")
                    || scene.is(at - 1, "mais")
                    || sentence.reading(at - 1).is(Category.SCONJ);
            if (opens && (scene.is(at, "dans") || scene.is(at, "chez") || scene.is(at, "parmi"))) {
                int head = NounPhrases.head(sentence, at + 1);
                int comma = head;
                while (comma > 0 && comma < before && comma - at < 12 && !scene.is(comma, ",")) {
                    comma++;
                }
                boolean group = head > 0
                        && sentence.reading(head).number() == Reading.Number.PLURAL
                        && isGroup(at + 1)
                        && scene.is(comma, ",")
                        && isOneClause(at, before);
                return group ? new Stretch(at, comma) : Stretch.NONE;
            }
            if (scene.is(at, ";") || scene.is(at, ":")) {
                break;
            }
        }
        return Stretch.NONE;
    }

    private boolean opensPlace(int at, int comma) {
        boolean where = scene.is(at, "en")
                || scene.is(at, "dans")
                || scene.is(at, "au")
                || scene.is(at, "aux")
                || scene.is(at, "à");
        boolean opens = where
                && (at == 0
                        || switch (sentence.token(at - 1).key()) {
                            case "que", "qu'", "et", "mais", ";", ":", "«" -> true;
                            default -> false;
                        });
        int head = opens ? NounPhrases.head(sentence, at + 1) : -1;
        return head > 0 && head < comma && (isName(head) || isZone(head));
    }

    /** « À Brest, trois lycées ouvrent tard et les absences ont reculé »: the place is that of the first clause. */
    private boolean isOneClause(int from, int to) {
        int verbs = 0;
        for (int i = from; i < to; i++) {
            verbs += FigureVerbs.isFinite(sentence, i) ? 1 : 0;
        }
        return verbs < 2;
    }

    /** « dans le groupe traité », not « dans les années 1990 » or « dans les sondages ». */
    private boolean isGroup(int from) {
        int head = NounPhrases.head(sentence, from);
        return head >= 0
                && !FigureWords.TIME.contains(sentence.token(head).key())
                && !FigureWords.NO_GROUP.contains(sentence.token(head).key());
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

    /** « en Wallonie » behind the figure or « Dans l'Aude, » before the clause: the place a rate is of. */
    Stretch placeOf(FigureReading figure) {
        var behind = place(figure.end());
        boolean where = !scene.is(behind.first(), "sous") && !scene.is(behind.first(), "sur");
        if (!behind.isEmpty() && where) {
            return new Stretch(behind.first() + 1, behind.end());
        }
        var ahead = clausePlace(figure.first());
        ahead = ahead.isEmpty() ? clauseGroup(figure.first()) : ahead;
        if (!ahead.isEmpty()) {
            return new Stretch(ahead.first() + 1, ahead.end());
        }
        boolean opens =
                scene.is(0, "en") || scene.is(0, "dans") || scene.is(0, "au") || scene.is(0, "aux") || scene.is(0, "à");
        int head = opens ? NounPhrases.head(sentence, 1) : -1;
        boolean place = head > 0
                && head < figure.first()
                && (isName(head) || scene.is(0, "en") && isZone(head) || scene.is(0, "dans") && isGroup(1));
        for (int i = head + 1; place && i < figure.first() && i < head + 12; i++) {
            if (scene.is(i, ",")) {
                return new Stretch(1, i);
            }
        }
        return Stretch.NONE;
    }

    /** « à Rennes »: behind a preposition a capital makes a name, whatever the tagger thinks. */
    private boolean isName(int i) {
        return sentence.reading(i).is(Category.PROPN)
                || sentence.token(i).shape() == Shape.CAPITALIZED
                        && sentence.reading(i).is(Category.NOUN);
    }

    private boolean isZone(int i) {
        return PhraseWords.ZONE.contains(sentence.token(i).key());
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
        return parts.statement(vote ? new Stretch(noun, noun + 1) : scene.phrase(noun));
    }

    /** « en Bretagne », « à Bruxelles », « sous placebo » right behind the figure: where or under what a change holds. */
    Stretch place(int at) {
        if (at + 1 >= sentence.size()) {
            return Stretch.NONE;
        }
        boolean where = scene.is(at, "en") || scene.is(at, "à") || scene.is(at, "au") || scene.is(at, "aux");
        boolean named = where
                && (isName(at + 1) || scene.is(at, "en") && isZone(at + 1))
                && !FigureWords.NO_GROUP.contains(sentence.token(at + 1).key());
        boolean on = scene.is(at, "sur")
                && (scene.is(at + 1, "les") || scene.is(at + 1, "le") || scene.is(at + 1, "la"))
                && isGroup(at + 1);
        boolean under = on
                || scene.is(at, "sous")
                        && !FigureWords.NO_GROUP.contains(sentence.token(at + 1).key());
        if (!named && !under) {
            return Stretch.NONE;
        }
        var place = scene.phrase(scene.is(at, "au") || scene.is(at, "aux") ? at : at + 1);
        return place.isEmpty() ? place : new Stretch(at, place.end());
    }
}
