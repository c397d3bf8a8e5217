package fr.glane.cli;

import fr.glane.page.HtmlPage;
import fr.glane.page.SavedFile;
import fr.glane.page.SavedText;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why the passages of one page were judged as they were, told in a line or two each. */
final class Grounds {

    private static final Grounds NONE = new Grounds(List.of(), Map.of());

    private final List<String> choices;
    private final Map<Span, List<String>> lines;

    private Grounds(List<String> choices, Map<Span, List<String>> lines) {
        this.choices = choices;
        this.lines = lines;
    }

    /**
     * The grounds of a page saved as one file of HTML or text. Articles of containers and exports have none: there the
     * form of the file decides, not a judgement.
     *
     * @param article as it was read from the file
     */
    static Grounds of(Path file, Article article, Messages messages) throws IOException {
        if (article.source().record().isPresent() || !Files.isRegularFile(file)) {
            return NONE;
        }
        var saved = SavedFile.of(file.toString(), Files.readAllBytes(file));
        return switch (article.source().reader()) {
            case "html" -> of(HtmlPage.explain(saved), messages);
            case "text" -> ofText(SavedText.explain(saved), messages);
            default -> NONE;
        };
    }

    private static Grounds of(Optional<HtmlPage.Explained> explained, Messages messages) {
        var lines = new HashMap<Span, List<String>>();
        for (var decision : explained.map(HtmlPage.Explained::decisions).orElse(List.of())) {
            var marks = decision.marks().isEmpty() ? "–" : String.join(", ", decision.marks());
            lines.put(
                    decision.block().span(),
                    List.of(
                            messages.text("explain.rule", decision.rule(), decision.prose(), 100 * decision.linked()),
                            messages.text("explain.boxes", decision.boxes(), marks)));
        }
        var choices = explained.stream()
                .flatMap(e -> e.candidates().stream())
                .map(c -> choice(c, messages))
                .toList();
        return new Grounds(choices, lines);
    }

    private static String choice(HtmlPage.Candidate candidate, Messages messages) {
        var sign = candidate.chosen() ? "→" : "·";
        if (candidate.score() < 0) {
            return messages.text("explain.alone", sign, candidate.way(), candidate.boxes());
        }
        var key = candidate.read() ? "explain.choice" : "explain.unread";
        return messages.text(key, sign, candidate.way(), candidate.score(), candidate.boxes());
    }

    private static Grounds ofText(Optional<SavedText.Explained> explained, Messages messages) {
        var lines = new HashMap<Span, List<String>>();
        for (var decision : explained.map(SavedText.Explained::decisions).orElse(List.of())) {
            lines.put(
                    decision.block().span(),
                    List.of(messages.text("explain.zone", decision.zone(), decision.rule(), decision.score())));
        }
        return new Grounds(List.of(), lines);
    }

    /** The boxes that were weighed as the article's, a line each; none when the form of the file decides. */
    List<String> choices() {
        return choices;
    }

    /** What speaks for the judgement of a block; nothing when it was not one. */
    List<String> of(Block block) {
        return lines.getOrDefault(block.span(), List.of());
    }
}
