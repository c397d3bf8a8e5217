/** Takes one saved page, or many, all the way to facts. */
@NullMarked
package fr.glane.pipeline;

import org.jspecify.annotations.NullMarked;
