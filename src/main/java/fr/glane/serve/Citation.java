package fr.glane.serve;

import fr.glane.index.ArticleHead;
import fr.glane.text.Article;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence as one quotes it, with where it comes from: « … » (Titre de presse, « titre », date, adresse). In French the
 * blanks that must not break do not break, and apostrophes are printed ones; words and signs stay as they are.
 */
final class Citation {

    private static final char NO_BREAK = '\u00A0';
    private static final char NARROW = '\u202F';

    /** Blanks of a web page that no line may end at: before double signs and signs of measure. */
    private static final Pattern BEFORE_SIGN = Pattern.compile(" (?=[:;!?%‰€»])");

    private static final Pattern IN_NUMBER = Pattern.compile("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    /** What one may follow; a saved page may call anything its address. */
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+");

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
        url.filter(u -> WEB.matcher(u).matches()).ifPresent(from::add);
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
                ? "«" + NO_BREAK + printed(inner(line)) + NO_BREAK + "»"
                : "“" + line.replace('“', '‘').replace('”', '’') + "”";
    }

    private static String inner(String line) {
        if (line.indexOf('«') < 0 && line.indexOf('»') < 0) {
            return line;
        }
        // A quotation inside a quotation takes the other marks.
        return CLOSING.matcher(OPENING.matcher(line).replaceAll("“")).replaceAll("”");
    }

    private static String printed(String line) {
        var signs = BEFORE_SIGN.matcher(line).replaceAll(String.valueOf(NO_BREAK));
        var numbers = IN_NUMBER.matcher(signs).replaceAll(String.valueOf(NARROW));
        return line.indexOf('\'') < 0 ? numbers : APOSTROPHE.matcher(numbers).replaceAll("’");
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
