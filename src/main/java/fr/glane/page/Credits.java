package fr.glane.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds whom a picture is owed to at the end of its caption: « … © Nom », « … NOM / AFP », « … (Photo : Nom) ».
 * Thread-safe; never throws; looks at the last {@value #TAIL} characters.
 */
final class Credits {

    private static final int TAIL = 140;
    private static final int LONGEST = 90;
    private static final int MOST_WORDS = 10;
    private static final int SHORTEST_NAME = 8;
    private static final int LONGEST_SET_OFF = 48;

    private static final Set<String> HOUSES = WordLists.folded("credit-houses");
    private static final Set<String> SMALL = Set.of(
            "de", "du", "des", "d", "la", "le", "par", "pour", "via", "et", "x", "photo", "van", "von", "the", "a");

    /** Words a credit begins with. */
    private static final List<String> OPENERS = List.of(
            "photo", "photos", "credit", "credits", "illustration", "image", "capture", "copyright", "infographie");

    private Credits() {}

    /**
     * Where the credit of a caption begins.
     *
     * @return an index into {@code line}, 0 when all of it is a credit, -1 when it has none
     */
    static int start(String line) {
        int end = line.length();
        int from = Math.max(0, end - TAIL);
        int sign = line.lastIndexOf('©');
        if (sign >= from && end - sign <= LONGEST) {
            return withLead(line, sign);
        }
        for (int at = end - 2; at >= from; at--) {
            if (begins(line, at) && (isCredit(line.substring(at)) || isNamedAloud(line, at)) || isSetOff(line, at)) {
                return at;
            }
        }
        return from == 0 && end <= LONGEST && isCredit(line) ? 0 : -1;
    }

    /**
     * As {@link #start}, for a credit that is set apart by a sign or a word of its own: « © », « Photo : », « (Crédit …) ».
     * A bare agency may be the caption's last word and stays in it.
     */
    static int apart(String line) {
        int at = start(line);
        if (at <= 0) {
            return at;
        }
        var tail = line.substring(at);
        boolean sign = tail.indexOf('©') >= 0 || tail.startsWith("(");
        return sign || isOpener(tail, 0) ? at : -1;
    }

    /** « Photo © Nom », « Crédit : © Nom », « - © Nom » begin before the sign. */
    private static int withLead(String line, int sign) {
        int at = sign;
        while (at > 0 && (Charsets.isSpace(line.charAt(at - 1)) || "-—–|:/".indexOf(line.charAt(at - 1)) >= 0)) {
            at--;
        }
        int word = at;
        while (word > 0 && Character.isLetter(line.charAt(word - 1))) {
            word--;
        }
        boolean opener = word < at && OPENERS.contains(LineWords.fold(line.substring(word, at)));
        if (opener) {
            return word;
        }
        return at == 0 ? 0 : sign;
    }

    /** A place where a credit may begin: after a stop, a dash or stroke with blanks, a bracket that opens. */
    private static boolean begins(String line, int at) {
        if (at == 0) {
            return false;
        }
        char c = line.charAt(at);
        if (c == '(') {
            return true;
        }
        if (c == '—' || c == '–' || c == '|') {
            return Charsets.isSpace(line.charAt(at - 1));
        }
        if (!Charsets.isSpace(line.charAt(at - 1)) || Charsets.isSpace(c)) {
            return false;
        }
        if (isOpener(line, at)) {
            return true;
        }
        int before = at - 1;
        while (before > 0 && Charsets.isSpace(line.charAt(before))) {
            before--;
        }
        char last = line.charAt(before);
        boolean initial = last == '.' && before >= 1 && Character.isUpperCase(line.charAt(before - 1));
        return ".!?…)»".indexOf(last) >= 0 && !initial;
    }

    /** True when a sentence, not a quote, ends right before this place. */
    private static boolean isStop(String line, int at) {
        int before = at - 1;
        while (before > 0 && Charsets.isSpace(line.charAt(before))) {
            before--;
        }
        return line.charAt(before) == '.' && "«“\"".indexOf(line.charAt(0)) < 0;
    }

    /** « photo : », « Crédits : » at this place. */
    private static boolean isOpener(String line, int at) {
        int end = at;
        while (end < line.length() && end < at + 14 && Character.isLetter(line.charAt(end))) {
            end++;
        }
        int colon = end;
        while (colon < line.length() && Charsets.isSpace(line.charAt(colon))) {
            colon++;
        }
        return colon < line.length()
                && line.charAt(colon) == ':'
                && OPENERS.contains(LineWords.fold(line.substring(at, end)));
    }

    private static boolean isCredit(String tail) {
        if (tail.length() > LONGEST) {
            return false;
        }
        var words = PageWords.words(tail);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return false;
        }
        boolean opener = OPENERS.contains(words.getFirst());
        if (tail.startsWith("(")) {
            return tail.indexOf(')') >= 0 && (opener || isInBrackets(tail, words));
        }
        if (isOpener(tail, 0)) {
            return words.size() > 1;
        }
        if (isAnnounced(tail)) {
            return true;
        }
        boolean stroke = tail.contains(" / ") || tail.indexOf('/') > 0 && isShouted(tail);
        boolean named = (hasHouse(words) || stroke) && allNames(tail);
        return named || opener && (tail.indexOf(':') >= 0 || tail.indexOf('/') >= 0) && names(tail) * 2 >= words.size();
    }

    /** « (IDA NOËL / RADIO DU LAC) », « (AFP) »: names in capitals or a house, and nothing else. */
    private static boolean isInBrackets(String tail, List<String> words) {
        var inside = tail.substring(1, tail.indexOf(')'));
        boolean last = tail.indexOf(')') >= tail.length() - 2;
        boolean capitals = isShouted(inside) && inside.indexOf('/') > 0;
        return last && (capitals || inside.indexOf('/') > 0 && hasHouse(words)) && allNames(inside);
    }

    /** « IDA NOËL POUR LA GAZETTE », « IDA NOËL »: two words or more in capitals behind the stop of a caption. */
    private static boolean isNamedAloud(String line, int at) {
        if (line.length() - at > LONGEST_SET_OFF || line.length() - at < SHORTEST_NAME || !isStop(line, at)) {
            return false;
        }
        var tail = line.substring(at);
        int open = tail.indexOf(" POUR ");
        var name = open > 0 ? tail.substring(0, open) : tail;
        return name.indexOf(' ') > 0 && isShouted(name) && Bylines.isName(name) && allNames(tail);
    }

    private static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** « - Préfecture », « — Ida Noël » behind the stop of a caption. */
    private static boolean isSetOff(String line, int at) {
        int size = line.length() - at;
        return at > 1
                && size > 3
                && size <= LONGEST_SET_OFF
                && "-–—|".indexOf(line.charAt(at)) >= 0
                && Charsets.isSpace(line.charAt(at - 1))
                && Charsets.isSpace(line.charAt(at + 1))
                && Character.isUpperCase(line.charAt(at + 2))
                && isStop(line, at)
                && allNames(line.substring(at));
    }

    /** « Photo Ida Noël », « PHOTO IDA NOËL, ARCHIVES LA GAZETTE »: names alone after the word. */
    private static boolean isAnnounced(String tail) {
        int end = 0;
        while (end < tail.length() && Character.isLetter(tail.charAt(end))) {
            end++;
        }
        return end > 0
                && Character.isUpperCase(tail.charAt(0))
                && OPENERS.contains(LineWords.fold(tail.substring(0, end)))
                && names(tail.substring(end)) > 1
                && allNames(tail);
    }

    private static boolean hasHouse(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + 3); to++) {
                if (HOUSES.contains(String.join(" ", words.subList(from, to)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every word is a name or a small word: « la police, selon Reuters » is none. */
    private static boolean allNames(String tail) {
        boolean inside = false;
        int names = 0;
        for (int i = 0; i < tail.length(); i++) {
            char c = tail.charAt(i);
            if (Character.isLetter(c) && !inside) {
                int end = i;
                while (end < tail.length() && Character.isLetter(tail.charAt(end))) {
                    end++;
                }
                boolean name = Character.isUpperCase(c);
                if (!name && !SMALL.contains(LineWords.fold(tail.substring(i, end)))) {
                    return false;
                }
                names += name ? 1 : 0;
            }
            inside = Character.isLetter(c);
        }
        return names > 0;
    }

    private static int names(String tail) {
        boolean inside = false;
        int names = 0;
        for (int i = 0; i < tail.length(); i++) {
            boolean letter = Character.isLetter(tail.charAt(i));
            names += letter && !inside && Character.isUpperCase(tail.charAt(i)) ? 1 : 0;
            inside = letter;
        }
        return names;
    }
}
