/** Invented pages in any number, and how fast Glane reads them: what {@code scripts/bench} runs. */
@NullMarked
package fr.glane.bench;

import org.jspecify.annotations.NullMarked;
