package fr.glane.lang;

/** The models and dictionaries of French, loaded once, shared by all threads. Immutable. */
public final class Models {

    private Models() {}

    /**
     * The models packed in the jar.
     *
     * @throws IllegalStateException when one is missing or is not the file that was packed
     */
    public static Models standard() {
        return new Models();
    }
}
