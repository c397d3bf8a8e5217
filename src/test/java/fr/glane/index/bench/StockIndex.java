package fr.glane.index.bench;

import fr.glane.fact.Figure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
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

    void add(InventedNews.News news) throws IOException {
        var article = news.article();
        for (var fact : news.facts()) {
            var doc = new Document();
            doc.add(new StringField("id", fact.id(), Field.Store.YES));
            doc.add(new StringField("article", article.id(), Field.Store.YES));
            doc.add(new TextField("sentence", article.text(fact.at().sentence()), Field.Store.YES));
            doc.add(new TextField("title", article.metadata().title().orElse(""), Field.Store.YES));
            doc.add(new StringField("publisher", article.metadata().publisher().orElse(""), Field.Store.YES));
            if (fact instanceof Figure figure) {
                doc.add(new DoublePoint("value", figure.amount().toDouble()));
                doc.add(new StoredField("value", figure.amount().toDouble()));
                figure.population()
                        .ifPresent(s -> doc.add(new TextField("population", article.text(s), Field.Store.NO)));
            }
            doc.add(new NumericDocValuesField("date", 0));
            writer.addDocument(doc);
        }
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

        private static final String[] FIELDS = {"sentence", "title", "population"};

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
