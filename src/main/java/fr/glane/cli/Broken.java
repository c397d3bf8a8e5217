package fr.glane.cli;

/** A command cannot go on; said in one line, with an exit code. */
final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exit;
    private final String key;
    private final transient Object[] arguments;

    Broken(int exit, String key, Object... arguments) {
        super(key);
        this.exit = exit;
        this.key = key;
        this.arguments = arguments;
    }

    int exit() {
        return exit;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
