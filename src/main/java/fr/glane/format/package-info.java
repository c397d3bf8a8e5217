/** Writes facts and articles to files in the forms other tools read, and reads them back. */
@NullMarked
package fr.glane.format;

import org.jspecify.annotations.NullMarked;
