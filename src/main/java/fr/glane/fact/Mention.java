package fr.glane.fact;

import fr.glane.text.Block;
import fr.glane.text.Span;

/**
 * The place of a fact in its article.
 *
 * @param article the article's id
 * @param span the fact itself: the figure, or the content of a claim from its first segment to its last
 * @param sentence the sentence that holds the start of the span
 * @param block the block that holds the sentence
 * @param rule id of the rule that found it, such as {@code figure.percent}
 */
public record Mention(String article, Span span, Span sentence, Block block, String rule) {}
