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
        var token = tokens.get(i);
        return switch (token.shape()) {
            case SYMBOL -> token.is("%") || token.is("‰");
            case NUMBER, ALPHANUMERIC -> token.text().indexOf('/') > 0;
            case LOWER, CAPITALIZED, UPPER, MIXED, INITIAL -> isTriggerWord(tokens, i);
            case PUNCTUATION -> token.is("/");
        };
    }

    private static boolean isTriggerWord(List<Token> tokens, int i) {
        var key = tokens.get(i).key();
        return switch (key) {
            case "sur", "pour", "des" -> i > 0 && isNumberAfter(tokens, i + 1);
            case "point", "points", "pt", "pts", "pb", "pdb", "p.", "p" ->
                i > 0 && Numerals.canStart(tokens.get(i - 1));
            case "pourcent", "pourcents", "pour-cent", "pour-cents", "demi-point" -> true;
            default -> FigureFractions.isPart(tokens.get(i));
        };
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
            var longest = canStart(sentence, at) ? longest(sentence, at) : List.<FigureDraft>of();
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

    private static boolean canStart(Sentence sentence, int at) {
        var token = sentence.token(at);
        return Numerals.canStart(token) || FigurePercents.isSign(token) || FigureFractions.canStart(sentence, at);
    }

    private static List<FigureDraft> longest(Sentence sentence, int at) {
        List<FigureDraft> longest = List.of();
        int end = at;
        for (var form : FORMS) {
            var found = form.at(sentence, at);
            if (!found.isEmpty() && found.getLast().end() > end) {
                longest = found;
                end = found.getLast().end();
            }
        }
        return longest;
    }
}
