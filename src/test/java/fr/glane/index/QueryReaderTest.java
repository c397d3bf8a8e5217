package fr.glane.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QueryReaderTest {

    private final FrenchAnalysis analysis = new FrenchAnalysis(Lemmas.NONE);

    private static Ask read(String query) {
        return QueryReader.read(query, false).ask();
    }

    private static Ask.Word word(String text) {
        return new Ask.Word(Zone.ANY, text, false);
    }

    @Test
    void wordsSideBySide_areAllWanted() {
        assertThat(read("bus tram")).isEqualTo(new Ask.All(List.of(word("bus"), word("tram"))));
    }

    @Test
    void or_bindsLooserThanAnd() {
        assertThat(read("bus tram OU vélo"))
                .isEqualTo(new Ask.Any(List.of(new Ask.All(List.of(word("bus"), word("tram"))), word("vélo"))));
    }

    @Test
    void quotesOfEveryForm_makeAPhrase() {
        for (var query : List.of("\"bus vide\"", "«\u00a0bus vide\u00a0»", "“bus vide”", "‘bus vide’")) {
            assertThat(read(query))
                    .isInstanceOfSatisfying(
                            Ask.Phrase.class,
                            p -> assertThat(p.text().replace('\u00a0', ' ').strip())
                                    .isEqualTo("bus vide"));
        }
    }

    @Test
    void minus_isNotWhenAWordFollows_andAHyphenElsewhere() {
        assertThat(read("bus -tram")).isEqualTo(new Ask.All(List.of(word("bus"), new Ask.Not(word("tram")))));
        assertThat(read("bus - tram")).isInstanceOf(Ask.All.class);
        assertThat(read("sous-sol")).isEqualTo(word("sous-sol"));
        assertThat(read("-5 %")).isInstanceOf(Ask.Value.class);
    }

    @Test
    void numbers_becomeValues() {
        assertThat(value("> 50 %")).isEqualTo(">50");
        assertThat(value("≥50%")).isEqualTo(">=50");
        assertThat(value("entre 10 et 20 %")).isEqualTo("10..20");
        assertThat(value("de 20 à 10 %")).isEqualTo("10..20");
        assertThat(value("10,5-20 %")).isEqualTo("10.5..20");
        assertThat(value("plus de 1 000 %")).isEqualTo(">1000");
        assertThat(value("80 pour cent")).isEqualTo("80");
        assertThat(read("plus de 50 ans")).isInstanceOf(Ask.All.class);
        assertThat(read("3 000")).isEqualTo(new Ask.Number(Zone.ANY, "3 000"));
    }

    @Test
    void sharesInWords_becomeValues() {
        assertThat(value("la moitié")).isEqualTo("50");
        assertThat(value("deux tiers")).isEqualTo("66.6667");
        assertThat(value("les trois quarts")).isEqualTo("75");
        assertThat(value("un sur dix")).isEqualTo("10");
        assertThat(value("8 sur 10")).isEqualTo("80");
        assertThat(value("vingt pour cent")).isEqualTo("20");
        assertThat(value("trente et un pour cent")).isEqualTo("31");
        assertThat(value("quatre-vingt-dix-sept %")).isEqualTo("97");
        assertThat(value("cent cinquante pour cent")).isEqualTo("150");
        assertThat(value("douze virgule cinq pour cent")).isEqualTo("12.5");
        assertThat(value("nonante-huit pour cent")).isEqualTo("98");
        assertThat(value("un dixième")).isEqualTo("10");
        assertThat(value("vingt et un sur quarante")).isEqualTo("52.5");
        assertThat(value("plus de la moitié")).isEqualTo(">50");
        assertThat(value("moins d’un tiers")).isEqualTo("<33.3333");
        assertThat(value("au moins soixante et onze pour cent")).isEqualTo(">=71");
    }

    @Test
    void numberWordsWithoutAUnit_stayWords() {
        for (var query : List.of(
                "vingt ans",
                "un quart d’heure",
                "deux quarts de finale",
                "tiers payant",
                "la une",
                "demi tarif",
                "dix sur neuf",
                "sur dix",
                "les dix",
                "trois tiers")) {
            assertThat(read(query))
                    .as(query)
                    .isInstanceOfSatisfying(
                            Ask.All.class, a -> assertThat(a.parts()).allMatch(Ask.Word.class::isInstance));
        }
        assertThat(read("« la moitié »")).isInstanceOf(Ask.Phrase.class);
    }

    private static String value(String query) {
        return ((Ask.Value) read(query)).range().toString();
    }

    @Test
    void ranges_readBackWhatTheyWrite() {
        for (var text : List.of(">50", ">=50", "<50", "<=50", "10..20", "10..<20", "80", "10.7")) {
            assertThat(ValueRange.parse(text).orElseThrow()).hasToString(text);
        }
        for (var text : List.of("beaucoup", "", ">", "10..", "..10", "1..2..3")) {
            assertThat(ValueRange.parse(text).isPresent()).as(text).isEqualTo(text.matches("10\\.\\.|\\.\\.10"));
        }
        assertThat(DateRange.parse("2024-02").orElseThrow()).hasToString("2024-02-01..2024-02-29");
        assertThat(DateRange.parse("2024..2025-03").orElseThrow()).hasToString("2024-01-01..2025-03-31");
        assertThat(DateRange.parse("hier")).isEmpty();
        assertThat(DateRange.parse("20x4")).isEmpty();
        assertThat(DateRange.parse("2024-13")).isEmpty();
    }

    @Property(seed = "7", tries = 200)
    void anyText_isReadWithoutError(
            @ForAll
                    @StringLength(max = 40)
                    @CharRange(from = 'a', to = 'e')
                    @Chars({
                        ' ', '"', '«', '»', '“', '”', '(', ')', '-', '~', '*', '=', '<', '>', ':', '%', '1', '0', ',',
                        '.', 'E', 'T', 'O', 'U', '’', '\'', '/', '\u202f', '\ud83d', '‘'
                    })
                    String query) {
        var asked = QueryReader.read(query, false);
        assertThat(asked.ask()).isNotNull();
        for (var span : new Marks(analysis, asked.ask()).in(query)) {
            assertThat(span.end()).isLessThanOrEqualTo(query.length());
        }
    }

    @Property(seed = "7", tries = 200)
    void wholeWordsOfAText_findIt(@ForAll @StringLength(min = 1, max = 30) String text) {
        var terms = analysis.terms(text);
        int end = 0;
        int position = -1;
        for (var term : terms) {
            assertThat(term.position()).isGreaterThanOrEqualTo(position);
            position = term.position();
            assertThat(term.start()).isLessThan(term.end());
            end = Math.max(end, term.end());
            assertThat(term.terms()).isNotEmpty().doesNotContain("");
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property(seed = "7", tries = 200)
    void wordsTakenFromAnotherReading_areThoseReadHere(
            @ForAll
                    @StringLength(max = 40)
                    @CharRange(from = 'a', to = 'd')
                    @Chars({' ', '-', '’', '1', ',', '%', 'é', '\u202f', '\u0301'})
                    String text,
            @ForAll @IntRange(max = 40) int one,
            @ForAll @IntRange(max = 40) int other) {
        int from = Math.min(Math.min(one, other), text.length());
        int to = Math.min(Math.max(one, other), text.length());
        var whole = analysis.newScan().read(text);
        var taken = analysis.newScan();
        if (taken.take(whole, from, to)) {
            assertThat(words(taken)).isEqualTo(words(analysis.newScan().on(text).read(from, to)));
        } else {
            assertThat(taken.size()).isZero();
        }
    }

    private static List<String> words(Scan scan) {
        var words = new ArrayList<String>();
        for (int i = 0; i < scan.size(); i++) {
            words.add(scan.start(i) + " " + scan.end(i) + " " + scan.position(i) + " "
                    + scan.word(i).exact());
        }
        return words;
    }
}
