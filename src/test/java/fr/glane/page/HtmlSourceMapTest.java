package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlSourceMapTest {

    private static HtmlTree walk(String html) {
        return HtmlWalk.walk(Parser.htmlParser().parseInput(html, ""));
    }

    private static String source(String html, String passage) {
        var tree = walk(html);
        int at = tree.text().indexOf(passage);
        assertThat(at).as("« %s » in « %s »", passage, tree.text()).isNotNegative();
        var span = HtmlSourceMap.of(() -> html, tree).toSource(new Span(at, at + passage.length()));
        return html.substring(span.start(), span.end());
    }

    @Test
    void plainText_isFoundAsItStands() {
        assertThat(source("<p>Le taux passe à 12 %.</p>", "12 %")).isEqualTo("12 %");
    }

    @Test
    void entities_areIncludedWhole() {
        assertThat(source("<p>Pr&egrave;s de 80&nbsp;% des m&eacute;decins</p>", "80\u00a0%"))
                .isEqualTo("80&nbsp;%");
        assertThat(source("<p>&laquo;&#160;Oui&#xA0;&raquo;, dit-elle</p>", "«\u00a0Oui\u00a0»"))
                .isEqualTo("&laquo;&#160;Oui&#xA0;&raquo;");
    }

    @Test
    void entityWithoutSemicolon_endsWhereItsNameEnds() {
        assertThat(source("<p>caf&eacutet et th&eacute noir</p>", "é noir")).isEqualTo("&eacute noir");
        assertThat(source("<p>a &notit; b</p>", "¬it;")).isEqualTo("&notit;");
    }

    @Test
    void bareAmpersand_isItself() {
        assertThat(source("<p>R & D, AT&T, &inconnu; et &amp;</p>", "& D")).isEqualTo("& D");
        assertThat(source("<p>R & D, AT&T, &inconnu; et &amp; fin</p>", "& fin"))
                .isEqualTo("&amp; fin");
    }

    @Test
    void collapsedBlanks_belongToTheBlank() {
        assertThat(source("<p>un\n      \t deux</p>", "un deux")).isEqualTo("un\n      \t deux");
        assertThat(source("<p>un\n      \t deux</p>", "deux")).isEqualTo("deux");
    }

    @Test
    void markupInsideASpan_isIncluded() {
        assertThat(source("<p>près de <b>12</b>&nbsp;<i>%</i> des cas</p>", "12\u00a0%"))
                .isEqualTo("12</b>&nbsp;<i>%");
    }

    @Test
    void softHyphens_leaveNoTrace() {
        assertThat(source("<p>anti&shy;consti\u00adtution&#173;nel</p>", "anticonstitutionnel"))
                .isEqualTo("anti&shy;consti\u00adtution&#173;nel");
    }

    @Test
    void pairOfUnits_isOneCharacter() {
        assertThat(source("<p>bravo &#x1F600; !</p>", "\uD83D\uDE00")).isEqualTo("&#x1F600;");
    }

    @Test
    void charactersBeyondTheBasicPlane_countOnceForRecords() {
        var html = "<title>\uD83D\uDCC8</title><p>\uD83D\uDE00 Ils sont 12 %.</p>";
        var tree = walk(html);
        int at = tree.text().indexOf("12");
        var map = HtmlSourceMap.of(() -> html, tree);
        int unit = map.toSource(new Span(at, at + 2)).start();
        assertThat(unit).isEqualTo(html.indexOf("12"));
        assertThat(map.sourceCodePoint(unit)).isEqualTo(html.codePointCount(0, unit));
    }

    @Test
    void entityOfTwoCharacters_standsForEach() {
        assertThat(source("<p>a &ngE; b</p>", "\u2267")).isEqualTo("&ngE;");
        assertThat(source("<p>a &ngE; b</p>", "\u0338 b")).isEqualTo("&ngE; b");
    }

    @Property(seed = "20261124", tries = 200)
    void everySpan_leadsToTheSourceThatDecodesToIt(@ForAll("pages") String html, @ForAll int a, @ForAll int b) {
        var tree = walk(html);
        var map = HtmlSourceMap.of(() -> html, tree);
        for (var line : tree.lines()) {
            int from = line.start + Math.floorMod(a, line.length());
            int to = from + 1 + Math.floorMod(b, line.end - from);
            if (cutsPair(tree.text(), from) || cutsPair(tree.text(), to)) {
                continue;
            }
            var span = map.toSource(new Span(from, to));
            assertThat(span.end()).isLessThanOrEqualTo(html.length());
            var decoded = Jsoup.parse(html.substring(span.start(), span.end())).wholeText();
            assertThat(seen(decoded)).isEqualTo(seen(tree.text().substring(from, to)));
        }
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    }

    /** What is left when blanks and invisible characters do not count. */
    private static String seen(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!HtmlTags.isBlank(c) && !HtmlTags.isInvisible(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Provide
    Arbitrary<String> pages() {
        var pieces = Arbitraries.of(List.of(
                "mot",
                "Le ",
                " 12",
                "&nbsp;",
                "&eacute;",
                "&eacute",
                "&amp;",
                "&",
                "&#8217;",
                "&#x1F600;",
                "&laquo; ",
                " &raquo;",
                "\n   ",
                "\t",
                "\u00ad",
                "&shy;",
                "<b>",
                "</b>",
                "<i>",
                "</i>",
                "<a href='/x'>",
                "</a>",
                "<br>",
                "<br><br>",
                "<!-- c -->",
                "</p><p>",
                "<p>",
                "<div>",
                "</div>",
                "<li>",
                "</span>",
                "&copy;2024",
                "%",
                "é",
                "😀",
                "<table><tr><td>",
                "</td><td>",
                "</table>",
                "&lt;b&gt;",
                "<script>var a;</script>"));
        return pieces.list().ofMinSize(1).ofMaxSize(40).map(l -> "<body><p>" + String.join("", l));
    }
}
