package fr.glane.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the page says of its own text elsewhere: the body and description in JSON-LD and meta tags. Compared without case,
 * blanks and punctuation, as every copy of a text differs in them.
 */
final class HtmlEvidence {

    private static final int LEAST_BODY = 300;
    private static final int LEAST_SHARED = 24;
    private static final int MOST_COMPARED = 80;

    private final String body;
    private final List<String> descriptions = new ArrayList<>();
    private final List<String> topic = new ArrayList<>();
    private final String title;

    private HtmlEvidence(Optional<String> body, String title) {
        var folded = body.map(HtmlEvidence::fold).orElse("");
        this.body = folded.length() < LEAST_BODY ? "" : folded;
        this.title = fold(title);
        topic.add(title);
    }

    static HtmlEvidence of(HtmlHead head, HtmlJsonLd json, Optional<String> title) {
        var evidence = new HtmlEvidence(json.body(), title.orElse(""));
        evidence.describe(json.description());
        evidence.describe(head.meta("og:description"));
        evidence.describe(head.meta("description"));
        evidence.describe(head.meta("twitter:description", "dc.description"));
        return evidence;
    }

    private void describe(Optional<String> description) {
        description.ifPresent(topic::add);
        description
                .map(HtmlEvidence::fold)
                .filter(d -> d.length() >= LEAST_SHARED)
                .ifPresent(descriptions::add);
    }

    /** Title and descriptions: what the article is about. */
    List<String> topic() {
        return topic;
    }

    boolean hasBody() {
        return !body.isEmpty();
    }

    /** True when the line stands in the body the page gives to machines. */
    boolean tellsBody(HtmlLine line, HtmlTree tree) {
        if (body.isEmpty() || line.length() < LEAST_SHARED) {
            return false;
        }
        var start = fold(tree.text(), line.start, Math.min(line.end, line.start + MOST_COMPARED));
        return start.length() >= LEAST_SHARED * 3 / 4 && body.contains(start);
    }

    /** True when the line is the description the page gives to machines, or one begins with the other. */
    boolean tellsStandfirst(HtmlLine line, HtmlTree tree) {
        if (line.length() < LEAST_SHARED || descriptions.isEmpty()) {
            return false;
        }
        var text = fold(tree.text(), line.start, line.end, MOST_COMPARED);
        if (text.length() < LEAST_SHARED) {
            return false;
        }
        for (var description : descriptions) {
            int shared = Math.min(Math.min(text.length(), description.length()), MOST_COMPARED);
            if (text.regionMatches(0, description, 0, shared)) {
                return true;
            }
        }
        return false;
    }

    /** True for a folded text that only repeats the title. */
    boolean isTitle(String folded) {
        return title.length() >= 10 && folded.equals(title);
    }

    /** Letters and digits alone, in lower case. */
    static String fold(String text) {
        return fold(text, 0, text.length());
    }

    /** As {@link #fold(String)}, of a stretch of the text. */
    static String fold(String text, int start, int end) {
        return fold(text, start, end, end - start);
    }

    /** The first letters and digits alone, at most so many. */
    private static String fold(String text, int start, int end, int most) {
        var out = new char[Math.min(most, end - start)];
        int length = 0;
        for (int i = start; i < end && length < out.length; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out[length++] = c;
            } else if (c < 0x80) {
                // Without asking for what is known of it: every second sign that is no small letter is a blank.
                if (c >= 'A' && c <= 'Z') {
                    out[length++] = (char) (c + 0x20);
                }
            } else if (Character.isLetterOrDigit(c)) {
                out[length++] = Character.toLowerCase(c);
            }
        }
        return new String(out, 0, length);
    }
}
