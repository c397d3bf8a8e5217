package fr.glane.lang;

import java.util.Set;

/** Places that surely end no sentence, whatever the weights say. Each looks at a few characters only. */
final class Vetoes {

    private static final Set<String> PARTICLES = Set.of("Le", "La", "Du", "De", "Des", "Ben", "El", "Van", "Von");

    /** Between two names. */
    private static final Set<String> JOINING = Set.of("et", "ou", "avec", "contre", "par", "de", "à", "selon");

    private Vetoes() {}

    /**
     * « M. », « cf. », « J.-P. », « B.I.P. »: an abbreviation that something follows, an initial behind another, an
     * acronym with dots before what is no function word.
     *
     * @param features asked what the word behind is
     */
    static boolean applies(String text, Boundary at, BoundaryFeatures features) {
        if (at.terminator == Boundary.EXCLAMATION && at.rightKind == Boundary.LOWER && at.dot == at.leftEnd) {
            // French parts ! from the word: glued to it, before a small letter, it belongs to a name (Yahoo!).
            return true;
        }
        if (at.rightKind == Boundary.LOWER && at.terminator == Boundary.EXCLAMATION) {
            return true;
        }
        if (at.rightKind == Boundary.LOWER && at.terminator == Boundary.QUESTION && !features.isDeterminer(text, at)) {
            // « Quand ? demande le maire. », but « Qui ? le maire. »
            return true;
        }
        if (at.terminator == Boundary.ELLIPSIS && at.leftStart == at.leftEnd && at.leftStart == at.sentence) {
            // « … La foule »: what is left out begins the sentence.
            return true;
        }
        if (at.terminator != Boundary.DOT || at.closer != 0) {
            return false;
        }
        if (at.leftKind == Boundary.NUMBER && at.leftStart == at.sentence && at.dot - at.sentence <= 2 && !at.glued) {
            // « 1. Ouvrir la porte. »: the number of an item.
            return true;
        }
        int word = at.dot;
        while (word > at.leftStart && Chars.kind(text.charAt(word - 1)) == Chars.LETTER) {
            word--;
        }
        boolean initial =
                at.dot - word == 1 && isCapital(text, word) && (word == at.sentence || text.charAt(word - 1) != '°');
        boolean named = initial && Abbreviations.isTitle(text, at.left2Start, at.left2End);
        if (named || initial && behindInitial(text, at.sentence, word)) {
            return !features.starts(text, at);
        }
        if (at.rightKind == Boundary.LOWER
                && (initial || isDotted(text, at) || Abbreviations.isOne(text, word, at.dot))) {
            return true;
        }
        if (at.rightKind == Boundary.NUMBER) {
            boolean year = at.rightEnd - at.rightStart == 4 && Abbreviations.isMonth(text, word, at.dot);
            if (year || initial && isArticle(text, at)) {
                return true;
            }
        }
        if (initial && isNameWithParticle(text, at)) {
            return true;
        }
        if (at.leftInitials) {
            return at.rightKind == Boundary.CAPITALIZED || at.rightKind == Boundary.SINGLE_CAPITAL;
        }
        return word < at.dot && Abbreviations.isOpen(text, word, at.dot);
    }

    /** « A. Le Goff », but « plan B. Le Sénat »: no noun stands before the initial of a name. */
    private static boolean isNameWithParticle(String text, Boundary at) {
        boolean particle = at.right2Kind == Boundary.CAPITALIZED
                && PARTICLES.contains(text.substring(at.rightStart, Math.min(at.rightEnd, at.rightStart + 4)));
        boolean first = at.left2Start == at.left2End || JOINING.contains(text.substring(at.left2Start, at.left2End));
        return particle && first;
    }

    /** The G of « B.I.G. » and of « R.-G. ». */
    private static boolean behindInitial(String text, int from, int word) {
        int dot = word - 1 >= from && text.charAt(word - 1) == '-' ? word - 2 : word - 1;
        return dot - 1 >= from && text.charAt(dot) == '.' && isCapital(text, dot - 1);
    }

    /**
     * « … fini. » La foule »: a whole sentence stood between the marks, and a new one begins. « … fini. … La foule »:
     * something is left out.
     */
    static boolean isSure(String text, Boundary at) {
        if (at.isItem || at.glued || at.opener == '.' || at.opener == '…' || at.closer == '"' && at.opener == '"') {
            return true;
        }
        return at.terminator == Boundary.DOT
                && at.closer == '"'
                && at.rightKind != Boundary.LOWER
                && at.leftKind != Boundary.SINGLE_CAPITAL
                && !Abbreviations.isOne(text, at.leftStart, at.leftEnd);
    }

    /** « N.V. », « S.à.r.l. »: letters and dots in turn. */
    private static boolean isDotted(String text, Boundary at) {
        return at.dot - at.leftStart >= 3
                && text.charAt(at.dot - 2) == '.'
                && Chars.kind(text.charAt(at.dot - 1)) == Chars.LETTER;
    }

    /** « l'article L. 642-3 ». */
    private static boolean isArticle(String text, Boundary at) {
        return text.startsWith("art", at.left2Start) || text.startsWith("Art", at.left2Start);
    }

    private static boolean isCapital(String text, int at) {
        return Character.isUpperCase(text.charAt(at));
    }
}
