package fr.glane.extract;

import fr.glane.fact.Numbers;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import fr.glane.text.Token;
import java.math.BigDecimal;
import java.util.Set;

/** Tells a part in words that is a share (un tiers des élus) from a rank, a stage, a place or a third party. */
final class FigureShares {

    /** The ranks that are named parts as well; « le troisième de la liste » is a rank. */
    private static final Set<BigDecimal> TENS =
            Set.of(BigDecimal.TEN, BigDecimal.valueOf(20), BigDecimal.valueOf(100), BigDecimal.valueOf(1000));

    static boolean isShare(Sentence sentence, int from, FigureFractions.Phrase phrase) {
        if (isTrap(sentence, from, phrase)) {
            return false;
        }
        var key = sentence.token(phrase.part()).key();
        int after = Comparators.after(sentence, phrase.end());
        boolean ofWhole = isOf(sentence, after);
        boolean compared = after > phrase.end() || Comparators.endsAt(sentence, from);
        boolean counted = phrase.numerator().compareTo(BigDecimal.ONE) > 0;
        if (!counted && isElliptic(sentence, from, phrase.end())) {
            return true;
        }
        return switch (key) {
            case "moitié" ->
                from < phrase.part()
                        || ofWhole
                        || compared
                        || isBefore(sentence, from, "de", "d'")
                        || isBefore(sentence, from, "pour") && isAgent(sentence, after);
            case "deux-tiers", "trois-quarts" -> true;
            case "tiers" ->
                counted
                        || ofWhole
                        || compared
                        || isLevel(sentence, from, phrase.end()) && !isThirdParty(sentence, from);
            case "quart", "quarts" -> counted || ofWhole || compared || isLevel(sentence, from, phrase.end());
            default -> isOrdinalShare(sentence, from, phrase, ofWhole || compared, compared);
        };
    }

    /** « La ville paie la moitié du pont, le canton un tiers et l'État le reste »: the verb and the whole are not said again. */
    private static boolean isElliptic(Sentence sentence, int from, int end) {
        if (from < 3 || !sentence.token(from).is("un") || end < sentence.size() && nounAfter(sentence, end)) {
            return false;
        }
        for (int i = from - 1; i > Math.max(1, from - 9); i--) {
            var reading = sentence.reading(i);
            boolean mark = sentence.token(i).is(",") || sentence.token(i).is(";") || reading.is(Category.CCONJ);
            if (mark) {
                int first = reading.is(Category.CCONJ) || i + 1 >= from ? i : i + 1;
                boolean noun = sentence.reading(i + 1).is(Category.DET)
                        || sentence.reading(i + 1).is(Category.PROPN);
                return noun && first < from - 1 && isShareBefore(sentence, i);
            }
            if (reading.isVerbal() || reading.is(Category.PUNCT) || reading.is(Category.ADP) && i == from - 1) {
                return false;
            }
        }
        return false;
    }

    /** A percentage or another part stands before, in the same sentence. */
    private static boolean isShareBefore(Sentence sentence, int before) {
        for (int i = before - 1; i > Math.max(0, before - 24); i--) {
            if (sentence.token(i).is("%") || FigureFractions.isPart(sentence.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** « Au tiers du récit, », « Aux deux tiers de la course, »: a stage of what goes on, when it opens the clause. */
    private static boolean isStage(Sentence sentence, int from, int end) {
        int link = isBefore(sentence, from, "à", "au", "aux") ? from - 1 : -1;
        boolean opens = link == 0
                || link > 0
                        && (sentence.reading(link - 1).is(Category.PUNCT)
                                || sentence.reading(link - 1).is(Category.CCONJ)
                                || sentence.reading(link - 1).is(Category.SCONJ));
        if (!opens || !isOf(sentence, end) || sentence.token(end).is("des")) {
            return false;
        }
        int head = NounPhrases.head(sentence, sentence.token(end).is("du") ? end : end + 1);
        if (head < 0 || sentence.reading(head).number() == Reading.Number.PLURAL) {
            return false;
        }
        for (int i = head + 1; i < Math.min(sentence.size(), head + 6); i++) {
            if (sentence.token(i).is(",")) {
                return true;
            }
            if (sentence.reading(i).isVerbal()) {
                return false;
            }
        }
        return false;
    }

    /** « confié à un tiers », « vendu par un tiers »: somebody, unless the verb leads to a level. */
    private static boolean isThirdParty(Sentence sentence, int from) {
        if (!isBefore(sentence, from, "à", "par", "chez", "avec", "auprès")
                || !sentence.token(from).is("un")) {
            return false;
        }
        for (int i = from - 2; i >= Math.max(0, from - 12); i--) {
            var reading = sentence.reading(i);
            boolean level = FigureWords.LINK.contains(reading.lemma())
                    || FigureWords.COUNTED.contains(reading.lemma())
                    || ChangeWords.is(reading, "level")
                    || ChangeWords.is(reading, "verb") && !ChangeWords.is(reading, "take");
            if (reading.isVerbal() && !reading.is(Category.AUX)) {
                return !level;
            }
            if (sentence.token(i).is(";") || sentence.token(i).is(":")) {
                break;
            }
        }
        return true;
    }

    /** « rabotés d'un dixième »: a verb or noun of change asks for it. */
    private static boolean isChanged(Sentence sentence, int from, int end) {
        for (int i = from - 2; i >= Math.max(0, from - 6); i--) {
            var reading = sentence.reading(i);
            if (ChangeWords.is(reading, "verb") || ChangeWords.is(reading, "noun")) {
                return end >= sentence.size() || !nounAfter(sentence, end);
            }
        }
        return false;
    }

    /** « un dixième de la surface » is a share; « le troisième de la liste » and « un cinquième joueur » are ranks. */
    private static boolean isOrdinalShare(
            Sentence sentence, int from, FigureFractions.Phrase phrase, boolean ofWhole, boolean compared) {
        boolean plural = sentence.token(phrase.part()).key().endsWith("s");
        if (plural) {
            return phrase.numerator().compareTo(BigDecimal.ONE) > 0
                    && (ofWhole
                            || isLevel(sentence, from, phrase.end())
                            || from > 0 && isArticle(sentence.token(from)));
        }
        // « sous la Cinquième République ».
        if (Character.isUpperCase(sentence.token(phrase.part()).text().charAt(0)) && phrase.part() > 0) {
            return false;
        }
        boolean contracted = from == phrase.part() && isBefore(sentence, from, "du");
        boolean one = sentence.token(from).is("un");
        boolean named = TENS.contains(phrase.denominator());
        return phrase.denominator().compareTo(BigDecimal.valueOf(4)) > 0
                && (one && ofWhole
                        || one && isBefore(sentence, from, "d'") && isChanged(sentence, from, phrase.end())
                        || compared
                                && (one || contracted || sentence.token(from).is("le"))
                        || named && ofWhole && sentence.token(from).is("le"));
    }

    /** « financée pour moitié par la région ». */
    private static boolean isAgent(Sentence sentence, int at) {
        return at < sentence.size() && sentence.token(at).is("par");
    }

    private static boolean isArticle(Token token) {
        return FigureFractions.ARTICLES.contains(token.key()) || token.is("aux") || token.is("des");
    }

    /** Nothing follows that could make it a thing of its own: « réduit d'un tiers. », « (un quart) ». */
    private static boolean isLevel(Sentence sentence, int from, int end) {
        boolean closed = end >= sentence.size()
                || !Character.isLetter(sentence.token(end).text().charAt(0));
        boolean of = isBefore(sentence, from, "de", "d'", "du", "à", "au", "pour", "soit", "contre", "dont", "(");
        boolean verb = end < sentence.size() && sentence.reading(end).isFinite();
        boolean article = from < end && sentence.token(from).is("le");
        return closed && of || of && !nounAfter(sentence, end) || article && (verb || closed);
    }

    private static boolean nounAfter(Sentence sentence, int end) {
        if (PhraseWords.LOCUTION.contains(sentence.token(end).key())) {
            // « réduit d'un tiers grâce à l'isolation ».
            return false;
        }
        var category = sentence.reading(end).category();
        return category == Category.NOUN || category == Category.ADJ || category == Category.PROPN;
    }

    private static boolean isBefore(Sentence sentence, int from, String... keys) {
        return from > 0 && Set.of(keys).contains(sentence.token(from - 1).key());
    }

    private static boolean isOf(Sentence sentence, int at) {
        if (at >= sentence.size()) {
            return false;
        }
        return switch (sentence.token(at).key()) {
            case "de", "d'", "du", "des" -> true;
            default -> false;
        };
    }

    private static boolean isTrap(Sentence sentence, int from, FigureFractions.Phrase phrase) {
        int end = Comparators.after(sentence, phrase.end());
        if (from > 0) {
            var before = sentence.token(from - 1);
            // « la deuxième moitié », « le premier quart » are stages; « Celui-ci à moitié » is an adverb.
            // What the article or number before has been told to be no share is none without it.
            boolean rest = from == phrase.part()
                    && (FigureFractions.ARTICLES.contains(before.key()) || Numerals.canStart(before));
            if (rest
                    || from == phrase.part()
                            && Numbers.ordinalAt(before.text(), 0).isPresent()
                    || before.is("à") && from == phrase.part()
                    || before.is("dernier")
                    || before.is("dernière")
                    || before.is("-")
                    // « minuit moins le quart »
                    || before.is("moins") && sentence.token(from).is("le")
                    // « la route des Trois-Quarts »
                    || Character.isUpperCase(sentence.token(from).text().charAt(0))
                            && sentence.token(from).text().indexOf('-') > 0
                            && isBefore(sentence, from, "des", "du", "de")
                    // « une heure trois quarts »
                    || FigureWords.TIME.contains(before.key()) && from == phrase.part() - 1) {
                return true;
            }
        }
        if (end >= sentence.size()) {
            return false;
        }
        if (isStage(sentence, from, end)) {
            return true;
        }
        var next = sentence.token(end);
        boolean side =
                PhraseWords.SIDE.contains(next.key()) && !sentence.reading(end).isFinite();
        if (side || next.key().startsWith("-") || FigureWords.NO_WHOLE.contains(next.key())) {
            return true;
        }
        if (end + 1 >= sentence.size()) {
            return false;
        }
        boolean half = sentence.token(phrase.part()).is("moitié");
        boolean one =
                sentence.token(end + 1).is("un") || sentence.token(end + 1).is("une");
        var whole = sentence.token(one && end + 2 < sentence.size() ? end + 2 : end + 1)
                .key();
        if (!next.is("de") && !next.is("d'")) {
            // « en moitié du terrain », « à un tiers du parcours »: where, not how much.
            int link = from > 1 && sentence.token(from - 1).is("un") ? from - 2 : from - 1;
            boolean place = link >= 0 && sentence.token(link).is("à")
                    || half && sentence.token(from).is("en");
            return next.is("du") && place && FigureWords.NO_WHOLE.contains(whole);
        }
        // « un quart de litre »: how much, of nothing.
        boolean measure = !one && FigureWords.MEASURE.contains(whole) && !whole.endsWith("s");
        return measure || FigureWords.NO_WHOLE.contains(whole) || FigureWords.TIME.contains(whole) && !half;
    }

    private FigureShares() {}
}
