package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Sentence;
import fr.glane.text.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tokens of one sentence about its figures, and the small questions every part of the reading asks. */
final class FigureScene {

    private static final Set<String> OF = Set.of("de", "d'", "du", "des");

    final Sentence sentence;
    final List<FigureReading> figures;

    /** What the figures read so far are about, in their order. */
    final List<FigureParts> done = new ArrayList<>();

    FigureScene(Sentence sentence, List<FigureReading> figures) {
        this.sentence = sentence;
        this.figures = figures;
    }

    /** Index of the token that links the figure to what stands before it: fillers and adverbs skipped. */
    int linkOf(FigureReading figure) {
        int i = figure.first() - 1;
        while (i > 0 && figure.first() - i < 9 && (isFiller(i) || opensSaid(i))) {
            i--;
        }
        boolean sum = is(i, "total") && is(i - 1, "au") || (is(i, "tout") || is(i, "moyenne")) && is(i - 1, "en");
        i = sum ? i - 2 : i;
        boolean mark = isOf(i) && i > 2 && (is(i - 1, "barre") || is(i - 1, "cap") || is(i - 1, "seuil"));
        return mark && (is(i - 2, "la") || is(i - 2, "le")) ? i - 3 : i;
    }

    /** « elles refusent « un dossier sur trois » »: a verb governs what is put in quotation marks. */
    private boolean opensSaid(int i) {
        boolean opens = is(i, "«") || is(i, "“") || is(i, "\"");
        int before = i - 1;
        while (opens && before > 0 && isFiller(before)) {
            before--;
        }
        return opens
                && before > 0
                && sentence.reading(before).isVerbal()
                && (sentence.reading(before).isFinite() || FigureVerbs.isParticiple(sentence.reading(before)));
    }

    private boolean isFiller(int i) {
        // « ont couvert ensemble 41 % »: an adverb there, whatever the tagger thinks.
        boolean together = is(i, "ensemble") && !sentence.reading(i - 1).is(Category.DET);
        return together || PhraseWords.FILLER.contains(sentence.token(i).key());
    }

    boolean is(int i, String key) {
        return i >= 0 && i < sentence.size() && sentence.token(i).is(key);
    }

    boolean isOf(int i) {
        return i >= 0 && i < sentence.size() && OF.contains(sentence.token(i).key());
    }

    Stretch phrase(int from) {
        if (from >= sentence.size()) {
            return Stretch.NONE;
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
        if (last > from + 1 && (is(last, "à") || is(last, "au") || is(last, "aux")) && isLocution(last - 1)) {
            last--;
        }
        while (last > from + 1
                && (sentence.reading(last - 1).is(Category.ADP) || is(last - 1, "comparé") || is(last - 1, "et"))) {
            last--;
        }
        return last;
    }

    /** « face à », « grâce à »: no part of the noun before. */
    private boolean isLocution(int i) {
        return PhraseWords.LOCUTION.contains(sentence.token(i).key());
    }

    /** Start of the next figure at or after {@code from}, or the end of the sentence. */
    int nextFigure(int from) {
        int low = 0;
        int high = figures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (figures.get(middle).first() >= from) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < figures.size() ? figures.get(low).first() : sentence.size();
    }

    /** What is counted is a thing or person, no unit or scale. */
    boolean isThing(int i) {
        return sentence.reading(i).is(Category.NOUN)
                && sentence.token(i).shape() == Shape.LOWER
                && !FigureWords.MEASURE.contains(sentence.token(i).key())
                && !Numerals.isScale(sentence.token(i));
    }

    boolean isDetermined(int i) {
        var category = sentence.reading(i).category();
        return category == Category.DET
                || category == Category.NUM
                || category == Category.PROPN
                || Numerals.isDigits(sentence.token(i));
    }

    /** « ce Journal d'une fonte (éd. »: a phrase that opens a bracket and does not close it is none. */
    Stretch closed(Stretch stretch) {
        int open = 0;
        for (int i = stretch.first(); i < stretch.end(); i++) {
            open += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (open < 0) {
                return Stretch.NONE;
            }
        }
        return open == 0 ? stretch : Stretch.NONE;
    }

    int closing(int from) {
        for (int i = from; i < sentence.size() && i - from < 40; i++) {
            if (is(i, ")")) {
                return i;
            }
        }
        return -1;
    }

    /** No subject at all when it is itself a figure: « 100 % sont affichés à 57 % ». */
    Stretch free(Stretch subject) {
        int from = subject.first();
        for (int i = figureAt(from);
                i < figures.size() && figures.get(i).draft().first() < subject.end();
                i++) {
            if (from < figures.get(i).draft().end()) {
                return Stretch.NONE;
            }
        }
        return subject;
    }

    /** Index of the first figure that ends behind token {@code from}. */
    private int figureAt(int from) {
        int low = 0;
        int high = figures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (figures.get(middle).draft().end() > from) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean isPronoun(Stretch subject) {
        return !subject.isEmpty()
                && subject.end() - subject.first() == 1
                && sentence.reading(subject.first()).is(Category.PRON);
    }

    /** A subject that names somebody: not « il faut ». */
    Stretch named(Stretch subject) {
        return isPronoun(subject) ? Stretch.NONE : subject;
    }

    boolean isRate(Stretch stretch) {
        int head = NounPhrases.head(sentence, stretch.first());
        return !stretch.isEmpty()
                && head >= 0
                && head < stretch.end()
                && FigureWords.RATE.contains(sentence.reading(head).lemma());
    }

    /** « leur épingle du jeu », « à peine »: part of a set phrase, no thing. */
    boolean isIdiom(Stretch phrase) {
        int head = phrase.isEmpty() ? -1 : NounPhrases.head(sentence, phrase.first());
        return head >= 0 && FigureWords.IDIOM.contains(sentence.token(head).key());
    }

    boolean isTimeAt(int from) {
        int head = NounPhrases.head(sentence, from);
        return head < 0 || FigureWords.TIME.contains(sentence.token(head).key());
    }

    /** The subject of the clause that holds token {@code at}. */
    Stretch subjectOf(int at) {
        for (int i = at - 1; i >= Math.max(0, at - FigureClauses.REACH); i--) {
            if (FigureVerbs.isFinite(sentence, i)) {
                return FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, i));
            }
            if (is(i, ";") || is(i, ":")) {
                break;
            }
        }
        return Stretch.NONE;
    }
}
