package fr.glane.page;

import fr.glane.text.Access;
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
     * What was decided of one passage, and why.
     *
     * @param block the passage in the article
     * @param rule the rule that decided
     * @param boxes the elements it stands in, outermost first
     * @param marks what their names say
     * @param prose characters that read as running prose
     * @param linked share of its characters that are links
     */
    public record Decision(Block block, String rule, String boxes, List<String> marks, int prose, double linked) {

        public Decision {
            marks = List.copyOf(marks);
        }
    }

    /**
     * An article and how each of its passages was judged.
     *
     * @param decisions one a block, in the order of the blocks
     */
    public record Explained(Article article, List<Decision> decisions) {

        public Explained {
            decisions = List.copyOf(decisions);
        }
    }

    private record Reading(HtmlTree tree, List<HtmlLabel> labels, Metadata metadata) {}

    /**
     * Reads a page.
     *
     * @param file whose bytes are decoded here
     * @return the article, or empty when the page holds none
     */
    public static Optional<Article> read(SavedFile file) {
        var html = HtmlCharset.decode(file.bytes(), file.charset());
        return reading(file, html).map(r -> article(file, html, r));
    }

    /** As {@link #read}, with the reasons. */
    public static Optional<Explained> explain(SavedFile file) {
        var html = HtmlCharset.decode(file.bytes(), file.charset());
        return reading(file, html).map(r -> new Explained(article(file, html, r), decisions(r)));
    }

    private static Optional<Reading> reading(SavedFile file, String html) {
        var page = Parser.htmlParser().parseInput(html, "");
        var tree = HtmlWalk.walk(page);
        var shown = reading(file, tree);
        // Some pages hide their article until a script shows it.
        return shown.isEmpty() && tree.hidden() ? reading(file, HtmlWalk.walk(page, true)) : shown;
    }

    private static Optional<Reading> reading(SavedFile file, HtmlTree tree) {
        var json = HtmlJsonLd.read(tree.head().scripts());
        var marks = new HtmlMarks(tree);
        var title = HtmlTitle.find(tree, json);
        var line = title.line();
        var words = new HtmlWords(tree);
        marks.resolve(line == null ? -1 : line.index, words);
        var evidence = HtmlEvidence.of(tree.head(), json, title.text());
        var container = new HtmlContainer(tree, words, line == null ? -1 : line.index).find(evidence);
        if (container.isEmpty() || marks.prose(container.get()) < LEAST_PROSE) {
            return Optional.empty();
        }
        var scene = new HtmlScene(tree, container.get(), line, evidence, words);
        var labels = BlockClassifier.classify(scene, words);
        HtmlFeed.date(tree, labels, HtmlMetadata.saved(file, tree));
        var metadata = HtmlMetadata.of(file, tree, json, scene, labels, title.text());
        var cut = HtmlCut.evidence(tree, scene, words, labels, json);
        return Optional.of(
                new Reading(tree, labels, cut.map(metadata::truncated).orElse(metadata)));
    }

    private static List<Decision> decisions(Reading reading) {
        var decisions = new ArrayList<Decision>();
        for (var line : reading.tree.lines()) {
            if (line.length() > 0) {
                var label = reading.labels.get(line.index);
                decisions.add(new Decision(
                        block(label, line.span()),
                        label.rule(),
                        line.box.path(),
                        HtmlMark.names(line.marks()),
                        line.prose,
                        line.linkDensity()));
            }
        }
        return decisions;
    }

    private static Article article(SavedFile file, String html, Reading reading) {
        var tree = reading.tree;
        var blocks = new ArrayList<Block>();
        int last = -1;
        for (var line : tree.lines()) {
            if (line.length() > 0) {
                var label = reading.labels.get(line.index);
                last = label.isMain() ? blocks.size() : last;
                blocks.add(block(label, line.span()));
            }
        }
        if (last >= 0 && reading.metadata.access() == Access.TRUNCATED) {
            blocks.set(last, blocks.get(last).withCut());
        }
        var source = new Source(file.path(), file.record(), Ids.sha256(file.bytes()), HtmlReader.NAME);
        SourceMap map = HtmlSourceMap.of(html, tree);
        return Article.of(source, reading.metadata, tree.text(), blocks, map);
    }

    private static Block block(HtmlLabel label, Span span) {
        return new Block(label.kind(), label.section(), span, label.reason(), label.published(), false);
    }
}
