package fr.glane.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Article;
import fr.glane.text.Source;
import fr.glane.text.Span;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private static final String TEXT = """
            Le marché rouvre samedi à Brûlon

            Le marché couvert de Brûlon rouvre samedi après deux ans de travaux, annonce la mairie.
            """;

    private final List<Article> articles = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    private void read(byte[] bytes) {
        new TextReader().read(SavedFile.of("page.txt", bytes), new PageSink() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void refused(Source source, Refusal refusal) {
                refused.add(refusal);
            }
        });
    }

    @Test
    void text_isTheFile_andItsOffsetsAreThoseOfTheFile() {
        read(("\ufeff" + TEXT).getBytes(UTF_8));

        assertThat(articles.getFirst().text()).isEqualTo(TEXT);
        assertThat(articles.getFirst().sourceMap().toSource(new Span(3, 9))).isEqualTo(new Span(3, 9));
        assertThat(articles.getFirst().source().sha256()).hasSize(64);
    }

    @Test
    void placesInRecords_countCodePoints() {
        read(("\uD83D\uDCC8 " + TEXT).getBytes(UTF_8));

        var article = articles.getFirst();
        int at = article.text().indexOf("samedi");
        var source = article.sourceMap().toSource(new Span(at, at + 6));
        assertThat(article.sourceMap().sourceCodePoint(source.start()))
                .isEqualTo(article.text().codePointCount(0, at));
    }

    @Test
    void windows1252_isReadRight() {
        read(TEXT.getBytes(Charset.forName("windows-1252")));

        assertThat(articles.getFirst().text()).isEqualTo(TEXT);
    }

    @Test
    void sameArticleSavedTwice_hasOneId() {
        read(TEXT.getBytes(UTF_8));
        read(TEXT.replace("\n", "\r\n").getBytes(UTF_8));

        assertThat(articles)
                .extracting(Article::id)
                .containsOnly(articles.getFirst().id());
    }

    @Test
    void emptyAndBlank_areRefused() {
        read(new byte[0]);
        read(" \n\u00a0\n".getBytes(UTF_8));

        assertThat(refused).containsOnly(Refusal.of(Refusal.Reason.EMPTY));
    }

    @Test
    void binary_isRefused() {
        read(new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 1, 2, 3, 0});

        assertThat(refused).containsExactly(Refusal.of(Refusal.Reason.BINARY));
    }

    @Test
    void foreignText_isRefusedWithItsLanguage() {
        read("Forty per cent of the teachers say that they would leave the town, according to a poll.".getBytes(UTF_8));

        assertThat(refused).containsExactly(Refusal.of(Refusal.Reason.LANGUAGE, "en"));
    }

    @Test
    void menusWithoutAnArticle_areRefused() {
        read("Accueil\nPolitique\nSports\nSe connecter\nMentions légales\n".getBytes(UTF_8));

        assertThat(refused).containsExactly(Refusal.of(Refusal.Reason.NO_ARTICLE));
    }

    @Test
    void oneSentence_isRead() {
        read("Hausse de 12 % des loyers à Brûlon.".getBytes(UTF_8));

        assertThat(articles).hasSize(1);
    }

    @Property(seed = "20261124", tries = 200)
    void anyBytes_giveAnArticleOrARefusal(@ForAll byte[] bytes) {
        int before = articles.size() + refused.size();
        read(bytes);

        assertThat(articles.size() + refused.size()).isEqualTo(before + 1);
    }
}
