package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text that asks each rule again and again ends. The bound is far above what linear work takes (a second), and far below
 * what a search that doubles with each word would.
 */
class AdversarialClaimsTest {

    private static final Segmenter SEGMENTER = new Segmenter(Models.standard());
    private static final Extractor EXTRACTOR = Extractor.standard();

    @ParameterizedTest
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(
            strings = {
                "« ",
                "constate et ",
                "Il, l'assure, ",
                "Pour X, ",
                "P : Q, dit-il, ",
                "il dit que ",
                "Le maire : « ",
                "Elle dénonce « un recul », ",
                "Paul R., le maire (A), ",
                "explique comment ",
                "(ABC) "
            })
    void endlessRepetition_isRead(String part) {
        var article =
                MarkedArticle.parse("Le maire a parlé. " + part.repeat(1000)).article();
        var facts = EXTRACTOR.extract(article, SEGMENTER.segment(article));
        assertThat(facts).hasSizeLessThan(3000);
    }
}
