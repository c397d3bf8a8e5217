package fr.glane;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;

/**
 * Any bytes at all, under any name: read or refused, never an exception. A plain run replays the inputs kept in
 * {@code GlaneFuzzTestInputs}; with {@code JAZZER_FUZZ=1} Jazzer looks for new ones.
 */
class GlaneFuzzTest {

    private static final Glane GLANE = Glane.standard();
    private static final String[] NAMES = {
        "a.txt", "a.html", "a.jsonl", "a.mhtml", "a.warc", "a.warc.gz", "a.zip", "a.xml", "a.csv", "a.HTML", "a"
    };

    @FuzzTest(maxDuration = "30s")
    void anyBytes_areReadOrRefused(FuzzedDataProvider data) {
        var name = data.pickValue(NAMES);
        GLANE.extract(SavedFile.of(name, data.consumeRemainingAsBytes()), outcome -> {
            if (outcome instanceof Outcome.Failed failed) {
                throw new AssertionError(name, failed.cause());
            }
        });
    }
}
