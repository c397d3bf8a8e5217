package fr.glane.extract;

import fr.glane.text.Block;
import fr.glane.text.Passage;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import fr.glane.text.Shape;
import fr.glane.text.Span;
import fr.glane.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A passage as one row of tokens across its sentences: a quotation often runs over several.
 *
 * <p>Indexes count the tokens of the whole passage; an index out of range answers like an empty token, so that rules
 * may look past either end. Not thread-safe, as the sentences it reads are not.
 */
final class ClaimText {

    private static final Set<String> FINAL = Set.of(".", "!", "?", "…", "...", "?!", "!!", "!?");

    private final String text;
    private final Passage passage;
    private final int number;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final int[] sentenceOf;
    private final int[] firstOf;
    private final @Nullable Reading[] readings;

    /** @param number the place of the passage in its article, from 0 */
    ClaimText(String text, Passage passage, int number) {
        this.text = text;
        this.passage = passage;
        this.number = number;
        this.firstOf = new int[passage.sentences().size() + 1];
        for (var sentence : passage.sentences()) {
            firstOf[sentences.size()] = tokens.size();
            sentences.add(sentence);
            tokens.addAll(sentence.tokens());
        }
        firstOf[sentences.size()] = tokens.size();
        this.sentenceOf = new int[tokens.size()];
        this.readings = new Reading[tokens.size()];
        for (int s = 0; s < sentences.size(); s++) {
            java.util.Arrays.fill(sentenceOf, firstOf[s], firstOf[s + 1], s);
        }
    }

    String text() {
        return text;
    }

    Block block() {
        return passage.block();
    }

    int number() {
        return number;
    }

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    boolean has(int index) {
        return index >= 0 && index < tokens.size();
    }

    /** The key of a token, empty out of range. */
    String key(int index) {
        return has(index) ? tokens.get(index).key() : "";
    }

    boolean is(int index, String key) {
        return has(index) && tokens.get(index).key().equals(key);
    }

    boolean in(int index, Set<String> keys) {
        return has(index) && keys.contains(tokens.get(index).key());
    }

    /**
     * The reading that fits the sentence; asks the tagger, so only after a trigger. Verbs of saying stand where a tagger
     * expects nouns (<i>« … », note le maire</i>), so there the dictionary may overrule it.
     */
    Reading reading(int index) {
        var known = readings[index];
        if (known == null) {
            int sentence = sentenceOf[index];
            known = SpeechReadings.mended(this, index, sentences.get(sentence).reading(index - firstOf[sentence]));
            readings[index] = known;
        }
        return known;
    }

    /** The tagger's reading, unmended. */
    Reading tagged(int index) {
        int sentence = sentenceOf[index];
        return sentences.get(sentence).reading(index - firstOf[sentence]);
    }

    boolean isA(int index, Category category) {
        return has(index) && isAny(index, 1 << category.ordinal());
    }

    boolean isA(int index, Category one, Category other) {
        return has(index) && isAny(index, 1 << one.ordinal() | 1 << other.ordinal());
    }

    /** Asks the tagger only where the form alone does not tell: what mends readings keeps to those of the dictionary. */
    private boolean isAny(int index, int categories) {
        if (readings[index] == null) {
            int sentence = sentenceOf[index];
            int possible = sentences.get(sentence).categories(index - firstOf[sentence]);
            if ((possible & categories) == 0 || (possible & ~categories) == 0) {
                return (possible & categories) != 0;
            }
        }
        return (1 << reading(index).category().ordinal() & categories) != 0;
    }

    String lemma(int index) {
        return has(index) ? reading(index).lemma() : "";
    }

    boolean isShape(int index, Shape shape) {
        return has(index) && tokens.get(index).shape() == shape;
    }

    /** True for a word written with a capital or in capitals. */
    boolean isCapital(int index) {
        if (!has(index)) {
            return false;
        }
        return Character.isUpperCase(tokens.get(index).text().codePointAt(0));
    }

    boolean isFinal(int index) {
        return in(index, FINAL);
    }

    Sentence sentenceAt(int index) {
        return sentences.get(sentenceOf[index]);
    }

    /** Index of the first token of the sentence of a token. */
    int sentenceStart(int index) {
        return firstOf[sentenceOf[index]];
    }

    /** Index after the last token of the sentence of a token. */
    int sentenceEnd(int index) {
        return firstOf[sentenceOf[index] + 1];
    }

    boolean sameSentence(int one, int other) {
        return has(one) && has(other) && sentenceOf[one] == sentenceOf[other];
    }

    /** From the first token to the one before {@code end}. */
    Span span(int first, int end) {
        return new Span(tokens.get(first).start(), tokens.get(end - 1).end());
    }

    Span span(int index) {
        return tokens.get(index).span();
    }

    /** True when no blank stands between a token and the next. */
    boolean gluedToNext(int index) {
        return has(index)
                && has(index + 1)
                && tokens.get(index).end() == tokens.get(index + 1).start();
    }

    /** Index of the token that holds an offset of the article's text, or the next one after it. */
    int indexAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
