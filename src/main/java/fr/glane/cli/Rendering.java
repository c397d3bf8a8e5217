package fr.glane.cli;

import fr.glane.fact.Fact;
import fr.glane.format.Pieces;
import fr.glane.format.Records;
import fr.glane.pipeline.Duplicates;
import fr.glane.pipeline.Outcome;
import fr.glane.pipeline.Run;
import fr.glane.text.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * Makes of each outcome what will be written of it. The workers call it, so that only finished text is left to be
 * handed over in order. Thread-safe.
 */
final class Rendering implements Run.Making<Rendering.Rendered> {

    /**
     * @param entry what is written
     * @param journal its line in the journal; empty when none is kept
     * @param outcome kept only when more than the entry is needed: a fault to tell, an article for a folder of files
     */
    record Rendered(Entry entry, String journal, Optional<Outcome> outcome) {}

    /**
     * @param articles whether articles are written too
     * @param signatures whether near copies are looked for
     * @param journal whether a journal is kept
     * @param folder whether the facts go to a folder, one file an article
     */
    record Wanted(Predicate<Fact> facts, boolean articles, boolean signatures, boolean journal, boolean folder) {}

    private final Pieces.Maker maker;
    private final Wanted wanted;
    private final ConcurrentLinkedQueue<Pieces> idle = new ConcurrentLinkedQueue<>();

    Rendering(Pieces.Maker maker, Wanted wanted) {
        this.maker = maker;
        this.wanted = wanted;
    }

    @Override
    public Rendered of(Outcome outcome, long nanos) {
        return switch (outcome) {
            case Outcome.Read read -> article(read.article(), read.facts(), nanos);
            case Outcome.Empty empty -> article(empty.article(), List.of(), nanos);
            case Outcome.Refused refused -> rendered(Entry.without(refused, nanos), Optional.empty());
            case Outcome.Failed failed -> rendered(Entry.without(failed, nanos), Optional.of(failed));
        };
    }

    private Rendered article(Article article, List<Fact> all, long nanos) {
        var kept = all.stream().filter(wanted.facts()).toList();
        var entry = new Entry(
                article.source(),
                kept.isEmpty() ? Entry.EMPTY : Entry.READ,
                "",
                "",
                Entry.ms(nanos),
                kept.size(),
                article.id(),
                wanted.signatures() ? Duplicates.signature(article) : new int[0],
                wanted.folder() ? "" : piece(article, kept),
                wanted.articles() ? new Records(article).article() : "");
        return rendered(entry, wanted.folder() ? Optional.of(new Outcome.Read(article, kept)) : Optional.empty());
    }

    private Rendered rendered(Entry entry, Optional<Outcome> outcome) {
        return new Rendered(entry, wanted.journal() ? Journal.line(entry) : "", outcome);
    }

    private String piece(Article article, List<Fact> facts) {
        try {
            var taken = idle.poll();
            var pieces = taken == null ? new Pieces(maker) : taken;
            var piece = pieces.of(article, facts);
            // Not in a finally block: pieces whose writer broke off are not used again.
            idle.add(pieces);
            return piece;
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
    }
}
