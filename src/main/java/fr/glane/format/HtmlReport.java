package fr.glane.format;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.Section;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Facts as one HTML page that opens anywhere, without network: each article with its facts in their sentence, and its
 * text with the facts marked. Nothing of the pages read gets in but escaped text.
 */
final class HtmlReport implements FactWriter {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Glane : faits relevés</title>
            <style>
            :root { color-scheme: light dark; --figure: #0b6bcb; --claim: #8a3ffc; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
            article { border-top: 1px solid #8886; padding: 1rem 0; }
            h2 { font-size: 1.2rem; margin: 0; } .about { opacity: .8; margin: 0 0 .5rem; overflow-wrap: anywhere; }
            ul { list-style: none; padding: 0; } li { margin: .5rem 0; padding-left: .75rem; border-left: .25rem solid var(--figure); }
            li.claim { border-left-color: var(--claim); border-left-style: double; }
            .what { font-weight: 600; } .kind { font-size: .8rem; text-transform: uppercase; letter-spacing: .04em; }
            mark { background: none; color: inherit; border-bottom: .15rem solid var(--figure); } mark.claim { border-bottom: .2rem double var(--claim); }
            input { font: inherit; width: 100%; padding: .5rem; box-sizing: border-box; }
            @media print { .tools { display: none; } details > * { display: block; } }
            </style>
            </head>
            <body>
            <h1>Faits relevés</h1>
            <p class="tools"><label>Filtrer <input id="filter" type="search"></label> <span id="count" aria-live="polite"></span></p>
            """;

    private static final String TAIL = """
            <script>
            const box = document.getElementById('filter'), count = document.getElementById('count');
            const fold = s => s.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase();
            const articles = [...document.querySelectorAll('article')].map(a => [a, [...a.querySelectorAll('li')].map(l => [l, fold(l.textContent)]), fold(a.querySelector('h2').textContent)]);
            function show() {
              const words = fold(box.value).split(/\\s+/).filter(Boolean); let shown = 0;
              for (const [article, facts, title] of articles) {
                let any = false;
                for (const [fact, text] of facts) { const hit = words.every(w => text.includes(w) || title.includes(w)); fact.hidden = !hit; any ||= hit; shown += hit; }
                article.hidden = words.length > 0 && !any;
              }
              count.textContent = shown + ' faits';
            }
            box.addEventListener('input', show); show();
            </script>
            </body>
            </html>
            """;

    private static final Inline.Tags MARKS = new Inline.Tags() {
        @Override
        public String open(Fact fact) {
            return switch (fact) {
                case Figure figure -> "<mark>";
                case Claim claim -> "<mark class=\"claim\">";
            };
        }

        @Override
        public String close(Fact fact) {
            return "</mark>";
        }
    };

    private final Writer out;
    private final FigureText figures = new FigureText(Locale.FRENCH);

    HtmlReport(Writer out) throws IOException {
        this.out = out;
        out.write(HEAD);
    }

    @Override
    public void write(Article article, List<Fact> facts) throws IOException {
        var metadata = article.metadata();
        var html = new StringBuilder("<article id=\"a-").append(article.id()).append("\">\n<h2>");
        html.append(
                Markup.escaped(metadata.title().orElseGet(() -> article.source().address())));
        html.append("</h2>\n<p class=\"about\">");
        var about = new java.util.ArrayList<String>();
        metadata.publisher().ifPresent(about::add);
        metadata.published().map(figures::date).ifPresent(about::add);
        about.addAll(metadata.authors());
        about.add(article.source().address());
        html.append(Markup.escaped(String.join(" · ", about))).append("</p>\n<ul>\n");
        for (var fact : facts) {
            item(html, article, fact);
        }
        html.append("</ul>\n<details><summary>Texte de l’article</summary>\n");
        for (var block : article.blocks()) {
            if (block.section() == Section.MAIN) {
                html.append("<p>")
                        .append(Inline.of(article, block.span(), facts, MARKS))
                        .append("</p>\n");
            }
        }
        html.append("</details>\n</article>\n");
        out.write(html.toString());
    }

    private void item(StringBuilder html, Article article, Fact fact) {
        boolean outside = fact.at().block().section() != Section.MAIN;
        switch (fact) {
            case Figure figure -> {
                html.append("<li class=\"figure\"><span class=\"kind\">Chiffre</span> <span class=\"what\">");
                html.append(Markup.escaped(figures.of(figure))).append("</span>");
                figure.population().ifPresent(p -> html.append(" de : ").append(Markup.escaped(article.text(p))));
            }
            case Claim claim -> {
                html.append("<li class=\"claim\"><span class=\"kind\">Déclaration</span> <span class=\"what\">");
                html.append(Markup.escaped(source(article, claim).orElse("source non dite")))
                        .append("</span>");
            }
        }
        html.append(outside ? " (hors article)" : "").append("<br>");
        html.append(Inline.of(article, fact.at().sentence(), List.of(fact), MARKS))
                .append("</li>\n");
    }

    private static Optional<String> source(Article article, Claim claim) {
        return claim.sourceName().or(() -> claim.source().map(article::text));
    }

    @Override
    public void close() throws IOException {
        out.write(TAIL);
        out.close();
    }
}
