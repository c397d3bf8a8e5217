package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Ids;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * Turns a saved HTML page into an article whose every visible passage is labelled.
 *
 * <p>The article's text holds all that the page shows, in document order, one line a block. All static, thread-safe. Time and
 * memory grow with the size of the page alone, whatever its markup.
 */
public final class HtmlPage {

    /** Fewer characters of prose than this make no article. */
    private static final int LEAST_PROSE = 120;

    private HtmlPage() {}

    /**
     * Reads a page.
     *
     * @param file whose bytes are decoded here
     * @return the article, or empty when the page holds none
     */
    public static Optional<Article> read(SavedFile file) {
        var html = HtmlCharset.decode(file.bytes(), file.charset());
        var page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        var tree = HtmlWalk.walk(page);
        var json = HtmlJsonLd.read(tree.head().scripts());
        var marks = new HtmlMarks(tree);
        var title = HtmlTitle.find(tree, json);
        var line = title.line();
        marks.resolve(line == null ? -1 : line.index);
        var candidates = new HtmlContainer(tree).candidates();
        if (candidates.isEmpty() || marks.prose(candidates.getFirst()) < LEAST_PROSE) {
            return Optional.empty();
        }
        var labels = BlockClassifier.classify(tree, candidates.getFirst(), line);
        var metadata = HtmlMetadata.of(tree, json, title);
        return Optional.of(article(file, html, tree, labels, metadata));
    }

    private static Article article(
            SavedFile file, String html, HtmlTree tree, List<HtmlLabel> labels, Metadata metadata) {
        var blocks = new ArrayList<Block>();
        for (var line : tree.lines()) {
            if (line.length() > 0 && !line.hidden) {
                blocks.add(block(labels.get(line.index), line.span()));
            }
        }
        var source = new Source(file.path(), file.record(), Ids.sha256(file.bytes()), HtmlReader.NAME);
        SourceMap map = new HtmlSourceMap(html, tree.text(), tree.runs());
        return Article.of(source, metadata, tree.text(), blocks, map);
    }

    private static Block block(HtmlLabel label, Span span) {
        return new Block(label.kind(), label.section(), span, label.reason(), Optional.empty(), false);
    }
}
