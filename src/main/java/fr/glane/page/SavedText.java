package fr.glane.page;

import fr.glane.text.Access;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Ids;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Section;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells the article from the rest of a page that was saved as plain text.
 *
 * <p>The text stays as it is; each line that is not blank becomes a block, or two when a credit or a link is glued to
 * it. First the body is found among the lines ({@link TextScore}, {@link TextZones}), then what stands over it ({@link
 * TextHeader}), in it ({@link TextBody}) and around it ({@link TextTail}). Thread-safe; never throws; linear in the
 * length of the text.
 */
public final class SavedText {

    /** A page of this many lines may be an article without any sign of one: a sentence, a title and a sentence. */
    private static final int FEW_LINES = 8;

    /**
     * Why a block is what it is.
     *
     * @param block as the article has it
     * @param zone where its line stands: {@code before} the article, in its {@code body}, an {@code aside} in it, {@code
     *     after} it
     * @param score how well the line fits a body, from its own features and its neighbours; over 0 speaks for it
     * @param rule the rule or phrase that decided
     */
    public record Decision(Block block, String zone, double score, String rule) {}

    /**
     * An article and how each of its blocks was judged.
     *
     * @param decisions one a block, in the order of the blocks
     */
    public record Explained(Article article, List<Decision> decisions) {

        public Explained {
            decisions = List.copyOf(decisions);
        }
    }

    private final TextPage page;
    private final Metadata metadata;

    private SavedText(String text, Optional<String> savedAt) {
        this.page = new TextPage(text, TextLines.of(text));
        if (page.first() >= 0) {
            TextHeader.label(page);
            TextBody.label(page);
        } else if (isBare()) {
            bare();
        }
        this.metadata = page.first() >= 0 ? TextMetadata.of(page, savedAt) : Metadata.NONE.withLanguage("fr");
        TextTail.label(page, metadata.published().or(() -> savedAt).flatMap(TextMetadata::day), metadata.authors());
        cut();
    }

    /**
     * Reads a page.
     *
     * @param text of the file, decoded; never changed
     * @param savedAt when the page was saved, ISO 8601, if known
     */
    static SavedText of(String text, Optional<String> savedAt) {
        return new SavedText(text, savedAt);
    }

    /** True when the page holds an article: a paragraph or more. */
    boolean hasArticle() {
        for (int i = 0; i < page.size(); i++) {
            boolean prose =
                    page.isKind(i, Kind.PARAGRAPH) || page.isKind(i, Kind.STANDFIRST) || page.isKind(i, Kind.LIST_ITEM);
            if (prose && page.isMain(i)) {
                return true;
            }
        }
        return false;
    }

    Metadata metadata() {
        return metadata;
    }

    /** Every line as one block or two, in the order of the text. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>(page.size() + 4);
        for (int i = 0; i < page.size(); i++) {
            add(blocks, page.line(i), page.label(i).orElseThrow());
        }
        return blocks;
    }

    /** Why each block has its label, in order. */
    List<Decision> decisions() {
        var decisions = new ArrayList<Decision>(page.size() + 4);
        for (int i = 0; i < page.size(); i++) {
            var label = page.label(i).orElseThrow();
            var blocks = new ArrayList<Block>(2);
            add(blocks, page.line(i), label);
            for (var block : blocks) {
                var zone = page.zone(i).name().toLowerCase(Locale.ROOT);
                decisions.add(new Decision(block, zone, page.score(i), label.rule()));
            }
        }
        return decisions;
    }

    /** The article of a file, decoded. */
    Article article(SavedFile file, String text) {
        var source = new Source(file.path(), file.record(), Ids.sha256(file.bytes()), TextReader.NAME);
        var known = file.url().map(metadata::withUrl).orElse(metadata);
        return Article.of(source, known, text, blocks(), SourceMap.identity(text));
    }

    /** As a reader of files reads it, with the reasons; empty when the file holds no article. */
    public static Optional<Explained> explain(SavedFile file) {
        if (Charsets.isBinary(file.bytes())) {
            return Optional.empty();
        }
        var text = Charsets.decode(file.bytes(), file.charset()).text();
        var page = of(text, file.savedAt());
        return page.hasArticle()
                ? Optional.of(new Explained(page.article(file, text), page.decisions()))
                : Optional.empty();
    }

    /** Few lines, none of which is the page's own talk. */
    private boolean isBare() {
        return page.size() > 0
                && page.size() <= FEW_LINES
                && page.lines().stream().allMatch(l -> l.talk().isEmpty())
                && page.lines().stream().anyMatch(l -> l.ends() || l.wordCount() >= 6);
    }

    private void bare() {
        for (int i = 0; i < page.size(); i++) {
            page.set(i, TextLabel.main(Kind.PARAGRAPH, "bare text"));
        }
    }

    private void cut() {
        if (metadata.access() != Access.TRUNCATED) {
            return;
        }
        for (int i = page.last(); i >= 0; i--) {
            if (page.isMain(i) && !page.isKind(i, Kind.CAPTION)) {
                page.set(i, page.label(i).orElseThrow().withCut());
                return;
            }
        }
    }

    // Blocks

    private static void add(List<Block> blocks, TextLine line, TextLabel label) {
        int credit = label.kind() == Kind.CAPTION ? Credits.apart(line.sample()) : -1;
        int link = label.section() == Section.MAIN ? line.linkEnd() : 0;
        if (credit > 0 && line.body() + credit < line.span().end()) {
            two(blocks, line, credit, label, TextLabel.metadata(Kind.CREDIT, "credit"));
        } else if (link > 0) {
            two(blocks, line, link, TextLabel.removed("related links", "link glued to a paragraph"), label);
        } else {
            blocks.add(block(line.span(), label));
        }
    }

    private static void two(List<Block> blocks, TextLine line, int at, TextLabel first, TextLabel second) {
        int split = line.body() + at;
        int end = split;
        while (end > line.span().start() && isJoint(line.sample(), end - 1 - line.body())) {
            end--;
        }
        blocks.add(block(new Span(line.span().start(), end), first));
        blocks.add(block(new Span(split, line.span().end()), second));
    }

    /** Blanks, and the dash or stroke between caption and credit, belong to neither. */
    private static boolean isJoint(String sample, int i) {
        return i > 0 && (Charsets.isSpace(sample.charAt(i)) || "-—–|/".indexOf(sample.charAt(i)) >= 0);
    }

    private static Block block(Span span, TextLabel label) {
        return new Block(label.kind(), label.section(), span, label.reason(), label.published(), label.cut());
    }
}
