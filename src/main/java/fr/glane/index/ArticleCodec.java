package fr.glane.index;

import fr.glane.text.Access;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.KnownPlaces;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Articles as bytes and back. Of the map to the saved file the places of blocks and facts are kept.
 *
 * <p>A change here is a change of the index's form: raise {@link IndexFormat#VERSION}.
 */
final class ArticleCodec {

    private static final Access[] ACCESS = Access.values();

    private ArticleCodec() {}

    static void writeHead(Packer out, Article article, int facts) {
        var metadata = article.metadata();
        out.string(article.id())
                .optional(metadata.title())
                .optional(metadata.publisher())
                .optional(metadata.published())
                .list(metadata.authors(), Packer::string)
                .optional(metadata.url())
                .constant(metadata.access())
                .string(article.source().address())
                .number(facts);
    }

    static ArticleHead readHead(BytesRef bytes) {
        var in = new Unpacker(bytes);
        return new ArticleHead(
                in.string(),
                in.optional(),
                in.optional(),
                in.optional(),
                in.list(Unpacker::string),
                in.optional(),
                in.constant(ACCESS),
                in.string(),
                in.integer());
    }

    /** @param text the whole text of the article */
    static void write(Packer out, Article article, EncodedText text) {
        out.string(article.id());
        source(out, article.source());
        metadata(out, article.metadata());
        text.write(out);
        out.list(article.blocks(), (o, b) -> {
            FactCodec.block(o, b);
            o.span(KnownPlaces.points(article.sourceMap(), b.span()), 0);
        });
    }

    /** @param facts of this article: their places in the saved file join those of the blocks */
    static Article read(BytesRef bytes, List<StoredFact> facts) {
        var in = new Unpacker(bytes);
        var id = in.string();
        var source = source(in);
        var metadata = metadata(in);
        var text = in.string();
        var blocks = new ArrayList<Block>();
        var places = new ArrayList<KnownPlaces.Place>();
        in.list(i -> {
            var block = FactCodec.block(i);
            blocks.add(block);
            places.add(new KnownPlaces.Place(block.span(), i.span(0)));
            return block;
        });
        for (var fact : facts) {
            places.add(new KnownPlaces.Place(fact.fact().at().span(), fact.source()));
        }
        return new Article(id, source, metadata, text, blocks, new KnownPlaces(places));
    }

    private static void source(Packer out, Source source) {
        out.string(source.path())
                .optional(source.record())
                .string(source.sha256())
                .string(source.reader());
    }

    private static Source source(Unpacker in) {
        return new Source(in.string(), in.optional(), in.string(), in.string());
    }

    private static void metadata(Packer out, Metadata metadata) {
        out.optional(metadata.title())
                .optional(metadata.kicker())
                .list(metadata.authors(), Packer::string)
                .optional(metadata.publisher())
                .optional(metadata.published())
                .optional(metadata.updated())
                .optional(metadata.language())
                .optional(metadata.url())
                .constant(metadata.access())
                .optional(metadata.evidence());
    }

    private static Metadata metadata(Unpacker in) {
        return new Metadata(
                in.optional(),
                in.optional(),
                in.list(Unpacker::string),
                in.optional(),
                in.optional(),
                in.optional(),
                in.optional(),
                in.optional(),
                in.constant(ACCESS),
                in.optional());
    }
}
