package fr.glane.page;

import fr.glane.text.Ids;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What press exports write in their fields, cleaned. Thread-safe. */
final class ExportFields {

    /** {@code La Croix, no. 43018}: the issue is no part of the paper's name. */
    private static final Pattern ISSUE =
            Pattern.compile("\\s*,\\s*(?:no|n°|nº|num|numéro|vol)\\b?\\.?\\s*\\d.{0,40}$", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_BYLINE = 10;

    private ExportFields() {}

    static String publisher(String field) {
        var name = ISSUE.matcher(field.strip()).replaceFirst("").strip();
        return name.endsWith(",") ? name.substring(0, name.length() - 1).strip() : name;
    }

    /** The day a header gives, first as French, then as English exports write it. */
    static Optional<String> date(String header) {
        return FrenchDates.parse(header, Optional.empty());
    }

    /** True when a line names who wrote the article: no more than ten words, and names among them. */
    static boolean isByline(String line) {
        return line.split("\\s+", -1).length <= LONGEST_BYLINE && !authors(line).isEmpty();
    }

    static List<String> authors(String line) {
        var lower = line.strip().toLowerCase(Locale.ROOT);
        return lower.equals("auteur inconnu") || lower.equals("anonyme") || lower.equals("unknown")
                ? List.of()
                : Bylines.parse(line);
    }

    /** Metadata of a French export with what is known of it. */
    static Metadata metadata(
            Optional<String> title, Optional<String> publisher, Optional<String> date, List<String> authors) {
        var metadata = Metadata.NONE.withLanguage("fr").withAuthors(authors);
        metadata = title.map(metadata::withTitle).orElse(metadata);
        metadata =
                publisher.filter(p -> !p.isBlank()).map(metadata::withPublisher).orElse(metadata);
        return date.map(metadata::withPublished).orElse(metadata);
    }

    /**
     * The source of an article of an export.
     *
     * @param number from 1
     * @param content the article's own stretch of the file
     */
    static Source source(SavedFile file, int number, String content, String reader) {
        return new Source(
                file.path(),
                Optional.of(file.address(Integer.toString(number))),
                Ids.sha256(content.getBytes(StandardCharsets.UTF_8)),
                reader);
    }

    /** The first bytes as text, for marks that are ASCII. */
    static String head(SavedFile file, int length) {
        return new String(file.bytes(), 0, Math.min(length, file.bytes().length), StandardCharsets.ISO_8859_1);
    }
}
