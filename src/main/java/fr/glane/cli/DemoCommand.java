package fr.glane.cli;

import fr.glane.format.Report;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import java.io.IOException;
import java.util.List;

/** {@code glane demo}: a small invented corpus from the jar, read as if it lay on the disk. */
final class DemoCommand implements Verb {

    private static final List<String> PAGES = List.of("sommeil.txt", "velo.html");

    private final Console console;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.say("demo");
        try (var glane = Glane.standard();
                var report = new Report(
                        AtomicFile.shared(console.out()), console.locale(), console.width(), console.colour())) {
            for (var page : PAGES) {
                for (var outcome : outcomes(glane, page)) {
                    switch (outcome) {
                        case Outcome.Read read -> report.write(read.article(), read.facts());
                        case Outcome.Empty empty -> report.write(empty.article(), List.of());
                        case Outcome.Refused refused -> console.complain(refused);
                        case Outcome.Failed failed -> console.complain(failed);
                    }
                }
            }
        }
        console.say("demo.next");
        return Exit.DONE;
    }

    private static List<Outcome> outcomes(Glane glane, String page) throws IOException {
        try (var stream = DemoCommand.class.getResourceAsStream("/fr/glane/demo/" + page)) {
            if (stream == null) {
                throw new IOException("the jar holds no " + page);
            }
            var outcomes = new java.util.ArrayList<Outcome>();
            glane.extract(SavedFile.of(page, stream.readAllBytes()), outcomes::add);
            return outcomes;
        }
    }
}
