package fr.glane.extract;

import fr.glane.text.Sentence;
import fr.glane.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the forms of figures in a sentence; forms do not overlap: the longest wins, then the one listed first. */
final class FigureScanner {

    /** Every form, in the order of the manual. */
    static final List<FigureForm> FORMS = Stream.of(FigurePercents.FORMS, FigureFractions.FORMS, FigureRatios.FORMS)
            .flatMap(List::stream)
            .toList();

    /** No form starts further before its first trigger: two numbers in words. */
    private static final int REACH = 52;

    private FigureScanner() {}

    /**
     * Whether a sentence has what no figure can do without: a unit, the name of a part, or two numbers and a link. Looks
     * at words alone, so that the sentences of an article that bear no figure cost next to nothing.
     */
    static boolean mayHold(Sentence sentence) {
        var tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (isTrigger(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTrigger(List<Token> tokens, int i) {
        int marks = FigureMarks.of(tokens.get(i));
        return (marks & FigureMarks.TRIGGER) != 0
                || (marks & FigureMarks.LINK) != 0 && i > 0 && isNumberAfter(tokens, i + 1)
                || (marks & FigureMarks.POINT) != 0 && i > 0 && Numerals.canStart(tokens.get(i - 1));
    }

    private static boolean isNumberAfter(List<Token> tokens, int at) {
        int next = at < tokens.size() && tokens.get(at).is("les") ? at + 1 : at;
        return next < tokens.size() && Numerals.canStart(tokens.get(next));
    }

    /** The figures of a sentence by form alone, in the order of the text. */
    static List<FigureDraft> scan(Sentence sentence) {
        var drafts = new ArrayList<FigureDraft>();
        int at = 0;
        int trigger = -1;
        while (at < sentence.size()) {
            trigger = trigger < at ? nextTrigger(sentence, at) : trigger;
            if (trigger - at > REACH) {
                // Digits without anything to make them a figure within reach: eight thousand numbers and one sign.
                at = trigger - REACH;
                continue;
            }
            var longest = longest(sentence, at);
            if (longest.isEmpty()) {
                at++;
            } else {
                drafts.addAll(longest);
                at = longest.getLast().end();
            }
        }
        return drafts;
    }

    private static int nextTrigger(Sentence sentence, int from) {
        int at = from;
        while (at < sentence.size() && !isTrigger(sentence.tokens(), at)) {
            at++;
        }
        // Past the last trigger nothing is within reach.
        return at == sentence.size() ? at + REACH : at;
    }

    private static List<FigureDraft> longest(Sentence sentence, int at) {
        int marks = FigureMarks.of(sentence.token(at));
        if ((marks & FigureMarks.START) == 0) {
            return List.of();
        }
        boolean number = (marks & (FigureMarks.NUMBER | FigureMarks.SIGN)) != 0;
        List<FigureDraft> longest = List.of();
        if (number && FigurePercents.leadsOn(sentence, at)) {
            longest = longest(FigurePercents.FORMS, sentence, at, longest);
        }
        if (number || FigureFractions.canStart(sentence, at)) {
            longest = longest(FigureFractions.FORMS, sentence, at, longest);
        }
        return number ? longest(FigureRatios.FORMS, sentence, at, longest) : longest;
    }

    private static List<FigureDraft> longest(
            List<FigureForm> forms, Sentence sentence, int at, List<FigureDraft> before) {
        var longest = before;
        int end = before.isEmpty() ? at : before.getLast().end();
        for (int i = 0; i < forms.size(); i++) {
            var found = forms.get(i).at(sentence, at);
            if (!found.isEmpty() && found.getLast().end() > end) {
                longest = found;
                end = found.getLast().end();
            }
        }
        return longest;
    }
}
