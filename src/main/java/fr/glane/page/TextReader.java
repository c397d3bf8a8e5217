package fr.glane.page;

import fr.glane.text.Block;
import fr.glane.text.Ids;
import fr.glane.text.Section;
import fr.glane.text.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a page saved as plain text, by copying all of it or by a browser's « texte seul ». The article's text is the
 * file's, byte order mark aside, so that every offset is one of the file. Immutable and thread-safe.
 */
final class TextReader implements PageReader {

    static final String NAME = "text";

    private static final Set<String> EXTENSIONS = Set.of("txt", "text", "md", "");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean accepts(SavedFile file) {
        return EXTENSIONS.contains(file.extension());
    }

    @Override
    public void read(SavedFile file, PageSink sink) {
        var source = new Source(file.path(), file.record(), Ids.sha256(file.bytes()), name());
        if (Charsets.isBinary(file.bytes())) {
            sink.refused(source, Refusal.of(Refusal.Reason.BINARY));
            return;
        }
        var text = Charsets.decode(file.bytes(), file.charset()).text();
        if (Charsets.isBlank(text)) {
            sink.refused(source, Refusal.of(Refusal.Reason.EMPTY));
            return;
        }
        var page = SavedText.of(text, file.savedAt());
        var blocks = page.blocks();
        var foreign = LanguageCheck.foreign(prose(text, blocks));
        if (foreign.isPresent() && !sink.takes(foreign.get())) {
            sink.refused(source, Refusal.of(Refusal.Reason.LANGUAGE, foreign.get()));
        } else if (!page.hasArticle()) {
            sink.refused(source, Refusal.of(Refusal.Reason.NO_ARTICLE));
        } else {
            sink.article(page.article(file, text));
        }
    }

    /** The article's own text; the whole page when it seems to have none, as a foreign page may. */
    private static String prose(String text, List<Block> blocks) {
        var main = blocks.stream()
                .filter(b -> b.section() == Section.MAIN)
                .map(b -> b.span().of(text))
                .collect(Collectors.joining("\n"));
        return main.length() < 40 ? text : main;
    }
}
