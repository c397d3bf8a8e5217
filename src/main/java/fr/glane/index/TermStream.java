package fr.glane.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Hands the words of a scan to Lucene, all terms of a word at its position. The words are fetched when Lucene asks for
 * the first, so one scan serves all fields of a document.
 */
final class TermStream extends TokenStream {

    /** Puts the words of a field into the scan. */
    @FunctionalInterface
    interface Words {
        void into(Scan scan);
    }

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Scan scan;
    private final boolean keep;
    private final boolean sparing;
    private Words words = s -> {};
    private boolean filled;
    private int index;
    private int nextTerm;
    private int position;

    /**
     * @param keep true for a scan of this stream's own, read once for many documents: see {@link #of}
     * @param sparing leaves out articles, prepositions and pronouns: a third of all terms
     */
    TermStream(Scan scan, boolean keep, boolean sparing) {
        this.scan = scan;
        this.keep = keep;
        this.sparing = sparing;
    }

    /** Streams these words from now on. */
    TermStream of(Words newWords) {
        words = newWords;
        filled = false;
        return this;
    }

    @Override
    public void reset() {
        if (!filled) {
            words.into(scan.clear());
            filled = keep;
        }
        index = 0;
        nextTerm = 0;
        position = -1;
    }

    @Override
    public void end() {
        // Two attributes, one of them fresh for each word: the general way walks over all of them for each field.
        increment.setPositionIncrement(0);
    }

    @Override
    public boolean incrementToken() {
        while (sparing && index < scan.size() && scan.word(index).function()) {
            index++;
        }
        if (index >= scan.size()) {
            return false;
        }
        var terms = scan.word(index).terms();
        int at = scan.position(index);
        term.setBytesRef(terms[nextTerm]);
        increment.setPositionIncrement(at - position);
        position = at;
        if (++nextTerm == terms.length) {
            nextTerm = 0;
            index++;
        }
        return true;
    }
}
