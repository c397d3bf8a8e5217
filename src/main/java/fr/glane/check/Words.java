package fr.glane.check;

import fr.glane.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts the words spans have in common, by where they stand. */
final class Words {

    private Words() {}

    /** Words in both, over the words of the longer; 1 when both are the same words. */
    static double shared(String text, List<Span> first, List<Span> second) {
        var a = starts(text, first);
        var b = starts(text, second);
        int longer = Math.max(a.size(), b.size());
        a.retainAll(b);
        return longer == 0 ? 0 : (double) a.size() / longer;
    }

    private static Set<Integer> starts(String text, List<Span> spans) {
        var starts = new HashSet<Integer>();
        for (var span : spans) {
            boolean inside = false;
            for (int i = span.start(); i < span.end(); i++) {
                boolean letter = Character.isLetterOrDigit(text.charAt(i));
                if (letter && !inside) {
                    starts.add(i);
                }
                inside = letter;
            }
        }
        return starts;
    }
}
