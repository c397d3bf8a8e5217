package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.text.Sentence;
import fr.glane.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounPhrasesTest {

    private static final Segmenter SEGMENTER = new Segmenter(Models.standard());

    /** The phrase stands in square brackets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Près de 40 % des [maraîchers bretons interrogés par la chambre d'agriculture] vendent en ligne.
            [La directrice de l'école de musique] démissionne.
            Selon [une enquête de l'institut Kerval], les prix baissent.
            Il cite [le maire de Vireux], qui proteste.
            [Les infirmières, aides-soignantes et brancardiers de l'hôpital] manifestent.
            Elle présente [un projet de loi] demain.
            Un tiers des [foyers équipés d'une chaudière à gaz] hésitent.
            [Ceux] qui partent gagnent plus.
            [Le climatologue Paul Ferrière] craint le pire.
            [Le quartier le plus pauvre de la ville] change.
            """)
    void end_isThatOfTheWholePhrase(String marked) {
        int open = marked.indexOf('[');
        int close = marked.indexOf(']') - 1;
        var sentence = sentence(marked.replace("[", "").replace("]", ""));
        int end = NounPhrases.end(sentence, sentence.indexAt(open));
        assertThat(sentence.token(end - 1).end()).as(sentence.toString()).isEqualTo(close);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On lit dans [le rapport annuel de la Cour des comptes] que tout va bien.
            Hier, affirme [la porte-parole du parquet de Bordeaux], rien n'était sûr.
            """)
    void start_isThatOfTheWholePhrase(String marked) {
        int open = marked.indexOf('[');
        int close = marked.indexOf(']') - 1;
        var sentence = sentence(marked.replace("[", "").replace("]", ""));
        int start = NounPhrases.start(sentence, sentence.indexAt(close) - 1);
        assertThat(sentence.token(start).start()).as(sentence.toString()).isEqualTo(open);
    }

    private static Sentence sentence(String text) {
        return SEGMENTER.sentences(text, new Span(0, text.length())).getFirst();
    }
}
