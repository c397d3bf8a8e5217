/** The command line: one class for each command. */
@NullMarked
package fr.glane.cli;

import org.jspecify.annotations.NullMarked;
