/** Full-text search of facts on Lucene. */
@NullMarked
package fr.glane.index;

import org.jspecify.annotations.NullMarked;
