package fr.glane.page;

/** Tells running French prose from labels, titles and lists of links. All static, thread-safe. */
final class HtmlProse {

    // Function words that fill prose and are rare in titles of menus; packed, see pack(), in a table of hashes.
    private static final long[] FUNCTION_WORDS = packed(
            "le la les l un une des du de d et en à au aux que qu qui quoi dont où ce cet cette ces il ils elle elles on nous"
                    + " vous je j tu se s sa son ses leur leurs est sont a ont été était avait ne n pas plus par pour dans sur sous"
                    + " avec sans mais ou donc car si comme c y fait être avoir après avant entre selon très aussi même tout tous"
                    + " lors alors ainsi peut");

    private static final int SHORTEST = 40;
    private static final int LONG = 80;
    private static final int LONGEST_NAME = 40;

    private HtmlProse() {}

    private static long[] packed(String words) {
        var table = new long[1024];
        for (var word : words.split(" ")) {
            table[slot(table, pack(word))] = pack(word);
        }
        return table;
    }

    /** Where a word stands in the table, or would stand: no packed word is 0. */
    private static int slot(long[] table, long packed) {
        long mixed = packed * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & table.length - 1;
        while (table[slot] != 0 && table[slot] != packed) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private static long pack(String word) {
        long packed = 0;
        for (int i = 0; i < word.length(); i++) {
            packed = packed * 512 + word.charAt(i);
        }
        return packed;
    }

    /** Characters of running prose in a line: 0 for what is no prose, less than its length when part of it is linked. */
    static int prose(String text, HtmlLine line) {
        int length = line.length();
        if (length < SHORTEST || line.row || line.headingLevel() > 0) {
            return 0;
        }
        double density = line.linkDensity();
        if (density > 0.6) {
            return 0;
        }
        boolean ends = endsSentence(text, line.start, line.end);
        if (functionWords(text, line.start, line.end) < (length < LONG ? 0.25 : 0.2)) {
            return 0;
        }
        if (!ends && length < LONG) {
            return 0;
        }
        return (int) (length * (1 - density));
    }

    /** True when the text ends as a sentence does, closing quotes and brackets set aside. */
    static boolean endsSentence(String text, int start, int end) {
        for (int i = end - 1; i >= start && i > end - 5; i--) {
            switch (text.charAt(i)) {
                case '.', '!', '?', '…' -> {
                    return true;
                }
                case ')' -> {
                    // « Les écoles rouvrent-elles ? (Ida) »: who asks stands behind the end.
                    int before = beforeBracket(text, start, i);
                    if (before >= start && ".!?…".indexOf(text.charAt(before)) >= 0) {
                        return true;
                    }
                }
                case '»', '"', '”', ']', ' ', '\u00a0', '\u202f', '’', '\'' -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** The last character before a short bracket that closes at {@code close}, blanks set aside; -1 for none. */
    private static int beforeBracket(String text, int start, int close) {
        int at = close - 1;
        int least = Math.max(start, close - LONGEST_NAME);
        while (at >= least && text.charAt(at) != '(') {
            at--;
        }
        at = at < least ? start : at;
        do {
            at--;
        } while (at >= start && text.charAt(at) <= ' ');
        return at;
    }

    /** Share of the words that are function words. */
    static double functionWords(String text, int start, int end) {
        int words = 0;
        int found = 0;
        int length = 0;
        long packed = 0;
        for (int i = start; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if (c >= 'a' && c <= 'z') {
                if (++length <= 6) {
                    packed = packed * 512 + c;
                }
            } else if (Character.isLetter(c)) {
                if (++length <= 6) {
                    packed = packed * 512 + Character.toLowerCase(c);
                }
            } else if (length > 0) {
                words++;
                if (length <= 6 && FUNCTION_WORDS[slot(FUNCTION_WORDS, packed)] != 0) {
                    found++;
                }
                length = 0;
                packed = 0;
            }
        }
        return words == 0 ? 0 : (double) found / words;
    }
}
