package fr.glane.page;

import fr.glane.page.PageWords.Group;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a saved text says of its article: title, date, writers, paper, and whether a paywall cut it. */
final class TextMetadata {

    /** Lines behind the body in which its signature and date are sought, and the paywall that cut it. */
    private static final int BEHIND = 6;

    private static final int PAYWALL_BEHIND = 12;

    private final TextPage page;
    private final Optional<LocalDate> saved;

    private TextMetadata(TextPage page, Optional<LocalDate> saved) {
        this.page = page;
        this.saved = saved;
    }

    /**
     * Reads the metadata of a page whose header and body are labelled.
     *
     * @param savedAt ISO 8601 day or time of saving, when known: « hier » is told from it
     */
    static Metadata of(TextPage page, Optional<String> savedAt) {
        return new TextMetadata(page, savedAt.flatMap(TextMetadata::day)).read();
    }

    /** The day an ISO date or time falls on. */
    static Optional<LocalDate> day(String iso) {
        try {
            return iso.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(iso.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Metadata read() {
        var metadata = Metadata.NONE.withLanguage("fr").withAuthors(authors());
        var publisher = TextBrand.of(page);
        if (publisher.isPresent()) {
            // « Par Le Courrier »: the paper itself is no writer.
            var writers = metadata.authors().stream().filter(a -> !a.equalsIgnoreCase(publisher.get()));
            metadata = metadata.withPublisher(publisher.get()).withAuthors(writers.toList());
        }
        if (page.title() >= 0) {
            metadata = metadata.withTitle(clean(page.line(page.title())));
        }
        for (int i = 0; i < Math.max(0, page.title()); i++) {
            var kicker = clean(page.line(i));
            // The paper's own name over the title is no kicker.
            if (page.isKind(i, Kind.KICKER) && !metadata.publisher().equals(Optional.of(kicker))) {
                metadata = metadata.withKicker(kicker);
            }
        }
        metadata = dates(metadata);
        return evidence().map(metadata::truncated).orElse(metadata);
    }

    /** The line's text with single blanks and without soft hyphens. */
    static String clean(TextLine line) {
        var out = new StringBuilder();
        var text = line.sample();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineBreak = c == '\n' || c == '\r' || c == '\t' || c == ' ';
            if (lineBreak) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (Character.getType(c) != Character.FORMAT) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    // Dates

    private Metadata dates(Metadata metadata) {
        var stamps = new ArrayList<FrenchDates.Stamp>();
        for (int i : datelines()) {
            stamps.addAll(FrenchDates.all(page.line(i).sample(), saved));
        }
        var published = stamps.stream().filter(s -> !s.updated()).findFirst();
        var updated = stamps.stream().filter(FrenchDates.Stamp::updated).findFirst();
        var result = published
                .or(() -> updated)
                .map(s -> metadata.withPublished(s.iso()))
                .orElse(metadata);
        return published.isPresent() && updated.isPresent()
                ? result.withUpdated(updated.get().iso())
                : result;
    }

    /** Lines that may date the article, the surest first: under the title, over it, at the start and behind the body. */
    private List<Integer> datelines() {
        var found = new ArrayList<Integer>();
        int title = page.title();
        for (int i = Math.max(0, title + 1); i <= Math.min(page.last(), page.headerEnd() + 2); i++) {
            if (page.isKind(i, Kind.DATELINE) || page.isKind(i, Kind.AUTHOR) || tellsDay(page.line(i))) {
                found.add(i);
            }
        }
        for (int i = title - 1; i >= Math.max(0, title - TextHeader.REACH_ABOVE); i--) {
            if (page.isKind(i, Kind.DATELINE)) {
                found.add(i);
            }
        }
        for (int i = page.last() + 1; i < Math.min(page.size(), page.last() + 1 + BEHIND); i++) {
            var line = page.line(i);
            if (line.isDateline() && line.wordCount() <= 14) {
                found.add(i);
            } else if (line.talks(Group.FEED) || line.talks(Group.COMMENTS) || line.talks(Group.RELATED)) {
                break;
            }
        }
        return found;
    }

    private boolean tellsDay(TextLine line) {
        return saved.isPresent()
                && line.wordCount() <= 12
                && !FrenchDates.all(line.sample(), saved).isEmpty();
    }

    // Writers

    private List<String> authors() {
        var names = inHeader(true);
        names = names.isEmpty() ? inHeader(false) : names;
        names = names.isEmpty() ? behind() : names;
        return names.isEmpty() ? inBox() : names;
    }

    /** Names in the header: those a byline announces, or else lines that are a name. */
    private List<String> inHeader(boolean announced) {
        var names = new ArrayList<String>();
        for (int i = Math.max(0, page.title() - TextHeader.REACH_ABOVE);
                i <= Math.min(page.size() - 1, page.headerEnd() + 1);
                i++) {
            var line = page.line(i);
            boolean place = page.isKind(i, Kind.AUTHOR) || page.isKind(i, Kind.DATELINE);
            if (!place) {
                continue;
            }
            var found = announced
                    ? Bylines.inside(line.sample())
                    : page.isKind(i, Kind.AUTHOR) ? Bylines.parse(line.sample()) : besideDate(line);
            found.stream().filter(n -> !names.contains(n)).forEach(names::add);
        }
        return names.stream().anyMatch(n -> !Bylines.isAgency(n))
                ? names.stream().filter(n -> !Bylines.isAgency(n)).toList()
                : names;
    }

    /** « Ida Noël 3 mars 2024 à 12h15 », « Le 3 mars 2024 par Ida Noël »: a name right before or behind the date. */
    private static List<String> besideDate(TextLine line) {
        if (line.stamps().isEmpty()) {
            return List.of();
        }
        var text = line.sample();
        var before = text.substring(0, line.stamps().getFirst().start());
        var behind = text.substring(line.stamps().getLast().end());
        for (var part : List.of(before, behind)) {
            var words = upToDigit(part);
            if (Bylines.isName(words) || Bylines.isLabelled(words)) {
                return Bylines.parse(words);
            }
            var names = Bylines.apart(words);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static String upToDigit(String text) {
        int end = 0;
        while (end < text.length() && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** A signature under the body. */
    private List<String> behind() {
        for (int i = page.last() + 1; i < Math.min(page.size(), page.last() + 1 + BEHIND); i++) {
            var line = page.line(i);
            if (TextHeader.isByline(line)
                    || Bylines.isWithAgency(line.sample())
                    || line.talk().isEmpty() && line.isName() && line.copies() <= 3) {
                page.set(i, TextLabel.metadata(Kind.AUTHOR, "signature"));
                return Bylines.parse(line.sample());
            }
            if (line.talk().isPresent() && !line.talks(Group.AUTHOR_BOX)) {
                break;
            }
        }
        return List.of();
    }

    /** The name under « Auteurs », further down. */
    private List<String> inBox() {
        for (int i = page.last() + 1; i + 1 < page.size(); i++) {
            if (page.line(i).talks(Group.AUTHOR_BOX)) {
                var next = page.line(i + 1);
                if (next.isName()) {
                    page.set(i + 1, TextLabel.metadata(Kind.AUTHOR, "author box"));
                    return Bylines.parse(next.sample());
                }
            }
        }
        return List.of();
    }

    // Truncation

    /** What shows that a paywall cut the text: its line behind the body, or a call to subscribe under a broken sentence. */
    private Optional<String> evidence() {
        if (page.last() < 0) {
            return Optional.empty();
        }
        boolean broken =
                !page.line(page.last()).ends() && page.line(page.last()).wordCount() >= 6;
        for (int i = page.last() + 1; i < Math.min(page.size(), page.last() + 1 + PAYWALL_BEHIND); i++) {
            var line = page.line(i);
            boolean call = line.talks(Group.SUBSCRIBE) || line.talks(Group.OFFER) || line.talks(Group.ACCESS);
            if (line.talks(Group.PAYWALL) || broken && call && i <= page.last() + 5) {
                return Optional.of(clean(line));
            }
        }
        return Optional.empty();
    }
}
