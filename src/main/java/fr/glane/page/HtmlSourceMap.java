package fr.glane.page;

import fr.glane.text.CodePoints;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Leads from the text of a page back to the characters of its file.
 *
 * <p>Where each text node stands in the file is known, not where its characters do, as entities and collapsed blanks
 * come between. So the stretch of the file is decoded a second time, beside the text it gave, when a span is asked for.
 * Offsets count UTF-16 units of the decoded file. Thread-safe.
 */
final class HtmlSourceMap implements SourceMap {

    /** Longest entity looked for: the longest name HTML knows has 31 letters. */
    private static final int LONGEST_ENTITY = 34;

    /** An end tag without a name: the parser passes over it inside of a text node. */
    private static final String NOTHING = "</>";

    /**
     * @param file the decoded file
     * @param points counts its code points: pages have emoji
     */
    private record Found(String file, HtmlRuns runs, CodePoints points, HtmlEntities entities) {

        Found(String file, HtmlRuns runs, HtmlEntities entities) {
            this(file, runs, CodePoints.of(file), entities);
        }
    }

    private final String text;
    private final Supplier<Found> finder;
    private volatile @Nullable Found found;

    private HtmlSourceMap(String text, Supplier<Found> finder) {
        this.text = text;
        this.finder = finder;
    }

    HtmlSourceMap(String file, String text, HtmlRuns runs) {
        this(text, () -> new Found(file, runs, new HtmlEntities()));
    }

    /** The map of a page; where its text stands is looked for when somebody first asks, and the file decoded then. */
    static HtmlSourceMap of(Supplier<String> file, HtmlTree tree) {
        var texts = tree.texts();
        return new HtmlSourceMap(tree.text(), () -> {
            var decoded = file.get();
            var entities = new HtmlEntities();
            return new Found(decoded, texts.runs(decoded, entities), entities);
        });
    }

    // Two threads that ask at once find the same.
    private Found found() {
        var known = found;
        if (known == null) {
            known = finder.get();
            found = known;
        }
        return known;
    }

    @Override
    public Span toSource(Span span) {
        if (span.isEmpty()) {
            int at = locate(span.start(), false);
            return new Span(at, at);
        }
        int start = locate(span.start(), false);
        int end = locate(span.end() - 1, true);
        // A parser moves text that stands where it may not (between the rows of a table): order in the file is then
        // another.
        return start <= end ? new Span(start, end) : new Span(end, start);
    }

    @Override
    public int sourceCodePoint(int sourceOffset) {
        return found().points.at(sourceOffset);
    }

    /** Where the character at {@code offset} begins in the file, or ends when {@code after}. */
    private int locate(int offset, boolean after) {
        var known = found();
        var runs = known.runs;
        int run = runs.at(offset);
        if (run < 0) {
            return 0;
        }
        int limit = Math.min(runs.sourceEnd(run), known.file.length());
        var stretch = new Stretch(known.file, limit, runs.isRaw(run), known.entities);
        return stretch.locate(runs.start(run), runs.sourceStart(run), offset, after);
    }

    /** One text node's part of the file, decoded beside its text. */
    private final class Stretch {

        private final String file;
        private final int limit;
        private final boolean raw;
        private final HtmlEntities entities;

        Stretch(String file, int limit, boolean raw, HtmlEntities entities) {
            this.file = file;
            this.limit = limit;
            this.raw = raw;
            this.entities = entities;
        }

        int locate(int start, int sourceStart, int offset, boolean after) {
            int source = sourceStart;
            int i = start;
            while (i < offset && source < limit) {
                char c = file.charAt(source);
                source = isPlain(c) && c == text.charAt(i) ? source + 1 : step(i, source);
                i++;
            }
            return after ? end(offset, source) : first(offset, source);
        }

        /** Where the character at {@code i} ends; all of an entity belongs to each of the units it gives. */
        private int end(int i, int source) {
            int at = first(i, source);
            if (at < limit && file.charAt(at) == '&' && !HtmlTags.isBlank(text.charAt(i))) {
                return at + Math.max(1, entity(at));
            }
            return step(i, source);
        }

        /** Passes what the character at {@code i} of the text stands for. */
        private int step(int i, int source) {
            int at = first(i, source);
            if (HtmlTags.isBlank(text.charAt(i))) {
                return at == limit ? at : blanks(at);
            }
            return at == limit ? at : at + width(i, at);
        }

        /** Passes what gave no character: blanks before a word, invisible characters. */
        private int first(int i, int source) {
            int at = source;
            boolean blank = HtmlTags.isBlank(text.charAt(Math.min(i, text.length() - 1)));
            while (at < limit) {
                char c = file.charAt(at);
                if (c == '&') {
                    int length = entity(at);
                    if (length > 0) {
                        char decoded = decode(at, length).charAt(0);
                        if (HtmlTags.isInvisible(decoded) || !blank && HtmlTags.isBlank(decoded)) {
                            at += length;
                            continue;
                        }
                    }
                    return at;
                }
                if (c == '<' && !raw && file.startsWith(NOTHING, at) && !text.startsWith(NOTHING, i)) {
                    at += NOTHING.length();
                } else if (HtmlTags.isInvisible(c) || !blank && HtmlTags.isBlank(c)) {
                    at++;
                } else {
                    return at;
                }
            }
            return limit;
        }

        private int blanks(int source) {
            int at = source;
            while (at < limit) {
                char c = file.charAt(at);
                if (HtmlTags.isBlank(c) || HtmlTags.isInvisible(c)) {
                    at++;
                } else if (c == '&') {
                    int length = entity(at);
                    if (length == 0) {
                        return at;
                    }
                    char decoded = decode(at, length).charAt(0);
                    if (!HtmlTags.isBlank(decoded) && !HtmlTags.isInvisible(decoded)) {
                        return at;
                    }
                    at += length;
                } else {
                    return at;
                }
            }
            return limit;
        }

        /** Units of the file that gave the character at {@code i}: of an entity, all of it. */
        private int width(int i, int at) {
            if (file.charAt(at) != '&') {
                return 1;
            }
            int length = entity(at);
            if (length == 0) {
                return 1;
            }
            // An entity may give two units (a pair, or a letter with a combining mark): the first one stays before it.
            var decoded = decode(at, length);
            boolean more = decoded.length() > 1
                    && i + 1 < text.length()
                    && text.charAt(i) == decoded.charAt(0)
                    && text.charAt(i + 1) == decoded.charAt(1);
            return more ? 0 : length;
        }

        /** Length of the entity at {@code at}, 0 when the ampersand is only that. */
        private int entity(int at) {
            if (raw) {
                return 0;
            }
            int end = at + 1;
            int stop = Math.min(limit, at + LONGEST_ENTITY);
            while (end < stop && HtmlEntities.isPart(file.charAt(end))) {
                end++;
            }
            if (end < stop && file.charAt(end) == ';') {
                end++;
            }
            // The parser takes the longest name it knows: « &notit; » is « ¬it; ».
            for (int e = end; e > at + 2; e--) {
                var decoded = decode(at, e - at);
                if (!decoded.startsWith("&") && !endsLiterally(decoded, e)) {
                    return e - at;
                }
                if (decoded.equals("&")) {
                    return e - at;
                }
            }
            return 0;
        }

        /** True for a character that stands for itself alone: most do, and cost no more than this. */
        private static boolean isPlain(char c) {
            return c > '<' && c < '\u007f' || c > '\u00ad' && c < '\u2000';
        }

        private boolean endsLiterally(String decoded, int end) {
            char last = file.charAt(end - 1);
            return decoded.length() > 1 && decoded.charAt(decoded.length() - 1) == last;
        }

        private String decode(int at, int length) {
            var decoded = entities.decoded(file.substring(at, at + length));
            return decoded.isEmpty() ? "\u0000" : decoded;
        }
    }
}
