/** The facts as data: figures and claims, each with the place in the article that bears it out. */
@NullMarked
package fr.glane.fact;

import org.jspecify.annotations.NullMarked;
