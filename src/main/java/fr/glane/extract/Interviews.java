package fr.glane.extract;

import fr.glane.extract.Speakers.Named;
import fr.glane.text.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells an interview by its questions, and who answers them. */
final class Interviews {

    /** So many questions make an interview. */
    private static final int QUESTIONS = 3;

    private static final int LONGEST_NAME = 5;

    private Interviews() {}

    /** True when several passages are a question and nothing else. */
    static boolean isOne(List<ClaimContext> contexts) {
        return contexts.stream().filter(Interviews::asks).count() >= QUESTIONS;
    }

    /** True when a passage ends with a question mark and quotes nobody. */
    static boolean asks(ClaimContext context) {
        var text = context.text;
        return text.size() > 2
                && text.is(text.size() - 1, "?")
                && context.quotations.all().isEmpty();
    }

    /** Who signs an article: its only author, or the name that stands alone below the text. */
    static Optional<String> author(Article article, List<ClaimContext> contexts) {
        var authors = article.metadata().authors();
        if (!authors.isEmpty() || contexts.isEmpty()) {
            return authors.size() == 1 ? Optional.of(authors.getFirst()) : Optional.empty();
        }
        var last = contexts.getLast().text;
        boolean name = last.size() > 1 && last.size() < LONGEST_NAME && SourceNouns.isGivenName(last, 0);
        for (int i = 0; i < last.size(); i++) {
            name &= NameRuns.isPart(last, i);
        }
        return name ? Optional.of(last.span(0, last.size()).of(last.text())) : Optional.empty();
    }

    /** The person named most often; empty when two are. */
    static Optional<Speaker> answers(List<Named> named) {
        var often = new HashMap<Speaker, Integer>();
        for (var one : named) {
            if (one.speaker().isKnownPerson()
                    && one.speaker().proper
                    && !one.speaker().name.isEmpty()) {
                often.merge(one.speaker(), 1, Integer::sum);
            }
        }
        int most = often.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var first = often.entrySet().stream().filter(e -> e.getValue() == most).toList();
        return first.size() == 1 ? first.stream().map(Map.Entry::getKey).findFirst() : Optional.empty();
    }
}
