package fr.glane.text;

import java.util.Arrays;

/** Translates UTF-16 offsets of one text to code points and back. Immutable; free for texts within the BMP. */
public final class CodePoints {

    /** UTF-16 offsets just after each surrogate pair, ascending. */
    private final int[] pairEnds;

    private CodePoints(int[] pairEnds) {
        this.pairEnds = pairEnds;
    }

    public static CodePoints of(String text) {
        int pairs = text.length() - text.codePointCount(0, text.length());
        int[] ends = new int[pairs];
        int count = 0;
        if (pairs == 0) {
            // Most texts: Java counts them faster than a loop that asks for each character.
            return new CodePoints(ends);
        }
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
                ends[count++] = i + 2;
                i++;
            }
        }
        return new CodePoints(ends);
    }

    /** True when both counts are the same everywhere. */
    public boolean isIdentity() {
        return pairEnds.length == 0;
    }

    /** The number of code points before a UTF-16 offset. */
    public int at(int offset) {
        if (pairEnds.length == 0) {
            return offset;
        }
        int found = Arrays.binarySearch(pairEnds, offset);
        return offset - (found >= 0 ? found + 1 : -found - 1);
    }

    /** The UTF-16 offset before which {@code points} code points stand. */
    public int toUtf16(int points) {
        int low = points;
        int high = points + pairEnds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) < points) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
