/** Compares extraction with articles annotated by hand. */
@NullMarked
package fr.glane.check;

import org.jspecify.annotations.NullMarked;
