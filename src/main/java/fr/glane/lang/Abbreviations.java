package fr.glane.lang;

import java.util.Set;

/** Words written short, with a dot that is not a stop. */
final class Abbreviations {

    /** A sentence does not end after these: something always follows. */
    private static final Set<String> OPEN = Set.of(
            "m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "drs", "pr", "prs", "mgr", "me", "mes", "mr", "mrs", "ms",
            "st", "ste", "sts", "cf", "p", "pp", "ex", "av", "apr", "env", "vol", "éd", "art", "al", "chap", "fig",
            "op", "n", "no", "nos", "bd", "boul", "bld", "tél", "fax", "réf", "cap", "col", "gén", "lt", "sgt", "ch",
            "rév", "prof", "vs", "trad", "coll", "dir", "t", "tab", "hab", "min", "max", "approx", "dép", "arr", "dpt",
            "rte", "pl", "sq", "imp", "sect", "par", "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc",
            "ann", "suppl", "ibid", "id", "i.e", "e.g");
    /** These keep their dot, and a sentence may end after them. */
    private static final Set<String> CLOSED = Set.of("etc", "jr", "sr", "inc", "ltd", "corp", "cie", "co", "c.-à-d");

    private static final Set<String> UNITS = Set.of(
            "h", "km", "m", "cm", "mm", "kg", "g", "mg", "ml", "l", "min", "s", "ha", "ans", "kw", "mw", "gw", "go",
            "mo", "ko", "to", "k", "f");

    private Abbreviations() {}

    /** True when {@code text[start, dot)} is written short. */
    static boolean isOne(String text, int start, int dot) {
        if (dot - start > 6) {
            return false;
        }
        var key = Words.key(text.substring(start, dot));
        return OPEN.contains(key) || CLOSED.contains(key);
    }

    /** True when no sentence ends after this abbreviation. */
    static boolean isOpen(String text, int start, int dot) {
        return dot - start <= 6 && OPEN.contains(Words.key(text.substring(start, dot)));
    }

    /** True when this abbreviation keeps its dot at the end of a sentence too. */
    static boolean keepsDot(String text, int start, int dot) {
        return dot - start <= 6 && CLOSED.contains(Words.key(text.substring(start, dot)));
    }

    static boolean isUnit(String suffix) {
        if (UNITS.contains(suffix)) {
            return true;
        }
        return suffix.length() == 3 && suffix.charAt(0) == 'h' && Character.isDigit(suffix.charAt(1));
    }
}
