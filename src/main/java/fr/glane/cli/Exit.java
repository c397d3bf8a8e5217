package fr.glane.cli;

/** Exit codes of every command. */
final class Exit {

    /** All done. */
    static final int DONE = 0;
    /** Finished, but some inputs failed, or a score is under its floor. */
    static final int SOME_FAILED = 1;
    /** The command was not understood. */
    static final int USAGE = 2;
    /** No article in the input, or no result. */
    static final int NOTHING = 3;
    /** General failure: disk, unreadable index. */
    static final int FAILURE = 4;
    /** Broken off by the user. */
    static final int INTERRUPTED = 130;

    private Exit() {}
}
