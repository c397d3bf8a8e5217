package fr.glane.text;

import java.util.List;

/**
 * A block with its sentences, in the order of the text.
 *
 * @param block where the sentences stand
 * @param sentences all of them; none for a block no rule reads
 */
public record Passage(Block block, List<Sentence> sentences) {

    public Passage {
        sentences = List.copyOf(sentences);
    }
}
