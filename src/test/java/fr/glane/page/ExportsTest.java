package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Article;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import fr.glane.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What varies between exports of the same form, and must not change what is read. */
class ExportsTest {

    private static final String BODY = "<p>La commune de Saint-Orens a vendu un tiers de ses logements vides, selon la "
            + "préfecture, et compte en rénover la moitié.</p><p>« Il était temps », se réjouit Paul Lanvin, élu de "
            + "l’opposition, qui demande un vote.</p>";

    @Test
    void europresse_authorThatIsNoName_isAStandfirst() throws IOException {
        var article = one("e.HTML", modern("<div>Le maire défend une vente que l’opposition jugeait nécessaire</div>"));
        assertThat(article.metadata().authors()).isEmpty();
        assertThat(texts(article, Kind.STANDFIRST))
                .containsExactly("Le maire défend une vente que l’opposition jugeait nécessaire");
    }

    @Test
    void europresse_asideAndCertificate_areSetAside() throws IOException {
        var article = one("e.HTML", modern("<div>Maud Ferrière</div>"));
        assertThat(article.metadata().authors()).containsExactly("Maud Ferrière");
        assertThat(article.metadata().publisher()).contains("Le Courrier de Valmer");
        assertThat(article.mainText()).doesNotContain("Note(s)").doesNotContain("certificat");
        assertThat(article.blocks())
                .filteredOn(b -> b.section() == Section.REMOVED)
                .extracting(b -> b.reason().orElse(""))
                .contains("notes", "legal");
    }

    @Test
    void europresse_marksAndLinksInside_doNotCutSentences() throws IOException {
        var article = one(
                "e.HTML",
                modern("").replace("un tiers", "<b>un</b> <mark>tiers</mark>").replace("vides", "vi<i>des</i>"));
        assertThat(article.mainText()).contains("a vendu un tiers de ses logements vides, selon");
    }

    @Test
    void europresse_dateStandsInTheNumber_whenTheHeaderHasNone() throws IOException {
        var article = one("e.HTML", modern("").replace("Communes, mardi 4 novembre 2025, p. 3", "Communes"));
        assertThat(article.metadata().published()).contains("2025-11-05");
    }

    private static String modern(String afterTitle) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><article><header><div>"
                + "<span class=\"DocPublicationName\">Le Courrier de Valmer, no. 12</span></div><div>"
                + "<span class=\"DocHeader\">Communes, mardi 4 novembre 2025, p. 3</span></div>"
                + "<div class=\"titreArticle\"><p class=\"titreArticleVisu\">Logements vides</p></div>" + afterTitle
                + "</header><section><div class=\"DocText\"><div class=\"docOcurrContainer\">" + BODY
                + "</div></div></section><aside><b>Note(s) :</b><p>L’enquête compte 30 % d’absents.</p></aside><footer>"
                + "<small>© 2025 Le Courrier. Tous droits réservés.</small><p>news·20251105·CVAL·01</p>"
                + "<div id=\"divPubliC\">Ce certificat est émis à X</div></footer></article></body></html>";
    }

    @Test
    void factiva_withoutCodes_isReadByItsClasses() throws IOException {
        var html = "<html><head><meta charset=\"utf-8\"></head><body><div class=\"article frArticle\"><div id=\"hd\">"
                + "<span class=\"frHeadline\">Logements vides </span></div><div class=\"author\">Maud Ferrière</div>"
                + "<div>61 mots</div><div>4 novembre 2025</div><div>07:10</div><div>Le Courrier de Valmer</div>"
                + "<div>CVAL</div><div>Français</div><div>Copyright 2025. Le Courrier</div>"
                + BODY.replace("<p>", "<p class=\"articleParagraph frarticleParagraph\">") + "</div></body></html>";
        var article = one("f.html", html);
        assertThat(article.source().reader()).isEqualTo("factiva");
        assertThat(article.metadata().title()).contains("Logements vides");
        assertThat(article.metadata().published()).contains("2025-11-04T07:10");
        assertThat(article.metadata().publisher()).contains("Le Courrier de Valmer");
        assertThat(texts(article, Kind.PARAGRAPH)).hasSize(2);
    }

    @Test
    void lexisNexis_titleAndDateMaySwap_andAnErrorPageIsRefused() throws IOException {
        var html = "<html><head><meta charset=\"utf-8\"></head><body><a name=\"DOC_ID_0_0\"></a><!-- <DOC NUMBER=1> -->"
                + "<br><div>1 of 2 DOCUMENTS</div><br><div>Le Courrier de Valmer</div><br><div>Logements vides</div><br>"
                + "<div>4 novembre 2025 mardi</div><br><div>" + BODY + "</div><br><div>SUJET: LOGEMENT (92%)</div>"
                + "<a name=\"DOC_ID_0_1\"></a><!-- <DOC NUMBER=2> --><br><div>2 of 2 DOCUMENTS</div></body></html>";
        var seen = read("l.HTML", html);
        assertThat(seen.articles).hasSize(1);
        var article = seen.articles.getFirst();
        assertThat(article.metadata().title()).contains("Logements vides");
        assertThat(article.metadata().published()).contains("2025-11-04");
        assertThat(article.mainText()).doesNotContain("92");
        assertThat(seen.refusals).containsExactly(Refusal.Reason.NO_ARTICLE);
        assertThat(article.source().address()).isEqualTo("l.HTML#1");
    }

    @Test
    void txm_paragraphsAndInlineMarks_areRead() throws IOException {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><text titre=\"Logements vides\" journal=\"Le Courrier\" "
                + "date=\"2025-11-04\"><p>La commune a vendu <hi>un tiers</hi> de ses logements &amp; jardins.</p>"
                + "<p>Le reste sera rénové, dit le maire.</p></text>";
        var article = one("t.xml", xml);
        assertThat(article.metadata().title()).contains("Logements vides");
        assertThat(texts(article, Kind.PARAGRAPH))
                .containsExactly(
                        "La commune a vendu un tiers de ses logements & jardins.",
                        "Le reste sera rénové, dit le maire.");
        var span = article.blocks().getFirst().span();
        var source = article.sourceMap().toSource(span);
        assertThat(xml.substring(source.start(), source.end()))
                .startsWith("La commune")
                .endsWith("jardins.");
    }

    @Test
    void iramuteq_themesAreSetAside_andOffsetsLeadToTheFile() throws IOException {
        var text = """
                **** *journal_Le_Courrier *date_2025-11-04
                -*logement
                Un tiers des logements est vide 🏠, dit-on.
                **** *journal_Autre

                """;
        var seen = read("corpus.txt", text);
        var article = seen.articles.getFirst();
        assertThat(article.metadata().publisher()).contains("Le Courrier");
        assertThat(article.mainText()).isEqualTo("Un tiers des logements est vide 🏠, dit-on.");
        var block = article.blocks().getLast();
        var source = article.sourceMap().toSource(block.span());
        assertThat(text.substring(source.start(), source.end())).isEqualTo(article.text(block.span()));
        assertThat(seen.refusals).containsExactly(Refusal.Reason.EMPTY);
    }

    private static List<String> texts(Article article, Kind kind) {
        return article.blocks().stream()
                .filter(b -> b.kind() == kind)
                .map(b -> article.text(b.span()))
                .toList();
    }

    private static Article one(String path, String content) throws IOException {
        var seen = read(path, content);
        assertThat(seen.refusals).isEmpty();
        assertThat(seen.articles).hasSize(1);
        return seen.articles.getFirst();
    }

    private static Seen read(String path, String content) throws IOException {
        var file = SavedFile.of(path, content.getBytes(StandardCharsets.UTF_8));
        var seen = new Seen();
        PageReaders.of(file).orElseThrow().read(file, seen);
        return seen;
    }

    private static final class Seen implements PageSink {

        private final List<Article> articles = new ArrayList<>();
        private final List<Refusal.Reason> refusals = new ArrayList<>();

        @Override
        public void article(Article article) {
            articles.add(article);
        }

        @Override
        public void refused(Source source, Refusal refusal) {
            refusals.add(refusal.reason());
        }
    }
}
