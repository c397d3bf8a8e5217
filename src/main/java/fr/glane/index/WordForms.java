package fr.glane.index;

import fr.glane.text.Packed;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.util.BytesRef;

/** Turns a word form into the terms it is found by: folded form, plural-less form or lemmas. Thread-safe. */
final class WordForms {

    /** A form has a few readings at most; more would only blur it. */
    private static final int MAX_TERMS = 5;

    private static final int MAX_LENGTH = 200;

    private static final Set<String> FUNCTION_WORDS = Set.copyOf(load("function-words.txt"));

    private static final Set<BytesRef> FOLDED_FUNCTION_WORDS =
            FUNCTION_WORDS.stream().map(WordForms::fold).map(BytesRef::new).collect(Collectors.toUnmodifiableSet());

    /** Form to lemma. */
    private static final Map<String, String> IRREGULAR = load("irregular-forms.txt").stream()
            .collect(Collectors.toUnmodifiableMap(
                    l -> l.substring(0, l.indexOf(' ')), l -> l.substring(l.indexOf(' ') + 1)));

    private final Lemmas lemmas;

    WordForms(Lemmas lemmas) {
        this.lemmas = lemmas;
    }

    /** The terms of a form as it stands in a text. */
    WordTerms of(String form) {
        var composed = compose(form);
        var exact = composed.toLowerCase(Locale.FRENCH);
        var folded = cut(fold(exact));
        var function = FUNCTION_WORDS.contains(exact);
        var terms = new LinkedHashSet<String>();
        terms.add(folded);
        if (!function && folded.length() > 1 && !isNumber(folded)) {
            addLemmas(terms, composed, exact, folded);
        }
        return new WordTerms(
                exact, terms.stream().limit(MAX_TERMS).map(BytesRef::new).toArray(BytesRef[]::new), function);
    }

    /** A form that is its only term: a number, or the parts of a compound joined. */
    static WordTerms plain(String form) {
        return new WordTerms(form, new BytesRef[] {new BytesRef(cut(form))}, false);
    }

    /** Lucene takes no term of more than 32 kB, and nobody types such a word. */
    private static String cut(String term) {
        return term.length() > MAX_LENGTH ? term.substring(0, MAX_LENGTH) : term;
    }

    /** True when a function word may have been meant: « ca » is ça without its cedilla. */
    static boolean isLikeFunction(List<BytesRef> terms) {
        return terms.stream().anyMatch(WordForms::isLikeFunction);
    }

    /** True for a function word without its accents. */
    static boolean isLikeFunction(BytesRef term) {
        return FOLDED_FUNCTION_WORDS.contains(term);
    }

    private void addLemmas(Set<String> terms, String composed, String exact, String folded) {
        // « Paris » has a reading of its own; « Police » at the start of a sentence has not.
        var found = composed.equals(exact) ? lemmas.of(exact) : lemmas.of(composed);
        if (found.isEmpty() && !composed.equals(exact)) {
            found = lemmas.of(exact);
        }
        for (var lemma : found) {
            terms.add(fold(compose(lemma).toLowerCase(Locale.FRENCH)));
        }
        var irregular = IRREGULAR.get(exact);
        if (irregular != null) {
            terms.add(fold(irregular));
        } else if (found.isEmpty()) {
            terms.add(singular(folded));
        }
    }

    /** Composed (NFC), with {@code '} for every apostrophe, without soft hyphens and zero-width marks. */
    static String compose(String form) {
        StringBuilder clean = null;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            char mapped = Chars.isApostrophe(c) ? '\'' : c;
            boolean drop = Chars.isInvisible(c);
            if (clean == null && (drop || mapped != c)) {
                clean = new StringBuilder(form.length()).append(form, 0, i);
            }
            if (clean != null && !drop) {
                clean.append(mapped);
            }
        }
        var result = clean == null ? form : clean.toString();
        return Normalizer.isNormalized(result, Normalizer.Form.NFC)
                ? result
                : Normalizer.normalize(result, Normalizer.Form.NFC);
    }

    /** Without accents, ligatures spelt out, without apostrophes. */
    static String fold(String lower) {
        var in = lower.toCharArray();
        var out = new char[in.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        var folded = new String(out, 0, length);
        return folded.indexOf('\'') < 0 || folded.length() == 1 ? folded : folded.replace("'", "");
    }

    /** Without its plural mark: {@code hopitaux} is {@code hopital}, {@code bureaux} {@code bureau}. */
    static String singular(String folded) {
        int length = folded.length();
        if (length < 4) {
            return folded;
        }
        if (folded.endsWith("eaux") || folded.endsWith("eux") || folded.endsWith("oux")) {
            return folded.substring(0, length - 1);
        }
        if (folded.endsWith("aux")) {
            return folded.substring(0, length - 2) + "l";
        }
        // « process », « congress »: a double s is no plural.
        return folded.endsWith("s") && !folded.endsWith("ss") ? folded.substring(0, length - 1) : folded;
    }

    private static boolean isNumber(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static List<String> load(String name) {
        return Packed.lines("fr/glane/index/" + name, "#").stream()
                .map(String::strip)
                .toList();
    }
}
