package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.Claim;
import fr.glane.fact.Flag;
import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Section;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four flags of a claim, each on what it holds of and on what only looks like it. */
class ClaimFlagsTest {

    private static final Segmenter SEGMENTER = new Segmenter(Models.standard());
    private static final Extractor EXTRACTOR = Extractor.standard();

    private record Part(Kind kind, boolean cut, String text) {}

    private static Part paragraph(String text) {
        return new Part(Kind.PARAGRAPH, false, text);
    }

    private static List<Claim> claims(Part... parts) {
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        for (var part : parts) {
            int start = text.length();
            text.append(part.text());
            var span = new Span(start, text.length());
            blocks.add(new Block(part.kind(), Section.MAIN, span, Optional.empty(), Optional.empty(), part.cut()));
            text.append('\n');
        }
        var source = new Source("-", Optional.empty(), "", "text");
        var article = Article.of(source, Metadata.NONE, text.toString(), blocks, SourceMap.identity(text.toString()));
        var claims = new ArrayList<Claim>();
        for (var fact : EXTRACTOR.extract(article, SEGMENTER.segment(article))) {
            if (fact instanceof Claim claim) {
                assertThat(claim.content())
                        .allSatisfy(s -> assertThat(s.of(article.text())).isNotBlank());
                claims.add(claim);
            }
        }
        return claims;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le maire affirme que les travaux du pont",
                "Le maire affirme que les travaux du pont seront longs et",
                "« Nous attendons la réponse du ministère depuis",
                "Le maire a prévenu : « Nous attendons la réponse du"
            })
    void aClaimThatThePaywallCuts_isTruncated(String text) {
        assertThat(claims(new Part(Kind.PARAGRAPH, true, text)))
                .singleElement()
                .satisfies(c -> assertThat(c.flags()).contains(Flag.TRUNCATED));
    }

    @Test
    void aClaimThatEndsBeforeTheCut_isNotTruncated() {
        assertThat(claims(new Part(
                        Kind.PARAGRAPH, true, "« Le pont tiendra », assure le maire. La suite des travaux dépend du")))
                .singleElement()
                .satisfies(c -> assertThat(c.flags()).isEmpty());
    }

    @Test
    void aClaimInAWholeBlock_isNotTruncated() {
        assertThat(claims(paragraph("Le maire affirme que les travaux du pont seront longs")))
                .singleElement()
                .satisfies(c -> assertThat(c.flags()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anne Rey : « Le pont tiendra »",
                "Le maire assure que le pont tiendra",
                "« Le pont tiendra » : Anne Rey rassure les riverains"
            })
    void aClaimOfATitle_isAHeadline(String title) {
        var found = claims(
                new Part(Kind.TITLE, false, title),
                paragraph("Le conseil se réunit lundi."),
                paragraph("La route reste fermée."));
        assertThat(found).singleElement().satisfies(c -> assertThat(c.flags()).contains(Flag.HEADLINE));
    }

    @Test
    void aClaimOfAParagraph_isNoHeadline() {
        assertThat(claims(paragraph("Anne Rey prévient : « Le pont tiendra. »")))
                .singleElement()
                .satisfies(c -> assertThat(c.flags()).isEmpty());
    }

    @Test
    void aQuotationThatTheNextLineSigns_isByWhoSigns() {
        var found = claims(
                new Part(Kind.QUOTE, false, "Le pont est à nous tous, et nous le garderons."),
                paragraph("— Anne Rey, maire de Sorbières"),
                paragraph("La route reste fermée."));
        assertThat(found).singleElement().satisfies(c -> {
            assertThat(c.flags()).contains(Flag.HEADLINE);
            assertThat(c.source()).isPresent();
            assertThat(c.sourceRole()).isPresent();
        });
    }

    @Test
    void aQuoteBlockThatNobodySigns_isNoClaim() {
        assertThat(claims(
                        new Part(Kind.QUOTE, false, "Le pont est à nous tous, et nous le garderons."),
                        paragraph("La route reste fermée.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le maire nie avoir fermé le pont.",
                "La préfète dément que le pont soit fermé.",
                "Le maire ne croit pas que le pont tienne.",
                "Les élus n'excluent pas que le pont soit fermé."
            })
    void aDenial_isNegated(String text) {
        assertThat(claims(paragraph(text)))
                .singleElement()
                .satisfies(c -> assertThat(c.flags()).containsExactly(Flag.NEGATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le maire affirme que le pont n'est pas fermé.",
                "Le maire ne cache pas que le pont est fermé.",
                "« Je n'ai pas fermé le pont », jure le maire."
            })
    void aNegationInWhatIsSaid_isNoDenial(String text) {
        assertThat(claims(paragraph(text)))
                .singleElement()
                .satisfies(c -> assertThat(c.flags()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le maire dénonce « un mauvais procès ».",
                "La préfète redoute un « effet de contagion ».",
                "L'ingénieure parle d'un « pont fatigué »."
            })
    void quotedWordsAsTheObject_areNominal(String text) {
        assertThat(claims(paragraph(text)))
                .singleElement()
                .satisfies(c -> assertThat(c.flags()).contains(Flag.NOMINAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le maire dénonce : « C'est un mauvais procès. »",
                "La préfète redoute que le pont « ne tienne plus ».",
                "Le maire juge le procès « mauvais »."
            })
    void aClauseWithQuotedWords_isNotNominal(String text) {
        assertThat(claims(paragraph(text)))
                .singleElement()
                .satisfies(c -> assertThat(c.flags()).isEmpty());
    }
}
