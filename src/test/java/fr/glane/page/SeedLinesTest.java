package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Block;
import fr.glane.text.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The seed article is a page copied as text: each of its 41 lines is article, caption, metadata, or set aside. */
class SeedLinesTest {

    private static final Path SEED = Path.of("seeds/000_287397eab84e2c24.txt");
    private static final Set<Integer> KEPT = Set.of(5, 12, 14, 16);
    private static final Set<Integer> CAPTIONS = Set.of(10);
    /** Section, title, date, author. */
    private static final Set<Integer> ABOUT = Set.of(1, 3, 8, 41);

    @Test
    void eachLine_isLabelled() throws IOException {
        var article = PageFolderTest.read(SavedFile.of(SEED.toString(), Files.readAllBytes(SEED)));
        var text = article.text();
        var got = new TreeMap<Integer, String>();
        for (var block : article.blocks()) {
            int line = 1
                    + (int) text.substring(0, block.span().start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            got.merge(line, action(block), (a, b) -> a.equals("caption") || b.equals("caption") ? "caption" : a);
        }
        var expected = new TreeMap<Integer, String>();
        var lines = new ArrayList<>(text.lines().toList());
        for (int i = 1; i <= lines.size(); i++) {
            if (!lines.get(i - 1).isBlank()) {
                expected.put(i, expected(i));
            }
        }
        assertThat(expected).hasSize(41);
        assertThat(got).containsExactlyEntriesOf(expected);
    }

    private static String expected(int line) {
        return KEPT.contains(line)
                ? "keep"
                : CAPTIONS.contains(line) ? "caption" : ABOUT.contains(line) ? "about" : "drop";
    }

    private static String action(Block block) {
        return switch (block.section()) {
            case MAIN ->
                block.kind() == Kind.CAPTION
                        ? "caption"
                        : block.kind() == Kind.TITLE || block.kind() == Kind.KICKER ? "about" : "keep";
            case METADATA -> "about";
            case RELATED, REMOVED -> "drop";
        };
    }
}
