package fr.glane.format;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.CodePoints;
import fr.glane.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Facts in the stand-off form of brat: {@code ID.txt} with the article's text, {@code ID.ann} with text-bound
 * annotations (offsets in code points, one fragment a line of the text), relations between a fact and its parts, and
 * notes with value and unit. The folder carries the {@code annotation.conf} that names them.
 */
final class BratFolder implements FactWriter {

    private static final String CONFIGURATION = """
            [entities]
            Figure
            Population
            Statement
            Content
            Source
            Role
            Cue

            [relations]
            population	Arg1:Figure, Arg2:Population
            statement	Arg1:Figure, Arg2:Statement
            said_by	Arg1:Figure, Arg2:Content
            source	Arg1:Content, Arg2:Source
            role	Arg1:Content, Arg2:Role
            cue	Arg1:Content, Arg2:Cue

            [events]

            [attributes]
            """;

    private final WholeFiles files;

    BratFolder(Path folder) throws IOException {
        files = new WholeFiles(folder);
        files.write("annotation.conf", CONFIGURATION);
    }

    @Override
    public void write(Article article, List<Fact> facts) throws IOException {
        files.write(article.id() + ".txt", article.text());
        files.write(article.id() + ".ann", new Annotations(article).of(facts));
    }

    private static final class Annotations {

        private final Article article;
        private final CodePoints points;
        private final FigureText figures = new FigureText(Locale.FRENCH);
        private final StringBuilder entities = new StringBuilder();
        private final StringBuilder relations = new StringBuilder();
        private final Map<String, String> nameById = new HashMap<>();
        private int entityCount;
        private int relationCount;
        private int noteCount;

        Annotations(Article article) {
            this.article = article;
            this.points = CodePoints.of(article.text());
        }

        String of(List<Fact> facts) {
            for (var fact : facts) {
                switch (fact) {
                    case Claim claim -> claim(claim);
                    case Figure figure -> figure(figure);
                }
            }
            for (var fact : facts) {
                if (fact instanceof Figure figure) {
                    figure.saidBy().map(nameById::get).ifPresent(content -> relate("said_by", nameOf(figure), content));
                }
            }
            return entities.append(relations).toString();
        }

        private String nameOf(Fact fact) {
            return nameById.getOrDefault(fact.id(), "");
        }

        private void figure(Figure figure) {
            var name = entity("Figure", List.of(figure.at().span()));
            nameById.put(figure.id(), name);
            note(name, figures.of(figure) + " (" + Names.of(figure.unit()) + ")");
            part("population", "Population", name, figure.population());
            part("statement", "Statement", name, figure.statement());
        }

        private void claim(Claim claim) {
            var name = entity("Content", claim.content());
            nameById.put(claim.id(), name);
            note(name, Names.of(claim.form()));
            part("source", "Source", name, claim.source());
            part("role", "Role", name, claim.sourceRole());
            part("cue", "Cue", name, claim.cue());
        }

        private void part(String relation, String type, String of, Optional<Span> span) {
            span.ifPresent(s -> relate(relation, of, entity(type, List.of(s))));
        }

        private String entity(String type, List<Span> spans) {
            var fragments = fragments(spans);
            var name = "T" + ++entityCount;
            entities.append(name).append('\t').append(type);
            var separator = " ";
            for (var span : fragments) {
                entities.append(separator)
                        .append(points.at(span.start()))
                        .append(' ')
                        .append(points.at(span.end()));
                separator = ";";
            }
            entities.append('\t')
                    .append(String.join(
                            " ", fragments.stream().map(article::text).toList()))
                    .append('\n');
            return name;
        }

        /** brat keeps a fragment on one line. */
        private List<Span> fragments(List<Span> spans) {
            var fragments = new ArrayList<Span>();
            for (var span : spans) {
                int start = span.start();
                for (int i = span.start(); i <= span.end(); i++) {
                    boolean end = i == span.end()
                            || article.text().charAt(i) == '\n'
                            || article.text().charAt(i) == '\r';
                    if (end && i > start) {
                        fragments.add(new Span(start, i));
                    }
                    start = end ? i + 1 : start;
                }
            }
            return fragments;
        }

        private void relate(String type, String from, String to) {
            relations
                    .append('R')
                    .append(++relationCount)
                    .append('\t')
                    .append(type)
                    .append(" Arg1:")
                    .append(from)
                    .append(" Arg2:")
                    .append(to)
                    .append('\n');
        }

        private void note(String of, String text) {
            relations
                    .append('#')
                    .append(++noteCount)
                    .append("\tAnnotatorNotes ")
                    .append(of)
                    .append('\t')
                    .append(text)
                    .append('\n');
        }
    }

    @Override
    public void close() {
        // Every file is whole already.
    }
}
