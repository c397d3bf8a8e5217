package fr.glane.format;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text of a block with its facts as elements inside it. Thread-safe. */
final class Inline {

    private Inline() {}

    /** How a fact's element begins and ends. */
    interface Tags {

        String open(Fact fact);

        String close(Fact fact);
    }

    private record Mark(Span span, Fact fact) {}

    /** Escaped text in which every fact that nests with the others is marked; one that crosses another is left out. */
    static String of(Article article, Span block, List<Fact> facts, Tags tags) {
        var marks = new ArrayList<Mark>();
        for (var fact : facts) {
            switch (fact) {
                case Figure figure -> add(marks, block, figure.at().span(), fact);
                case Claim claim -> claim.content().forEach(span -> add(marks, block, span, fact));
            }
        }
        marks.sort(Comparator.<Mark>comparingInt(m -> m.span().start())
                .thenComparing(Comparator.comparingInt(m -> -m.span().end())));
        var text = article.text();
        var out = new StringBuilder();
        var open = new ArrayDeque<Mark>();
        int at = block.start();
        for (var mark : marks) {
            at = close(out, text, open, at, mark.span().start(), tags);
            if (open.isEmpty() || mark.span().end() <= open.element().span().end()) {
                out.append(Markup.escaped(text.substring(at, mark.span().start())));
                at = mark.span().start();
                out.append(tags.open(mark.fact()));
                open.push(mark);
            }
        }
        at = close(out, text, open, at, block.end(), tags);
        return out.append(Markup.escaped(text.substring(at, block.end()))).toString();
    }

    private static void add(List<Mark> marks, Span block, Span span, Fact fact) {
        if (block.contains(span) && !span.isEmpty()) {
            marks.add(new Mark(span, fact));
        }
    }

    /** Closes what ends before an offset. */
    private static int close(StringBuilder out, String text, ArrayDeque<Mark> open, int from, int until, Tags tags) {
        int at = from;
        while (!open.isEmpty() && open.element().span().end() <= until) {
            var mark = open.pop();
            out.append(Markup.escaped(text.substring(at, mark.span().end()))).append(tags.close(mark.fact()));
            at = mark.span().end();
        }
        return at;
    }
}
