package fr.glane.extract;

import fr.glane.fact.Amount;
import fr.glane.fact.Unit;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import fr.glane.text.Token;
import java.math.BigDecimal;
import java.util.List;

/** What looks like a figure and is none: slogans, escapes of web addresses, points of a game or an index. */
final class FigureTraps {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How far a word of games may stand from the points it explains. */
    private static final int FAR = 60;

    private FigureTraps() {}

    static boolean isTrap(Sentence sentence, FigureDraft draft, List<FigureDraft> all) {
        return switch (draft.unit()) {
            case PERCENT, PERMILLE -> isEscape(sentence, draft) || isSlogan(sentence, draft, all);
            case PERCENTAGE_POINT -> !isPoints(sentence, draft, all);
            case FRACTION, RATIO -> false;
        };
    }

    /** {@code %C3%A9}: the sign is followed at once by letters or digits. */
    private static boolean isEscape(Sentence sentence, FigureDraft draft) {
        if (!sentence.token(draft.end() - 1).is("%")) {
            return false;
        }
        boolean after = draft.end() < sentence.size()
                && sentence.token(draft.end()).start()
                        == sentence.token(draft.end() - 1).end()
                && (Character.isDigit(sentence.token(draft.end()).text().charAt(0))
                        || isHex(sentence.token(draft.end()).text()));
        boolean before = draft.first() > 0
                && sentence.token(draft.first() - 1).end()
                        == sentence.token(draft.first()).start()
                && "%=&?".contains(sentence.token(draft.first() - 1).text());
        return after || before;
    }

    private static boolean isHex(String text) {
        return text.length() >= 2
                && text.charAt(0) >= 'A'
                && text.charAt(0) <= 'F'
                && Character.isDigit(text.charAt(1));
    }

    /** « 100 % numérique », « convaincu à 100 % », « à 200 % »: as much as can be, and nothing is counted. */
    private static boolean isSlogan(Sentence sentence, FigureDraft draft, List<FigureDraft> all) {
        if (!(draft.amount() instanceof Amount.Decimal d) || draft.sign() != ' ' || !isWhole(d.value())) {
            return false;
        }
        if (draft.end() < sentence.size() && isPraised(sentence, draft.end()) || isOneself(sentence, draft.end())) {
            return true;
        }
        boolean to = draft.first() > 0 && sentence.token(draft.first() - 1).is("à");
        // « à 100 % de ses moyens ».
        if (to && isOf(sentence, draft.end()) && draft.end() + 2 < sentence.size()) {
            int noun = draft.end() + 2;
            if (FigureWords.CERTAIN.contains(sentence.token(noun).key())) {
                return true;
            }
        }
        return to && all.size() == 1 && !isCounted(sentence, draft);
    }

    private static boolean isOf(Sentence sentence, int at) {
        return at < sentence.size()
                && (sentence.token(at).is("de") || sentence.token(at).is("d'"));
    }

    /** « a donné 110 % de lui-même ». */
    private static boolean isOneself(Sentence sentence, int at) {
        return at + 1 < sentence.size()
                && isOf(sentence, at)
                && sentence.token(at + 1).key().endsWith("-même")
                && sentence.reading(at + 1).is(Category.PRON);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.compareTo(HUNDRED) == 0
                || value.compareTo(HUNDRED) > 0
                        && value.remainder(BigDecimal.TEN).signum() == 0;
    }

    /** A noun or adjective right after the sign: « 100 % coton ». */
    private static boolean isPraised(Sentence sentence, int at) {
        var token = sentence.token(at);
        if (!Character.isLetter(token.text().charAt(0)) || FigureWords.FUNCTION.contains(token.key())) {
            return false;
        }
        var reading = sentence.reading(at);
        return switch (reading.category()) {
            case NOUN, PROPN, ADJ, X -> true;
            case VERB -> reading.mood() == fr.glane.text.Reading.Mood.PAST_PARTICIPLE;
            case AUX, ADV, PRON, DET, ADP, CCONJ, SCONJ, NUM, INTJ, PUNCT, SYM -> false;
        };
    }

    /** « détenue à 100 % par la ville », « remboursés à 100 % »: money and goods are counted, conviction is not. */
    private static boolean isCounted(Sentence sentence, FigureDraft draft) {
        for (int i = draft.first() - 1; i >= Math.max(0, draft.first() - 6); i--) {
            var token = sentence.token(i);
            if (FigureWords.CERTAIN.contains(token.key())) {
                return false;
            }
        }
        if (draft.end() < sentence.size() && isOwner(sentence.token(draft.end()))) {
            return true;
        }
        int before = draft.first() - 2;
        if (before < 0) {
            return false;
        }
        var reading = sentence.reading(before);
        return reading.isVerbal() && FigureWords.COUNTED.contains(reading.lemma());
    }

    private static boolean isOwner(Token token) {
        return token.is("par") || token.is("de") || token.is("du") || token.is("des") || token.is("d'");
    }

    /** Points are percentage points when they say so, carry a sign, change a rate, or stand beside a percentage. */
    private static boolean isPoints(Sentence sentence, FigureDraft draft, List<FigureDraft> all) {
        var last = sentence.token(draft.end() - 1).key();
        if (last.equals("pourcentage")
                || last.equals("base")
                || last.equals("%")
                || last.equals("pb")
                || last.equals("pdb")) {
            return true;
        }
        if (draft.amount().toDouble() >= 100
                || isGame(sentence, draft) && !isPoll(sentence) && !changesRate(sentence, draft)) {
            return false;
        }
        if (draft.end() < sentence.size() && isGamePoint(sentence, draft.end())) {
            return false;
        }
        // « une réussite de 38 % à trois points ».
        boolean basket = draft.first() > 1
                && sentence.token(draft.first() - 1).is("à")
                && sentence.token(draft.first() - 2).is("%");
        if (basket) {
            return false;
        }
        // « perdre les trois points », « ses trois points »: those of a win.
        if (draft.first() > 0 && draft.sign() == ' ' && isDefinite(sentence.token(draft.first() - 1))) {
            return false;
        }
        if (draft.sign() == ' ' && isTaken(sentence, draft)) {
            return false;
        }
        if (isSmallPart(draft.amount()) && hasRate(sentence, draft.first())) {
            return true;
        }
        boolean percent = all.stream().limit(FAR).anyMatch(d -> d.unit() == Unit.PERCENT);
        return percent
                || draft.sign() != ' '
                || Changes.of(sentence, draft, List.of())
                        .filter(c -> !isScored(sentence, draft, c.kind()))
                        .isPresent()
                || isRatePoint(sentence, draft.end())
                || isMargin(sentence, draft.first());
    }

    /** « le taux de réussite chute de 12 points »: a percentage changes by percentage points, whatever is played. */
    private static boolean changesRate(Sentence sentence, FigureDraft draft) {
        var change = Changes.of(sentence, draft, List.of()).filter(c -> c.kind() == Changes.Kind.VERB);
        if (change.isEmpty()) {
            return false;
        }
        for (int i = change.get().at() - 1; i >= Math.max(0, change.get().at() - 10); i--) {
            var reading = sentence.reading(i);
            if (reading.is(Category.NOUN)
                    && (reading.lemma().equals("taux") || reading.lemma().equals("pourcentage"))) {
                return true;
            }
            if (reading.isFinite() || reading.is(Category.PUNCT)) {
                return false;
            }
        }
        return false;
    }

    /** « chiffre entre 0,2 et 0,4 point le gain de productivité »: no game gives a part of a point. */
    private static boolean isSmallPart(Amount amount) {
        return switch (amount) {
            case Amount.Decimal d -> d.value().scale() > 0 && d.value().compareTo(BigDecimal.TEN) < 0;
            case Amount.Range r -> isSmallPart(r.lower()) && isSmallPart(r.upper());
            case Amount.Fraction ignored -> false;
        };
    }

    private static boolean hasRate(Sentence sentence, int at) {
        int last = Math.min(sentence.size(), at + FAR);
        for (int i = Math.max(0, at - FAR); i < last; i++) {
            var reading = sentence.reading(i);
            if (reading.is(Category.NOUN)
                    && (FigureWords.RATE.contains(reading.lemma())
                            || FigureWords.PER_POINT.contains(reading.lemma()))) {
                return true;
            }
        }
        return false;
    }

    /** « prend un point », « ramène trois points »: a whole number of points as the object of a verb of games. */
    private static boolean isTaken(Sentence sentence, FigureDraft draft) {
        int verb = FigureVerbs.verbBefore(sentence, draft.first());
        boolean whole = draft.amount() instanceof Amount.Decimal d
                && d.value().stripTrailingZeros().scale() <= 0;
        return whole
                && verb >= 0
                && !isPoll(sentence)
                && FigureWords.SCORING.contains(sentence.reading(FigureVerbs.groupEnd(sentence, verb) - 1)
                        .lemma());
    }

    /** « une marge d'erreur de 2 points ». */
    private static boolean isMargin(Sentence sentence, int first) {
        for (int i = first - 1; i > 1 && first - i < 8; i--) {
            if (sentence.token(i).is("erreur") && sentence.token(i - 2).key().startsWith("marge")) {
                return true;
            }
        }
        return false;
    }

    /** « deux points de croissance », « trois points de PIB ». */
    private static boolean isRatePoint(Sentence sentence, int at) {
        boolean above = at + 2 < sentence.size()
                && (sentence.token(at).is("au-dessus")
                        || sentence.token(at).is("au-dessous")
                        || sentence.token(at).is("en-dessous"));
        if (above) {
            int head = NounPhrases.head(sentence, sentence.token(at + 1).is("du") ? at + 1 : at + 2);
            return head >= 0 && FigureWords.RATE.contains(sentence.reading(head).lemma());
        }
        return at + 1 < sentence.size()
                && (sentence.token(at).is("de")
                        || sentence.token(at).is("du")
                        || sentence.token(at).is("d'"))
                && FigureWords.RATE.contains(sentence.reading(at + 1).lemma())
                && !FigureWords.SCORE.contains(sentence.token(at + 1).key());
    }

    private static boolean isDefinite(Token token) {
        return switch (token.key()) {
            case "les", "ces", "ses", "leurs", "nos" -> true;
            default -> false;
        };
    }

    /** « son avance dans les sondages »: a race of votes, whose points are percentage points. */
    private static boolean isPoll(Sentence sentence) {
        for (int i = 0; i < Math.min(sentence.size(), 2 * FAR); i++) {
            if (FigureWords.POLL.contains(sentence.token(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** « recule de 12 points à 3 450 », « prennent trois points à l'extérieur »: an index that falls to a level, a win away. */
    private static boolean isScored(Sentence sentence, FigureDraft draft, Changes.Kind kind) {
        int to = draft.end();
        return to + 1 < sentence.size()
                && sentence.token(to).is("à")
                && (Numerals.canStart(sentence.token(to + 1)) || kind == Changes.Kind.TAKE && !isPoll(sentence));
    }

    private static boolean isGamePoint(Sentence sentence, int at) {
        var token = sentence.token(at);
        return FigureWords.GAME.contains(token.key())
                || at + 1 < sentence.size()
                        && (token.is("de") || token.is("d'"))
                        && FigureWords.GAME.contains(sentence.token(at + 1).key());
    }

    private static boolean isGame(Sentence sentence, FigureDraft draft) {
        int last = Math.min(sentence.size(), draft.end() + FAR);
        for (int i = Math.max(0, draft.first() - FAR); i < last; i++) {
            if (FigureWords.GAME.contains(sentence.token(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** A word that names a noun stands here. */
    static boolean isNoun(Sentence sentence, int at) {
        var category = at < sentence.size() ? sentence.reading(at).category() : Category.X;
        return category == Category.NOUN || category == Category.PROPN;
    }
}
