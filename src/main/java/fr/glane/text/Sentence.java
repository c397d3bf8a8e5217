package fr.glane.text;

import java.util.List;

/**
 * A sentence: where it stands, its tokens, and on demand the reading of each token that fits the others.
 *
 * <p>The tagger runs at the first call of {@link #reading}, so sentences that no rule looks at cost nothing. Not meant
 * to be shared between threads while it is read for the first time.
 */
public final class Sentence {

    private final Span span;
    private final List<Token> tokens;
    private final Tagger tagger;
    private @org.jspecify.annotations.Nullable List<Reading> readings;

    /** @param tokens in the order of the text, each inside {@code span} */
    public Sentence(Span span, List<Token> tokens, Tagger tagger) {
        this.span = span;
        this.tokens = List.copyOf(tokens);
        this.tagger = tagger;
    }

    public Span span() {
        return span;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The reading of token {@code index} that fits this sentence; never null. */
    public Reading reading(int index) {
        var all = readings;
        if (all == null) {
            all = tagger.tag(tokens);
            if (all.size() != tokens.size()) {
                throw new IllegalStateException(all.size() + " readings for " + tokens.size() + " tokens");
            }
            readings = all;
        }
        return all.get(index);
    }

    /** The categories the reading of token {@code index} may have, a bit for each by its ordinal; the tagger does not run. */
    public int categories(int index) {
        return tagger.categories(tokens.get(index));
    }

    /** The span from token {@code first} to token {@code last}, both in. */
    public Span span(int first, int last) {
        return new Span(tokens.get(first).start(), tokens.get(last).end());
    }

    /** Index of the first token that ends after {@code offset}, or {@link #size()} when none does. */
    public int indexAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public String toString() {
        return span + " " + tokens.stream().map(Token::text).toList();
    }
}
