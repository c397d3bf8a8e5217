package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tree of what the sieve hands over against the tree of the whole page: alike, node for node, in all that is read. */
class HtmlSieveTest {

    /** Attributes read whole by a rule, wherever they stand. */
    private static final List<String> READ = List.of(
            "class",
            "id",
            "role",
            "itemprop",
            "rel",
            "property",
            "hidden",
            "lang",
            "content",
            "name",
            "http-equiv",
            "type",
            "datetime");

    /** What the sieve leaves out, with what it must not. */
    private static final List<String> SIFTED = List.of(
            "<p data-x=1 class=y>",
            "<p class='a' title=\"x>y\" id=b/>",
            "<p title='x'class=\"z\">",
            "<p CLASS=x class=y>",
            "<p data-a='<b>' class=c>",
            "<p style='color:red'>",
            "<p style=\"Display : none\">",
            "<p style='display&#58;none'>",
            "<p style=visibility:hidden>",
            "<p hidden>",
            "<p onclick=x\nrole=y>",
            "<p a=b\"c class=d>",
            "<p é=x class=y>",
            "<p class>",
            "<p class=>",
            "<p class = >",
            "<p x==y class=z>",
            "<p / class=x>",
            "<p x='",
            "<p title='été' class='à' x=y / id=z>",
            "<p title='été' class='à' x=\"",
            "<a href=/un/deux/trois.html>",
            "<a href='mailto:x@y.example' class=x>",
            "<a href='&#109;ailto:x@y.example'>",
            "<a href=''>",
            "<a href='éléphant.html'>",
            "<a name=x>",
            "<b class=x title=y>",
            "<b title=z>",
            "<font color=red>",
            "<font x=y>",
            "<input type=hidden value=x>",
            "<input value=x type='HIDDEN'>",
            "<img src=x.png alt='x > y' class=z>",
            "<link rel=canonical href=https://gazette.example/un>",
            "<meta property=x content='y' data-z=1>",
            "<script src=x>x<b>y</b></script>",
            "<script type='application/ld+json'>{\"a\":\"<b>\"}</script>",
            "<script type='application/LD+JSON' src=x>{}</script>",
            "<script type='application/ld&#43;json'>{}</script>",
            "<script>document.write('<!-- <scr'+'ipt>')</script>",
            "<script>'<!--<script>'</script>'-->'</script>",
            "<style>p > a { color: red } </style>",
            "<style><!-- p {} --></style>",
            "<!-- saved from url=(0031)https://gazette.example/un -->",
            "<!-- <p>x</p> -->",
            "<!--x--!>",
            "<!--x--->",
            "<!doctype html>",
            "<!doctype html PUBLIC 'x'>",
            "<svg viewBox='0 0 1 1' class=x><path d='M0 0'/></svg>",
            "<svg><title>x</title><style>a{}</style></svg>",
            "<svg><style><p>x</style></svg>",
            "<svg><desc>x</desc>",
            "<svg><script>x<p></script>",
            "<math><mi class=x>x</mi></math>",
            "<math><annotation-xml encoding=text/html><p></annotation-xml></math>",
            "<math><annotation-xml encoding=x><style><p></style>",
            "<noscript><img src=x height=1></noscript>",
            "<noscript><style>p{}</style></noscript>",
            "<noscript><p class=x>",
            "<iframe src=x>x<p></iframe>",
            "<template><p class=x data-y=z></template>",
            "<template><col>",
            "<select><option value=x>x</select>",
            "<select name=x>",
            "<select><style><p></style></select>",
            "<option value=x selected>",
            "<textarea name=x>\n\n x</textarea>",
            "<pre>\n\n",
            "</pre>",
            "<listing class=x>\n  \n<b>",
            "  \n\n ",
            "\t\t",
            "<td data-x=y class=z>",
            "<tr style='x'>",
            "<body class=x data-y=z>",
            "<html lang=fr data-y=z>",
            "<isindex prompt=x>",
            "<base href=/x>",
            "<xmp x=y><p></xmp>");

    private static Document sieved(byte[] page, Charset charset) {
        return Parser.htmlParser().parseInput(new HtmlSieve(page, charset), "");
    }

    private static Document sieved(String html) {
        return sieved(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void agrees(String html) {
        // Halves of pairs are no UTF-8.
        var page = new String(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(shape(sieved(page)))
                .as(page)
                .isEqualTo(shape(Parser.htmlParser().parseInput(page, "")));
    }

    /** All that is read of a tree. */
    private static String shape(Document page) {
        var out = new StringBuilder();
        page.traverse((node, depth) -> {
            out.append('\n').append(".".repeat(Math.min(depth, 40)));
            node(node, out);
        });
        return out.toString();
    }

    private static void node(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            var words = text.getWholeText();
            out.append(HtmlScan.holdsWords(words) ? "'" + words + "'" : "' '");
        } else if (node instanceof DataNode data) {
            out.append(isRead(data) ? "data " + data.getWholeData() : "data");
        } else if (node instanceof Comment comment) {
            var words = comment.getData();
            out.append(words.contains("saved from url=(") || words.contains("SingleFile") ? "!" + words : "!");
        } else if (node instanceof Element element) {
            out.append(element.normalName());
            READ.forEach(name -> attribute(element, name, out));
            out.append(HtmlTags.isHidden(element.attributes()) ? " hides" : "");
            link(element, out);
        } else {
            out.append(node.outerHtml());
        }
    }

    private static boolean isRead(DataNode data) {
        var script = data.parent();
        return script != null
                && !script.normalName().equals("style")
                && (!script.normalName().equals("script")
                        || script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"));
    }

    private static void attribute(Element element, String name, StringBuilder out) {
        if (element.hasAttr(name)) {
            out.append(' ').append(name).append('=').append(element.attr(name));
        }
    }

    private static void link(Element element, StringBuilder out) {
        if (element.normalName().equals("a")) {
            out.append(HtmlTags.leadsAway(element) ? " leads" : "");
        } else {
            attribute(element, "href", out);
        }
    }

    private static String handedOver(String html) {
        var out = new StringWriter();
        try (var sieve = new HtmlSieve(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)) {
            sieve.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @Test
    void whatNoRuleReads_isLeftOut() {
        assertThat(handedOver("<p class=a data-b='c' onclick=\"d\">x</p>")).isEqualTo("<p class=a>x</p>");
        assertThat(handedOver("<a target=_blank href=\"https://gazette.example/x\">x</a>"))
                .isEqualTo("<a href=\"https://\">x</a>");
        assertThat(handedOver("<img class=x src='y' alt=\"z > z\"/>")).isEqualTo("<img class=x />");
        assertThat(handedOver("<script async>if (a<b) c('</p>')</script>")).isEqualTo("<script> </script>");
        assertThat(handedOver("<style>p > a {}</style>")).isEqualTo("<style> </style>");
        assertThat(handedOver("<b>x</b><!-- <p>y</p> -->z")).isEqualTo("<b>x</b><!---->z");
        assertThat(handedOver("<p style='color:red' id=a>\n    <b> x</b>")).isEqualTo("<p id=a>\n<b> x</b>");
    }

    @Test
    void whatARuleReads_isKept() {
        for (var kept : new String[] {
            "<script type=\"application/ld+json\">{\"headline\":\"x\"}</script>",
            "<p style=\"color:red;display:none\">x</p>",
            "<!-- saved from url=(0031)https://gazette.example/un -->",
            "<meta property=\"og:title\" content=\"a &amp; b\">",
            "<time itemprop=datePublished datetime=\"2024-05-03\">3 mai</time>",
            "<a href=\"mailto:x@gazette.example\">x</a>".replace("mailto:x@gazette.example", "mailto:x"),
            "<title>un  &amp; deux</title>",
            "<pre>\n\n  x</pre>",
            "« 12 % » – l’État, 😀"
        }) {
            assertThat(handedOver(kept)).isEqualTo(kept);
        }
    }

    @Test
    void whatFollowsOddMarkup_isKeptAsItIs() {
        for (var odd : new String[] {
            "<p \"a>",
            "<p<b>",
            "<script>x<!--<script>y</script>z",
            "<plaintext>",
            "</>",
            "<svg><style><p></style></svg>",
            "<select><style>x</style></select>",
            "<frameset>",
            "<!-- x --!>",
            "<p x='",
            "<p title='é' class='à' y='x' / z>"
        }) {
            var html = odd + "<p data-x=y>  <script>z</script>";
            assertThat(handedOver("<p data-x=1>" + html)).isEqualTo("<p>" + html);
        }
        var zero = "<p data-x=y>\0</p>";
        assertThat(handedOver(zero)).isEqualTo(zero);
    }

    @Test
    void pagesOfOneByteACharacter_areDecodedOnTheWay() {
        var charset = Charset.forName("windows-1252");
        var html = "<p title='é'>L’été coûte 12 € – « œuf »</p>";
        assertThat(sieved(html.getBytes(charset), charset).text()).isEqualTo("L’été coûte 12 € – « œuf »");
    }

    @Test
    void longPages_areHandedOverInPieces() {
        var html = "<p data-x=y>L’été 😀 </p>\n".repeat(3_000) + "<p \"x>" + "« Été » 😀".repeat(3_000);
        agrees(html);
        assertThat(handedOver(html).length()).isEqualTo(html.length() - 3_000 * " data-x=y".length());
    }

    @Property(seed = "20261203", tries = 200)
    void treesAreAlike(@ForAll("markup") List<String> pages) {
        pages.forEach(HtmlSieveTest::agrees);
    }

    @Provide
    Arbitrary<List<String>> markup() {
        return Arbitraries.of(all())
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces))
                .list()
                .ofSize(10);
    }

    private static List<String> all() {
        var all = new ArrayList<>(SIFTED);
        all.addAll(Markup.PIECES);
        all.addAll(Markup.TABLES);
        return all;
    }

    @Test
    void mutatedMarkup_makesTreesAlike() {
        mutate(41, 3_000);
    }

    @Test
    @Tag("long")
    void muchMutatedMarkup_makesTreesAlike() {
        mutate(43, 600_000);
    }

    private static void mutate(long seed, int pages) {
        var random = new Random(seed);
        var kinds = List.of(all(), SIFTED, Markup.PIECES, Markup.TABLES);
        for (int i = 0; i < pages; i++) {
            var pieces = kinds.get(i % kinds.size());
            var html = new StringBuilder("x");
            for (int j = random.nextInt(20); j >= 0; j--) {
                html.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (int j = random.nextInt(3); j > 0; j--) {
                int at = random.nextInt(html.length());
                if (random.nextBoolean()) {
                    html.deleteCharAt(at);
                } else {
                    html.insert(at, "<>/='\"!-x &;\n[]".charAt(random.nextInt(15)));
                }
                html.append('x');
            }
            agrees(html.toString());
        }
    }
}
