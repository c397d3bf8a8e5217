package fr.glane.cli;

import fr.glane.check.Check;
import fr.glane.check.CheckReport;
import fr.glane.check.Floor;
import fr.glane.check.Gold;
import fr.glane.check.Match;
import fr.glane.check.Scores;
import fr.glane.format.Json;
import fr.glane.format.Names;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code glane check}: the extraction beside articles annotated by hand. */
final class CheckCommand implements Verb {

    private List<Path> named = List.of();
    private String match = "overlap";
    private String diff = "text";
    private @Nullable Double minF1;
    private @Nullable Path floor;

    private final Console console;
    private int failed;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        options.parameters("GOLD", "1..*").key("gold").all(Path.class, found -> named = found);
        options.option("--match").label("strict|overlap|value").text(found -> match = found);
        options.option("--diff").label("text|none").text(found -> diff = found);
        options.option("--min-f1").label("PERCENT").to(Double.class, found -> minF1 = found);
        options.option("--floor").label("FILE").to(Path.class, found -> floor = found);
    }

    @Override
    public Integer call() throws IOException, Broken {
        var files = goldFiles();
        if (files.isEmpty()) {
            throw new Broken(
                    Exit.NOTHING,
                    "check.none",
                    String.join(", ", named.stream().map(Path::toString).toList()));
        }
        var total = new Scores();
        try (var glane = Glane.standard().prepared()) {
            for (var file : files) {
                compare(glane, file, total);
            }
        }
        var report = new CheckReport(console.locale());
        console.out().write(report.table(total));
        if (!diff.equals("none")) {
            console.out().write(report.differences(total));
        }
        console.out().flush();
        boolean low = below(total);
        return low || failed > 0 ? Exit.SOME_FAILED : Exit.DONE;
    }

    private List<Path> goldFiles() throws IOException {
        var files = new ArrayList<Path>();
        for (var path : named) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (var walk = Files.walk(path)) {
                walk.filter(p -> p.toString().endsWith(".gold.jsonl")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private void compare(Glane glane, Path file, Scores total) throws IOException, Broken {
        Gold gold;
        try {
            gold = Gold.read(file);
        } catch (IOException e) {
            throw new Broken(Exit.FAILURE, "check.unreadable", String.valueOf(e.getMessage()));
        }
        var page = Json.string(gold.article(), "file").map(file::resolveSibling).orElse(file);
        if (!Files.exists(page)) {
            failed++;
            console.complain("check.missing", file, page.getFileName());
            return;
        }
        var check = new Check(mode());
        var record = Json.string(gold.article(), "record");
        var outcomes = glane.extract(page).stream()
                .filter(o -> record.isEmpty() || o.source().record().equals(record))
                .toList();
        if (outcomes.isEmpty()) {
            failed++;
            console.complain("check.missing", file, page.getFileName() + "#" + record.orElse(""));
        }
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Read read -> total.add(check.compare(gold, read.article(), read.facts()));
                case Outcome.Empty empty -> total.add(check.compare(gold, empty.article(), List.of()));
                case Outcome.Refused refused -> complain(refused);
                case Outcome.Failed broken -> complain(broken);
            }
        }
    }

    private void complain(Outcome outcome) {
        failed++;
        console.complain(outcome);
    }

    private Match mode() throws Broken {
        try {
            return Names.parse(Match.class, match);
        } catch (IllegalArgumentException e) {
            throw new Broken(Exit.USAGE, "match.unknown", match);
        }
    }

    /** The floor named, and the one that stands beside the gold, must both hold. */
    private boolean below(Scores total) throws IOException {
        boolean low = false;
        var floors = new ArrayList<Path>();
        if (floor != null) {
            floors.add(floor);
        }
        named.stream()
                .map(p -> p.resolve(Floor.FILE))
                .filter(Files::isRegularFile)
                .forEach(floors::add);
        for (var file : floors) {
            for (var below : Floor.read(file).below(total)) {
                low = true;
                complain(below.measure(), below.found(), below.wanted());
            }
        }
        if (minF1 != null) {
            for (var type : List.of("figure", "claim")) {
                var tally = total.tally(type);
                if (!tally.isEmpty() && tally.f1() < minF1) {
                    low = true;
                    complain(type, tally.f1(), minF1);
                }
            }
        }
        return low;
    }

    private void complain(String measure, double found, double wanted) {
        console.complain("check.below", measure, number(found), number(wanted));
    }

    private String number(double value) {
        return String.format(console.locale().equals(Locale.ENGLISH) ? Locale.ROOT : Locale.FRENCH, "%.2f", value);
    }
}
