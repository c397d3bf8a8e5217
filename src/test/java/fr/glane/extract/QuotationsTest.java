package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.text.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

    private static final Segmenter SEGMENTER = new Segmenter(Models.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Elle dit « Je pars ».|Je pars",
                "Elle dit “Je pars”.|Je pars",
                "Elle dit \"Je pars\".|Je pars",
                "Elle dit ‹ Je pars ›.|Je pars",
                "Elle dit „Je pars“.|Je pars"
            })
    void everyKindOfMark_bounds(String text, String inside) {
        assertThat(outer(text)).containsExactly(inside);
    }

    @Test
    void nested_theOuterHoldsTheInner() {
        assertThat(outer("« Il m'a dit : “Pars !” et je suis parti », raconte Anne."))
                .containsExactly("Il m'a dit : “Pars !” et je suis parti");
        assertThat(depths("« Il m'a dit : “Pars !” et je suis parti », raconte Anne."))
                .containsExactly(0, 1);
    }

    @Test
    void severalSentences_areOneQuotation() {
        assertThat(outer("« Je pars. Je ne reviendrai pas. » Elle sort."))
                .containsExactly("Je pars. Je ne reviendrai pas.");
    }

    @Test
    void markMissingAtTheEnd_reachesTheEndOfThePassage() {
        assertThat(outer("« Je pars, dit-elle.")).containsExactly("Je pars, dit-elle.");
    }

    @Test
    void markMissingAtTheStart_reachesBackToTheStart() {
        assertThat(outer("Je pars », dit-elle.")).containsExactly("Je pars");
    }

    @Test
    void paragraphs_carryOnAQuotationLeftOpen() {
        assertThat(outer("« Je pars.\nJe ne reviendrai pas », dit-elle."))
                .containsExactly("Je pars.", "Je ne reviendrai pas");
    }

    @Test
    void apostrophesAndInches_areNoMarks() {
        assertThat(outer("L'écran de l'appareil n'est pas d'ici.")).isEmpty();
    }

    @Test
    void manyOpeningMarks_areReadOnce() {
        // Each mark is looked at a bounded number of times; a quadratic walk would not end here.
        assertThat(quotations("« ".repeat(100_000).strip())).hasSize(1);
    }

    private static List<String> outer(String text) {
        var texts = texts(text);
        var found = new ArrayList<String>();
        var all = Quotations.of(texts);
        for (int p = 0; p < texts.size(); p++) {
            for (var quotation : all.get(p).all()) {
                if (quotation.depth() == 0) {
                    found.add(texts.get(p)
                            .span(quotation.first(), quotation.end())
                            .of(text));
                }
            }
        }
        return found;
    }

    private static List<Integer> depths(String text) {
        return quotations(text).getFirst().all().stream().map(Quotation::depth).toList();
    }

    private static List<Quotations> quotations(String text) {
        return Quotations.of(texts(text));
    }

    static List<ClaimText> texts(String text) {
        var article = MarkedArticle.parse(text).article();
        var passages = SEGMENTER.segment(article);
        var texts = new ArrayList<ClaimText>();
        for (Passage passage : passages) {
            texts.add(new ClaimText(text, passage, texts.size()));
        }
        return texts;
    }
}
