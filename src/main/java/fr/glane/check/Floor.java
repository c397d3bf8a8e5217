package fr.glane.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scores that may only rise: a measure and its least F1 a line, parted by a blank, {@code #} for comments.
 *
 * @param least F1 from 0 to 100, by measure
 */
public record Floor(Map<String, Double> least) {

    /** Name of the file that stands beside the gold it is about. */
    public static final String FILE = "scores.floor";

    /** A measure under its floor. */
    public record Below(String measure, double found, double wanted) {}

    /**
     * @throws IOException when the file cannot be read or a line is not a measure with its number
     */
    public static Floor read(Path file) throws IOException {
        var least = new TreeMap<String, Double>();
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            var text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int blank = text.indexOf(' ');
            try {
                least.put(text.substring(0, Math.max(0, blank)), Double.parseDouble(text.substring(blank + 1)));
            } catch (NumberFormatException e) {
                throw new IOException(file + ": not a measure with its floor: " + text, e);
            }
        }
        return new Floor(least);
    }

    /** The measures under their floor; a hundredth of a point is forgiven, since files carry two decimals. */
    public List<Below> below(Scores scores) {
        var below = new ArrayList<Below>();
        least.forEach((measure, wanted) -> {
            double found = scores.tally(measure).f1();
            if (found < wanted - 0.01) {
                below.add(new Below(measure, found, wanted));
            }
        });
        return below;
    }

    /** The floor these scores would set, in the form of the file. */
    public static String of(Scores scores) {
        var out = new StringBuilder();
        scores.tallies()
                .forEach((measure, tally) -> out.append(String.format(Locale.ROOT, "%s %.2f%n", measure, tally.f1())));
        return out.toString();
    }
}
