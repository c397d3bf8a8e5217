package fr.glane.serve;

/** A request that gets an error answer: its status, and a reason in a few plain words for whoever wrote the client. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
