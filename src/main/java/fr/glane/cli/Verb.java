package fr.glane.cli;

import java.util.concurrent.Callable;

/** A command of the command line: what it may be told, and what it does when called; its result is the exit code. */
interface Verb extends Callable<Integer> {

    /** Declares options and parameters, if it has any; what is found on the command line is set before the call. */
    default void declare(Options options) {}
}
