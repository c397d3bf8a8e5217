package fr.glane.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/** Reads facts and articles back from their documents. Thread-safe. */
class Stored {

    private final Blocks blocks;

    /** The same for one list of results, read in the order of their documents: columns are opened once. For one thread. */
    private static final class InOrder extends Stored {

        private final Map<String, BinaryDocValues> open = new HashMap<>();
        private int segment = -1;

        InOrder(Blocks blocks) {
            super(blocks);
        }

        @Override
        BinaryDocValues column(LeafReaderContext leaf, String field) throws IOException {
            if (segment != leaf.ord) {
                open.clear();
                segment = leaf.ord;
            }
            var known = open.get(field);
            if (known == null) {
                known = super.column(leaf, field);
                open.put(field, known);
            }
            return known;
        }
    }

    Stored(Blocks blocks) {
        this.blocks = blocks;
    }

    /** A reader of facts and heads that are asked for in the order of their documents. */
    Stored inOrder() {
        return new InOrder(blocks);
    }

    BinaryDocValues column(LeafReaderContext leaf, String field) throws IOException {
        return DocValues.getBinary(leaf.reader(), field);
    }

    ArticleHead headOf(LeafReaderContext leaf, int fact) throws IOException {
        return head(leaf, blocks.article(leaf, fact));
    }

    private ArticleHead head(LeafReaderContext leaf, int article) throws IOException {
        var heads = column(leaf, FactFields.HEAD);
        if (!heads.advanceExact(article)) {
            throw new IOException("document " + article + " is no article");
        }
        return ArticleCodec.readHead(heads.binaryValue());
    }

    StoredFact fact(LeafReaderContext leaf, int fact, String article) throws IOException {
        var records = column(leaf, FactFields.RECORD);
        if (!records.advanceExact(fact)) {
            throw new IOException("document " + fact + " is no fact");
        }
        return FactCodec.read(records.binaryValue(), article);
    }

    /** The article that stands at a document, with the facts before it. */
    StoredArticle article(LeafReaderContext leaf, int document) throws IOException {
        var id = head(leaf, document).id();
        var facts = new ArrayList<StoredFact>();
        FixedBitSet articles = blocks.articles(leaf);
        int first = document == 0 ? 0 : articles.prevSetBit(document - 1) + 1;
        for (int fact = first; fact < document; fact++) {
            if (isFact(leaf, fact)) {
                facts.add(fact(leaf, fact, id));
            }
        }
        var whole = leaf.reader().storedFields().document(document).getBinaryValue(FactFields.WHOLE);
        return new StoredArticle(ArticleCodec.read(whole, facts), facts);
    }

    /** Between two articles of a segment may also stand the documents of places. */
    private static boolean isFact(LeafReaderContext leaf, int document) throws IOException {
        var traits = DocValues.getNumeric(leaf.reader(), FactFields.TRAITS);
        return traits.advanceExact(document) && traits.longValue() != FactFields.NO_TRAITS;
    }

    /** The texts of a zone: what a word meant exactly is looked for in. */
    List<String> texts(Zone zone, LeafReaderContext leaf, int document) throws IOException {
        if (zone == Zone.ARTICLE) {
            return List.of(article(leaf, document).article().mainText());
        }
        var head = headOf(leaf, document);
        if (zone == Zone.TITLE) {
            return head.title().stream().toList();
        }
        var stored = fact(leaf, document, head.id());
        var texts = new ArrayList<String>();
        switch (zone) {
            case ANY -> {
                stored.pieces().forEach(p -> texts.add(p.text()));
                head.title().ifPresent(texts::add);
                stored.speaker().ifPresent(texts::add);
            }
            case SENTENCE -> texts.add(stored.sentence());
            case TITLE, ARTICLE -> {}
            case POPULATION, STATEMENT, SOURCE, CONTENT -> texts.addAll(stored.role(zone));
        }
        return texts;
    }
}
