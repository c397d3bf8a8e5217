package fr.glane.page;

import fr.glane.page.ExportText.Part;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the XML of TXM (XML/XTZ, one {@code text} element with metadata as attributes) and plain TEI. Press Corpus
 * Scraper writes this form. The title is an attribute, so it is no part of the text. Thread-safe.
 */
final class TxmReader implements PageReader {

    private static final int HEAD = 1 << 14;

    private static final Part LINK = Part.removed("related links");
    private static final Part HEADER = Part.removed("metadata");

    private static final Set<String> TEXT = Set.of("text", "tei:text");

    @Override
    public String name() {
        return "txm";
    }

    @Override
    public boolean accepts(SavedFile file) {
        var head = ExportFields.head(file, HEAD).stripLeading();
        boolean xml =
                head.startsWith("<?xml") || head.startsWith("\u00EF\u00BB\u00BF<?xml") || head.startsWith("<text");
        return xml && (head.contains("<text") || head.contains("<TEI"));
    }

    @Override
    public void read(SavedFile file, PageSink sink) {
        // The declaration of XML stands where a page has its own: the same decoding serves both.
        var xml = Charsets.decode(file.bytes(), file.charset()).text();
        var document = Parser.xmlParser().setTrackPosition(true).parseInput(xml, "");
        var root = document.stream().filter(e -> TEXT.contains(e.normalName())).findFirst();
        if (root.isEmpty()) {
            sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.NO_ARTICLE));
            return;
        }
        var text = new ExportText(xml)
                .claim(document.select("teiHeader"), HEADER)
                .claim(root.get().select("> ref, > p > ref"), LINK)
                .claim(root.get().select("head"), Part.main("head", Kind.HEADING))
                .claim(List.of(root.get()), ExportText.BODY);
        text.add(List.of(root.get()));
        text.into(sink, Contained.source(file, name()), metadata(document, root.get()));
    }

    private static Metadata metadata(Element document, Element root) {
        var metadata = ExportFields.metadata(
                attribute(root, "title", "titre").or(() -> header(document, "titleStmt > title")),
                attribute(root, "source", "journal", "publisher", "titrepresse"),
                attribute(root, "date", "published").flatMap(ExportFields::date),
                attribute(root, "author", "auteur").map(ExportFields::authors).orElse(List.of()));
        var url = attribute(root, "url", "adresse")
                .or(() -> Optional.ofNullable(root.selectFirst("ref[target^=http]"))
                        .map(r -> r.attr("target")));
        return url.map(metadata::withUrl).orElse(metadata);
    }

    private static Optional<String> attribute(Element root, String... names) {
        for (var name : names) {
            var value = root.attr(name).strip();
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> header(Element document, String query) {
        return Optional.ofNullable(document.selectFirst(query))
                .map(Element::text)
                .filter(t -> !t.isBlank());
    }
}
