package fr.glane.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a request asks for, read once: its words, its filters, and how it was understood.
 *
 * @param ask query and filters together
 * @param words the query alone: what is highlighted
 */
record View(SearchRequest request, Ask ask, Ask words, List<Note> notes) {

    static View of(SearchRequest request) {
        var notes = new ArrayList<Note>();
        var query = QueryReader.read(request.query(), request.exact());
        notes.addAll(query.notes());
        var parts = new ArrayList<Ask>();
        if (query.ask() instanceof Ask.All all) {
            parts.addAll(all.parts());
        } else if (!(query.ask() instanceof Ask.Everything)) {
            parts.add(query.ask());
        }
        var marked = new ArrayList<>(parts);
        for (var filter : request.filters()) {
            var asked = QueryReader.read(filter, request.exact());
            asked.notes().stream()
                    .filter(n -> n.kind() != Note.Kind.VALUE && n.kind() != Note.Kind.NUMBER)
                    .forEach(notes::add);
            parts.add(asked.ask());
            marked.add(asked.ask());
        }
        request.article().map(Ask.OfArticle::new).ifPresent(parts::add);
        return new View(
                request,
                parts.isEmpty() ? new Ask.Everything() : new Ask.All(parts),
                new Ask.All(marked),
                List.copyOf(notes));
    }

    /** The whole query. */
    Query query(QueryCompiler compiler, boolean hasHidden) {
        return query(compiler, ask, hasHidden, Optional.empty());
    }

    /** The query with another condition in place of its own, or without what was chosen in one facet. */
    Query query(QueryCompiler compiler, Ask condition, boolean hasHidden, Optional<Facet> without) {
        var base = compiler.compile(condition).orElse(QueryCompiler.ALL_FACTS);
        var all = new BooleanQuery.Builder().add(base, Occur.MUST);
        int conditions = 0;
        for (var entry : request.chosen().entrySet()) {
            if (without.isEmpty() || without.get() != entry.getKey()) {
                all.add(chosen(compiler, entry.getKey(), entry.getValue()), Occur.FILTER);
                conditions++;
            }
        }
        var hidden = hidden();
        if (hasHidden && hidden.isPresent()) {
            all.add(new TermQuery(new Term(FactFields.TRAIT, hidden.get())), Occur.MUST_NOT);
            conditions++;
        }
        return conditions == 0 ? base : all.build();
    }

    private static Query chosen(QueryCompiler compiler, Facet facet, List<String> values) {
        var any = new BooleanQuery.Builder();
        values.forEach(v -> any.add(compiler.chosen(facet, v), Occur.SHOULD));
        return any.build();
    }

    /** The trait of what this view leaves out. */
    private Optional<String> hidden() {
        if (request.related()) {
            return request.repeats() ? Optional.empty() : Optional.of(FactFields.IS_REPEAT);
        }
        return Optional.of(request.repeats() ? Traits.term(Facet.SECTION, "related") : FactFields.IS_HIDDEN);
    }
}
