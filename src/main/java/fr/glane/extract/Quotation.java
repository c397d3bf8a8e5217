package fr.glane.extract;

/**
 * A stretch of a passage between quotation marks; token indexes of its {@link ClaimText}.
 *
 * @param open index of the opening mark, or -1 when the quotation began in an earlier passage or its mark is missing
 * @param first index of the first token inside
 * @param end index after the last token inside
 * @param close index of the closing mark, or -1 when the quotation goes on in the next passage or its mark is missing
 * @param depth 0 for a quotation that no other holds
 * @param carried true when it carries on a quotation of the passage before
 */
record Quotation(int open, int first, int end, int close, int depth, boolean carried) {

    /** Index of the first token that belongs to it, mark included. */
    int outerFirst() {
        return open >= 0 ? open : first;
    }

    /** Index after the last token that belongs to it, mark included. */
    int outerEnd() {
        return close >= 0 ? close + 1 : end;
    }

    boolean holds(int index) {
        return outerFirst() <= index && index < outerEnd();
    }

    int length() {
        return end - first;
    }
}
