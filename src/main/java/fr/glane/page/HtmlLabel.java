package fr.glane.page;

import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.util.Optional;

/**
 * What a line of a page was found to be.
 *
 * @param reason why it was set aside; only in {@link Section#REMOVED}
 * @param published the date of a teaser, ISO 8601
 * @param rule which rule decided, for people who ask why
 */
record HtmlLabel(Kind kind, Section section, Optional<String> reason, Optional<String> published, String rule) {

    static HtmlLabel main(Kind kind, String rule) {
        return new HtmlLabel(kind, Section.MAIN, Optional.empty(), Optional.empty(), rule);
    }

    static HtmlLabel metadata(Kind kind, String rule) {
        return new HtmlLabel(kind, Section.METADATA, Optional.empty(), Optional.empty(), rule);
    }

    static HtmlLabel removed(String reason, String rule) {
        return new HtmlLabel(Kind.BOILERPLATE, Section.REMOVED, Optional.of(reason), Optional.empty(), rule);
    }

    static HtmlLabel related(String rule) {
        return new HtmlLabel(Kind.BRIEF, Section.RELATED, Optional.empty(), Optional.empty(), rule);
    }

    /** The same with a date. */
    HtmlLabel at(Optional<String> date) {
        return new HtmlLabel(kind, section, reason, date, rule);
    }

    boolean isMain() {
        return section == Section.MAIN;
    }
}
