/** The rules that read figures and claims off the sentences of an article. */
@NullMarked
package fr.glane.extract;

import org.jspecify.annotations.NullMarked;
