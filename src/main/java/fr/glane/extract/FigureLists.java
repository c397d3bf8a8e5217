package fr.glane.extract;

import fr.glane.fact.Evolution;
import fr.glane.fact.Unit;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Number;

/** Tells what figures of one sentence share: items of a list, a figure said again, a level after a change. */
final class FigureLists extends SceneReader {

    private final FigureWholes wholes;

    FigureLists(FigureScene scene, FigureWholes wholes) {
        super(scene);
        this.wholes = wholes;
    }

    /** « 33 % des hommes et 21 % des femmes fument »: the first takes the predicate of the second. */
    FigureParts sharedAhead(int index) {
        var parts = done.get(index);
        var next = done.get(index + 1);
        boolean moves = figures.get(index + 1)
                        .evolution()
                        .filter(e -> e == Evolution.TO)
                        .isPresent()
                && parts.population().isEmpty()
                && next.population().first() >= figures.get(index + 1).end();
        if (moves) {
            // « passer de 3 % à 5 % du prix »: both are shares of the price.
            return parts.population(next.population());
        }
        int end = Math.max(parts.population().end(), figures.get(index).end());
        int first = figures.get(index + 1).first();
        if (parts.statement().isEmpty()
                && !parts.population().isEmpty()
                && figures.get(index).change().isEmpty()
                && isJoined(end, first)
                && next.statement().first() >= figures.get(index + 1).end()) {
            return parts.statement(next.statement());
        }
        int behind = figures.get(index).end();
        boolean row = scene.is(behind, ",") || scene.is(behind, "et") || scene.is(behind, "ou");
        boolean bare = row
                && parts.population().isEmpty()
                && !parts.statement().isEmpty()
                && first - figures.get(index).end() == 1
                && figures.get(index).draft().unit()
                        == figures.get(index + 1).draft().unit()
                && isLastsWhole(index + 1, next.population());
        return bare ? parts.population(next.population()) : parts;
    }

    /** « et », « , mais seulement »: nothing else between two subjects of one verb. */
    private boolean isJoined(int from, int to) {
        boolean joined = to > from && to - from < 5;
        for (int i = from; joined && i < to; i++) {
            joined = scene.is(i, ",")
                    || FigureVerbs.isAnd(sentence, i)
                    || i > from && sentence.reading(i).is(Category.ADV);
        }
        return joined;
    }

    /** « 18 %, 15 % et 9 % des voix »: the whole stands right behind the last of the figures in a row. */
    private boolean isLastsWhole(int index, Stretch population) {
        int last = index;
        while (last + 1 < figures.size()
                && last - index < 12
                && figures.get(last + 1).first() - figures.get(last).end() == 1) {
            last++;
        }
        int end = figures.get(last).end();
        return population.first() > end && population.first() <= end + 2;
    }

    /** « (96 des 3 862) » behind « 2,5 % », « soit un tiers » behind « 33 % »: the same figure said again. */
    boolean restates(int index) {
        var last = figures.get(index - 1);
        int link = figures.get(index).first() - 1;
        boolean bracket = scene.is(link, "(") && link == last.end();
        boolean since = figures.get(index)
                .change()
                .filter(c -> c.kind() == Changes.Kind.DIFFERENCE)
                .isPresent();
        boolean so = scene.is(link, "soit") && link - last.end() <= 1 && !since;
        boolean known = index > 0 && !done.get(index - 1).population().isEmpty();
        boolean behind = scene.is(link, "(")
                && known
                && link == done.get(index - 1).population().end();
        boolean counted = scene.is(link, "(")
                && figures.get(index).draft().unit() == Unit.RATIO
                && link == done.get(index - 1).statement().end();
        boolean versus = scene.is(link, "vs")
                || scene.is(link, "contre")
                || scene.is(link, "versus")
                || scene.is(link, "/") && link == last.end()
                || scene.is(link, "à")
                        && link > 0
                        && (sentence.token(link - 1).key().startsWith("compar") || scene.is(link - 1, "rapport"))
                || scene.is(link, "pour") && wholes.isCategory(index);
        // « … estiment cela, soit deux sur trois »: the same share in other words.
        boolean other = scene.is(link, "soit")
                && known
                && link - 1 == done.get(index - 1).statement().end()
                && figures.get(index).draft().nounEnd()
                        <= Math.max(0, figures.get(index).draft().nounFirst())
                && figures.get(index).draft().unit() != last.draft().unit()
                && figures.get(index).draft().unit() != Unit.PERCENTAGE_POINT
                && figures.get(index).change().isEmpty()
                && wholes.whole(index).isEmpty();
        return other || bracket || so || behind || counted || versus && coordinated(index);
    }

    /** « recule de 0,2 point, à 7,1 % »: the level a change has led to. */
    boolean isResult(int index, int link) {
        int end = figures.get(index - 1).end();
        return figures.get(index - 1).change().isPresent() && (link == end || link == end + 1 && scene.is(end, ","));
    }

    /** Two figures hang on one mention: « (10,7 % vs 40,6 %) ». */
    boolean isShownTwice(int index) {
        return index + 1 < figures.size()
                && figures.get(index + 1).first() - figures.get(index).end() <= 1;
    }

    /** The second of a list: « … à Orly et 20 % à Roissy ». */
    boolean isItem(int index, int link) {
        return index > 0
                && (scene.is(link, ",") || scene.is(link, "et") || scene.is(link, "ou"))
                && !done.get(index - 1).statement().isEmpty();
    }

    /** « recule de 0,2 point, à 7,1 % »: the level of what has changed. */
    Stretch levelBefore(int index, int link) {
        boolean changed = index > 0 && figures.get(index - 1).change().isPresent();
        if (changed) {
            return done.get(index - 1).population();
        }
        if (index > 0) {
            return done.get(index - 1).statement();
        }
        var subject = scene.subjectOf(link);
        // « Le chômage, à 17 %, reste élevé »: the verb is still to come.
        return subject.isEmpty() ? FigureSubjects.endingAt(sentence, link - 2) : subject;
    }

    /** « par la ville et par 60 % des communes »: the first « par ». */
    int sameBefore(int link) {
        for (int i = link - 2; i > 0 && link - i < 16; i--) {
            if (scene.is(i, sentence.token(link).key())) {
                return i;
            }
        }
        return link;
    }

    /**
     * « Parmi ceux qui partent, 54 % invoquent le prix, 21 % des pannes et 8 % un déménagement »: the whole is told once, at the
     * head, and the verb with the first figure; what stands behind the others is its object.
     */
    boolean isGapped(int index, int link, Stretch whole) {
        boolean item = index > 0
                && (scene.is(link, ",") || scene.is(link, "et"))
                && figures.get(index).change().isEmpty();
        if (!item) {
            return false;
        }
        var last = done.get(index - 1);
        int end = figures.get(index).end();
        // « Un tiers évoquent leur fatigue, 22 % l'absence de bus »: without a frame only an object with its own
        // article.
        boolean bare = last.population().isEmpty() && end < sentence.size() && !scene.is(end, "des");
        boolean told = (bare || !last.population().isEmpty() && isFrame(last.population()))
                && last.statement().first() >= figures.get(index - 1).end();
        boolean object = scene.is(end, "des") && !whole.isEmpty()
                || end < sentence.size() && sentence.reading(end).is(Category.DET) && isObjectNext(end);
        boolean first = last.statement().first() < sentence.size()
                && (FigureVerbs.isFinite(sentence, last.statement().first())
                        || index > 1
                                && last.statement().first()
                                        <= figures.get(index - 1).end() + 1);
        int after = whole.isEmpty() ? scene.phrase(end).end() : whole.end();
        boolean done = !isPredicate(after - 1, end)
                && (after >= sentence.size()
                        || sentence.reading(after).is(Category.PUNCT)
                        || sentence.reading(after).is(Category.CCONJ));
        return told && object && first && done;
    }

    /** « 21 % des cadres refusé »: a participle that does not agree with its noun is what is said of them. */
    private boolean isPredicate(int participle, int from) {
        int head = NounPhrases.head(sentence, from);
        return head >= 0
                && FigureVerbs.isParticiple(sentence.reading(participle))
                && sentence.reading(participle).number()
                        != sentence.reading(head).number();
    }

    private boolean isFrame(Stretch population) {
        var frame = wholes.frame(figures.getFirst().first());
        return !frame.isEmpty() && FigureClauses.bare(sentence, frame).equals(population);
    }

    private boolean isObjectNext(int end) {
        return FigureVerbs.verbAfter(sentence, scene.phrase(end).end()) < 0;
    }

    /** « L'orchestre emploie 84 musiciens ; les trois quarts ont plus de 50 ans »: the things counted in the clause before. */
    Stretch countedBefore(int index) {
        int link = scene.linkOf(figures.get(index));
        boolean opens = scene.is(link, ";") || scene.is(link, ":");
        for (int i = link - 2; opens && i >= 0 && link - i < 20; i--) {
            if (scene.is(i, ";") || scene.is(i, ":")) {
                break;
            }
            boolean things = Numerals.isDigits(sentence.token(i))
                    && scene.isThing(i + 1)
                    && sentence.reading(i + 1).number() == Number.PLURAL
                    && !FigureWords.TIME.contains(sentence.token(i + 1).key());
            if (things) {
                return scene.phrase(i);
            }
        }
        return Stretch.NONE;
    }

    FigureParts inheritPopulation(int index, FigureParts parts) {
        if (index == 0 || !parts.population().isEmpty() || !coordinated(index)) {
            return parts;
        }
        return parts.population(done.get(index - 1).population());
    }

    /** Nothing but a short link and complements stands between this figure and the one before. */
    boolean coordinated(int index) {
        int from = figures.get(index - 1).end();
        int to = figures.get(index).first();
        for (int i = from; i < to; i++) {
            if (scene.is(i, ";") && to - i > 3 || scene.is(i, ".") || scene.is(i, ":")) {
                return false;
            }
        }
        return to - from < 40;
    }

    /** An item of a list takes from the one before what it does not say itself. */
    FigureParts shared(int index, FigureParts parts) {
        if (index == 0 || !coordinated(index)) {
            return parts;
        }
        var last = done.get(index - 1);
        int from = figures.get(index - 1).end();
        boolean inside = last.statement().first() >= from
                && last.statement().end() > figures.get(index).first()
                && !parts.population().isEmpty()
                && !parts.statement().isEmpty();
        if (inside) {
            // « un ménage sur cinq consacre 35 % de son revenu au loyer »: no item, but what is said of the first.
            return parts;
        }
        if (last.statement().first() >= from) {
            from = Math.max(from, last.statement().end());
        }
        boolean again = sameLink(index);
        boolean item = true;
        for (int i = from; i < figures.get(index).first(); i++) {
            if (scene.is(i, "(")
                    && scene.closing(i) > 0
                    && scene.closing(i) < figures.get(index).first()) {
                i = scene.closing(i);
                continue;
            }
            item &= !FigureVerbs.isFinite(sentence, i) && !scene.is(i, "(");
        }
        if (!item && !again) {
            return parts;
        }
        int end = figures.get(index).end();
        boolean target = scene.is(end, "à") || scene.is(end, "au") || scene.is(end, "aux");
        int lead = last.population().first() - 1;
        boolean aimed = scene.is(lead, "à") || scene.is(lead, "au") || scene.is(lead, "aux") || scene.is(lead - 1, "à");
        if (target
                && aimed
                && !last.population().isEmpty()
                && last.population().first() >= figures.get(index - 1).end()) {
            return new FigureParts(scene.phrase(scene.is(end, "à") ? end + 1 : end), last.statement());
        }
        boolean ownWords = !parts.statement().isEmpty()
                && parts.statement().first() >= figures.get(index - 1).end();
        if (ownWords && scene.isRate(parts.statement())) {
            // « pèse 39 % de la facture, les taxes 29 % »: right before its figure an item shares the whole.
            boolean gapped = parts.population().isEmpty()
                    && parts.statement().end() == figures.get(index).first()
                    && figures.get(index - 1).change().isEmpty()
                    && last.population().first() > figures.get(index - 1).end()
                    && last.population().first() <= figures.get(index - 1).end() + 3
                    && !sentence.reading(figures.get(index).first()).isVerbal();
            return gapped ? parts.population(last.population()) : parts;
        }
        boolean kept =
                ownWords || last.statement().isEmpty() && itemWords(index, last).isEmpty();
        var result = kept ? parts : parts.statement(itemWords(index, last));
        if (figures.get(index - 1).change().isPresent() && scene.isRate(result.statement())) {
            return result;
        }
        return result.population().isEmpty() ? result.population(last.population()) : result;
    }

    /** « tombe à 2 % lorsqu'il pleut et à 1 % lorsqu'il neige »: the same preposition behind « et ». */
    private boolean sameLink(int index) {
        int one = scene.linkOf(figures.get(index - 1));
        int two = scene.linkOf(figures.get(index));
        return one > 0 && scene.is(two, "à") && scene.is(one, "à") && scene.is(two - 1, "et");
    }

    /** « 17 % à la démocratie »: what follows an item, when what follows the first one made its statement. */
    private Stretch itemWords(int index, FigureParts last) {
        int end = figures.get(index).end();
        boolean after = !last.statement().isEmpty()
                && last.statement().first() >= figures.get(index - 1).end();
        if (!after || end >= sentence.size() || scene.isOf(end)) {
            return last.statement();
        }
        var category = sentence.reading(end).category();
        boolean when = switch (sentence.token(end).key()) {
            case "selon", "depuis", "avant", "après", "en", "lors", "pendant", "d'" -> true;
            default -> false;
        };
        if (when && (!scene.is(end, "en") || scene.isTimeAt(end + 1))) {
            return last.statement();
        }
        boolean words = category == Category.ADP || category == Category.ADJ || category == Category.VERB;
        boolean group = FigureWholes.GROUP.contains(sentence.token(end).key());
        for (int i = last.statement().first(); group && i < last.statement().end(); i++) {
            group = !scene.is(i, sentence.token(end).key());
        }
        return words && !group
                ? new Stretch(end, FigureClauses.predicateEnd(sentence, end, scene.nextFigure(end)))
                : last.statement();
    }
}
