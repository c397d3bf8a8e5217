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
        int[] ends = new int[0];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, Math.max(16, count * 2));
                }
                ends[count++] = i + 2;
                i++;
            }
        }
        return new CodePoints(Arrays.copyOf(ends, count));
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
