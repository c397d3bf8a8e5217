package fr.glane.text;

import java.util.List;

/**
 * A saved page as data: one fixed text, and blocks that label all of it.
 *
 * @param id from the content: the same text gives the same id whatever the file's name or form
 * @param source where it was read
 * @param metadata what the page says of the article
 * @param text never edited after this; every span of this article and its facts points into it
 * @param blocks in the order of the text, not overlapping; together they hold all that is not white space
 * @param sourceMap leads back to the saved file
 */
public record Article(
        String id, Source source, Metadata metadata, String text, List<Block> blocks, SourceMap sourceMap) {

    public Article {
        blocks = List.copyOf(blocks);
        int end = 0;
        for (var block : blocks) {
            if (block.span().start() < end || block.span().end() > text.length()) {
                throw new IllegalArgumentException("block out of order or out of the text: " + block.span() + " after "
                        + end + " of " + text.length());
            }
            end = block.span().end();
        }
    }

    /** An article with the id its text asks for. */
    public static Article of(Source source, Metadata metadata, String text, List<Block> blocks, SourceMap sourceMap) {
        return new Article(idOf(text, blocks), source, metadata, text, blocks, sourceMap);
    }

    /** The text of the blocks of the article itself, one a line. */
    public String mainText() {
        return mainText(text, blocks);
    }

    public String text(Span span) {
        return span.of(text);
    }

    private static String mainText(String text, List<Block> blocks) {
        var main = new StringBuilder(text.length());
        for (var block : blocks) {
            if (block.section() == Section.MAIN) {
                main.append(main.isEmpty() ? "" : "\n")
                        .append(text, block.span().start(), block.span().end());
            }
        }
        return main.toString();
    }

    private static String idOf(String text, List<Block> blocks) {
        return Ids.text(mainText(text, blocks));
    }
}
