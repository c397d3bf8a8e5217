package fr.glane.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms that are a folder of files, one or two an article. */
public enum Folders {
    /** Stand-off annotation of brat: {@code .txt} and {@code .ann}, with its configuration. */
    BRAT("brat"),
    /** XML/XTZ of TXM: one {@code text} element a file, facts as elements inside. */
    TXM("txm");

    private final String label;

    Folders(String label) {
        this.label = label;
    }

    /** The form of that name. */
    public static Optional<Folders> named(String name) {
        return Arrays.stream(values()).filter(f -> f.label.equals(name)).findFirst();
    }

    /** All names, for help and messages. */
    public static String names() {
        return Arrays.stream(values()).map(f -> f.label).collect(Collectors.joining(", "));
    }

    /** A writer into that folder, which is made when it is missing. */
    public FactWriter writer(Path folder) throws IOException {
        return switch (this) {
            case BRAT -> new BratFolder(folder);
            case TXM -> new TxmFolder(folder);
        };
    }
}
