package fr.glane.check;

import java.util.Locale;
import java.util.ResourceBundle;

/** Scores as people read them: a table by type and role, then each difference in its sentence. Immutable. */
public final class CheckReport {

    private final Locale locale;
    private final ResourceBundle labels;

    public CheckReport(Locale locale) {
        this.locale = locale;
        this.labels = ResourceBundle.getBundle(
                "fr.glane.check.report",
                locale,
                // The machine's own language must not stand in for French.
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The table, one line a measure, ended by line breaks. */
    public String table(Scores scores) {
        var out = new StringBuilder();
        out.append(String.format(
                locale,
                "%-34s %9s %9s %9s   %7s %8s %8s%n",
                "",
                labels.getString("precision"),
                labels.getString("recall"),
                "F1",
                labels.getString("right"),
                labels.getString("extra"),
                labels.getString("missed")));
        scores.tallies()
                .forEach((measure, tally) -> out.append(String.format(
                        locale,
                        "%-34s %9.1f %9.1f %9.1f   %7d %8d %8d%n",
                        label(measure),
                        tally.precision(),
                        tally.recall(),
                        tally.f1(),
                        tally.right(),
                        tally.extra(),
                        tally.missed())));
        return out.toString();
    }

    /** Each difference in its sentence; empty when there is none. */
    public String differences(Scores scores) {
        var out = new StringBuilder();
        for (var difference : scores.differences()) {
            out.append(labels.getString(difference.missed() ? "missed.mark" : "extra.mark"))
                    .append(' ')
                    .append(label(difference.measure()).strip())
                    .append(labels.getString("colon"))
                    .append(difference.text())
                    .append('\n');
            if (!difference.sentence().isEmpty()) {
                out.append("    ")
                        .append(difference.sentence().replaceAll("\\s+", " "))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private String label(String measure) {
        var text = labels.containsKey(measure) ? labels.getString(measure) : measure;
        return measure.contains(".") ? "  " + text : text;
    }
}
