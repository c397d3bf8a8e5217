package fr.glane.lang;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.chunker.ChunkerContextGenerator;
import opennlp.tools.chunker.ChunkerFactory;
import opennlp.tools.chunker.DefaultChunkerContextGenerator;
import opennlp.tools.util.TokenTag;

/**
 * OpenNLP's features of chunks, and what a phrase as a whole tells: what stands before it, its head, its last noun and
 * preposition, the side of the verb it is on. Public for OpenNLP, which makes it by its name.
 */
public final class PhraseChunkerFactory extends ChunkerFactory {

    @Override
    public ChunkerContextGenerator getContextGenerator() {
        return new PhraseContext();
    }

    private static final class PhraseContext implements ChunkerContextGenerator {
        private final DefaultChunkerContextGenerator near = new DefaultChunkerContextGenerator();

        @Override
        public String[] getContext(int i, String[] forms, String[] tags, String[] labels) {
            var context = new ArrayList<>(List.of(near.getContext(i, forms, tags, labels)));
            boolean inside = i > 0 && !labels[i - 1].equals("O");
            if (inside) {
                far(i, forms, tags, context);
            } else {
                context.add("out");
            }
            return context.toArray(String[]::new);
        }

        private static void far(int i, String[] forms, String[] tags, List<String> context) {
            var left = tags[0];
            var preposition = "";
            var noun = "";
            int prepositions = 0;
            boolean participle = false;
            for (int j = 1; j < i; j++) {
                if (tags[j].startsWith("ADP")) {
                    preposition = forms[j];
                    prepositions++;
                } else if (tags[j].startsWith("NOUN") || tags[j].startsWith("PROPN")) {
                    noun = forms[j];
                }
                participle |= tags[j].equals("VERB" + Tag.VERB_PAST_PARTICIPLE);
            }
            int verb = i;
            while (verb < tags.length && !tags[verb].equals("VERB" + Tag.VERB) && !tags[verb].equals("AUX" + Tag.AUX)) {
                verb++;
            }
            var sideOfVerb = left.endsWith("+") ? "after" : "before";
            var ahead = verb == tags.length ? "none" : verb - i > 3 ? "far" : "near";
            var next = i + 1 < tags.length ? tags[i + 1] : "$";
            var own = forms[i] + "|" + tags[i];
            context.add("left=" + left + "|" + tags[i]);
            context.add("left,own=" + left + "|" + own);
            context.add("side,own=" + sideOfVerb + "|" + ahead + "|" + own);
            context.add("side,tags=" + sideOfVerb + "|" + ahead + "|" + tags[i] + "|" + next);
            context.add("prep,own=" + preposition + "|" + own);
            context.add("preps,own=" + Math.min(prepositions, 3) + "|" + own);
            context.add("noun,own=" + noun + "|" + forms[i]);
            context.add("head,own=" + forms[Math.min(2, i - 1)] + "|" + forms[i]);
            context.add("participle,own=" + participle + "|" + own);
            context.add("length=" + Math.min(i, 12) + "|" + tags[i]);
        }

        @Override
        public String[] getContext(int i, TokenTag[] tokens, String[] labels, Object[] more) {
            return getContext(i, TokenTag.extractTokens(tokens), TokenTag.extractTags(tokens), labels);
        }
    }
}
