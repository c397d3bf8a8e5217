package fr.glane.lang;

import java.util.Set;

/** Words written short, with a dot that is not a stop. */
final class Abbreviations {

    /** Before a name, written with a capital: no sentence ends after these. */
    private static final Set<String> TITLES = Set.of(
            "M", "MM", "Mme", "Mmes", "Mlle", "Mlles", "Dr", "Drs", "Pr", "Prs", "Mgr", "Me", "Mes", "Mr", "Mrs", "Ms",
            "St", "Ste", "Sts", "Gén", "Lt", "Sgt", "Col", "Cap", "Rév", "Prof", "Vve", "DR", "PR", "MME", "Sté", "Ets",
            "Éts");
    /** Something always follows these. */
    private static final Set<String> OPEN = Set.of(
            "cf", "p", "pp", "av", "apr", "env", "vol", "vols", "éd", "chap", "fig", "art", "bd", "boul", "bld", "tél",
            "réf", "gén", "trad", "coll", "approx", "n", "no", "nos", "lt", "rens", "al", "ann", "suppl", "tab", "vs",
            "i.e", "e.g", "p.ex", "fax", "cass", "civ", "crim");
    /** Written short, but words of their own too, or at the end of a sentence as often as inside. */
    private static final Set<String> EITHER = Set.of(
            "ex", "op", "cap", "col", "sgt", "ch", "prof", "dir", "t", "hab", "min", "max", "dép", "arr", "dpt", "rte",
            "pl", "sq", "imp", "sect", "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc", "ibid", "id",
            "lun", "jeu", "ven", "sam", "dim", "dr", "pr", "st", "ste", "mme", "suiv", "soc", "com", "ord", "déb");

    private static final Set<String> MONTHS = Set.of("janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc");
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
        var word = text.substring(start, dot);
        if (TITLES.contains(word)) {
            return true;
        }
        var key = Words.key(word);
        return !isAcronym(word) && (OPEN.contains(key) || EITHER.contains(key) || CLOSED.contains(key));
    }

    /** True for « Dr », « M. »: a name follows. */
    static boolean isTitle(String text, int start, int end) {
        int stop = end > start && text.charAt(end - 1) == '.' ? end - 1 : end;
        return stop - start <= 5 && TITLES.contains(text.substring(start, stop));
    }

    /** « 3 févr. »: the year may follow. */
    static boolean isMonth(String text, int start, int dot) {
        return dot - start <= 5 && dot - start >= 3 && MONTHS.contains(text.substring(start, dot));
    }

    /** RTE is a company, rte. a road. */
    private static boolean isAcronym(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(1));
    }

    /** True when no sentence ends after this abbreviation. */
    static boolean isOpen(String text, int start, int dot) {
        if (dot - start > 6) {
            return false;
        }
        var word = text.substring(start, dot);
        return TITLES.contains(word) || !isAcronym(word) && OPEN.contains(Words.key(word));
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
