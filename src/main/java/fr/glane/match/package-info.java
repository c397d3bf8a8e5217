/** Patterns over the tokens of a sentence, and the word lists they read. */
@NullMarked
package fr.glane.match;

import org.jspecify.annotations.NullMarked;
