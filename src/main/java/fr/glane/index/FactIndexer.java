package fr.glane.index;

import fr.glane.fact.Fact;
import fr.glane.text.Article;
import fr.glane.text.Source;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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

    /** How much is gathered before it is written as a segment: few large segments are read faster than many. */
    private static final long BUFFER_BYTES =
            Math.min(768L << 20, Runtime.getRuntime().maxMemory() / 3);

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final String standing;
    private final Places places;
    private final SegmentBuffer buffer = new SegmentBuffer();
    private final FactDocuments documents;

    /** The documents of each article that are still in the buffer: the first, and the one after the last. */
    private final Map<String, int[]> articles = new HashMap<>();

    /** The document of each place that is still in the buffer. */
    private final Map<String, Integer> addresses = new HashMap<>();

    private FactIndexer(Path folder, Directory directory, IndexWriter writer, FrenchAnalysis analysis, String rules)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.standing = rules;
        this.places = Places.read(directory);
        this.documents = new FactDocuments(analysis, buffer);
    }

    /**
     * Opens the index in a folder, or starts one.
     *
     * @param rules names what the facts come from: an article indexed under another name is not current
     */
    public static FactIndexer open(Path folder, FrenchAnalysis analysis, String rules) throws IndexException {
        var directory = IndexFormat.writable(folder);
        try {
            var config = new IndexWriterConfig().setCommitOnClose(false).setMaxFullFlushMergeWaitMillis(0);
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
                put(article, facts, !places.of(article.id()).isEmpty());
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
     * Drops the articles whose file is gone, and those their file no longer holds though this run has read it. It ends
     * the run: what was seen counts no more for the next one.
     *
     * @return how many places were dropped
     */
    public synchronized int prune() throws IndexException {
        try {
            var gone = places.gone(file -> Files.exists(Path.of(file)));
            for (var place : gone) {
                leave(place);
            }
            // A page read again and again keeps its indexer open: what this run saw may be gone in the next.
            places.forgetSeen();
            return gone.size();
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }

    /** Puts all that was added on disk, as one step: a reader sees all of it or nothing. */
    public synchronized void commit() throws IndexException {
        try {
            flush();
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

    /** Adds the documents of an article, in place of those it may have. */
    private void put(Article article, List<Fact> facts, boolean known) throws IOException {
        if (known) {
            dropArticle(article.id());
        }
        int first = buffer.size();
        documents.add(article, facts);
        articles.put(article.id(), new int[] {first, buffer.size()});
        if (buffer.bytes() > BUFFER_BYTES) {
            flush();
        }
    }

    private void dropArticle(String article) throws IOException {
        var gathered = articles.remove(article);
        if (gathered != null) {
            buffer.drop(gathered[0], gathered[1]);
        } else {
            writer.deleteDocuments(new Term(FactFields.BLOCK, FactDocuments.id(article)));
        }
    }

    private void dropPlace(String address) throws IOException {
        var gathered = addresses.remove(address);
        if (gathered != null) {
            buffer.drop(gathered, gathered + 1);
        } else {
            writer.deleteDocuments(new Term(FactFields.ADDRESS, FactDocuments.keyword(address)));
        }
    }

    /** Makes a segment of what was gathered; deletions that came before do not touch it. */
    private void flush() throws IOException {
        if (buffer.size() > 0) {
            if (buffer.liveSize() > 0) {
                documents.addWords();
                buffer.seal();
                try (var segment = SegmentWriter.write(buffer)) {
                    writer.addIndexes(segment);
                }
            }
            buffer.clear();
            articles.clear();
            addresses.clear();
        }
    }

    /** Forgets a place; its article goes with its last place, and is read again from the next of them otherwise. */
    private void leave(Places.Place place) throws IOException {
        places.remove(place);
        dropPlace(place.address());
        var others = places.of(place.article());
        if (others.isEmpty()) {
            dropArticle(place.article());
        }
        for (var other : others) {
            note(other.stale());
        }
    }

    private void note(Places.Place place) throws IOException {
        if (places.get(place.address()).isPresent()) {
            dropPlace(place.address());
        }
        places.put(place);
        addresses.put(place.address(), buffer.size());
        documents.add(place);
    }
}
