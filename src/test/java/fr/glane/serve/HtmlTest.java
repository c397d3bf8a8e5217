package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Property(seed = "8", tries = 200)
    void anyText_comesOutAsTextAlone(@ForAll String text) {
        var html = new Html().open("p", "title", text).text(text).close("p").toString();

        var body = Jsoup.parse(html).body();

        assertThat(body.getAllElements()).hasSize(2);
        assertThat(body.child(0).attributes().size()).isEqualTo(1);
        assertThat(body.child(0).childNodes()).allMatch(n -> n instanceof org.jsoup.nodes.TextNode);
    }

    @Test
    void markupInText_isShownAsTyped() {
        var html = new Html()
                .element("p", "<script>alert(\"1\")</script> & 'x'", "title", "\"><b>")
                .toString();

        assertThat(Jsoup.parse(html).expectFirst("p").text()).isEqualTo("<script>alert(\"1\")</script> & 'x'");
        assertThat(Jsoup.parse(html).expectFirst("p").attr("title")).isEqualTo("\"><b>");
    }

    @Test
    void controlCharactersAndHalfPairs_areReplaced_wholePairsKept() {
        assertThat(new Html().text("a\u0000\uD83Db\uD83D\uDEB2").toString()).isEqualTo("a\uFFFD\uFFFDb\uD83D\uDEB2");
    }

    @Property(seed = "8", tries = 200)
    void whatMayStandInHtml_isKeptToTheLetter(@ForAll String text) {
        var printable = text.codePoints()
                .filter(c -> c >= 0xa0 && !Character.isISOControl(c) && c < 0xd800 || c > 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(new Html().text(printable).toString()).isEqualTo(printable);
        assertThat(new Html().text("é € ’ \u202F% 🚲").bytes())
                .isEqualTo("é € ’ \u202F% 🚲".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void attribute_withoutValue_isLeftOut() {
        assertThat(new Html().open("input", "checked", null, "name", "a").toString())
                .isEqualTo("<input name=\"a\">");
    }
}
