package fr.glane.format;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Articles as XML/XTZ files of TXM, named by the article's id. Metadata and counts are attributes of {@code text};
 * figures and claims are elements {@code chiffre} and {@code declaration}, whose attributes TXM queries can use. Names
 * hold no accent and no underscore, as TXM asks.
 */
final class TxmFolder implements FactWriter {

    private final WholeFiles files;

    TxmFolder(Path folder) throws IOException {
        files = new WholeFiles(folder);
    }

    @Override
    public void write(Article article, List<Fact> facts) throws IOException {
        files.write(article.id() + ".xml", xml(article, facts));
    }

    private static String xml(Article article, List<Fact> facts) {
        var metadata = article.metadata();
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<text");
        attribute(out, "id", Optional.of(article.id()));
        attribute(out, "titre", metadata.title());
        attribute(out, "journal", metadata.publisher());
        attribute(out, "auteur", Optional.of(String.join("; ", metadata.authors())));
        attribute(out, "date", metadata.published().map(d -> d.substring(0, Math.min(10, d.length()))));
        attribute(out, "annee", metadata.published().map(d -> d.substring(0, Math.min(4, d.length()))));
        attribute(out, "url", metadata.url());
        attribute(out, "acces", Optional.of(Names.of(metadata.access())));
        attribute(out, "nbchiffres", count(facts, Figure.class));
        attribute(out, "nbdeclarations", count(facts, Claim.class));
        out.append(">\n");
        for (var block : article.blocks()) {
            if (block.section() == Section.MAIN) {
                var element = block.kind() == Kind.TITLE || block.kind() == Kind.HEADING ? "head" : "p";
                out.append('<')
                        .append(element)
                        .append(" type=\"")
                        .append(type(block.kind()))
                        .append("\">");
                out.append(Inline.of(article, block.span(), facts, new Elements(article)));
                out.append("</").append(element).append(">\n");
            }
        }
        return out.append("</text>\n").toString();
    }

    private static Optional<String> count(List<Fact> facts, Class<? extends Fact> type) {
        return Optional.of(Long.toString(facts.stream().filter(type::isInstance).count()));
    }

    private static String type(Kind kind) {
        return Names.of(kind).replace("_", "");
    }

    private static void attribute(StringBuilder out, String name, Optional<String> value) {
        value.filter(v -> !v.isEmpty())
                .ifPresent(v -> out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Markup.escaped(v.replace('\n', ' ')))
                        .append('"'));
    }

    /** The elements of facts. */
    private record Elements(Article article) implements Inline.Tags {

        @Override
        public String open(Fact fact) {
            var out = new StringBuilder();
            switch (fact) {
                case Figure figure -> {
                    out.append("<chiffre");
                    attribute(out, "valeur", Optional.of(figure.amount().toString()));
                    attribute(out, "unite", Optional.of(Names.of(figure.unit())));
                    attribute(out, "comparateur", Optional.of(Names.of(figure.comparator())));
                    attribute(out, "population", figure.population().map(article::text));
                }
                case Claim claim -> {
                    out.append("<declaration");
                    attribute(out, "forme", Optional.of(Names.of(claim.form())));
                    attribute(
                            out,
                            "source",
                            claim.sourceName().or(() -> claim.source().map(article::text)));
                    attribute(out, "verbe", claim.cue().map(article::text));
                }
            }
            attribute(out, "ref", Optional.of(fact.id()));
            return out.append('>').toString();
        }

        @Override
        public String close(Fact fact) {
            return switch (fact) {
                case Figure figure -> "</chiffre>";
                case Claim claim -> "</declaration>";
            };
        }
    }

    @Override
    public void close() {
        // Every file is whole already.
    }
}
