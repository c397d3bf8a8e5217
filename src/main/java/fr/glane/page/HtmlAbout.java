package fr.glane.page;

import fr.glane.page.FrenchDates.Stamp;
import fr.glane.text.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows the lines that tell of the article, not of its subject: when it was published, who wrote it. */
final class HtmlAbout {

    private static final int LONGEST = 160;
    private static final int MOST_OTHER = 45;
    private static final int MOST_ANNOUNCED = 80;
    private static final Set<String> ANNOUNCING = Set.of(
            "publie",
            "publiee",
            "mis",
            "mise",
            "maj",
            "modifie",
            "actualise",
            "paru",
            "parue",
            "poste",
            "soumis",
            "cree");

    private HtmlAbout() {}

    /** Date line or byline, by the words alone; empty for anything longer, and for prose that holds a date. */
    static Optional<Kind> kind(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isByline(text)) {
            return Optional.of(Kind.AUTHOR);
        }
        if (!FrenchDates.hasDigit(text)) {
            return Optional.empty();
        }
        var stamps = FrenchDates.all(text, Optional.of(LocalDate.EPOCH));
        return !stamps.isEmpty() && isMostlyDate(text, stamps) ? Optional.of(Kind.DATELINE) : Optional.empty();
    }

    /** True when a date stands in the line. */
    static boolean holdsDate(String text) {
        return FrenchDates.hasDigit(text)
                && !FrenchDates.all(text, Optional.of(LocalDate.EPOCH)).isEmpty();
    }

    private static boolean isByline(String text) {
        return text.length() < 120
                && !HtmlProse.endsSentence(text, 0, text.length())
                && Bylines.isLabelled(text)
                && !Bylines.parse(text).isEmpty();
    }

    private static boolean isMostlyDate(String text, List<Stamp> stamps) {
        int covered = 0;
        for (var stamp : stamps) {
            covered += stamp.end() - stamp.start();
        }
        int other = text.length() - covered;
        boolean parted = text.indexOf('|') >= 0 || text.indexOf('•') >= 0;
        return covered * 100 >= text.length() * (parted ? 20 : 35)
                || other <= (isAnnounced(text) ? MOST_ANNOUNCED : MOST_OTHER)
                        && stamps.getFirst().start() <= MOST_OTHER
                        && !HtmlProse.endsSentence(text, 0, text.length());
    }

    /** « Mis à jour le … », « Publié le … par … ». */
    private static boolean isAnnounced(String text) {
        var words = PageWords.words(text);
        return !words.isEmpty() && ANNOUNCING.contains(words.getFirst());
    }
}
