/** Turns a saved page of any form into an article whose every passage is labelled. */
@NullMarked
package fr.glane.page;

import org.jspecify.annotations.NullMarked;
