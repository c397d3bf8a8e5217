package fr.glane.extract;

import fr.glane.text.Shape;
import java.text.Normalizer;

/** Finds what an acronym in brackets stands for: <i>l'Agence des eaux du Nord (AEN)</i>. */
final class Acronyms {

    /** So many words a name behind an acronym may have. */
    private static final int LONGEST = 12;

    private Acronyms() {}

    /** The first token of the name whose initials the bracket at a token holds, or -1. */
    static int start(ClaimText text, int open) {
        if (!text.isShape(open + 1, Shape.UPPER) || !text.is(open + 2, ")")) {
            return -1;
        }
        var letters = folded(text.token(open + 1).text());
        int left = letters.length() - 1;
        int low = Math.max(text.sentenceStart(open), open - LONGEST);
        for (int i = open - 1; i >= low && left >= 0; i--) {
            var word = folded(text.token(i).text());
            if (!word.isEmpty() && word.charAt(0) == letters.charAt(left)) {
                left--;
                if (left < 0) {
                    return text.isCapital(i) ? i : -1;
                }
            } else if (word.length() > 4) {
                return -1;
            }
        }
        return -1;
    }

    /** True when the letters are the initials of a name's words, with or without its small words. */
    static boolean spells(String name, String letters) {
        var asked = folded(letters);
        var all = new StringBuilder();
        var longer = new StringBuilder();
        for (var word : name.split("[ '’-]+", -1)) {
            var plain = folded(word);
            if (!plain.isEmpty()) {
                all.append(plain.charAt(0));
                if (plain.length() > 3 || Character.isUpperCase(word.codePointAt(0))) {
                    longer.append(plain.charAt(0));
                }
            }
        }
        return all.toString().equals(asked) || longer.toString().equals(asked);
    }

    private static String folded(String word) {
        var plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[^\\p{L}]", "");
        return plain.toUpperCase(java.util.Locale.FRENCH);
    }
}
