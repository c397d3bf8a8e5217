package fr.glane.serve;

import fr.glane.fact.Claim;
import fr.glane.fact.Figure;
import fr.glane.format.Names;
import fr.glane.text.Access;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes an article as one reads it, its facts marked where they stand, and what was set aside greyed with its reason. */
final class ArticleView {

    /** Longer runs of passages set aside are folded, so that menus do not bury the article. */
    private static final int FOLD_FROM = 4;

    private final Words words;
    private final ArticleFacts whole;
    private final Article article;
    private final Marks marks;
    private final Set<String> anchored = new TreeSet<>();
    private boolean titled;

    ArticleView(Words words, ArticleFacts whole) {
        this.words = words;
        this.whole = whole;
        this.article = whole.article();
        this.marks = new Marks(whole.facts());
    }

    void write(Html html) {
        html.open(
                        "article",
                        "class",
                        "paper",
                        "lang",
                        "fr",
                        "aria-labelledby",
                        "article-title",
                        "data-article",
                        article.id())
                .line();
        source(html);
        titleUnlessOnPage(html);
        for (var run : runs(article.blocks())) {
            run(html, run);
        }
        html.close("article").line();
    }

    private void source(Html html) {
        var said = article.metadata();
        var parts = new ArrayList<String>();
        said.publisher().ifPresent(parts::add);
        said.published().map(words.figures()::date).ifPresent(parts::add);
        if (!said.authors().isEmpty()) {
            parts.add(String.join(", ", said.authors()));
        }
        html.open("p", "class", "origin", "lang", words.locale().getLanguage());
        html.text(parts.isEmpty() ? article.source().address() : String.join(" · ", parts));
        if (said.access() == Access.TRUNCATED) {
            html.text(" ")
                    .element(
                            "span",
                            words.text("truncated"),
                            "class",
                            "badge cut",
                            "title",
                            said.evidence().orElse(null));
        }
        html.close("p").line();
    }

    private void titleUnlessOnPage(Html html) {
        boolean onPage = article.blocks().stream().anyMatch(b -> b.kind() == Kind.TITLE && b.section() == Section.MAIN);
        if (!onPage) {
            html.element("h2", title(article), "id", "article-title").line();
            titled = true;
        }
    }

    /** The title the page gives, or the file's name. */
    static String title(Article article) {
        return article.metadata()
                .title()
                .orElseGet(() -> fileName(article.source().address()));
    }

    static String fileName(String address) {
        return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
    }

    // Passages

    /** Neighbours of one section, set aside for one reason. */
    private static List<List<Block>> runs(List<Block> blocks) {
        var runs = new ArrayList<List<Block>>();
        Optional<Block> before = Optional.empty();
        for (var block : blocks) {
            if (before.isEmpty() || !isSameRun(before.get(), block)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(block);
            before = Optional.of(block);
        }
        return runs;
    }

    private static boolean isSameRun(Block one, Block other) {
        return one.section() == other.section()
                && one.reason().equals(other.reason())
                && (one.section() != Section.MAIN
                        || (one.kind() == Kind.LIST_ITEM) == (other.kind() == Kind.LIST_ITEM));
    }

    private void run(Html html, List<Block> run) {
        switch (run.getFirst().section()) {
            case MAIN -> main(html, run);
            case METADATA -> run.forEach(b -> block(html, b, "p", "line " + Names.of(b.kind())));
            case RELATED -> aside(html, run, "related", words.text("related"), false);
            case REMOVED -> {
                var reason = words.name("reason", run.getFirst().reason().orElse("outside the article"));
                aside(html, run, "removed", words.text("removed", reason), run.size() >= FOLD_FROM);
            }
        }
    }

    private void main(Html html, List<Block> run) {
        boolean list = run.getFirst().kind() == Kind.LIST_ITEM;
        if (list) {
            html.open("ul").line();
        }
        for (var block : run) {
            block(html, block, tag(block.kind()), Names.of(block.kind()));
        }
        if (list) {
            html.close("ul").line();
        }
    }

    private String tag(Kind kind) {
        return switch (kind) {
            case TITLE -> titled ? "p" : "h2";
            case HEADING -> "h3";
            case LIST_ITEM -> "li";
            case QUOTE -> "blockquote";
            case KICKER, STANDFIRST, PARAGRAPH, CAPTION, TABLE_ROW, BRIEF, DATELINE, AUTHOR, CREDIT, BOILERPLATE -> "p";
        };
    }

    private void aside(Html html, List<Block> run, String kind, String label, boolean folded) {
        var count = run.size() == 1 ? "" : " · " + words.count("passages", run.size());
        var lang = words.locale().getLanguage();
        html.open(folded ? "details" : "section", "class", "aside " + kind, "aria-label", folded ? null : label);
        html.element(folded ? "summary" : "p", label + count, "class", "why", "lang", lang)
                .line();
        for (var block : run) {
            block.published().ifPresent(p -> html.element("p", words.figures().date(p), "class", "when", "lang", lang));
            block(html, block, "p", Names.of(block.kind()));
        }
        html.close(folded ? "details" : "section").line();
    }

    private void block(Html html, Block block, String tag, String kind) {
        boolean title = tag.equals("h2");
        html.open(tag, "class", kind, "id", title ? "article-title" : null);
        titled |= title;
        for (var piece : marks.pieces(block.span())) {
            piece(html, piece);
        }
        if (block.cut()) {
            html.element(
                    "span",
                    words.text("cut.here"),
                    "class",
                    "badge cut",
                    "lang",
                    words.locale().getLanguage());
        }
        html.close(tag).line();
    }

    // Marks

    private void piece(Html html, Marks.Piece piece) {
        if (piece.marks().isEmpty()) {
            text(html, piece.span());
            return;
        }
        for (var mark : piece.starting()) {
            var id = whole.id(mark.fact());
            if (isFact(mark) && anchored.add(id)) {
                html.open("a", "id", "f-" + id, "class", "anchor").close("a");
            }
        }
        html.open(
                "span",
                "class",
                "m " + distinct(piece.marks(), m -> m.role().label()),
                "data-f",
                distinct(piece.marks(), m -> whole.id(m.fact())));

        label(html, piece.starting());
        text(html, piece.span());
        html.close("span");
    }

    /** The word before a mark, so that shape and colour do not stand alone; in the style sheet, so that it is not copied. */
    private void label(Html html, List<Marks.Mark> starting) {
        for (var mark : starting) {
            switch (mark.role()) {
                case FIGURE, CONTENT, SOURCE ->
                    html.open(
                                    "i",
                                    "class",
                                    "label l-" + mark.role().label(),
                                    "data-label",
                                    words.text("label." + mark.role().label()))
                            .close("i");
                case POPULATION, STATEMENT, SOURCE_ROLE, CUE -> {}
            }
        }
    }

    private static boolean isFact(Marks.Mark mark) {
        return switch (mark.fact()) {
            case Figure figure -> mark.role() == Marks.Role.FIGURE;
            case Claim claim -> mark.role() == Marks.Role.CONTENT;
        };
    }

    private static String distinct(List<Marks.Mark> marks, java.util.function.Function<Marks.Mark, String> of) {
        return marks.size() == 1
                ? of.apply(marks.getFirst())
                : marks.stream().map(of).distinct().collect(Collectors.joining(" "));
    }

    private void text(Html html, Span span) {
        html.text(article.text(span));
    }
}
