package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scan against the parser's own tracking: what it finds is what the parser tells. */
class HtmlScanTest {

    private static List<String> nodes(String html) {
        return Parser.htmlParser()
                .parseInput(html, "")
                .nodeStream(TextNode.class)
                .map(TextNode::getWholeText)
                .filter(HtmlScan::holdsWords)
                .toList();
    }

    /** True when the scan found the places; they are compared. */
    private static boolean agrees(String html) {
        var found = HtmlScan.find(html, nodes(html), new HtmlEntities());
        if (found.isEmpty()) {
            return false;
        }
        var places = found.get();
        var tracked = HtmlPlaces.tracked(html);
        assertThat(places.size()).as(html).isEqualTo(tracked.size());
        for (int i = 0; i < places.size(); i++) {
            assertThat(places.end(i)).as(html).isEqualTo(tracked.end(i));
            assertThat(places.isRaw(i)).as(html).isEqualTo(tracked.isRaw(i));
            // Blanks before the first word belong to nobody.
            int from = Math.min(places.start(i), tracked.start(i));
            int to = Math.max(places.start(i), tracked.start(i));
            assertThat(HtmlScan.holdsWords(Parser.unescapeEntities(html.substring(from, to), false)))
                    .as(html)
                    .isFalse();
        }
        return !nodes(html).isEmpty();
    }

    private static List<String> found(String html) {
        var places = HtmlScan.find(html, nodes(html), new HtmlEntities()).orElseThrow();
        var found = new ArrayList<String>();
        for (int i = 0; i < places.size(); i++) {
            found.add(html.substring(places.start(i), places.end(i)));
        }
        return found;
    }

    @Test
    void textNodes_areFoundAmongTagsCommentsAndScripts() {
        assertThat(found("<!doctype html><title>Un &amp; deux</title><script>if (a<b) x('</p>')</script>"
                        + "<p class='a>b'>Trois <!-- quatre --> cinq <b>six</b><style>p > a {}</style>\n sept < huit"))
                .containsExactly("Un &amp; deux", "Trois ", "cinq ", "six", "sept < huit");
    }

    @Test
    void textBetweenCells_isLeftToTheParser() {
        var moved = "<table><tr><td>x</td></tr>x</table>";
        assertThat(HtmlScan.find(moved, nodes(moved), new HtmlEntities())).isEmpty();
        assertThat(HtmlPlaces.tracked(moved).start(0)).isEqualTo(moved.lastIndexOf('x'));
        var usual = "<table><caption>a</caption><tbody><tr><th>b<td>c<table><tr><td>d</table></table>";
        assertThat(found(usual)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void deepPages_areLeftToTheParser() {
        var html = "<div>".repeat(300) + "<p>Le mot</p>" + "</div>".repeat(300) + "<p>La fin";
        var page = HtmlWalk.walk(Parser.htmlParser().parseInput(html, ""));
        int at = page.text().indexOf("fin");
        var span = HtmlSourceMap.of(() -> html, page).toSource(new Span(at, at + 3));
        assertThat(span.of(html)).isEqualTo("fin");
    }

    @Property(seed = "20261201", tries = 200)
    void whatIsFound_isWhatTheParserTells(@ForAll("markup") List<String> pages) {
        for (var page : pages) {
            agrees(page);
        }
    }

    @Property(seed = "20261202", tries = 200)
    void whatIsFoundInTables_isWhatTheParserTells(@ForAll("tables") List<String> pages) {
        for (var page : pages) {
            agrees(page);
        }
    }

    @Provide
    Arbitrary<List<String>> markup() {
        return pages(Markup.PIECES);
    }

    @Provide
    Arbitrary<List<String>> tables() {
        return pages(Markup.TABLES);
    }

    private static Arbitrary<List<String>> pages(List<String> pieces) {
        return Arbitraries.of(pieces)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(l -> String.join("", l))
                .list()
                .ofSize(10);
    }

    @Test
    void mutatedMarkup_isFoundAsTheParserTells() {
        // Broken markup may be left to the parser; most is not.
        assertThat(mutated(31, 2_000)).isGreaterThan(1_000);
    }

    @Test
    @Tag("long")
    void muchMutatedMarkup_isFoundAsTheParserTells() {
        assertThat(mutated(37, 300_000)).isGreaterThan(150_000);
    }

    private static int mutated(long seed, int pages) {
        var random = new Random(seed);
        int found = 0;
        for (int i = 0; i < pages; i++) {
            var pieces = i % 3 == 0 ? Markup.TABLES : Markup.PIECES;
            var html = new StringBuilder("x");
            for (int j = random.nextInt(20); j >= 0; j--) {
                html.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (int j = random.nextInt(4); j > 0; j--) {
                int at = random.nextInt(html.length());
                if (random.nextBoolean()) {
                    html.deleteCharAt(at);
                } else {
                    html.insert(at, "<>/='\"!-x &;\n[]".charAt(random.nextInt(15)));
                }
                html.append('x');
            }
            found += agrees(html.toString()) ? 1 : 0;
        }
        return found;
    }
}
