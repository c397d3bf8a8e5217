package fr.glane.cli;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.format.Labels;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code glane explain}: why a passage is where it is, and which rule found a fact. */
final class ExplainCommand implements Verb {

    private Path file = Path.of("-");
    private @Nullable String at;

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        options.parameters("FILE", "1").key("page").to(Path.class, found -> file = found);
        options.option("--at").label("TEXT").text(found -> at = found);
    }

    @Override
    public Integer call() throws IOException {
        boolean found = false;
        int articles = 0;
        try (var glane = Glane.standard()) {
            for (var outcome : glane.extract(file)) {
                switch (outcome) {
                    case Outcome.Read read -> {
                        articles++;
                        found |= explain(read.article(), read.facts());
                    }
                    case Outcome.Empty empty -> {
                        articles++;
                        found |= explain(empty.article(), List.of());
                    }
                    case Outcome.Refused refused -> console.complain(refused);
                    case Outcome.Failed failed -> console.complain(failed);
                }
            }
        }
        if (articles == 0) {
            return Exit.NOTHING;
        }
        if (!found) {
            console.complain("explain.absent", String.valueOf(at));
            return Exit.NOTHING;
        }
        return Exit.DONE;
    }

    private boolean explain(Article article, List<Fact> facts) throws IOException {
        var grounds = Grounds.of(file, article, console.messages());
        if (at == null) {
            for (var choice : grounds.choices()) {
                console.out().write(choice + "\n");
            }
            for (var block : article.blocks()) {
                explain(article, grounds, block, facts, block.span());
            }
            return true;
        }
        var places = places(article.text(), at);
        for (var place : places) {
            for (var block : article.blocks()) {
                if (block.span().overlaps(place)) {
                    explain(article, grounds, block, facts, place);
                }
            }
        }
        return !places.isEmpty();
    }

    /** Where the text stands, apostrophes and spaces of every kind taken as equal. */
    private static List<Span> places(String text, String wanted) {
        var folded = fold(text);
        var needle = fold(wanted);
        var places = new ArrayList<Span>();
        int from = folded.indexOf(needle);
        while (from >= 0 && !needle.isEmpty()) {
            places.add(new Span(from, from + needle.length()));
            from = folded.indexOf(needle, from + needle.length());
        }
        return places;
    }

    private static String fold(String text) {
        return text.replace('’', '\'')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2009', ' ')
                .replace('\n', ' ');
    }

    private void explain(Article article, Grounds grounds, Block block, List<Fact> facts, Span place)
            throws IOException {
        var out = console.out();
        var messages = console.messages();
        var labels = new Labels(console.locale());
        var reason = block.reason()
                .map(r -> messages.text("explain.reason", labels.reason(r)))
                .orElse("");
        out.write(messages.text(
                "explain.block",
                labels.of(block.section()),
                labels.of(block.kind()),
                reason,
                block.span().start(),
                block.span().end()));
        out.write("\n  " + shortened(article.text(block.span())) + "\n");
        for (var line : grounds.of(block)) {
            out.write("  " + line + "\n");
        }
        var source = article.sourceMap().toSource(place);
        out.write("  " + messages.text("explain.source", article.source().address(), source.start(), source.end())
                + "\n");
        var here = facts.stream()
                .filter(fact -> parts(fact).anyMatch(part -> part.overlaps(place)))
                .toList();
        for (var fact : here) {
            out.write("  "
                    + messages.text(
                            "explain.fact",
                            switch (fact) {
                                case Figure figure -> messages.text("figure");
                                case Claim claim -> messages.text("claim");
                            },
                            fact.at().rule(),
                            shortened(article.text(fact.at().span())))
                    + "\n");
        }
        if (here.isEmpty() && block.bearsFacts() && at != null) {
            out.write("  " + messages.text("explain.nothing") + "\n");
        }
    }

    /** Every stretch a fact is made of: who asks about a verb wants the claim it announces. */
    private static Stream<Span> parts(Fact fact) {
        var others = switch (fact) {
            case Figure figure -> Stream.of(figure.population(), figure.statement());
            case Claim claim -> Stream.of(claim.source(), claim.sourceRole(), claim.cue());
        };
        return Stream.concat(Stream.of(fact.at().span()), others.flatMap(Optional::stream));
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= 160 ? line : line.substring(0, 157) + "…";
    }
}
