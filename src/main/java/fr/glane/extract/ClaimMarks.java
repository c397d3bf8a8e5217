package fr.glane.extract;

import fr.glane.text.Token;
import fr.glane.text.Word;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What a word may be to a claim, in bits kept with the word: most words of an article are none of these. */
final class ClaimMarks {

    /** Set for every word asked, so that none is asked twice. */
    private static final int ASKED = 1;

    /** The dictionary can read it as a verb of saying. */
    static final int SAYS = 2;

    /** The dictionary can read it as a verb that says with others behind it. */
    static final int HEAD = 4;

    /** convaincu, certain: with que behind. */
    static final int CONVICTION = 8;

    /** An ending of the conditional. */
    static final int CONDITIONAL = 16;

    /** selon, accuser …: attributes by itself. */
    static final int WORD = 32;

    /** A sign that is no word: a quotation mark, a colon. */
    static final int SIGN = 64;

    /** le, la, l'. */
    static final int DEFINITE = 128;

    /** Begins with a capital. */
    static final int CAPITAL = 256;

    /** An opening bracket. */
    static final int BRACKET = 512;

    /** What a claim rule may start at. */
    static final int TRIGGER = SAYS | HEAD | CONVICTION | CONDITIONAL | WORD | SIGN;

    /** Verbs that say only with other words behind them, and these words: faire savoir, mettre en garde, avoir un avis. */
    static final Map<String, Set<String>> HEADS = Map.of(
            "faire", ClaimWords.list("faire-with"),
            "laisser", ClaimWords.list("laisser-with"),
            "mettre", ClaimWords.list("mettre-en"),
            "avoir", Set.of("avis"));

    private static final Set<String> WORDS = ClaimWords.list("words");

    private static final ToIntFunction<Word> FIND = ClaimMarks::find;

    private ClaimMarks() {}

    static int of(Token token) {
        return token.word().secondMark(FIND);
    }

    private static int find(Word word) {
        var key = word.key();
        int marks = ASKED;
        marks |= Character.isUpperCase(word.text().codePointAt(0)) ? CAPITAL : 0;
        marks |= key.equals("le") || key.equals("la") || key.equals("l'") ? DEFINITE : 0;
        marks |= key.equals("(") ? BRACKET : 0;
        return marks
                | switch (word.shape()) {
                    case LOWER, CAPITALIZED, UPPER, MIXED -> words(word, key);
                    case PUNCTUATION, SYMBOL -> SIGN;
                    case INITIAL, NUMBER, ALPHANUMERIC -> 0;
                };
    }

    private static int words(Word word, String key) {
        int marks = says(word, key);
        marks |= ClaimWords.CONVICTION.contains(key) ? CONVICTION : 0;
        marks |= ConditionalRules.mayBe(key) ? CONDITIONAL : 0;
        return marks | (WORDS.contains(key) ? WORD : 0);
    }

    private static int says(Word word, String key) {
        int marks = 0;
        if (key.length() < 3 && !key.equals("a")) {
            return marks;
        }
        for (var reading : word.readings()) {
            if (reading.isVerbal()) {
                marks |= SpeechVerb.mayBe(reading.lemma()) ? SAYS : 0;
                marks |= HEADS.containsKey(reading.lemma()) ? HEAD : 0;
            }
        }
        return marks;
    }
}
