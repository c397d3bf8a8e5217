package fr.glane.format;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.Flag;
import fr.glane.text.Access;
import fr.glane.text.Article;
import fr.glane.text.Section;
import fr.glane.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An article and its facts as a person reads them on a terminal: repeats folded, facts of feeds apart. */
public final class Report implements FactWriter {

    private static final int VALUE_WIDTH = 16;

    private final Writer out;
    private final int width;
    private final boolean colour;
    private final ResourceBundle labels;
    private final FigureText figures;
    private final Labels names;

    /**
     * @param width columns of the terminal
     * @param colour whether to write ANSI colours
     */
    public Report(Writer out, Locale locale, int width, boolean colour) {
        this.out = out;
        this.width = Math.max(60, Math.min(width, 140));
        this.colour = colour;
        this.labels = ResourceBundle.getBundle(
                "fr.glane.format.report",
                locale,
                // The machine's own language must not stand in for French.
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.figures = new FigureText(locale);
        this.names = new Labels(locale);
    }

    @Override
    public void write(Article article, List<Fact> facts) throws IOException {
        head(article);
        var main = facts.stream()
                .filter(f -> f.at().block().section() == Section.MAIN)
                .toList();
        var related = facts.stream()
                .filter(f -> f.at().block().section() != Section.MAIN)
                .toList();
        section(article, main, "");
        if (!related.isEmpty()) {
            line("");
            line(strong(label("outside")));
            section(article, related, "  ");
        }
        if (facts.isEmpty()) {
            line("");
            line(label("none"));
        }
        removed(article);
        line("");
    }

    private void head(Article article) throws IOException {
        var metadata = article.metadata();
        wrapped(strong(metadata.title().orElseGet(() -> article.source().address())), "", "");
        var parts = new ArrayList<String>();
        metadata.publisher().ifPresent(parts::add);
        metadata.published().map(figures::date).ifPresent(parts::add);
        if (!metadata.authors().isEmpty()) {
            parts.add(String.join(", ", metadata.authors()));
        }
        if (metadata.access() == Access.TRUNCATED) {
            parts.add(metadata.evidence()
                    .map(e -> label("truncated.shown").formatted(e))
                    .orElse(label("truncated")));
        } else {
            parts.add(label("whole"));
        }
        wrapped(String.join(" · ", parts), "", "");
        line(faint(article.source().address()));
    }

    private void section(Article article, List<Fact> facts, String indent) throws IOException {
        var figureFacts = facts.stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
        var claimFacts = facts.stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
        if (!figureFacts.isEmpty()) {
            line("");
            line(indent + strong(label("figures")));
            for (var same : folded(figureFacts)) {
                figure(article, same, claimFacts, indent + "  ");
            }
        }
        if (!claimFacts.isEmpty()) {
            line("");
            line(indent + strong(label("claims")));
            for (var claim : claimFacts) {
                claim(article, claim, indent + "  ");
            }
        }
    }

    /** Mentions of one figure together, in the order of the first. */
    private static List<List<Figure>> folded(List<Figure> figures) {
        Map<String, List<Figure>> byFirst = new LinkedHashMap<>();
        for (var figure : figures) {
            byFirst.computeIfAbsent(figure.repeats().orElse(figure.id()), k -> new ArrayList<>())
                    .add(figure);
        }
        return List.copyOf(byFirst.values());
    }

    private void figure(Article article, List<Figure> same, List<Claim> claims, String indent) throws IOException {
        // The mention that says most stands for all.
        var figure = same.stream()
                .max(java.util.Comparator.comparingInt(
                        f -> f.population().map(Span::length).orElse(0)
                                + f.statement().map(Span::length).orElse(0)))
                .orElseThrow();
        var parts = new ArrayList<String>();
        figure.population().ifPresent(p -> parts.add(label("of") + " " + text(article, p)));
        figure.statement().ifPresent(s -> parts.add(label("statement") + " " + text(article, s)));
        same.stream()
                .map(Figure::saidBy)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(id -> claims.stream().filter(c -> c.id().equals(id)).findFirst())
                .flatMap(c -> source(article, c))
                .ifPresent(s -> parts.add(label("said.by") + " " + s));
        if (parts.isEmpty()) {
            parts.add(text(article, figure.at().sentence()));
        }
        if (same.size() > 1) {
            parts.add(faint(label("times").formatted(same.size())));
        }
        if (same.stream().anyMatch(f -> f.at().block().cut())) {
            parts.add(faint(label("cut")));
        }
        var value = figures.of(figure);
        var pad = " ".repeat(Math.max(1, VALUE_WIDTH - value.length()));
        var hang = indent + " ".repeat(VALUE_WIDTH);
        wrapped(indent + accent(value) + pad + parts.getFirst(), "", hang);
        for (var part : parts.subList(1, parts.size())) {
            wrapped(part, hang, hang);
        }
    }

    private void claim(Article article, Claim claim, String indent) throws IOException {
        var form = label("form." + Names.of(claim.form()));
        var pad = " ".repeat(Math.max(1, VALUE_WIDTH - form.length()));
        var hang = indent + " ".repeat(VALUE_WIDTH);
        var who = source(article, claim).orElse(label("no.source"));
        var role = claim.sourceRole().map(r -> ", " + text(article, r)).orElse("");
        var cue = claim.cue()
                .map(c -> text(article, c))
                .filter(c -> !c.equals(":"))
                .map(c -> faint(" (" + c + ")"))
                .orElse("");
        wrapped(indent + accent(form) + pad + who + role + cue, "", hang);
        var content = claim.content().stream().map(s -> text(article, s)).collect(Collectors.joining(" […] "));
        wrapped(label("quote").formatted(content), hang, hang);
        var flags = claim.flags().stream()
                .map((Flag f) -> label("flag." + Names.of(f)))
                .collect(Collectors.joining(", "));
        if (!flags.isEmpty()) {
            wrapped(faint(flags), hang, hang);
        }
    }

    private static Optional<String> source(Article article, Claim claim) {
        var words = claim.source().map(s -> text(article, s));
        if (words.isPresent() && claim.sourceName().isPresent() && !words.equals(claim.sourceName())) {
            return Optional.of(words.get() + " [" + claim.sourceName().get() + "]");
        }
        return words.isPresent() ? words : claim.sourceName();
    }

    private void removed(Article article) throws IOException {
        var reasons = new TreeMap<String, Integer>();
        int count = 0;
        for (var block : article.blocks()) {
            if (block.section() == Section.REMOVED) {
                reasons.merge(block.reason().orElse("boilerplate"), 1, Integer::sum);
                count++;
            }
        }
        if (count == 0) {
            return;
        }
        var why = reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> names.reason(e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(", "));
        line("");
        wrapped(faint(label(count == 1 ? "removed.one" : "removed").formatted(count, why)), "", "  ");
    }

    private static String text(Article article, Span span) {
        return article.text(span).replaceAll("[ \\n\\r\\t]+", " ");
    }

    private String label(String key) {
        return Objects.requireNonNull(labels.getString(key), key);
    }

    private String strong(String text) {
        return colour ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    private String accent(String text) {
        return colour ? "\u001B[36m" + text + "\u001B[0m" : text;
    }

    private String faint(String text) {
        return colour ? "\u001B[2m" + text + "\u001B[0m" : text;
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    /** Breaks at plain blanks only: no-break spaces keep what belongs together. */
    private void wrapped(String text, String first, String hang) throws IOException {
        var current = new StringBuilder(first);
        int length = first.length();
        boolean empty = true;
        int leading = 0;
        while (leading < text.length() && text.charAt(leading) == ' ') {
            leading++;
        }
        current.append(" ".repeat(leading));
        length += leading;
        int from = leading;
        while (from < text.length()) {
            int blank = text.indexOf(' ', from);
            int end = blank < 0 ? text.length() : blank;
            // Runs of blanks are columns: kept.
            int next = end;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            var word = text.substring(from, end);
            int size = visible(word);
            if (!empty && length + size > width) {
                line(current.toString().stripTrailing());
                current.setLength(0);
                current.append(hang);
                length = hang.length();
            }
            current.append(word).append(text, end, next);
            length += size + next - end;
            empty = false;
            from = next;
        }
        line(current.toString().stripTrailing());
    }

    private static int visible(String word) {
        return word.indexOf('\u001B') < 0
                ? word.length()
                : word.replaceAll("\u001B\\[[0-9;]*m", "").length();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
