/** Measures indexing and search on invented news. */
@NullMarked
package fr.glane.index.bench;

import org.jspecify.annotations.NullMarked;
