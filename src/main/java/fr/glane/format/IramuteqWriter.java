package fr.glane.format;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.Section;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Articles as a corpus of IRaMuTeQ: a line of starred variables, then the article's own text. What was found becomes
 * variables: how many figures and claims, and whether any claim is quoted or in the conditional. Names and values hold
 * no accent and no blank, the text no star, as that tool asks.
 */
final class IramuteqWriter implements FactWriter {

    private final Writer out;

    IramuteqWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Article article, List<Fact> facts) throws IOException {
        var metadata = article.metadata();
        var stars = new StringBuilder("****");
        variable(stars, "id", article.id());
        metadata.publisher().ifPresent(p -> variable(stars, "journal", p));
        metadata.published().ifPresent(date -> {
            variable(stars, "date", date.substring(0, Math.min(10, date.length())));
            variable(stars, "am", date.substring(0, Math.min(7, date.length())));
            variable(stars, "annee", date.substring(0, Math.min(4, date.length())));
        });
        variable(stars, "acces", Names.of(metadata.access()));
        variable(
                stars,
                "chiffres",
                Long.toString(facts.stream().filter(Figure.class::isInstance).count()));
        variable(
                stars,
                "declarations",
                Long.toString(facts.stream().filter(Claim.class::isInstance).count()));
        variable(stars, "citation", hasForm(facts, "direct"));
        variable(stars, "conditionnel", hasForm(facts, "conditional"));
        out.write(stars.append('\n').toString());
        for (var block : article.blocks()) {
            if (block.section() == Section.MAIN) {
                out.write(clean(article.text(block.span())));
                out.write('\n');
            }
        }
        out.write('\n');
    }

    private static String hasForm(List<Fact> facts, String form) {
        return facts.stream()
                        .anyMatch(
                                f -> f instanceof Claim c && Names.of(c.form()).equals(form))
                ? "oui"
                : "non";
    }

    private static void variable(StringBuilder stars, String name, String value) {
        var plain = plain(value);
        if (!plain.isEmpty()) {
            stars.append(" *").append(name).append('_').append(plain);
        }
    }

    /** {@code Le Courrier de Valmer} is {@code le-courrier-de-valmer}. */
    static String plain(String value) {
        var spread = Normalizer.normalize(value.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD);
        var plain = new StringBuilder(spread.length());
        for (char c : spread.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append(c);
            } else if (!plain.isEmpty()
                    && plain.charAt(plain.length() - 1) != '-'
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append('-');
            }
        }
        int end = plain.length();
        return end > 0 && plain.charAt(end - 1) == '-' ? plain.substring(0, end - 1) : plain.toString();
    }

    private static String clean(String text) {
        return text.replace('*', ' ').replace('\n', ' ').replace('\r', ' ').strip();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
