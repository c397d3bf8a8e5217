package fr.glane.extract;

import fr.glane.fact.Claim;
import fr.glane.fact.Form;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A text with its claims marked by hand: <code>{c1:dir|Je pars}, {q1|dit} {s1=Anne Rey|elle}</code>.
 *
 * <p>Roles: {@code c} content with its form on the last segment ({@code dir ind mix acc stu con}, a {@code ?} behind it for
 * a claim that may be missed), {@code s} source with the full name it resolves to ({@code =?} where either answer will
 * do), {@code q} cue, {@code r} role. Numbers say to which claims a mark belongs, parted by {@code +}; none is claim 0.
 */
final class MarkedArticle {

    /** A claim as marked. */
    static final class Gold {
        final List<Span> content = new ArrayList<>();
        Optional<Span> source = Optional.empty();
        Optional<Span> cue = Optional.empty();
        Optional<Span> role = Optional.empty();
        Optional<String> name = Optional.empty();
        Optional<Form> form = Optional.empty();
        boolean optional;

        boolean anyName() {
            return name.filter(n -> n.equals("?")).isPresent();
        }
    }

    private record Open(String role, int start) {}

    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Gold> claims = new TreeMap<>();

    private MarkedArticle(String marked) {
        var open = new ArrayDeque<Open>();
        int i = 0;
        while (i < marked.length()) {
            char c = marked.charAt(i);
            if (c == '{') {
                int bar = marked.indexOf('|', i);
                open.push(new Open(marked.substring(i + 1, bar), text.length()));
                i = bar;
            } else if (c == '}') {
                close(open.pop());
            } else {
                text.append(c);
            }
            i++;
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("not closed: " + open + " in " + marked);
        }
    }

    static MarkedArticle parse(String marked) {
        return new MarkedArticle(marked);
    }

    private void close(Open mark) {
        var span = new Span(mark.start(), text.length());
        var head = mark.role().split("[=:]", 2);
        var value = head.length > 1 ? head[1] : "";
        var numbers = head[0].substring(1);
        for (var number : numbers.isEmpty() ? List.of("0") : Arrays.asList(numbers.split("\\+", -1))) {
            take(claims.computeIfAbsent(Integer.valueOf(number), n -> new Gold()), head[0].charAt(0), span, value);
        }
    }

    private static void take(Gold gold, char role, Span span, String value) {
        switch (role) {
            case 'c' -> {
                gold.content.add(span);
                if (!value.isEmpty()) {
                    gold.optional = value.endsWith("?");
                    gold.form = Optional.of(form(value.substring(0, 3)));
                }
            }
            case 's' -> {
                gold.source = Optional.of(span);
                gold.name = Optional.of(value).filter(v -> !v.isEmpty());
            }
            case 'q' -> gold.cue = Optional.of(span);
            case 'r' -> gold.role = Optional.of(span);
            default -> throw new IllegalArgumentException("no role " + role);
        }
    }

    private static Form form(String start) {
        return Arrays.stream(Form.values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    String text() {
        return text.toString();
    }

    List<Gold> claims() {
        return List.copyOf(claims.values());
    }

    /** The text as an article: the first of several lines is its title, a short line without a stop a heading. */
    Article article() {
        var plain = text();
        var blocks = new ArrayList<Block>();
        int start = 0;
        var lines = plain.lines().toList();
        for (var line : lines) {
            var kind = lines.size() > 2 && start == 0
                    ? Kind.TITLE
                    : lines.size() > 2 && isHeading(line) ? Kind.HEADING : Kind.PARAGRAPH;
            if (!line.isBlank()) {
                blocks.add(Block.main(kind, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        var source = new Source("-", Optional.empty(), "", "text");
        return Article.of(source, Metadata.NONE, plain, blocks, SourceMap.identity(plain));
    }

    private static boolean isHeading(String line) {
        return line.length() < 80 && !line.endsWith(".") && !line.endsWith("?") && !line.endsWith(". »");
    }

    /** How far a found claim is what the gold claim says, in words; empty when wholly. */
    List<String> differences(Gold gold, Claim found) {
        var out = new ArrayList<String>();
        differ(out, "content", gold.content.toString(), found.content().toString());
        differ(out, "form", gold.form.toString(), Optional.of(found.form()).toString());
        differ(out, "source", show(gold.source), show(found.source()));
        differ(out, "cue", show(gold.cue), show(found.cue()));
        differ(out, "role", show(gold.role), show(found.sourceRole()));
        if (!gold.anyName()) {
            differ(out, "name", gold.name.orElse("-"), found.sourceName().orElse("-"));
        }
        return out;
    }

    private String show(Optional<Span> span) {
        return span.map(s -> s.of(text()) + "@" + s.start()).orElse("-");
    }

    private static void differ(List<String> out, String what, String gold, String found) {
        if (!gold.equals(found)) {
            out.add(what + ": " + gold + " ≠ " + found);
        }
    }
}
