package fr.glane.extract;

/**
 * A stretch of the tokens of a sentence.
 *
 * @param first index of its first token
 * @param end index after its last token; not above {@code first} when nothing is there
 */
record Stretch(int first, int end) {

    /** Nothing. */
    static final Stretch NONE = new Stretch(0, 0);

    boolean isEmpty() {
        return end <= first;
    }
}
