package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.extract.MarkedArticle.Gold;
import fr.glane.fact.Claim;
import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented news, its claims marked by reading the annotation guide, against what the extractor finds. */
class MarkedArticlesTest {

    private static final Segmenter SEGMENTER = new Segmenter(Models.standard());
    private static final Extractor EXTRACTOR = Extractor.standard();

    /** How many claims there are, were found, and were right in each part. */
    private static final class Count {
        int gold;
        int found;
        int content;
        int source;
        int cue;
        int whole;
        int named;
        int names;
        final List<String> misses = new ArrayList<>();

        double f1(int right) {
            return 200.0 * right / (gold + found);
        }

        @Override
        public String toString() {
            return "content %.1f  +source %.1f  +cue %.1f  whole %.1f  names %d/%d%n%s"
                    .formatted(f1(content), f1(source), f1(cue), f1(whole), names, named, String.join("\n", misses));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la-digue-de-carvezac",
                "la-librairie-de-nuit",
                "proces-de-l-incendie",
                "dormir-moins",
                "la-voix-du-large",
                "gare-de-sorbieres",
                "retraites-agricoles",
                "les-taux-de-francfort",
                "frontiere-du-karsan",
                "l-eau-du-valdour"
            })
    void claimsOfAnArticle(String name) {
        var count = new Count();
        compare(MarkedArticle.parse(read("articles/" + name + ".txt")), count);
        assertThat(count.f1(count.content)).as(count.toString()).isGreaterThanOrEqualTo(95);
        assertThat(count.f1(count.cue)).as(count.toString()).isGreaterThanOrEqualTo(95);
        assertThat(count.names).as(count.toString()).isGreaterThanOrEqualTo(count.named * 9 / 10);
    }

    @Test
    void claimsOfSentences() {
        var count = new Count();
        read("sentences.txt")
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .forEach(line -> compare(MarkedArticle.parse(line.replace("\\n", "\n")), count));
        assertThat(count.f1(count.content)).as(count.toString()).isGreaterThanOrEqualTo(97);
        assertThat(count.f1(count.cue)).as(count.toString()).isGreaterThanOrEqualTo(96);
    }

    private static void compare(MarkedArticle marked, Count count) {
        var article = marked.article();
        var found = new ArrayList<Claim>();
        for (var fact : EXTRACTOR.extract(article, SEGMENTER.segment(article))) {
            if (fact instanceof Claim claim) {
                found.add(claim);
            }
        }
        for (var gold : marked.claims()) {
            var match = match(gold, found);
            match.ifPresent(found::remove);
            count(marked, gold, match, count);
        }
        count.found += found.size();
        found.forEach(c -> count.misses.add(
                "EXTRA " + c.content().stream().map(article::text).toList() + " by "
                        + c.source().map(article::text) + " " + c.at().rule()));
    }

    private static void count(MarkedArticle marked, Gold gold, Optional<Claim> match, Count count) {
        if (match.isEmpty() && gold.optional) {
            return;
        }
        count.gold++;
        if (match.isEmpty()) {
            count.misses.add("MISS "
                    + gold.content.stream().map(s -> s.of(marked.text())).toList());
            return;
        }
        count.found++;
        var claim = match.get();
        var differences = gold.optional ? List.<String>of() : marked.differences(gold, claim);
        if (!differences.isEmpty()) {
            count.misses.add(differences + " in "
                    + claim.content().stream().map(s -> s.of(marked.text())).toList() + " "
                    + claim.at().rule());
        }
        boolean content = gold.optional || near(gold.content, claim.content());
        boolean source = content && (gold.optional || gold.source.equals(claim.source()));
        boolean cue = source && (gold.optional || gold.cue.equals(claim.cue()));
        count.content += content ? 1 : 0;
        count.source += source ? 1 : 0;
        count.cue += cue ? 1 : 0;
        count.whole += differences.isEmpty() ? 1 : 0;
        if (gold.name.isPresent() && !gold.anyName() && !gold.optional) {
            count.named++;
            count.names += gold.name.equals(claim.sourceName()) ? 1 : 0;
        }
    }

    private static Optional<Claim> match(Gold gold, List<Claim> found) {
        return found.stream()
                .filter(c -> common(gold.content, c.content()) > 0)
                .max(java.util.Comparator.comparingDouble(
                        c -> share(gold.content, c.content()) + (gold.cue.equals(c.cue()) ? 1 : 0)));
    }

    /** The contents share at least four fifths of the longer. */
    private static boolean near(List<Span> one, List<Span> other) {
        return share(one, other) >= 0.8;
    }

    private static double share(List<Span> one, List<Span> other) {
        return (double) common(one, other) / Math.max(length(one), length(other));
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    private static int common(List<Span> one, List<Span> other) {
        int common = 0;
        for (var a : one) {
            for (var b : other) {
                common += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
            }
        }
        return common;
    }

    private static String read(String name) {
        try (var in = MarkedArticlesTest.class.getResourceAsStream("/fr/glane/claims/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
