package fr.glane.cli;

import fr.glane.fact.Claim;
import fr.glane.fact.Figure;
import fr.glane.format.FigureText;
import fr.glane.format.Names;
import fr.glane.index.Hit;
import fr.glane.index.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Results as a person reads them on a terminal: value or form, the whole sentence with its marks, where it stands. */
final class HitReport {

    private static final int VALUE_WIDTH = 14;

    private final Console console;
    private final FigureText figures;

    HitReport(Console console) {
        this.console = console;
        this.figures = new FigureText(console.locale());
    }

    /** How the query was read, and what to try when nothing was found. */
    void notes(Results results) {
        for (var note : results.notes()) {
            switch (note.kind()) {
                case VALUE -> console.say("search.value", note.text(), note.reading());
                case NUMBER -> console.say("search.number", note.text());
                case READ_AS_WORDS -> console.say("search.words", note.text());
                case UNKNOWN_FILTER -> console.say("search.filter", note.text() + ":" + note.reading());
            }
        }
        if (results.total() == 0) {
            if (results.withSomeWords() > 0) {
                console.say("search.some", results.withSomeWords());
            } else {
                console.say("search.none");
            }
            results.suggestion().ifPresent(s -> console.say("search.suggestion", s));
        }
    }

    void hit(Hit hit) {
        var value = switch (hit.fact()) {
            case Figure figure -> figures.of(figure);
            case Claim claim -> console.messages().text("form." + Names.of(claim.form()));
        };
        var pad = " ".repeat(Math.max(1, VALUE_WIDTH - value.length()));
        var open = console.colour() ? "\u001B[1;33m" : "[";
        var close = console.colour() ? "\u001B[0m" : "]";
        var sentence = hit.marked(open, close).replaceAll("[\\n\\r\\t]+", " ");
        line(accent(value) + pad + sentence);
        line(" ".repeat(VALUE_WIDTH) + faint(String.join(" · ", about(hit))));
    }

    private List<String> about(Hit hit) {
        var parts = new ArrayList<String>();
        hit.stored().speaker().ifPresent(parts::add);
        hit.article().publisher().ifPresent(parts::add);
        hit.article().published().map(figures::date).ifPresent(parts::add);
        hit.article().title().ifPresent(parts::add);
        if (hit.stored().times() > 1) {
            parts.add(console.messages().text("search.times", hit.stored().times()));
        }
        parts.add(hit.fact().id());
        return parts;
    }

    void facets(Results results) {
        results.facets().forEach((facet, counts) -> {
            var shown = counts.stream()
                    .limit(10)
                    .map(c -> c.value() + " " + c.count())
                    .toList();
            line(console.messages().text("search.facet", facet.label(), String.join(", ", shown)));
        });
    }

    void line(String text) {
        try {
            console.out().write(text);
            console.out().write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String accent(String text) {
        return console.colour() ? "\u001B[36m" + text + "\u001B[0m" : text;
    }

    private String faint(String text) {
        return console.colour() ? "\u001B[2m" + text + "\u001B[0m" : text;
    }
}
