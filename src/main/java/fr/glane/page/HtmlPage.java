package fr.glane.page;

import fr.glane.text.Access;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Ids;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * A box that was weighed as the article's.
     *
     * @param way how it was found: {@code densest}, {@code named}, {@code main} …
     * @param boxes the elements from the outermost to it
     * @param score the F1 its reading is expected to have, from 0 to 1; -1 when no other box had other prose
     * @param read false when the score is the most it could reach, too little to read it to the end
     * @param chosen true for the one the article was read from
     */
    public record Candidate(String way, String boxes, double score, boolean read, boolean chosen) {}

    /**
     * An article and how each of its passages was judged.
     *
     * @param decisions one a block, in the order of the blocks
     * @param candidates the boxes that were weighed as the article's, the most trusted first
     */
    public record Explained(Article article, List<Decision> decisions, List<Candidate> candidates) {

        public Explained {
            decisions = List.copyOf(decisions);
            candidates = List.copyOf(candidates);
        }
    }

    private record Reading(HtmlTree tree, HtmlJudge.Ruling ruling, List<HtmlLabel> labels, Metadata metadata) {}

    /**
     * Reads a page.
     *
     * @param file whose bytes are decoded here
     * @return the article, or empty when the page holds none
     */
    public static Optional<Article> read(SavedFile file) {
        var html = HtmlFile.of(file);
        return reading(file, html).map(r -> article(file, html, r));
    }

    /** As {@link #read}, with the reasons. */
    public static Optional<Explained> explain(SavedFile file) {
        var html = HtmlFile.of(file);
        return reading(file, html).map(r -> new Explained(article(file, html, r), decisions(r), candidates(r)));
    }

    private static Optional<Reading> reading(SavedFile file, HtmlFile html) {
        var page = html.parse();
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
        var proposals = new HtmlContainer(tree, words, line == null ? -1 : line.index).proposals(evidence);
        if (proposals.isEmpty() || marks.prose(proposals.getFirst().box()) < LEAST_PROSE) {
            return Optional.empty();
        }
        var ruling = HtmlJudge.judge(tree, proposals, line, evidence, words);
        var scene = ruling.scene();
        var labels = ruling.labels();
        HtmlFeed.date(tree, labels, HtmlMetadata.saved(file, tree));
        var metadata = HtmlMetadata.of(file, tree, json, scene, labels, title.text());
        var cut = HtmlCut.evidence(tree, scene, words, labels, json);
        return Optional.of(
                new Reading(tree, ruling, labels, cut.map(metadata::truncated).orElse(metadata)));
    }

    private static List<Candidate> candidates(Reading reading) {
        var ruling = reading.ruling;
        return ruling.all().stream()
                .map(j -> new Candidate(
                        j.proposal().way(), j.proposal().box().path(), j.score(), j.read(), j.equals(ruling.best())))
                .toList();
    }

    private static List<Decision> decisions(Reading reading) {
        var decisions = new ArrayList<Decision>();
        for (var line : reading.tree.lines()) {
            var label = reading.labels.get(line.index);
            for (var block : blocks(reading.tree, label, line)) {
                decisions.add(new Decision(
                        block,
                        label.rule(),
                        line.box.path(),
                        HtmlMark.names(line.marks()),
                        line.prose,
                        line.linkDensity()));
            }
        }
        return decisions;
    }

    private static Article article(SavedFile file, HtmlFile html, Reading reading) {
        var tree = reading.tree;
        var blocks = new ArrayList<Block>();
        int last = -1;
        for (var line : tree.lines()) {
            var label = reading.labels.get(line.index);
            var made = blocks(tree, label, line);
            last = label.isMain() && !made.isEmpty() ? blocks.size() : last;
            blocks.addAll(made);
        }
        if (last >= 0 && reading.metadata.access() == Access.TRUNCATED) {
            blocks.set(last, blocks.get(last).withCut());
        }
        var source = new Source(file.path(), file.record(), Ids.sha256(file.bytes()), HtmlReader.NAME);
        SourceMap map = HtmlSourceMap.of(html::text, tree);
        return Article.of(source, reading.metadata, tree.text(), blocks, map);
    }

    /** The block of a line; two when a caption ends with whom its picture is owed to, which stays beside its caption. */
    private static List<Block> blocks(HtmlTree tree, HtmlLabel label, HtmlLine line) {
        if (line.length() == 0) {
            return List.of();
        }
        var whole = block(label, line.span());
        if (label.kind() != Kind.CAPTION || !label.isMain()) {
            return List.of(whole);
        }
        int credit = credit(tree, line);
        int end = credit;
        while (end > line.start && isJoint(tree.text().charAt(end - 1))) {
            end--;
        }
        return end <= line.start
                ? List.of(whole)
                : List.of(
                        block(label, new Span(line.start, end)),
                        block(HtmlLabel.main(Kind.CREDIT, label.rule()), new Span(credit, line.end)));
    }

    /** Where the credit of a caption begins: in an element named so, or after a sign or word of its own; -1 for none. */
    private static int credit(HtmlTree tree, HtmlLine line) {
        int at = line.credit;
        if (at < 0 || at >= line.end) {
            int found = Credits.apart(tree.text(line));
            return found > 0 ? line.start + found : -1;
        }
        while (at < line.end && isJoint(tree.text().charAt(at))) {
            at++;
        }
        return at;
    }

    /** Blanks, and the dash or stroke between caption and credit, belong to neither. */
    private static boolean isJoint(char c) {
        return Charsets.isSpace(c) || "-—–|/".indexOf(c) >= 0;
    }

    private static Block block(HtmlLabel label, Span span) {
        return new Block(label.kind(), label.section(), span, label.reason(), label.published(), false);
    }
}
