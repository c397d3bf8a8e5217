package fr.glane.format;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;

/** The forms facts are written in. */
public enum Formats {
    /** One JSON record a line: Glane's own form. */
    JSONL("jsonl", "jsonl"),
    /** Comma, decimal point, UTF-8. */
    CSV("csv", "csv"),
    /** What a French Excel opens as it is: semicolon, decimal comma, byte order mark. */
    CSV_EXCEL("csv-excel", ""),
    /** Tab-separated. */
    TSV("tsv", "tsv"),
    /** W3C Web Annotations, one JSON-LD object a line. */
    WEBANNO("webanno", "jsonld"),
    /** A corpus of IRaMuTeQ, facts as variables. */
    IRAMUTEQ("iramuteq", ""),
    /** One page for people, that opens without network. */
    HTML("html", "html");

    private final String label;
    private final String extension;

    Formats(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /** The name users give to {@code -f}. */
    public String label() {
        return label;
    }

    /** All names, for help and messages. */
    public static String names() {
        return Arrays.stream(values()).map(Formats::label).collect(java.util.stream.Collectors.joining(", "));
    }

    /** The form of that name. */
    public static Optional<Formats> named(String name) {
        return Arrays.stream(values()).filter(f -> f.label.equals(name)).findFirst();
    }

    /** The form a file's extension asks for. */
    public static Optional<Formats> ofFile(String path) {
        int dot = path.lastIndexOf('.');
        var extension = dot < 0 ? "" : path.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> !f.extension.isEmpty() && f.extension.equals(extension))
                .findFirst();
    }

    /** A writer of this form; closing it closes {@code out}. */
    public FactWriter writer(Writer out) throws IOException {
        return switch (this) {
            case JSONL -> new JsonlWriter(out);
            case CSV -> CsvWriter.csv(out);
            case CSV_EXCEL -> CsvWriter.excel(out);
            case TSV -> CsvWriter.tsv(out);
            case WEBANNO -> new WebAnnotationWriter(out);
            case IRAMUTEQ -> new IramuteqWriter(out);
            case HTML -> new HtmlReport(out);
        };
    }
}
