package fr.glane.index;

import fr.glane.fact.Fact;
import fr.glane.text.Article;
import fr.glane.text.Source;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Builds the index: each article once, whatever the number of files it was saved in or of runs that saw it.
 *
 * <p>What is added is on disk with the next {@link #commit}; a process killed before leaves the index as the last commit
 * left it, and a rerun over the same input ends with the same content. Readers see committed states alone. Thread-safe:
 * one article after another.
 */
public final class FactIndexer implements Closeable {

    /** What adding an article came to. */
    public enum Change {
        ADDED,
        /** The place held another text before. */
        REPLACED,
        /** The very same is there. */
        UNCHANGED,
        /** The text is there from another place: that place is noted, the facts stand once. */
        DUPLICATE
    }

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final FrenchAnalysis analysis;
    private final String standing;
    private final Places places;
    private final Packer packer = new Packer();
    private final TextField noSentence;
    private @org.jspecify.annotations.Nullable FactDocuments documents;

    private FactIndexer(Path folder, Directory directory, IndexWriter writer, FrenchAnalysis analysis, String rules)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.analysis = analysis;
        this.standing = rules;
        this.places = Places.read(directory);
        this.noSentence = new TextField(FactFields.SENTENCE, analysis.newScan(), TextField.Keeps.LENGTH);
    }

    /**
     * Opens the index in a folder, or starts one.
     *
     * @param rules names what the facts come from: an article indexed under another name is not current
     */
    public static FactIndexer open(Path folder, FrenchAnalysis analysis, String rules) throws IndexException {
        var directory = IndexFormat.writable(folder);
        try {
            var config = new IndexWriterConfig()
                    .setRAMBufferSizeMB(128)
                    .setCommitOnClose(false)
                    .setMaxFullFlushMergeWaitMillis(0);
            var writer = new IndexWriter(directory, config);
            writer.setLiveCommitData(IndexFormat.commitData().entrySet());
            return new FactIndexer(folder, directory, writer, analysis, rules);
        } catch (LockObtainFailedException e) {
            throw new IndexException(IndexException.Reason.LOCKED, folder, e);
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }

    /** Removes the index in a folder, of whatever format, so that it can be built anew. Other files stay. */
    public static void delete(Path folder) throws IndexException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var listed = Files.newDirectoryStream(folder)) {
            for (var file : listed) {
                if (IndexFormat.isIndexFile(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }

    /**
     * True when the index holds what this place gives, by the same rules: reading it again would change nothing. The
     * place counts as seen by {@link #prune}.
     */
    public synchronized boolean isCurrent(Source source) {
        return isCurrent(source, standing);
    }

    private boolean isCurrent(Source source, String rules) {
        places.see(source.address());
        return places.isCurrent(source.address(), source.sha256(), rules);
    }

    /**
     * Adds an article with its facts, or replaces what its place held before.
     *
     * @param facts all facts of the article, those of feeds beside it too
     * @param file the file that was read, looked for by {@link #prune}; empty for standard input
     */
    public synchronized Change add(Article article, List<Fact> facts, String file) throws IndexException {
        return add(article, facts, file, standing);
    }

    /** The same with facts that come from elsewhere, such as a file of records; {@code rules} names it. */
    public synchronized Change add(Article article, List<Fact> facts, String file, String rules) throws IndexException {
        var source = article.source();
        if (isCurrent(source, rules)) {
            return Change.UNCHANGED;
        }
        try {
            var before = places.get(source.address());
            boolean duplicate = places.isHeldElsewhere(article.id(), source.address(), rules);
            if (!duplicate) {
                writer.updateDocuments(
                        new Term(FactFields.BLOCK, FactDocuments.id(article.id())), block(article, facts));
            }
            if (before.isPresent() && !before.get().article().equals(article.id())) {
                leave(before.get());
            }
            note(new Places.Place(source.address(), article.id(), source.sha256(), rules, file));
            return duplicate ? Change.DUPLICATE : before.isPresent() ? Change.REPLACED : Change.ADDED;
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }

    /**
     * Drops the articles whose file is gone, and those their file no longer holds though this run has read it.
     *
     * @return how many places were dropped
     */
    public synchronized int prune() throws IndexException {
        try {
            var gone = places.gone(file -> Files.exists(Path.of(file)));
            for (var place : gone) {
                leave(place);
            }
            return gone.size();
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }

    /** Puts all that was added on disk, as one step: a reader sees all of it or nothing. */
    public synchronized void commit() throws IndexException {
        try {
            writer.commit();
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }

    /** Closes the index; what was added since the last {@link #commit} is dropped. */
    @Override
    public synchronized void close() throws IOException {
        writer.close();
        directory.close();
    }

    private Iterable<List<IndexableField>> block(Article article, List<Fact> facts) {
        var ready = documents;
        if (ready == null) {
            ready = new FactDocuments(analysis, article);
            documents = ready;
        }
        return ready.of(article, facts);
    }

    /** Forgets a place; its article goes with its last place, and is read again from the next of them otherwise. */
    private void leave(Places.Place place) throws IOException {
        places.remove(place);
        writer.deleteDocuments(new Term(FactFields.ADDRESS, place.address()));
        var others = places.of(place.article());
        if (others.isEmpty()) {
            writer.deleteDocuments(new Term(FactFields.BLOCK, FactDocuments.id(place.article())));
        }
        for (var other : others) {
            note(other.stale());
        }
    }

    private void note(Places.Place place) throws IOException {
        places.put(place);
        place.write(packer.clear());
        writer.updateDocument(
                new Term(FactFields.ADDRESS, place.address()),
                List.of(
                        new StringField(FactFields.DOC, FactFields.PLACE, Field.Store.NO),
                        new StringField(FactFields.ADDRESS, place.address(), Field.Store.NO),
                        noSentence.field(),
                        new NumericDocValuesField(FactFields.TRAITS, FactFields.NO_TRAITS),
                        new BinaryDocValuesField(FactFields.PLACE_DATA, packer.view())));
    }
}
