package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The saved pages {@code pages/html-*} with one support taken away: what a page's article is must not hang on its class
 * names, on what it tells machines, or on which elements it is written in.
 */
class HtmlVariantsTest {

    private static final Pattern NAMES = Pattern.compile("\\s(class|id|itemprop)=\"([^\"]*)\"");

    private static final String SIDEBAR = "<div class=x1>"
            + "<div><a href=/a1>Le pont de Valmer rouvre à la circulation</a><p>Fermé depuis mars, le pont rouvrira lundi avec une"
            + " seule voie pour les voitures, annonce la mairie de la ville.</p></div>"
            + "<div><a href=/a2>Une cantine sur deux passe au bio</a><p>Les élus ont voté la mesure à l’unanimité, malgré un coût"
            + " en hausse de 12 % pour la commune.</p></div>"
            + "<div><a href=/a3>La poste ferme trois bureaux du canton</a><p>Les habitants demandent un moratoire, et le maire"
            + " promet de recevoir la direction cette semaine.</p></div></div>";

    enum Variant {
        NAMES_HASHED,
        NOTHING_FOR_MACHINES,
        DIVISIONS_FOR_PARAGRAPHS,
        AFTER_A_SIDEBAR,
        DIVISION_FOR_TITLE,
        NO_SECTIONING;

        String of(String html) {
            return switch (this) {
                case NAMES_HASHED -> hashed(html);
                case NOTHING_FOR_MACHINES ->
                    html.replaceAll("(?s)<script[^>]*ld\\+json.*?</script>", "")
                            .replaceAll("<meta (property|name)=[^>]*>", "");
                case DIVISIONS_FOR_PARAGRAPHS -> html.replaceAll("<(/?)p(?=[\\s>])", "<$1div");
                case AFTER_A_SIDEBAR -> html.replaceFirst("(?i)(<body[^>]*>)", "$1" + SIDEBAR);
                case DIVISION_FOR_TITLE -> html.replaceAll("<(/?)h1(?=[\\s>])", "<$1div");
                case NO_SECTIONING ->
                    html.replaceAll("<(/?)(article|section|main|header|footer|nav|aside)(?=[\\s>])", "<$1div");
            };
        }
    }

    private static String hashed(String html) {
        return NAMES.matcher(html)
                .replaceAll(m -> Matcher.quoteReplacement(" " + m.group(1) + "=\""
                        + Arrays.stream(m.group(2).split(" "))
                                .map(n -> "k" + Integer.toString(n.hashCode() & 0xffffff, 3))
                                .collect(Collectors.joining(" "))
                        + "\""));
    }

    @ParameterizedTest
    @EnumSource
    void article_staysTheSame(Variant variant) throws Exception {
        double sum = 0;
        int pages = 0;
        var worst = new StringBuilder();
        for (var folder : HtmlPageTest.folders().toList()) {
            var html = source(Files.readAllBytes(folder.resolve("source.html")));
            var changed = variant.of(html);
            double f1 = f1(words(html), words(changed));
            worst.append(String.format(Locale.ROOT, "%n%.3f %s", f1, folder.getFileName()));
            sum += f1;
            pages++;
        }
        assertThat(pages).isGreaterThan(15);
        assertThat(sum / pages).as(worst.toString()).isGreaterThanOrEqualTo(0.96);
    }

    private static String source(byte[] bytes) throws IOException {
        return HtmlCharset.decode(bytes, Optional.empty());
    }

    /** The words of the article's main text and how often each stands there. */
    private static Map<String, Integer> words(String html) {
        var page = SavedFile.of("source.html", html.getBytes(StandardCharsets.UTF_8));
        var counts = new HashMap<String, Integer>();
        for (var word :
                HtmlPage.read(page).map(Article::mainText).orElse("").strip().split("\\s+", -1)) {
            counts.merge(word, 1, Integer::sum);
        }
        return counts;
    }

    private static double f1(Map<String, Integer> a, Map<String, Integer> b) {
        int shared = 0;
        int all = 0;
        for (var entry : a.entrySet()) {
            shared += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
            all += entry.getValue();
        }
        for (int count : b.values()) {
            all += count;
        }
        return all == 0 ? 0 : 2.0 * shared / all;
    }
}
