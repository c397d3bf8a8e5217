/** Measures how fast the page answers. */
@NullMarked
package fr.glane.serve.bench;

import org.jspecify.annotations.NullMarked;
