package fr.glane.extract;

import fr.glane.text.Reading.Category;
import java.util.Set;

/**
 * Measures noun phrases that may name a source: from their first word on, as far as the annotation guide lets them go
 * (up to the first comma, no apposition, no bracket).
 */
final class SourcePhrases {

    /** How far a phrase may go. */
    enum Extent {
        /** Behind an inverted verb, where <i>dans un communiqué</i> belongs to the verb: complements with de alone. */
        NARROW,
        /** In front of a verb or behind selon: every complement, participle clauses too. */
        WIDE
    }

    static final int LONGEST = 45;

    static final Set<String> OF = ClaimWords.OF;
    private static final Set<String> TIME = ClaimWords.list("time");
    static final Set<String> STOPS = Set.of(
            ",", ";", ":", "(", ")", "[", "]", "–", "—", "-", "*", "«", "»", "“", "”", "\"", "?", "!", "…", "...", "/",
            "•", "|");

    private static final Set<String> CELUI = ClaimWords.THOSE;

    private static final Set<String> ABOUT_SO_MANY = Set.of("plus", "près", "moins");
    private static final Set<String> QUANTIFIERS = ClaimWords.list("quantifier");

    private final ClaimText text;

    SourcePhrases(ClaimText text) {
        this.text = text;
    }

    /** Index after the phrase that starts at a token, or that token when none does. */
    int end(int from, Extent extent) {
        if (!text.has(from)) {
            return from;
        }
        int pronoun = pronounEnd(from);
        if (pronoun > from) {
            return pronoun;
        }
        return new PhraseWalk(this, text, from, extent).run();
    }

    /** « plus d'un tiers des élus », « près de la moitié des élus »: a quantity that is only about so great. */
    static boolean isAbout(ClaimText text, int at) {
        boolean about = ABOUT_SO_MANY.contains(text.key(at)) && (text.is(at + 1, "de") || text.is(at + 1, "d'"));
        return about && (text.isA(at + 2, Category.NUM) || ClaimWords.QUANTITY.contains(text.key(at + 3)));
    }

    private int pronounEnd(int from) {
        var key = text.key(from);
        if (key.equals("l'") && text.in(from + 1, Set.of("un", "une")) && text.in(from + 2, OF)) {
            // « l'un d'eux », « l'une des responsables »
            return ClaimPronouns.is(text.key(from + 3)) ? from + 4 : quantified(from + 2);
        }
        if (key.equals("un") || key.equals("une")) {
            // « une des autrices »
            return text.in(from + 1, OF) ? quantified(from + 1) : from;
        }
        if (text.is(from + 1, "%") && text.in(from + 2, OF)) {
            // « 40 % des abonnés »
            return quantified(from + 2);
        }
        int share = text.is(from + 1, "%") ? from + 2 : text.is(from + 1, "sur") ? from + 3 : from;
        if (share > from
                && text.isA(from, Category.NUM)
                && text.isA(share - 1, Category.NUM, Category.SYM)
                && text.has(share)
                && text.reading(share).isFinite()) {
            // « 62 % déclarent », « huit sur dix pensent »
            return share;
        }
        if (isAbout(text, from)) {
            // « près d'un quart des abonnés », « plus d'un élève sur dix »
            int about = quantified(from + 1);
            return about > from && text.is(about, "sur") && text.isA(about + 1, Category.NUM) ? about + 2 : about;
        }
        if (key.endsWith("-même") || key.endsWith("-mêmes")) {
            return from + 1;
        }
        if (CELUI.contains(key) && text.is(from + 1, "qui")) {
            return relativeEnd(from + 2);
        }
        if (!ClaimPronouns.is(key)) {
            return from;
        }
        if ((key.equals("certains")
                        || key.equals("certaines")
                        || key.equals("plusieurs")
                        || key.equals("beaucoup")
                        || key.equals("tous")
                        || key.equals("toutes")
                        || key.equals("personne"))
                && !endsPhrase(from + 1)) {
            return from;
        }
        int end = from + 1;
        if (QUANTIFIERS.contains(key) && text.in(end, OF)) {
            return quantified(end);
        }
        if (text.key(end).equals("-même")
                || text.key(end).equals("-mêmes")
                || text.key(end).startsWith("-ci")) {
            end++;
        }
        if (text.is(end, "et") && text.isA(end + 1, Category.DET)) {
            int more = new PhraseWalk(this, text, end + 1, Extent.NARROW).run();
            return more > end + 1 ? more : end;
        }
        return end;
    }

    /** « plusieurs d'entre elles », « beaucoup d'agriculteurs »: index after the phrase whose de is a token. */
    private int quantified(int of) {
        if (text.is(of + 1, "entre") && ClaimPronouns.is(text.key(of + 2))) {
            return of + 3;
        }
        int end = new PhraseWalk(this, text, of + 1, Extent.NARROW).run();
        return end > of + 1 ? end : of;
    }

    /** « celui qui dirige le club depuis 2019 »: up to the first mark. */
    private int relativeEnd(int from) {
        int end = from;
        while (end < Math.min(from + LONGEST, text.sentenceEnd(from - 1)) && !isStop(end)) {
            end++;
        }
        return end;
    }

    private boolean endsPhrase(int at) {
        return !text.has(at)
                || text.in(at, STOPS)
                || text.isFinal(at)
                || text.reading(at).isVerbal()
                || text.isA(at, Category.PRON, Category.ADV)
                || text.isA(at, Category.ADP, Category.SCONJ);
    }

    static boolean isTime(String key) {
        return TIME.contains(key);
    }

    boolean isStop(int at) {
        return !text.has(at) || text.in(at, STOPS) || text.isFinal(at);
    }

    /** True when a token can open a phrase that names a source. */
    boolean opens(int at) {
        if (!text.has(at)) {
            return false;
        }
        if (ClaimPronouns.is(text.key(at)) || text.key(at).endsWith("-même") || CELUI.contains(text.key(at))) {
            return true;
        }
        var category = text.reading(at).category();
        return category == Category.DET
                || category == Category.PROPN
                || category == Category.NUM
                || SourceNouns.isTitle(text, at)
                || isName(at)
                || isAbout(text, at)
                || text.is(at, "d'") && text.isA(at + 1, Category.ADJ)
                || text.is(at, "de") && text.isA(at + 1, Category.ADJ);
    }

    boolean isName(int at) {
        if (!text.has(at) || !text.isCapital(at)) {
            return false;
        }
        return switch (text.token(at).shape()) {
            case CAPITALIZED, UPPER, MIXED, INITIAL -> !isFunction(at);
            case ALPHANUMERIC -> true;
            case LOWER, NUMBER, PUNCTUATION, SYMBOL -> false;
        };
    }

    private boolean isFunction(int at) {
        return switch (text.reading(at).category()) {
            case DET, PRON, ADP, SCONJ, CCONJ, AUX, ADV -> at == text.sentenceStart(at);
            case NOUN, PROPN, ADJ, VERB, NUM, INTJ, PUNCT, SYM, X -> false;
        };
    }

    static boolean isContracted(String key) {
        return key.equals("du") || key.equals("au") || key.equals("aux") || key.equals("des");
    }
}
