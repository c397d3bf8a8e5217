package fr.glane.extract;

import fr.glane.fact.Comparator;
import fr.glane.match.Lexicon;
import fr.glane.text.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words around a figure that bound it or make it approximate, from {@code approximators} and {@code comparators}. */
final class Comparators {

    private static final int MOST_WORDS = 6;
    private static final Map<String, Comparator> BEFORE = new HashMap<>();
    private static final Map<String, Comparator> AFTER = new HashMap<>();

    /** The last words of the entries, lemmas in square brackets without them, and the first words of those that follow. */
    private static final Set<String> LAST = new HashSet<>();

    private static final Set<String> NEXT = new HashSet<>();
    private static final Set<String> ARTICLES = Set.of("la", "le", "les", "l'", "un", "quelque", "quelques");
    private static final Set<String> NEGATIONS = Set.of("ne", "n'", "pas", "sans", "jamais");

    /** « limiter le montant des primes à 10 % »: the bound stands away from the number. */
    private static final Set<String> LIMITS = Set.of("limiter", "plafonner", "restreindre", "cantonner", "borner");

    static {
        Lexicon.load("approximators").forEach((e, c) -> add(e, Comparator.APPROX));
        Lexicon.load("comparators").forEach((e, c) -> add(e, Comparator.valueOf(c.toUpperCase(Locale.ROOT))));
    }

    private Comparators() {}

    private static void add(String entry, Comparator comparator) {
        if (entry.startsWith("+ ")) {
            var words = entry.substring(2);
            AFTER.put(words, comparator);
            int blank = words.indexOf(' ');
            NEXT.add(plain(blank < 0 ? words : words.substring(0, blank)));
        } else {
            BEFORE.put(entry, comparator);
            var last = entry.substring(entry.lastIndexOf(' ') + 1);
            LAST.add(last.startsWith("[") ? last.substring(1, last.length() - 1) : plain(last));
        }
    }

    /**
     * What bounds a figure.
     *
     * @param first index of the first token of the words before the figure; the figure's own start when there are none
     * @param end index after the words that follow the figure; the figure's own end when there are none
     */
    record Found(Comparator comparator, int first, int end) {}

    /** True when words that bound a number end just before token {@code from}. */
    static boolean endsAt(Sentence sentence, int from) {
        return before(sentence, from) != null;
    }

    static Found of(Sentence sentence, FigureDraft draft) {
        var before = before(sentence, draft.first());
        int end = after(sentence, draft.end());
        if (end > draft.end()) {
            int first = before == null ? draft.first() : before.first;
            return new Found(AFTER.getOrDefault(words(sentence, draft.end(), end), Comparator.EQ), first, end);
        }
        if (before != null) {
            return new Found(before.comparator, before.first, draft.end());
        }
        int number = restated(sentence, draft.first());
        if (number >= 0) {
            var same = before(sentence, number);
            return new Found(same == null ? Comparator.EQ : same.comparator, draft.first(), draft.end());
        }
        if (draft.length() == 3 && isRough(sentence.token(draft.first() + 1).key())) {
            return new Found(Comparator.APPROX, draft.first(), draft.end());
        }
        if (draft.first() > 1 && isAround(sentence, draft.first() - 1)) {
            return new Found(Comparator.APPROX, draft.first(), draft.end());
        }
        var comparator = isLimited(sentence, draft.first()) ? Comparator.LE : Comparator.EQ;
        return new Found(comparator, draft.first(), draft.end());
    }

    /** « une petite moitié », « un bon tiers ». */
    private static boolean isRough(String key) {
        return switch (key) {
            case "petite", "petit", "bonne", "bon", "grosse", "gros" -> true;
            default -> false;
        };
    }

    /** « environ à un quart ». */
    private static boolean isAround(Sentence sentence, int link) {
        return (sentence.token(link).is("à") || sentence.token(link).is("de"))
                && BEFORE.get(sentence.token(link - 1).key()) == Comparator.APPROX;
    }

    /** Index of the number that « (ou 12 % …) » or « (soit 12 % …) » says again, or -1. */
    static int restated(Sentence sentence, int first) {
        boolean again = first > 1
                && sentence.token(first - 2).is("(")
                && (sentence.token(first - 1).is("ou")
                        || sentence.token(first - 1).is("soit"));
        for (int i = first - 3; again && i >= Math.max(0, first - 8); i--) {
            if (Numerals.isDigits(sentence.token(i))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Found before(Sentence sentence, int from) {
        var found = ending(sentence, from, from);
        if (found == null
                && from > 1
                && ARTICLES.contains(sentence.token(from - 1).key())) {
            found = ending(sentence, from - 1, from);
        }
        if (found == null
                && from > 2
                && sentence.token(from - 1).is(",")
                && sentence.token(from - 3).is("au")) {
            found = ending(sentence, from - 1, from);
        }
        if (found == null && from > 1 && isAdverb(sentence, from - 1)) {
            found = ending(sentence, from - 1, from);
        }
        return found;
    }

    /** « dépasse rarement 10 % ». */
    private static boolean isAdverb(Sentence sentence, int at) {
        var key = sentence.token(at).key();
        return key.endsWith("ment") || key.equals("pas") || key.equals("plus") || key.equals("même");
    }

    private static @Nullable Found ending(Sentence sentence, int end, int from) {
        if (end == 0 || !mayEnd(sentence, end - 1)) {
            return null;
        }
        Found longest = null;
        for (int first = end - 1; first >= Math.max(0, end - MOST_WORDS); first--) {
            var comparator = BEFORE.get(words(sentence, first, end));
            if (comparator == null && isVerbOrAdjective(sentence, first)) {
                comparator = BEFORE.get(lemmas(sentence, first, end));
            }
            if (comparator != null) {
                longest = new Found(negated(sentence, first, comparator), first, from);
            }
        }
        return longest;
    }

    /** Most words end no entry: asked before any are joined. */
    private static boolean mayEnd(Sentence sentence, int last) {
        return LAST.contains(plain(sentence.token(last).key()))
                || LAST.contains(sentence.reading(last).lemma());
    }

    private static boolean isVerbOrAdjective(Sentence sentence, int at) {
        return Character.isLetter(sentence.token(at).text().charAt(0))
                && sentence.token(at).key().length() > 4;
    }

    /** « ne dépasse pas 3 % » is at most 3 %. */
    private static Comparator negated(Sentence sentence, int first, Comparator comparator) {
        if (comparator == Comparator.GT && sentence.token(first).is("plus") && isNever(sentence, first)) {
            return Comparator.LE;
        }
        // « l'initiative plafonne à 38 % »: it stands there; « plafonner les frais à 3 % » bounds them.
        if (sentence.reading(first).lemma().equals("plafonner")
                && sentence.reading(first).isFinite()) {
            return Comparator.EQ;
        }
        if (comparator != Comparator.GT || !sentence.reading(first).isVerbal()) {
            return comparator;
        }
        for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
            if (NEGATIONS.contains(sentence.token(i).key())) {
                return Comparator.LE;
            }
        }
        return comparator;
    }

    /** « n'a jamais fermé plus de », « ne vend pas plus de »: the negation of the verb turns the bound. */
    private static boolean isNever(Sentence sentence, int first) {
        boolean never = false;
        for (int i = first - 1; i >= Math.max(0, first - 6); i--) {
            var key = sentence.token(i).key();
            never |= key.equals("pas") || key.equals("jamais") || key.equals("guère");
            if (key.equals("ne") || key.equals("n'")) {
                return never;
            }
            if (!Character.isLetter(key.charAt(0))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isLimited(Sentence sentence, int from) {
        if (from == 0 || !sentence.token(from - 1).is("à")) {
            return false;
        }
        for (int i = from - 2; i >= Math.max(0, from - 16); i--) {
            var reading = sentence.reading(i);
            if (LIMITS.contains(reading.lemma())) {
                return true;
            }
            if (reading.isFinite()
                    || !Character.isLetter(sentence.token(i).text().charAt(0))) {
                return false;
            }
        }
        return false;
    }

    /** Index after the words behind a number that bound it (environ, au moins), or {@code from}. */
    static int after(Sentence sentence, int from) {
        if (from >= sentence.size() || !NEXT.contains(plain(sentence.token(from).key()))) {
            return from;
        }
        for (int end = Math.min(sentence.size(), from + 3); end > from; end--) {
            if (AFTER.containsKey(words(sentence, from, end)) && !opens(sentence, from, end)) {
                return end;
            }
        }
        return from;
    }

    /** « 12 % environ 300 personnes »: the word belongs to the next number. */
    private static boolean opens(Sentence sentence, int from, int end) {
        boolean number = end < sentence.size() && Numerals.isDigits(sentence.token(end));
        boolean more = end < sentence.size()
                && (sentence.token(end).is("de") || sentence.token(end).is("d'"));
        // « 12 % ou plus de »: the word may compare; « la moitié environ de » may not.
        var last = sentence.token(end - 1);
        boolean compares = last.is("plus") || last.is("moins") || last.is("davantage");
        boolean only = sentence.token(from).is("au");
        return number || more && compares && !only;
    }

    private static String words(Sentence sentence, int first, int end) {
        if (end - first == 1) {
            return sentence.token(first).key();
        }
        var words = new StringBuilder();
        for (int i = first; i < end; i++) {
            words.append(i > first ? " " : "")
                    .append(
                            i == end - 1
                                    ? plain(sentence.token(i).key())
                                    : sentence.token(i).key());
        }
        return words.toString();
    }

    private static String lemmas(Sentence sentence, int first, int end) {
        var words = new StringBuilder()
                .append('[')
                .append(sentence.reading(first).lemma())
                .append(']');
        for (int i = first + 1; i < end; i++) {
            var key = sentence.token(i).key();
            boolean adjective = key.startsWith("éga") || key.startsWith("inférieur") || key.startsWith("supérieur");
            words.append(' ')
                    .append(adjective ? '[' + sentence.reading(i).lemma() + ']' : i == end - 1 ? plain(key) : key);
        }
        return words.toString();
    }

    /** The preposition an entry ends with, whatever article it has swallowed. */
    private static String plain(String key) {
        return switch (key) {
            case "d'", "du", "des" -> "de";
            case "au", "aux" -> "à";
            default -> key;
        };
    }
}
