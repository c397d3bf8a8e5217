package fr.glane.index.bench;

import fr.glane.index.Facet;
import fr.glane.index.Order;
import fr.glane.index.SearchRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What readers ask {@link InventedNews} for: frequent words of the press, names, rare words, by kinds of query. */
final class SearchMix {

    private SearchMix() {}

    /** One way to ask; {@code stock} is the same for the query parser of Lucene, empty where it has none. */
    record Question(SearchRequest request, String stock) {

        static Question both(String query, String stock) {
            return new Question(SearchRequest.of(query).withLimit(10), stock);
        }

        static Question both(String query) {
            return both(query, query);
        }

        static Question ours(SearchRequest request) {
            return new Question(request.withLimit(10), "");
        }
    }

    /** Terms, phrases, filters, ranges, facets; each with a highlighted top ten. */
    static Map<String, List<Question>> all() {
        var mix = new LinkedHashMap<String, List<Question>>();
        mix.put(
                "one word",
                both("France", "travail", "hôpital", "maire", "santé", "loup", "lycéens", "électricité", "chercheurs"));
        mix.put(
                "two words",
                both(
                        "travail santé",
                        "prix énergie",
                        "maire budget",
                        "emploi jeunes",
                        "hôpital Lyon",
                        "femmes travail",
                        "eau potable",
                        "médecins Rennes"));
        mix.put(
                "phrase",
                Stream.of(
                                "temps partiel",
                                "réforme des retraites",
                                "pour cent",
                                "conditions de travail",
                                "pouvoir d’achat",
                                "seuil de pauvreté",
                                "quitter la région")
                        .map(p -> Question.both("« " + p + " »", "\"" + p + "\""))
                        .toList());
        mix.put(
                "field",
                List.of(
                        Question.both("source:Solène"),
                        Question.both("population:familles"),
                        Question.both("titre:retraites", "title:retraites"),
                        Question.both("mesure:emploi", "statement:emploi")));
        mix.put("range", ours("> 50 %", "entre 10 et 20 %", "femmes > 80 %", "moins de 5 %", "Paris 12 %"));
        mix.put(
                "filtered",
                Stream.of("étudiants", "hôpital", "loyers", "soins")
                        .flatMap(SearchMix::filtered)
                        .toList());
        mix.put(
                "facets",
                Stream.of("élèves", "maire Paris", "« troubles du sommeil »", "pénurie", "travail")
                        .map(q -> Question.ours(SearchRequest.of(q)
                                .withFacets(Set.of(Facet.TYPE, Facet.UNIT, Facet.PUBLISHER, Facet.YEAR))))
                        .toList());
        mix.put(
                "sorted",
                List.of(
                        Question.ours(SearchRequest.of("entreprises").sortedBy(Order.DATE, false)),
                        Question.ours(SearchRequest.of("travail").sortedBy(Order.VALUE, false))));
        return mix;
    }

    private static Stream<Question> filtered(String query) {
        var asked = SearchRequest.of(query);
        return Stream.of(
                Question.ours(asked.withChosen(Facet.TYPE, "claim").withFilters(List.of("date:2019..2021"))),
                Question.ours(asked.withFilters(List.of("valeur:30..60"))));
    }

    private static List<Question> both(String... queries) {
        return Arrays.stream(queries).map(Question::both).toList();
    }

    private static List<Question> ours(String... queries) {
        return Arrays.stream(queries)
                .map(q -> Question.ours(SearchRequest.of(q)))
                .toList();
    }
}
