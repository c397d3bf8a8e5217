package fr.glane.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Cuts a query into words, phrases, operators and parentheses. Never fails: what is not closed is a word. */
final class QueryLexer {

    /** What a piece of a query is. */
    enum Type {
        WORD,
        PHRASE,
        FIELD,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        /** &lt;, &gt;, ≤ and so on, before a number. */
        COMPARE
    }

    /**
     * A piece of the query.
     *
     * @param text without quotation marks, colons of fields, or distance
     * @param exact whether {@code =} stands before it
     * @param distance of a phrase, {@code "…"~5}
     */
    record Piece(Type type, String text, boolean exact, int distance, int start, int end) {}

    private static final Map<Character, Character> QUOTES = Map.of('"', '"', '«', '»', '“', '”', '„', '“', '‘', '’');

    private static final Map<String, Type> OPERATORS = Map.of(
            "ET", Type.AND, "AND", Type.AND, "&&", Type.AND, "OU", Type.OR, "OR", Type.OR, "||", Type.OR, "SAUF",
            Type.NOT, "NOT", Type.NOT, "NON", Type.NOT);

    private final String query;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> unclosed = new ArrayList<>();
    private int at;

    QueryLexer(String query) {
        this.query = query;
        while (at < query.length()) {
            next();
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Signs that stand alone and were passed over. */
    List<String> unclosed() {
        return unclosed;
    }

    private void next() {
        char c = query.charAt(at);
        if (Chars.isSpace(c)) {
            at++;
        } else if (c == '(' || c == ')') {
            add(c == '(' ? Type.OPEN : Type.CLOSE, at, at + 1);
            at++;
        } else if (QUOTES.containsKey(c)) {
            phrase(c, false);
        } else if (c == '»' || c == '”') {
            unclosed.add(String.valueOf(c));
            at++;
        } else if (c == '=' && at + 1 < query.length() && QUOTES.containsKey(query.charAt(at + 1))) {
            at++;
            phrase(query.charAt(at), true);
        } else if (isCompare(c)) {
            compare();
        } else if ((c == '-' || c == '\u2212') && isNegation()) {
            add(Type.NOT, at, at + 1);
            at++;
        } else {
            word();
        }
    }

    private void add(Type type, int start, int end) {
        pieces.add(new Piece(type, query.substring(start, end), false, 0, start, end));
    }

    private void phrase(char open, boolean exact) {
        int start = at;
        int close = closing(open, start + 1);
        if (close < 0) {
            unclosed.add(String.valueOf(open));
            at++;
            return;
        }
        var text = query.substring(start + 1, close);
        at = close + 1;
        int distance = 0;
        if (at < query.length() && query.charAt(at) == '~') {
            int digits = at + 1;
            while (digits < query.length() && digits < at + 4 && Chars.isDigit(query.charAt(digits))) {
                digits++;
            }
            distance = digits > at + 1 ? Integer.parseInt(query.substring(at + 1, digits)) : 3;
            at = digits;
        }
        if (!text.isBlank()) {
            pieces.add(new Piece(Type.PHRASE, text, exact, distance, start, at));
        }
    }

    private int closing(char open, int from) {
        int close = query.indexOf(QUOTES.getOrDefault(open, '"'), from);
        // A closing ’ is an apostrophe when a letter follows.
        while (open == '‘' && close >= 0 && close + 1 < query.length() && Chars.isWord(query.charAt(close + 1))) {
            close = query.indexOf('’', close + 1);
        }
        return close;
    }

    private static boolean isCompare(char c) {
        return c == '<' || c == '>' || c == '≤' || c == '≥';
    }

    private void compare() {
        int start = at++;
        if (at < query.length() && query.charAt(at) == '=') {
            at++;
        }
        add(Type.COMPARE, start, at);
    }

    /** A minus that takes the next word away; not the hyphen of « -5 % », nor a dash between blanks. */
    private boolean isNegation() {
        int next = at + 1;
        if (next >= query.length() || Chars.isSpace(query.charAt(next)) || query.charAt(next) == '-') {
            return false;
        }
        return !Chars.isDigit(query.charAt(next)) || !percentFollows(next);
    }

    private boolean percentFollows(int from) {
        int end = NumberForms.end(query, from, query.length());
        while (end < query.length() && Chars.isSpace(query.charAt(end))) {
            end++;
        }
        return end < query.length() && query.charAt(end) == '%';
    }

    /** A run up to the next blank, parenthesis or quotation mark; a field's name with its colon is a piece of its own. */
    private void word() {
        int start = at;
        while (at < query.length() && !endsWord(query.charAt(at), start)) {
            if (query.charAt(at) == ':' && fieldName(start).isPresent()) {
                pieces.add(new Piece(Type.FIELD, fieldName(start).orElse(""), false, 0, start, ++at));
                return;
            }
            if (Chars.isDigit(query.charAt(at)) && (at == start || !Chars.isWord(query.charAt(at - 1)))) {
                // « 3 000 » is one word whatever its spaces.
                at = NumberForms.end(query, at, query.length());
            } else {
                at++;
            }
        }
        var text = query.substring(start, at);
        var operator = OPERATORS.get(text);
        if (operator != null) {
            add(operator, start, at);
        } else {
            boolean exact = text.length() > 1 && text.charAt(0) == '=';
            pieces.add(new Piece(Type.WORD, exact ? text.substring(1) : text, exact, 0, start, at));
        }
    }

    private boolean endsWord(char c, int start) {
        return Chars.isSpace(c)
                || c == '('
                || c == ')'
                || (at > start && isCompare(c))
                || (QUOTES.containsKey(c) && c != '‘')
                || c == '»'
                || c == '”';
    }

    private Optional<String> fieldName(int start) {
        var name = query.substring(start, at).toLowerCase(Locale.FRENCH);
        return QueryReader.isField(name) ? Optional.of(name) : Optional.empty();
    }
}
