package fr.glane.index.bench;

import fr.glane.fact.Claim;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/** The same facts as Lucene's own means index them: FrenchAnalyzer, classic query parser, unified highlighter. */
final class StockIndex implements Closeable {

    private final IndexWriter writer;

    StockIndex(Path folder) throws IOException {
        writer = new IndexWriter(
                FSDirectory.open(folder), new IndexWriterConfig(new FrenchAnalyzer()).setRAMBufferSizeMB(128));
    }

    /** The fields Glane has, as anyone would make them: a document a fact, and one for the article with its text. */
    void add(InventedNews.News news) throws IOException {
        var article = news.article();
        var day = article.metadata().published().map(LocalDate::parse).orElse(LocalDate.EPOCH);
        for (var fact : news.facts()) {
            var doc = new Document();
            doc.add(new StringField("id", fact.id(), Field.Store.YES));
            doc.add(new StringField("article", article.id(), Field.Store.YES));
            doc.add(new TextField("sentence", article.text(fact.at().sentence()), Field.Store.YES));
            doc.add(new TextField("title", article.metadata().title().orElse(""), Field.Store.YES));
            doc.add(new KeywordField("publisher", article.metadata().publisher().orElse(""), Field.Store.YES));
            switch (fact) {
                case Figure figure -> figure(doc, article, figure);
                case Claim claim -> claim(doc, article, claim);
            }
            doc.add(new LongField("date", day.toEpochDay(), Field.Store.YES));
            writer.addDocument(doc);
        }
        var whole = new Document();
        whole.add(new StringField("article", article.id(), Field.Store.YES));
        whole.add(new TextField("text", article.text(), Field.Store.YES));
        writer.addDocument(whole);
    }

    private static void figure(Document doc, Article article, Figure figure) {
        doc.add(new KeywordField("type", "figure", Field.Store.YES));
        doc.add(new KeywordField("unit", figure.unit().name(), Field.Store.YES));
        doc.add(new KeywordField("comparator", figure.comparator().name(), Field.Store.YES));
        doc.add(new DoubleField("value", figure.amount().toDouble(), Field.Store.YES));
        figure.population().ifPresent(s -> doc.add(new TextField("population", article.text(s), Field.Store.YES)));
        figure.statement().ifPresent(s -> doc.add(new TextField("statement", article.text(s), Field.Store.YES)));
    }

    private static void claim(Document doc, Article article, Claim claim) {
        doc.add(new KeywordField("type", "claim", Field.Store.YES));
        doc.add(new KeywordField("form", claim.form().name(), Field.Store.YES));
        claim.source().ifPresent(s -> doc.add(new TextField("source", article.text(s), Field.Store.YES)));
        claim.content().forEach(s -> doc.add(new TextField("content", article.text(s), Field.Store.YES)));
    }

    void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Searches such an index: total, top ten, highlighted. */
    static final class Search implements Closeable {

        private static final String[] FIELDS = {"sentence", "title", "source", "content"};

        private final DirectoryReader reader;
        private final IndexSearcher searcher;
        private final Analyzer analyzer = new FrenchAnalyzer();

        Search(Path folder) throws IOException {
            reader = DirectoryReader.open(FSDirectory.open(folder));
            searcher = new IndexSearcher(reader);
        }

        long search(String text) throws IOException {
            try {
                var parser = new MultiFieldQueryParser(FIELDS, analyzer);
                parser.setDefaultOperator(QueryParser.Operator.AND);
                var query = parser.parse(text);
                long total = searcher.count(query);
                var top = searcher.search(query, 10);
                UnifiedHighlighter.builder(searcher, analyzer).build().highlight("sentence", query, top);
                for (var hit : top.scoreDocs) {
                    searcher.storedFields().document(hit.doc);
                }
                return total;
            } catch (ParseException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
