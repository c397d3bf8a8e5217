package fr.glane.page;

import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.util.Optional;

/**
 * What a line of a saved text is, and by which rule.
 *
 * @param reason why it was set aside; empty in the other sections
 * @param published its own date, of an item of a feed
 * @param cut true when the article breaks off at its end
 * @param rule what decided, for those who ask
 */
record TextLabel(
        Kind kind, Section section, Optional<String> reason, Optional<String> published, boolean cut, String rule) {

    static TextLabel main(Kind kind, String rule) {
        return new TextLabel(kind, Section.MAIN, Optional.empty(), Optional.empty(), false, rule);
    }

    static TextLabel metadata(Kind kind, String rule) {
        return new TextLabel(kind, Section.METADATA, Optional.empty(), Optional.empty(), false, rule);
    }

    static TextLabel removed(String reason, String rule) {
        return new TextLabel(Kind.BOILERPLATE, Section.REMOVED, Optional.of(reason), Optional.empty(), false, rule);
    }

    static TextLabel related(Optional<String> published, String rule) {
        return new TextLabel(Kind.BRIEF, Section.RELATED, Optional.empty(), published, false, rule);
    }

    TextLabel withCut() {
        return new TextLabel(kind, section, reason, published, true, rule);
    }
}
