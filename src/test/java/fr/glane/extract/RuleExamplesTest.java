package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.Fact;
import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.match.Example;
import fr.glane.match.Rule;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every line of every {@code .examples} file is a test.
 *
 * <p>A line of several facts numbers its roles: the digits after a role name the facts it belongs to ({@code
 * population12} is shared by the first and the second), a role without digits belongs to all. Each line of the text is a
 * paragraph of its own.
 */
class RuleExamplesTest {

    private static final Segmenter SEGMENTER = new Segmenter(Models.standard());
    private static final Extractor EXTRACTOR = Extractor.standard();

    @TestFactory
    Stream<DynamicTest> examples() {
        return RuleSets.ALL.stream()
                .flatMap(set -> load(set).stream()
                        .map(e -> DynamicTest.dynamicTest(where(e) + " " + e.text(), () -> verify(set, e))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasExamples() {
        return RuleSets.ALL.stream()
                .flatMap(set -> set.rules().stream()
                        .map(r -> DynamicTest.dynamicTest(r.id() + " has a + and a -", () -> covered(set, r))));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleStandsUnderARule() {
        return RuleSets.ALL.stream()
                .map(set -> DynamicTest.dynamicTest(set.name(), () -> {
                    var ids = set.rules().stream().map(Rule::id).toList();
                    assertThat(load(set))
                            .allSatisfy(e -> assertThat(ids).as(where(e)).contains(e.rule()));
                }));
    }

    @Test
    void expectations_numberedRoles_belongToTheirFacts() {
        var example = Example.parse(
                        "t",
                        List.of(
                                "# r.x: x",
                                "+ {population12|Clients} : {comparator1:gt|plus de} {value1|1 %}, {value2|2 %}"))
                .getFirst();
        assertThat(expected(example))
                .containsExactly(
                        Map.of("population", "0..7", "comparator", ":gt", "value", "18..21"),
                        Map.of("population", "0..7", "value", "23..26"));
    }

    private static List<Example> load(RuleSets set) {
        var there = RuleExamplesTest.class.getResource("/fr/glane/rules/" + set.name() + ".examples") != null;
        return there ? Example.load(set.name()) : List.of();
    }

    private static void covered(RuleSets set, Rule rule) {
        var signs = load(set).stream()
                .filter(e -> e.rule().equals(rule.id()))
                .map(Example::sign)
                .toList();
        assertThat(signs).contains('+', '-');
    }

    private static void verify(RuleSets set, Example example) {
        var facts = facts(set, example.text());
        var found = facts.stream().map(f -> show(set, f, example)).toList();
        var expected = expected(example);
        switch (example.sign()) {
            case '+' -> {
                assertThat(readable(found, example)).as(where(example)).isEqualTo(readable(expected, example));
                assertThat(facts.stream().map(f -> f.at().rule()))
                        .as(where(example) + ": the rule it stands under")
                        .contains(example.rule());
            }
            case '-' -> assertThat(readable(found, example)).as(where(example)).isEmpty();
            default ->
                assertThat(found)
                        .as(where(example) + " passes now: change ? into +")
                        .isNotEqualTo(expected);
        }
    }

    private static List<Fact> facts(RuleSets set, String text) {
        var article = article(text);
        return EXTRACTOR.extract(article, SEGMENTER.segment(article)).stream()
                .filter(set.type()::isInstance)
                .toList();
    }

    private static Article article(String text) {
        var blocks = new ArrayList<Block>();
        int start = 0;
        for (var line : text.lines().toList()) {
            blocks.add(Block.main(Kind.PARAGRAPH, new Span(start, start + line.length())));
            start += line.length() + 1;
        }
        var source = new Source("-", Optional.empty(), "", "text");
        return Article.of(source, Metadata.NONE, text, blocks, SourceMap.identity(text));
    }

    /** What a fact shows: roles as offsets, classes after a colon; classes no mark asks for drop out where they may. */
    private static Map<String, String> show(RuleSets set, Fact fact, Example example) {
        var shown = new TreeMap<String, String>();
        var roles = set.roles().apply(fact);
        roles.forEach((role, spans) -> shown.put(
                role,
                String.join(
                        "+", spans.stream().map(s -> s.start() + ".." + s.end()).toList())));
        set.classes().apply(fact).forEach((role, value) -> {
            if (!roles.containsKey(role)) {
                shown.put(role, ":" + value);
            } else if (example.marks().stream()
                    .anyMatch(m -> name(m).equals(role) && m.role().indexOf(':') > 0)) {
                shown.merge(role, ":" + value, String::concat);
            }
        });
        return shown;
    }

    private static List<Map<String, String>> expected(Example example) {
        var numbers = new TreeSet<Character>();
        example.marks().forEach(m -> digits(m).chars().forEach(c -> numbers.add((char) c)));
        if (numbers.isEmpty() && !example.marks().isEmpty()) {
            numbers.add('1');
        }
        var expected = new ArrayList<Map<String, String>>();
        for (char number : numbers) {
            expected.add(marksOf(example, number));
        }
        return expected;
    }

    private static Map<String, String> marksOf(Example example, char number) {
        var shown = new TreeMap<String, String>();
        for (var mark : example.marks()) {
            if (!digits(mark).isEmpty() && digits(mark).indexOf(number) < 0) {
                continue;
            }
            int colon = mark.role().indexOf(':');
            var value = colon < 0 ? "" : mark.role().substring(colon);
            // A class without a stretch of its own is marked where its words stand, which no fact keeps.
            var span = SPANLESS.contains(name(mark))
                    ? ""
                    : mark.span().start() + ".." + mark.span().end();
            shown.merge(name(mark), span + value, (a, b) -> a + "+" + b);
        }
        return shown;
    }

    private static final java.util.Set<String> SPANLESS =
            java.util.Set.of("comparator", "change", "evolution", "kind", "tolerance");

    private static String name(Example.Mark mark) {
        int colon = mark.role().indexOf(':');
        return (colon < 0 ? mark.role() : mark.role().substring(0, colon)).replaceAll("\\d+$", "");
    }

    private static String digits(Example.Mark mark) {
        int colon = mark.role().indexOf(':');
        return (colon < 0 ? mark.role() : mark.role().substring(0, colon)).replaceAll("^\\D+", "");
    }

    /** One line a fact, with the words instead of the offsets, so that a failure reads well. */
    private static String readable(List<Map<String, String>> facts, Example example) {
        var lines = new StringBuilder();
        for (var fact : facts) {
            fact.forEach((role, shown) -> lines.append(role)
                    .append('=')
                    .append(words(shown, example.text()))
                    .append("  "));
            lines.append('\n');
        }
        return lines.toString();
    }

    private static String words(String shown, String text) {
        return Pattern.compile("(?<![:.\\d])(\\d+)\\.\\.(\\d+)(?![./\\d])")
                .matcher(shown)
                .replaceAll(range -> Matcher.quoteReplacement("«"
                        + text.substring(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                        + "»@"
                        + range.group(1)));
    }

    private static String where(Example example) {
        return example.file() + ":" + example.line() + " " + example.rule();
    }
}
