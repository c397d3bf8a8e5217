package fr.glane.index;

import fr.glane.index.QueryLexer.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a person types. No query is an error: what does not fit is read as words, and a note says so.
 *
 * <pre>
 * any      = all { (OU | OR) all }
 * all      = part { [ET | AND] part }                    words side by side: all of them
 * part     = (SAUF | NOT | -) part | ( any ) | field:part | number | phrase | word
 * phrase   = "…" | « … » | “ … ”   with ~5 behind it: words within that distance;  ="…": exactly as written
 * word     = hôpital | hospit* | radiolog~ | =Hôpital | l'hôpital | bien-être
 * number   = 80 % | &gt; 50 % | entre 10 et 20 % | de 10 à 20 % | plus de 50 % | 10,7 | 3 000
 * field    = titre | population | mesure | source | contenu | article | type | valeur | date | journal | forme …
 * </pre>
 *
 * Operators are in capitals. For one query.
 */
final class QueryReader {

    /** A query as understood. */
    record Asked(Ask ask, List<Note> notes) {}

    private final String query;
    private final boolean exact;
    private final List<Piece> pieces;
    private final QueryNumbers numbers;
    private final List<Note> notes = new ArrayList<>();
    private int at;

    private QueryReader(String query, boolean exact) {
        this.query = query;
        this.exact = exact;
        var lexer = new QueryLexer(query);
        this.pieces = lexer.pieces();
        this.numbers = new QueryNumbers(query, pieces);
        lexer.unclosed().forEach(this::asWords);
    }

    /** @param exact whether every word is meant exactly as written, but for capitals */
    static Asked read(String query, boolean exact) {
        var reader = new QueryReader(query, exact);
        var ask = reader.everything();
        return new Asked(ask, List.copyOf(reader.notes));
    }

    /** True for a name a colon makes a field of. */
    static boolean isField(String name) {
        return Zone.named(name).isPresent()
                || FilterNames.facet(name).isPresent()
                || FilterNames.isValue(name)
                || FilterNames.isDate(name);
    }

    private Ask everything() {
        var parts = new ArrayList<Ask>();
        while (at < pieces.size()) {
            any(Zone.ANY).ifPresent(parts::add);
            if (at < pieces.size()) {
                // A closing parenthesis nobody opened.
                asWords(pieces.get(at++).text());
            }
        }
        return parts.isEmpty() ? new Ask.Everything() : all(parts);
    }

    private Optional<Ask> any(Zone zone) {
        var parts = new ArrayList<Ask>();
        all(zone).ifPresent(parts::add);
        while (is(QueryLexer.Type.OR)) {
            var operator = pieces.get(at++);
            var next = all(zone);
            if (next.isEmpty() || parts.isEmpty()) {
                asWords(operator.text());
            }
            next.ifPresent(parts::add);
        }
        return parts.size() > 1
                ? Optional.of(new Ask.Any(parts))
                : parts.stream().findFirst();
    }

    private Optional<Ask> all(Zone zone) {
        var parts = new ArrayList<Ask>();
        while (at < pieces.size() && !is(QueryLexer.Type.OR) && !is(QueryLexer.Type.CLOSE)) {
            if (is(QueryLexer.Type.AND)) {
                var operator = pieces.get(at++);
                if (parts.isEmpty() || at == pieces.size() || is(QueryLexer.Type.OR) || is(QueryLexer.Type.CLOSE)) {
                    asWords(operator.text());
                }
            } else {
                part(zone).ifPresent(parts::add);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(all(parts));
    }

    private static Ask all(List<Ask> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Ask.All(parts);
    }

    private Optional<Ask> part(Zone zone) {
        var number = numbers.at(at, zone);
        if (number.isPresent() && zone == Zone.ANY) {
            return Optional.of(number(number.get()));
        }
        var piece = pieces.get(at++);
        return switch (piece.type()) {
            case NOT -> negated(piece, zone);
            case OPEN -> group(piece, zone);
            case FIELD -> field(piece);
            case PHRASE -> phrase(piece, zone);
            case WORD -> word(piece, zone);
            case COMPARE, AND, OR, CLOSE -> {
                asWords(piece.text());
                yield Optional.empty();
            }
        };
    }

    private Ask number(QueryNumbers.Found found) {
        at += found.pieces();
        switch (found.ask()) {
            case Ask.Value value ->
                notes.add(new Note(Note.Kind.VALUE, value.text(), value.range().toString()));
            case Ask.Number number -> notes.add(new Note(Note.Kind.NUMBER, number.text(), number.text()));
            case Ask other -> {}
        }
        return exact && found.ask() instanceof Ask.Number n ? new Ask.Word(n.zone(), n.text(), true) : found.ask();
    }

    private Optional<Ask> negated(Piece operator, Zone zone) {
        if (at == pieces.size() || is(QueryLexer.Type.CLOSE) || is(QueryLexer.Type.OR) || is(QueryLexer.Type.AND)) {
            asWords(operator.text());
            return Optional.empty();
        }
        return part(zone).map(Ask.Not::new);
    }

    private Optional<Ask> group(Piece open, Zone zone) {
        var inside = any(zone);
        if (is(QueryLexer.Type.CLOSE)) {
            at++;
        } else {
            asWords(open.text());
        }
        return inside;
    }

    private Optional<Ask> field(Piece name) {
        if (at == pieces.size() || is(QueryLexer.Type.CLOSE) || is(QueryLexer.Type.OR) || is(QueryLexer.Type.AND)) {
            asWords(name.text() + ":");
            return literal(name.text(), Zone.ANY);
        }
        var zone = Zone.named(name.text());
        return zone.isPresent() ? part(zone.get()) : filter(name.text());
    }

    private Optional<Ask> filter(String name) {
        if (is(QueryLexer.Type.OPEN)) {
            // type:(chiffre OU déclaration): the filter goes to each word inside.
            return filterGroup(name);
        }
        var text = new StringBuilder(pieces.get(at).text());
        if (pieces.get(at++).type() == QueryLexer.Type.COMPARE && at < pieces.size()) {
            text.append(pieces.get(at++).text());
        }
        if (FilterNames.isValue(name)
                && at < pieces.size()
                && pieces.get(at).text().equals("%")) {
            at++;
        }
        var found = filter(name, text.toString());
        if (found.isEmpty()) {
            notes.add(new Note(Note.Kind.UNKNOWN_FILTER, name, text.toString()));
        }
        return found;
    }

    private Optional<Ask> filterGroup(String name) {
        at++;
        var parts = new ArrayList<Ask>();
        while (at < pieces.size() && !is(QueryLexer.Type.CLOSE)) {
            if (is(QueryLexer.Type.OR)) {
                at++;
            } else {
                filter(name).ifPresent(parts::add);
            }
        }
        at++;
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Ask.Any(parts));
    }

    static Optional<Ask> filter(String name, String text) {
        if (FilterNames.isValue(name)) {
            return ValueRange.parse(text).map(r -> new Ask.Value(r, text.contains("%"), text));
        }
        if (FilterNames.isDate(name)) {
            return text.equals("sans") || text.equals("none")
                    ? Optional.of(new Ask.Undated())
                    : DateRange.parse(text).map(Ask.Dates::new);
        }
        var facet = FilterNames.facet(name).orElseThrow();
        if (facet == Facet.YEAR) {
            return DateRange.parse(text).map(Ask.Dates::new);
        }
        return facet.isClosed()
                ? FilterNames.value(facet, text).map(v -> new Ask.Choice(facet, v))
                : Optional.of(new Ask.Choice(facet, text));
    }

    private Optional<Ask> phrase(Piece piece, Zone zone) {
        return Optional.of(new Ask.Phrase(zone, piece.text(), piece.distance(), piece.exact() || exact));
    }

    private Optional<Ask> word(Piece piece, Zone zone) {
        var text = piece.text();
        if (piece.exact() || exact) {
            return Optional.of(new Ask.Word(zone, text, true));
        }
        int star = text.indexOf('*');
        if (star > 0 && star == text.length() - 1) {
            return Optional.of(new Ask.Prefix(zone, text.substring(0, star)));
        }
        int tilde = text.lastIndexOf('~');
        if (tilde > 0 && isEdits(text.substring(tilde + 1))) {
            int edits = text.endsWith("~1") ? 1 : 2;
            return Optional.of(new Ask.Fuzzy(zone, text.substring(0, tilde), edits));
        }
        return literal(text, zone);
    }

    private Optional<Ask> literal(String text, Zone zone) {
        return Optional.of(new Ask.Word(zone, text, exact));
    }

    private static boolean isEdits(String text) {
        return text.isEmpty() || text.equals("1") || text.equals("2");
    }

    private boolean is(QueryLexer.Type type) {
        return at < pieces.size() && pieces.get(at).type() == type;
    }

    private void asWords(String sign) {
        if (notes.stream().noneMatch(n -> n.kind() == Note.Kind.READ_AS_WORDS)) {
            notes.add(new Note(Note.Kind.READ_AS_WORDS, sign, query));
        }
    }
}
