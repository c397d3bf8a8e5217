package fr.glane.extract;

import fr.glane.match.Lexicon;
import fr.glane.match.Pattern;
import fr.glane.text.Sentence;

/** Adverbs of several words and what stands for one (chacun), from {@code adverb-phrases.txt}: en effet, par ailleurs, à lui seul. By token indices. */
final class AdverbPhrases {

    private static final Lexicon PHRASES = Lexicon.load("adverb-phrases");

    /** The words of the longest of them. */
    private static final int LONGEST = 5;

    /** Index after the adverb that starts at {@code from}, or {@code from} when none does. */
    static int end(Sentence sentence, int from) {
        int end = from < sentence.size() ? PHRASES.longest(sentence, from) : Pattern.NO;
        return end == Pattern.NO ? from : end;
    }

    /** Index of the first token of the adverb that ends right before {@code end}, or {@code end} when none does. */
    static int start(Sentence sentence, int end) {
        for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
            if (end(sentence, i) == end) {
                return i;
            }
        }
        return end;
    }

    private AdverbPhrases() {}
}
