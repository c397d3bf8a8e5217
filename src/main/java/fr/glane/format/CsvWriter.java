package fr.glane.format;

import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.glane.fact.Amount;
import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Facts as a table: one row a fact, the same columns for figures and claims. */
final class CsvWriter implements FactWriter {

    private static final List<String> COLUMNS = List.of(
            "id",
            "article",
            "type",
            "section",
            "block",
            "title",
            "publisher",
            "published",
            "path",
            "sentence",
            "text",
            "value",
            "lower",
            "upper",
            "unit",
            "comparator",
            "change",
            "population",
            "statement",
            "form",
            "content",
            "source",
            "source_name",
            "source_role",
            "cue",
            "flags",
            "said_by",
            "repeats");

    private final de.siegmar.fastcsv.writer.CsvWriter out;
    private final boolean excel;

    private CsvWriter(de.siegmar.fastcsv.writer.CsvWriter out, boolean excel) {
        this.out = out;
        this.excel = excel;
        out.writeRecord(COLUMNS);
    }

    static CsvWriter csv(Writer out) {
        return new CsvWriter(table(',', LineDelimiter.LF).build(out), false);
    }

    static CsvWriter tsv(Writer out) {
        return new CsvWriter(table('\t', LineDelimiter.LF).build(out), false);
    }

    static CsvWriter excel(Writer out) throws IOException {
        // Without the mark Excel reads UTF-8 as Windows-1252.
        out.write('\uFEFF');
        return new CsvWriter(table(';', LineDelimiter.CRLF).build(out), true);
    }

    private static de.siegmar.fastcsv.writer.CsvWriter.CsvWriterBuilder table(char separator, LineDelimiter lines) {
        return de.siegmar.fastcsv.writer.CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(lines);
    }

    @Override
    public void write(Article article, List<Fact> facts) {
        for (var fact : facts) {
            var row = row(article, fact);
            out.writeRecord(excel ? safe(row) : row);
        }
    }

    private List<String> row(Article article, Fact fact) {
        var at = fact.at();
        var metadata = article.metadata();
        var row = new ArrayList<String>(COLUMNS.size());
        row.add(fact.id());
        row.add(at.article());
        row.add(
                switch (fact) {
                    case Figure f -> "figure";
                    case Claim c -> "claim";
                });
        row.add(Names.of(at.block().section()));
        row.add(Names.of(at.block().kind()));
        row.add(metadata.title().orElse(""));
        row.add(metadata.publisher().orElse(""));
        row.add(metadata.published().orElse(""));
        row.add(article.source().address());
        row.add(line(article, at.sentence()));
        row.add(line(article, at.span()));
        switch (fact) {
            case Figure figure -> addFigure(row, article, figure);
            case Claim claim -> addClaim(row, article, claim);
        }
        return row;
    }

    private void addFigure(List<String> row, Article article, Figure figure) {
        switch (figure.amount()) {
            case Amount.Range range -> {
                row.add("");
                row.add(number(range.lower()));
                row.add(number(range.upper()));
            }
            case Amount.Decimal value -> addSingle(row, value);
            case Amount.Fraction value -> addSingle(row, value);
        }
        row.add(Names.of(figure.unit()));
        row.add(Names.of(figure.comparator()));
        row.add(figure.change().map(Names::of).orElse(""));
        row.add(line(article, figure.population()));
        row.add(line(article, figure.statement()));
        for (int i = 0; i < 7; i++) {
            row.add("");
        }
        row.add(figure.saidBy().orElse(""));
        row.add(figure.repeats().orElse(""));
    }

    private void addSingle(List<String> row, Amount value) {
        row.add(number(value));
        row.add("");
        row.add("");
    }

    private static void addClaim(List<String> row, Article article, Claim claim) {
        for (int i = 0; i < 8; i++) {
            row.add("");
        }
        row.add(Names.of(claim.form()));
        row.add(claim.content().stream().map(s -> line(article, s)).collect(Collectors.joining(" […] ")));
        row.add(line(article, claim.source()));
        row.add(claim.sourceName().orElse(""));
        row.add(line(article, claim.sourceRole()));
        row.add(line(article, claim.cue()));
        row.add(claim.flags().stream().map(Names::of).collect(Collectors.joining(" ")));
        row.add("");
        row.add("");
    }

    private String number(Amount amount) {
        if (!excel) {
            return amount.toString();
        }
        return switch (amount) {
            // 1/2 would be read as the first of February.
            case Amount.Fraction f ->
                comma(f.numerator().toPlainString()) + " sur "
                        + comma(f.denominator().toPlainString());
            case Amount.Decimal d -> comma(d.toString());
            case Amount.Range r -> number(r.lower()) + " à " + number(r.upper());
        };
    }

    private static String comma(String number) {
        return number.replace('.', ',');
    }

    /**
     * Text a spreadsheet would take for a formula, a number or a date gets the apostrophe that says it is text: « - Non
     * » is no subtraction, an id like 12345678901234e5 no number.
     */
    private static List<String> safe(List<String> row) {
        var cells = new ArrayList<String>(row.size());
        for (int i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            cells.add(NUMBERS.contains(COLUMNS.get(i)) || !needsApostrophe(cell) ? cell : "'" + cell);
        }
        return cells;
    }

    private static final java.util.Set<String> NUMBERS = java.util.Set.of("value", "lower", "upper");

    private static boolean needsApostrophe(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        char first = cell.charAt(0);
        if (first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r') {
            return true;
        }
        boolean digit = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            digit |= c >= '0' && c <= '9';
            if ("0123456789.,/:-+eE% \u00A0\u202F".indexOf(c) < 0) {
                return false;
            }
        }
        return digit;
    }

    private static String line(Article article, Optional<Span> span) {
        return span.map(s -> line(article, s)).orElse("");
    }

    private static String line(Article article, Span span) {
        return article.text(span).replace('\n', ' ').replace('\t', ' ').replace("\r", "");
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
