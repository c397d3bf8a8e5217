package fr.glane.serve;

import fr.glane.fact.Amount;
import fr.glane.fact.Change;
import fr.glane.fact.Claim;
import fr.glane.fact.Comparator;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.Form;
import fr.glane.fact.Mention;
import fr.glane.fact.Unit;
import fr.glane.format.Json;
import fr.glane.format.Names;
import fr.glane.text.Article;
import fr.glane.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a reader corrected into a fact again. Spans come as the words of the article, and are found there near the
 * fact: kinds of blank and apostrophe do not count, everything else must be as printed.
 */
final class Corrections {

    /** Longer than any sentence a correction is about. */
    private static final int LONGEST = 5000;

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(?:[.,][0-9]{1,15})?");

    private final Article article;

    Corrections(Article article) {
        this.article = article;
    }

    /** A field that cannot be taken, and what stood in it. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;
        private final String text;

        Wrong(String reason, String text) {
            super(reason + ": " + text, null, false, false);
            this.reason = reason;
            this.text = text;
        }

        /** {@code absent} or {@code number}. */
        String reason() {
            return reason;
        }

        String text() {
            return text;
        }
    }

    /** The fact with the fields given; what is not given stays, what is given empty goes. */
    Fact apply(Fact fact, Map<?, ?> fields) throws Wrong {
        return switch (fact) {
            case Figure figure -> figure(figure, fields);
            case Claim claim -> claim(claim, fields);
        };
    }

    private Figure figure(Figure figure, Map<?, ?> fields) throws Wrong {
        var span = span(fields, "figure", Optional.of(figure.at().span()), figure.at())
                .orElse(figure.at().span());
        return new Figure(
                moved(figure.at(), span),
                amount(fields, figure.amount()),
                constant(Unit.class, fields, "unit").orElse(figure.unit()),
                constant(Comparator.class, fields, "comparator").orElse(figure.comparator()),
                change(fields, figure.change()),
                figure.evolution(),
                figure.tolerance(),
                span(fields, "population", figure.population(), figure.at()),
                span(fields, "statement", figure.statement(), figure.at()),
                figure.kind(),
                figure.saidBy(),
                figure.repeats());
    }

    private Claim claim(Claim claim, Map<?, ?> fields) throws Wrong {
        var content = content(fields, claim);
        var whole = content.getFirst().cover(content.getLast());
        return new Claim(
                moved(claim.at(), whole),
                constant(Form.class, fields, "form").orElse(claim.form()),
                content,
                span(fields, "source", claim.source(), claim.at()),
                claim.sourceName(),
                claim.sourceKind(),
                span(fields, "source_role", claim.sourceRole(), claim.at()),
                span(fields, "cue", claim.cue(), claim.at()),
                claim.flags());
    }

    private static Mention moved(Mention at, Span span) {
        return new Mention(at.article(), span, at.sentence(), at.block(), at.rule());
    }

    private List<Span> content(Map<?, ?> fields, Claim claim) throws Wrong {
        var given = Json.string(fields, "content");
        if (given.isEmpty() || given.get().isBlank()) {
            return claim.content();
        }
        var spans = new ArrayList<Span>();
        for (var part : given.get().split("\\[…]")) {
            if (!part.isBlank()) {
                spans.add(find(
                        part, claim.at(), spans.isEmpty() ? 0 : spans.getLast().end()));
            }
        }
        return spans.isEmpty() ? claim.content() : spans;
    }

    private Optional<Span> span(Map<?, ?> fields, String name, Optional<Span> before, Mention near) throws Wrong {
        var given = Json.string(fields, name);
        if (given.isEmpty()) {
            return before;
        }
        if (given.get().isBlank()) {
            return Optional.empty();
        }
        // Unchanged words keep their place, even where the same words stand nearer.
        if (before.isPresent()
                && pattern(given.get()).matcher(article.text(before.get())).matches()) {
            return before;
        }
        return Optional.of(find(given.get(), near, 0));
    }

    /** The place of the words nearest to the fact, at or after {@code from}. */
    private Span find(String words, Mention near, int from) throws Wrong {
        var stripped = words.strip();
        if (stripped.length() > LONGEST) {
            throw new Wrong("absent", stripped.substring(0, 80) + "…");
        }
        var matcher = pattern(stripped).matcher(article.text());
        Optional<Span> best = Optional.empty();
        int at = from;
        while (at <= article.text().length() && matcher.find(at)) {
            var span = new Span(matcher.start(), matcher.end());
            if (best.isEmpty() || distance(span, near) < distance(best.get(), near)) {
                best = Optional.of(span);
            }
            at = matcher.start() + 1;
        }
        return best.orElseThrow(() -> new Wrong("absent", stripped));
    }

    /** Inside the sentence first, then inside the block, then by how far away. */
    private static long distance(Span span, Mention near) {
        if (near.sentence().contains(span)) {
            return Math.abs(span.start() - near.span().start());
        }
        long far = Math.abs((long) span.start() - near.span().start());
        return near.block().span().contains(span) ? 1_000_000L + far : 1_000_000_000L + far;
    }

    private static Pattern pattern(String words) {
        var pattern = new StringBuilder();
        for (var part : words.strip().split("[\\s\\u00A0\\u202F]+")) {
            if (!pattern.isEmpty()) {
                pattern.append("[\\s\\u00A0\\u202F]+");
            }
            var pieces = part.split("['’]", -1);
            for (int i = 0; i < pieces.length; i++) {
                pattern.append(i == 0 ? "" : "['’]").append(Pattern.quote(pieces[i]));
            }
        }
        return Pattern.compile(pattern.toString());
    }

    private static Amount amount(Map<?, ?> fields, Amount before) throws Wrong {
        var value = Json.string(fields, "value").filter(v -> !v.isBlank());
        var lower = Json.string(fields, "lower").filter(v -> !v.isBlank());
        var upper = Json.string(fields, "upper").filter(v -> !v.isBlank());
        if (lower.isPresent() && upper.isPresent()) {
            return new Amount.Range(single(lower.get()), single(upper.get()));
        }
        return value.isPresent() ? single(value.get()) : before;
    }

    private static Amount single(String text) throws Wrong {
        var plain = text.strip().replaceAll("[\\s\\u00A0\\u202F%]", "");
        int slash = plain.indexOf('/');
        if (slash < 0) {
            return Amount.of(decimal(plain, text));
        }
        var denominator = decimal(plain.substring(slash + 1), text);
        if (denominator.signum() == 0) {
            throw new Wrong("number", text);
        }
        return new Amount.Fraction(decimal(plain.substring(0, slash), text), denominator);
    }

    private static BigDecimal decimal(String plain, String text) throws Wrong {
        if (!DECIMAL.matcher(plain).matches()) {
            throw new Wrong("number", text);
        }
        return new BigDecimal(plain.replace(',', '.'));
    }

    /** A dash takes the direction away: the figure is a level. */
    private static Optional<Change> change(Map<?, ?> fields, Optional<Change> before) throws Wrong {
        var given = Json.string(fields, "change").filter(v -> !v.isBlank());
        if (given.isEmpty()) {
            return before;
        }
        return given.get().equals("-") ? Optional.empty() : constant(Change.class, fields, "change");
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, Map<?, ?> fields, String name) throws Wrong {
        var given = Json.string(fields, name).filter(v -> !v.isBlank());
        try {
            return given.map(g -> Names.parse(type, g));
        } catch (IllegalArgumentException e) {
            throw new Wrong("absent", given.orElse(""));
        }
    }
}
