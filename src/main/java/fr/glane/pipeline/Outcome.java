package fr.glane.pipeline;

import fr.glane.fact.Fact;
import fr.glane.page.Refusal;
import fr.glane.text.Article;
import fr.glane.text.Source;
import java.util.List;

/** What came of one file, or of one record of a container. */
public sealed interface Outcome {

    /** Where it was read; the hash is empty when the bytes could not be had. */
    Source source();

    /** An article with facts. */
    record Read(Article article, List<Fact> facts) implements Outcome {

        public Read {
            facts = List.copyOf(facts);
        }

        @Override
        public Source source() {
            return article.source();
        }
    }

    /** An article in which no rule found a fact. */
    record Empty(Article article) implements Outcome {

        @Override
        public Source source() {
            return article.source();
        }
    }

    /** No article, for a reason one can name. */
    record Refused(Source source, Refusal refusal) implements Outcome {}

    /** A fault of Glane's own: the article was left out, the run goes on. */
    record Failed(Source source, Throwable cause) implements Outcome {}
}
