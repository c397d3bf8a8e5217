/** Finds the sentences, tokens and morphology of French text. */
@NullMarked
package fr.glane.lang;

import org.jspecify.annotations.NullMarked;
