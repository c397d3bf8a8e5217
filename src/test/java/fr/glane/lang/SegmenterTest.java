package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Sentence;
import fr.glane.text.Span;
import fr.glane.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {

    private final Segmenter segmenter = new Segmenter(Models.standard());

    @Test
    void lineBreak_endsTheSentence() {
        assertThat(sentences("Un titre sans point\nLe texte commence ici."))
                .containsExactly("Un titre sans point", "Le texte commence ici.");
    }

    @Test
    void sentences_areADetectorOfOpenNlp_withTheSegmentersOwnSpans() {
        var text = "Le Dr. Varenne publie. « C’est fini. »\nElle attend.";
        var models = Models.standard();
        var detector = new Sentences(models.boundaries(), models.functionWords(), new Words(models::morphology));
        assertThat(detector.sentDetect(text)).containsExactlyElementsOf(sentences(text));
        assertThat(detector.sentPosDetect(text))
                .extracting(s -> s.getCoveredText(text).toString())
                .containsExactlyElementsOf(sentences(text));
    }

    @Test
    void titleOfAPerson_endsNoSentence() {
        assertThat(sentences("Le Dr. Varenne et Mme. Ollier publient. Ils attendent."))
                .containsExactly("Le Dr. Varenne et Mme. Ollier publient.", "Ils attendent.");
    }

    @Test
    void closingGuillemet_belongsToItsSentence() {
        assertThat(sentences("« C’est fini.\u00A0» Le maire sourit."))
                .containsExactly("« C’est fini.\u00A0»", "Le maire sourit.");
    }

    @Test
    void elision_standsApartWithItsApostrophe() {
        assertThat(tokens("L’étude qu’elle cite, aujourd’hui, n'a rien d'un c'est-à-dire."))
                .containsExactly(
                        "L’",
                        "étude",
                        "qu’",
                        "elle",
                        "cite",
                        ",",
                        "aujourd’hui",
                        ",",
                        "n'",
                        "a",
                        "rien",
                        "d'",
                        "un",
                        "c'est-à-dire",
                        ".");
    }

    @Test
    void invertedPronoun_keepsItsHyphen() {
        assertThat(tokens("Viendra-t-il ? demande-t-elle, dit-on, peut-être au rendez-vous."))
                .containsExactly(
                        "Viendra",
                        "-t-il",
                        "?",
                        "demande",
                        "-t-elle",
                        ",",
                        "dit",
                        "-on",
                        ",",
                        "peut-être",
                        "au",
                        "rendez-vous",
                        ".");
    }

    @Test
    void groupedDigits_areOneToken() {
        assertThat(tokens("Les 1\u202F200 lits, 3 000 000 € et 12,5% à 14h30"))
                .containsExactly(
                        "Les", "1\u202F200", "lits", ",", "3 000 000", "€", "et", "12,5", "%", "à", "14", "h", "30");
    }

    @Test
    void repeatedForm_sharesItsWord() {
        var sentence = sentence("la radio et la télé");
        assertThat(sentence.token(0).word()).isSameAs(sentence.token(3).word());
    }

    private List<String> sentences(String text) {
        var found = segmenter.sentences(text, new Span(0, text.length()));
        found.forEach(s ->
                s.tokens().forEach(t -> assertThat(t.text()).isEqualTo(t.span().of(text))));
        return found.stream().map(s -> s.span().of(text)).toList();
    }

    private Sentence sentence(String text) {
        var found = segmenter.sentences(text, new Span(0, text.length()));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> tokens(String text) {
        return segmenter.sentences(text, new Span(0, text.length())).stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::text)
                .toList();
    }
}
