package fr.glane.index;

/**
 * The fields of the index: the only place where their names exist.
 *
 * <p>An article is a block of documents: one for each of its facts, in the order of the text, then one for the article
 * itself. Beside the blocks stands one document for each place an article was read from, and one for the words of each segment as it
 * was first written.
 */
final class FactFields {

    /** What a document is: {@link #FACT}, {@link #ARTICLE}, {@link #PLACE} or {@link #WORDS}. */
    static final String DOC = "doc";

    static final String FACT = "fact";
    static final String ARTICLE = "article";
    static final String PLACE = "place";
    static final String WORDS = "words";

    /** The start of the fact's id; see {@link FactDocuments#group}. */
    static final String ID = "id";

    /** Eight bytes: the id of the article, on every document of its block. */
    static final String BLOCK = "block";

    /**
     * All words a fact is found by, function words apart: of its sentence, its title, what stands outside, its repeats. How often
     * a word stands here says how much it weighs, so that one field is enough to find, count and rank by (BM25F: Robertson,
     * Zaragoza, Taylor, 2004).
     */
    static final String ANY = "any";

    static final int SENTENCE_WEIGHT = 6;

    static final int TITLE_WEIGHT = 1;

    /** Of what stands outside the sentence. */
    static final int BEYOND_WEIGHT = 2;

    /** Whom a fact is about, and who says it, count more than the sentence around them. */
    static final int ROLE_WEIGHT = 3;

    /** The sentence of the fact. */
    static final String SENTENCE = "sentence";

    /** The title of an article; on the article's document alone. */
    static final String TITLE = "title";

    static final String POPULATION = "population";
    static final String STATEMENT = "statement";

    /** Who says it: the words of the article, the resolved name, the role. */
    static final String SOURCE = "source";

    static final String CONTENT = "content";

    /** What belongs to the fact and stands outside its sentence. */
    static final String BEYOND = "beyond";

    /** The sentences of the repeats folded into this figure. */
    static final String ECHO = "echo";

    /** The whole text of an article; on the article's document alone. */
    static final String TEXT = "text";

    /** Small closed sets, one term each: {@code type=figure}, {@code unit=percent}. */
    static final String TRAIT = "trait";

    /** Trait of a figure that gives two bounds. */
    static final String IS_RANGE = "amount=range";

    /** Trait of what the plain view leaves out: repeats of a figure, and facts of feeds beside the article. */
    static final String IS_HIDDEN = "view=hidden";

    /** Trait of a figure that stands earlier in the article. */
    static final String IS_REPEAT = "view=repeat";

    /** The same, packed into one number for counting; see {@link Traits}. */
    static final String TRAITS = "traits";

    /**
     * What documents other than facts carry in {@link #TRAITS}. They have it, and an empty {@link #ANY}, because a
     * column every document has is read by position, without a search for the document.
     */
    static final long NO_TRAITS = 0;

    /** Exact values, in the unit of the figure and in percent: {@code 10.7}. */
    static final String NUMBER = "number";

    /** The values of a figure in percent, for ranges: one, or both bounds. */
    static final String VALUE = "value";

    /** The value a figure is sorted by. */
    static final String VALUE_KEY = "valuekey";

    /** Days since 1970-01-01. */
    static final String DATE = "date";

    static final String PUBLISHER = "publisher";

    /** The name a source is counted under. */
    static final String SOURCE_NAME = "sourcename";

    /** The fact as data, with its sentence; see {@link FactCodec}. */
    static final String RECORD = "record";

    /** What a list of results says of an article; see {@link ArticleCodec}. */
    static final String HEAD = "head";

    /** The whole article as data; see {@link ArticleCodec}. */
    static final String WHOLE = "whole";

    /** The terms of each word of a segment, on its document of words alone; see {@link Kin}. */
    static final String KIN = "kin";

    /** Path, or path and record, an article was read from; on the documents of places alone. */
    static final String ADDRESS = "address";

    /** A place as data; see {@link Places}. */
    static final String PLACE_DATA = "placedata";

    private FactFields() {}
}
