package fr.glane.serve;

import fr.glane.index.ArticleHead;
import fr.glane.text.Article;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** A sentence as one quotes it, with where it comes from: « … » (Titre de presse, « titre », date, adresse). */
final class Citation {

    private static final char NO_BREAK = '\u00A0';
    private static final Pattern BLANKS = Pattern.compile("[ \\n\\r\\t]+");

    private static final Pattern OPENING = Pattern.compile("«[ \\u00A0\\u202F]?");
    private static final Pattern CLOSING = Pattern.compile("[ \\u00A0\\u202F]?»");

    private Citation() {}

    static String of(Words words, String sentence, Article article) {
        var said = article.metadata();
        return of(words, sentence, said.title(), said.publisher(), said.published(), said.url());
    }

    static String of(Words words, String sentence, ArticleHead head) {
        return of(words, sentence, head.title(), head.publisher(), head.published(), head.url());
    }

    private static String of(
            Words words,
            String sentence,
            Optional<String> title,
            Optional<String> publisher,
            Optional<String> published,
            Optional<String> url) {
        var from = new ArrayList<String>();
        publisher.ifPresent(from::add);
        title.ifPresent(t -> from.add(quoted(words, t)));
        published.map(p -> day(words, p)).ifPresent(from::add);
        url.ifPresent(from::add);
        var quoted = quoted(words, sentence);
        return from.isEmpty() ? quoted : quoted + " (" + String.join(", ", from) + ")";
    }

    /** The day alone: nobody cites the minute. */
    static String day(Words words, String iso) {
        return words.figures().date(iso.length() > 10 ? iso.substring(0, 10) : iso);
    }

    /** Quotation marks of the language outside, its inner ones inside. */
    static String quoted(Words words, String text) {
        var line = line(text.strip());
        return words.isFrench()
                ? "«" + NO_BREAK + inner(line) + NO_BREAK + "»"
                : "“" + line.replace('“', '‘').replace('”', '’') + "”";
    }

    private static String inner(String line) {
        if (line.indexOf('«') < 0 && line.indexOf('»') < 0) {
            return line;
        }
        // A quotation inside a quotation takes the other marks.
        return CLOSING.matcher(OPENING.matcher(line).replaceAll("“")).replaceAll("”");
    }

    static String line(Article article, Span span) {
        return line(article.text(span));
    }

    private static String line(String text) {
        return isLine(text) ? text : BLANKS.matcher(text).replaceAll(" ");
    }

    /** True for most stretches of articles, which need no pattern to tell. */
    private static boolean isLine(String text) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || (c == ' ' && blank)) {
                return false;
            }
            blank = c == ' ';
        }
        return true;
    }
}
