package fr.glane.lang;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Shape;
import fr.glane.text.Tagger;
import fr.glane.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses readings by the words before, from left to right. Thread-safe. */
final class ContextTagger implements Tagger {

    @Override
    public List<Reading> tag(List<Token> tokens) {
        var chosen = new ArrayList<Reading>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            chosen.add(choose(tokens, i, chosen));
        }
        return chosen;
    }

    private static Reading choose(List<Token> tokens, int i, List<Reading> before) {
        var readings = tokens.get(i).readings();
        if (readings.size() == 1) {
            return readings.getFirst();
        }
        Reading best = readings.getFirst();
        int most = Integer.MIN_VALUE;
        var left = i > 0 ? before.get(i - 1) : null;
        for (int r = 0; r < readings.size(); r++) {
            int score = score(readings.get(r), tokens, i, left, before) * 16 - r;
            if (score > most) {
                most = score;
                best = readings.get(r);
            }
        }
        return best;
    }

    private static int score(Reading reading, List<Token> tokens, int i, @Nullable Reading left, List<Reading> before) {
        int score = 0;
        boolean capital =
                tokens.get(i).shape() == Shape.CAPITALIZED || tokens.get(i).shape() == Shape.UPPER;
        if (capital && i > 0) {
            score += reading.is(Category.PROPN) ? 6 : 0;
        } else if (reading.is(Category.PROPN)) {
            score -= 4;
        }
        if (left == null) {
            return score;
        }
        switch (left.category()) {
            case DET, NUM ->
                score += reading.is(Category.NOUN) ? 6 : reading.is(Category.ADJ) ? 4 : reading.isFinite() ? -4 : 0;
            case PRON -> score += reading.isFinite() && agrees(left, reading) ? 6 : reading.isVerbal() ? 2 : 0;
            case AUX -> score += participle(reading) ? 7 : reading.is(Category.ADJ) ? 4 : reading.isFinite() ? -3 : 0;
            case ADP ->
                score += reading.mood() == Mood.INFINITIVE || reading.isNominal() || reading.is(Category.DET)
                        ? 4
                        : reading.isFinite() ? -4 : 0;
            case NOUN, PROPN -> score += reading.is(Category.ADJ) ? 3 : reading.isFinite() ? 3 : 0;
            case VERB -> score += reading.is(Category.DET) ? 2 : reading.isFinite() ? -2 : 0;
            case ADV -> score += reading.isVerbal() && auxiliaryBefore(before) ? participle(reading) ? 6 : 0 : 0;
            case ADJ -> score += reading.is(Category.NOUN) ? 3 : 0;
            case CCONJ, SCONJ, INTJ, PUNCT, SYM, X -> score += 0;
        }
        if ((left.isNominal() || left.is(Category.ADJ) || left.is(Category.DET)) && !left.agrees(reading)) {
            score -= 2;
        }
        if (reading.is(Category.AUX) && !participleAhead(tokens, i)) {
            score -= 1;
        }
        if (reading.is(Category.DET) && verbAhead(tokens, i)) {
            score -= 3;
        }
        return score;
    }

    private static boolean agrees(Reading subject, Reading verb) {
        return subject.person() == 0
                || subject.person() == verb.person() && subject.number().agrees(verb.number());
    }

    private static boolean participle(Reading reading) {
        return reading.mood() == Mood.PAST_PARTICIPLE;
    }

    private static boolean auxiliaryBefore(List<Reading> before) {
        for (int i = before.size() - 1; i >= 0 && i >= before.size() - 3; i--) {
            if (before.get(i).is(Category.AUX)) {
                return true;
            }
        }
        return false;
    }

    private static boolean participleAhead(List<Token> tokens, int i) {
        for (int j = i + 1; j < tokens.size() && j <= i + 3; j++) {
            for (var reading : tokens.get(j).readings()) {
                if (participle(reading)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean verbAhead(List<Token> tokens, int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        for (var reading : tokens.get(i + 1).readings()) {
            if (reading.isNominal() || reading.is(Category.ADJ) || reading.is(Category.NUM)) {
                return false;
            }
        }
        return tokens.get(i + 1).word().canBe(Category.VERB);
    }
}
