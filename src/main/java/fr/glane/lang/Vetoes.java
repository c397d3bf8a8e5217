package fr.glane.lang;

/** Places that surely end no sentence, whatever the weights say. Each looks at a few characters only. */
final class Vetoes {

    private Vetoes() {}

    /**
     * « M. », « cf. », « J.-P. », « B.I.P. »: an abbreviation that something follows, an initial behind another, an
     * acronym with dots before what is no function word.
     *
     * @param starter whether the word behind is a function word with a capital
     */
    static boolean applies(String text, Boundary at, boolean starter) {
        if (at.terminator == Boundary.EXCLAMATION && at.rightKind == Boundary.LOWER && at.dot == at.leftEnd) {
            // French parts ! from the word: glued to it, before a small letter, it belongs to a name (Yahoo!).
            return true;
        }
        if (at.terminator != Boundary.DOT || at.closer != 0) {
            return false;
        }
        int word = at.dot;
        while (word > at.leftStart && Chars.kind(text.charAt(word - 1)) == Chars.LETTER) {
            word--;
        }
        if (at.dot - word == 1 && isCapital(text, word) && behindInitial(text, at.sentence, word)) {
            return !starter;
        }
        if (at.rightKind == Boundary.LOWER && (isDotted(text, at) || Abbreviations.isOne(text, word, at.dot))) {
            return true;
        }
        if (at.dot - word == 1 && at.rightKind == Boundary.NUMBER && isCapital(text, word) && isArticle(text, at)) {
            return true;
        }
        if (at.leftInitials) {
            return at.rightKind == Boundary.CAPITALIZED || at.rightKind == Boundary.SINGLE_CAPITAL;
        }
        return word < at.dot && Abbreviations.isOpen(text, word, at.dot);
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
        return at.opener == '.' || at.opener == '…' || at.terminator == Boundary.DOT
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
        return text.startsWith("article", at.left2Start) || text.startsWith("Article", at.left2Start);
    }

    private static boolean isCapital(String text, int at) {
        return Character.isUpperCase(text.charAt(at));
    }
}
