package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Shape;

/** Finds where a figure holds: « en Wallonie » behind it, « À Brest, » or « tandis qu'à Brest » before its clause. */
final class FigurePlaces extends SceneReader {

    FigurePlaces(FigureScene scene) {
        super(scene);
    }

    /** « À Bordeaux, », « Dans la Drôme, » at the head of the sentence: where a change holds. */
    Stretch frontPlace(int before) {
        for (int comma = before - 1; comma > 1 && before - comma < 20; comma--) {
            if (scene.is(comma, ",") && FigureSubjects.isIncise(sentence, comma + 1, before)) {
                continue;
            }
            if (!scene.is(comma, ",") || !isOneClause(comma, before)) {
                continue;
            }
            if (opensWide(comma)) {
                return upToComma(opening(), comma);
            }
            for (int at = comma - 2; at >= Math.max(0, comma - 7); at--) {
                if (opensPlace(at, comma)) {
                    return upToComma(at, comma);
                }
            }
        }
        return Stretch.NONE;
    }

    /** « tandis qu'à Douai ils n'ont pris que 2 % »: the place that opens the clause of the figure, right before its subject. */
    Stretch clausePlace(int before) {
        for (int at = before - 3; at >= 0 && before - at < 20; at--) {
            if (scene.is(at, ";") || scene.is(at, ":") || scene.is(at, "%")) {
                break;
            }
            boolean elsewhere =
                    PhraseWords.ELSEWHERE.contains(sentence.token(at).key()) && scene.is(at + 1, ",");
            if (elsewhere && isOneClause(at, before)) {
                // « Outre-Rhin, les prix ont grimpé de 3 % », not « d'ailleurs, ».
                return scene.isOf(at - 1) || scene.is(at - 1, "par") ? Stretch.NONE : new Stretch(at, at + 1);
            }
            boolean clause = scene.is(at - 1, ";") || scene.is(at - 1, ":") || FigureVerbs.isAnd(sentence, at - 1);
            int comma = clause ? NounPhrases.end(sentence, at + 1) : at;
            if (comma > at
                    && comma < before
                    && scene.is(comma, ",")
                    && isWide(at, comma)
                    && isOneClause(comma, before)) {
                return new Stretch(at, comma);
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

    /** « À Dinan, à l'inverse, »: the place alone. */
    private Stretch upToComma(int at, int comma) {
        int end = at + 2;
        while (end < comma && !scene.is(end, ",")) {
            end++;
        }
        return new Stretch(at, end);
    }

    /** « Dans l'hôtellerie, », « Sur la rocade, », « Sous 1 800 mètres, » at the head of the sentence: any thing that is no time or text. */
    private boolean opensWide(int comma) {
        return isWide(opening(), comma);
    }

    private boolean isWide(int at, int comma) {
        if (at + 2 >= comma) {
            return false;
        }
        boolean within = scene.is(at, "dans") || scene.is(at, "sur") || scene.is(at, "sous") || scene.is(at, "hors");
        boolean measured = scene.is(at, "sous") && Numerals.isDigits(sentence.token(at + 1));
        boolean known = PhraseWords.DEFINITE.contains(sentence.token(at + 1).key()) || measured;
        int head = within && known ? NounPhrases.head(sentence, at + 1) : -1;
        return measured
                || head > 0
                        && head < comma
                        && sentence.reading(head).is(Category.NOUN)
                        && isGroup(at + 1)
                        && !isText(head)
                        && !FigureWords.EXCHANGE.contains(sentence.token(head).key());
    }

    /** « Dans son rapport, »: where it is written, not where it holds. */
    private boolean isText(int noun) {
        return SourceNouns.isDocument(sentence.reading(noun).lemma());
    }

    /** « trois vallées, où la surface a reculé »: the place a relative clause is about, without the words that lead to it. */
    Stretch antecedentPlace(Stretch subject) {
        int where = subject.first() - 1;
        if (where > 0 && sentence.reading(where).is(Category.DET)) {
            where--;
        }
        if (subject.isEmpty() || where < 2 || !scene.is(where, "où")) {
            return Stretch.NONE;
        }
        var place = FigureSubjects.antecedent(sentence, where);
        int head = place.isEmpty() ? -1 : NounPhrases.head(sentence, place.first());
        boolean when = head < 0
                || FigureWords.TIME.contains(sentence.token(head).key())
                || FigureWords.DAY.contains(sentence.token(head).key());
        return when ? Stretch.NONE : place;
    }

    /** Past the quotation mark that opens the sentence. */
    int opening() {
        return scene.is(0, "\"") || scene.is(0, "«") || scene.is(0, "“") ? 1 : 0;
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
        boolean group = head > 0
                && scene.is(at, "dans")
                && sentence.reading(head).number() == Reading.Number.PLURAL
                && isGroup(at + 1);
        return head > 0
                && head < comma
                && (isName(head)
                                && !FigureWords.NO_GROUP.contains(
                                        sentence.token(head).key())
                        || isZone(head)
                        || group);
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
    boolean isGroup(int from) {
        int head = NounPhrases.head(sentence, from);
        return head >= 0
                && !FigureWords.TIME.contains(sentence.token(head).key())
                && !FigureWords.NO_GROUP.contains(sentence.token(head).key());
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
        int at = opening();
        boolean opens = scene.is(at, "en")
                || scene.is(at, "dans")
                || scene.is(at, "au")
                || scene.is(at, "aux")
                || scene.is(at, "à");
        int head = opens ? NounPhrases.head(sentence, at + 1) : -1;
        boolean place = head > 0
                && head < figure.first()
                && (isName(head) || scene.is(at, "en") && isZone(head) || scene.is(at, "dans") && isGroup(at + 1));
        for (int i = head + 1; place && i < figure.first() && i < head + 12; i++) {
            if (scene.is(i, ",")) {
                return new Stretch(at + 1, i);
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

    /** « en Bretagne », « à Bruxelles », « sous placebo » right behind the figure: where or under what a change holds. */
    Stretch place(int at) {
        if (at < sentence.size()
                && PhraseWords.ELSEWHERE.contains(sentence.token(at).key())) {
            return new Stretch(at, at + 1);
        }
        if (at + 1 >= sentence.size()) {
            return Stretch.NONE;
        }
        boolean where = scene.is(at, "en") || scene.is(at, "à") || scene.is(at, "au") || scene.is(at, "aux");
        // « à La Roche-sur-Yon »: the article of a name has its capital.
        boolean article = at + 2 < sentence.size()
                && sentence.reading(at + 1).is(Category.DET)
                && Character.isUpperCase(sentence.token(at + 1).text().charAt(0))
                && isName(at + 2);
        boolean named = where
                && (article || isName(at + 1) || (scene.is(at, "en") || scene.is(at, "au")) && isZone(at + 1))
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
