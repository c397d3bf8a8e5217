package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Reading;
import fr.glane.text.Sentence;
import fr.glane.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a word is read as in its sentence. */
class ReadingTest {

    private static final Segmenter SEGMENTER = new Segmenter(Models.standard());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cette réforme améliorerait la situation. | améliorerait | VERB améliorer CONDITIONAL PRESENT 3
            La loi entrera en vigueur en juin. | entrera | VERB entrer INDICATIVE FUTURE 3
            Les voisins ont été interrogés hier. | interrogés | VERB interroger PAST_PARTICIPLE NONE 0
            Les voisins ont été interrogés hier. | été | AUX être PAST_PARTICIPLE NONE 0
            Le maire affirme que tout va bien. | affirme | VERB affirmer INDICATIVE PRESENT 3
            J'affirme le contraire. | affirme | VERB affirmer INDICATIVE PRESENT 1
            La porte est fermée. | porte | NOUN porte NONE NONE 0
            Elle porte un casque. | porte | VERB porter INDICATIVE PRESENT 3
            Il faut lire ce livre. | livre | NOUN livre NONE NONE 0
            Le transporteur livre les colis. | livre | VERB livrer INDICATIVE PRESENT 3
            On a vendu 12 % des terres. | 12 | NUM 12 NONE NONE 0
            Zorvane habite à Plouvic. | Zorvane | PROPN Zorvane NONE NONE 0
            """)
    void word_isReadAsItsSentenceAsks(String text, String word, String expected) {
        var sentence = sentence(text);
        var reading = sentence.reading(sentence.indexAt(text.indexOf(word)));
        assertThat(String.join(
                        " ",
                        reading.category().name(),
                        reading.lemma(),
                        reading.mood().name(),
                        reading.tense().name(),
                        String.valueOf(reading.person())))
                .isEqualTo(expected);
    }

    @Test
    void lemmas_ofAForm_comeFromTheDictionary() {
        var morphology = Models.standard().morphology();
        assertThat(morphology.lemmas("chevaux")).containsExactly("cheval");
        assertThat(morphology.lemmas("Portes")).contains("porte", "porter");
        assertThat(morphology.lemmas("aujourd’hui")).containsExactly("aujourd'hui");
        assertThat(morphology.lemmas("xylografuge")).isNotEmpty();
    }

    @Test
    void unknownWord_isGuessedByItsEnding() {
        var readings = Models.standard().morphology().readings("googlisait");
        assertThat(readings).anySatisfy(r -> {
            assertThat(r.category()).isEqualTo(Reading.Category.VERB);
            assertThat(r.tense()).isEqualTo(Reading.Tense.IMPERFECT);
            assertThat(r.lemma()).isEqualTo("googliser");
        });
    }

    private static Sentence sentence(String text) {
        return SEGMENTER.sentences(text, new Span(0, text.length())).getFirst();
    }
}
