/** The article as data: its fixed text, and the spans, tokens, sentences and blocks that point into it. */
@NullMarked
package fr.glane.text;

import org.jspecify.annotations.NullMarked;
