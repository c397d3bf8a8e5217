package fr.glane.page;

import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a page says of its article, gathered from meta tags, JSON-LD and the lines that show it. */
final class HtmlMetadata {

    /** Lines from the title, or from the end of the text, within which a date is the article's. */
    private static final int NEAR = 8;

    private static final int LONGEST_DAY = 60;

    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "article:published",
        "date",
        "date.created",
        "dc.date.issued",
        "dc.date",
        "dcterms.created",
        "dc.date.created",
        "pubdate",
        "publish-date",
        "publication_date",
        "citation_publication_date",
        "citation_date",
        "bepress_citation_date",
        "parsely-pub-date",
        "sailthru.date",
        "dcterms.date"
    };

    private static final String[] UPDATED = {
        "article:modified_time",
        "og:article:modified_time",
        "datemodified",
        "og:updated_time",
        "dcterms.modified",
        "last-modified",
        "date.updated"
    };

    private final HtmlTree tree;
    private final HtmlHead head;
    private final HtmlJsonLd json;
    private final HtmlScene scene;
    private final List<HtmlLabel> labels;
    private final Optional<LocalDate> saved;

    private HtmlMetadata(
            HtmlTree tree, HtmlJsonLd json, HtmlScene scene, List<HtmlLabel> labels, Optional<LocalDate> saved) {
        this.tree = tree;
        this.head = tree.head();
        this.json = json;
        this.scene = scene;
        this.labels = labels;
        this.saved = saved;
    }

    static Metadata of(
            SavedFile file,
            HtmlTree tree,
            HtmlJsonLd json,
            HtmlScene scene,
            List<HtmlLabel> labels,
            Optional<String> title) {
        return new HtmlMetadata(tree, json, scene, labels, saved(file, tree)).gather(file, title);
    }

    /** The day the page was saved, when its container or the browser tells. */
    static Optional<LocalDate> saved(SavedFile file, HtmlTree tree) {
        return file.savedAt().or(() -> tree.head().savedAt()).flatMap(HtmlMetadata::day);
    }

    private Metadata gather(SavedFile file, Optional<String> title) {
        var metadata = title.map(Metadata.NONE::withTitle).orElse(Metadata.NONE);
        metadata = kicker().map(metadata::withKicker).orElse(metadata);
        var publisher = publisher()
                .or(() -> title.flatMap(t -> HtmlTitle.site(head, t)))
                .map(HtmlMetadata::withoutHost);
        metadata = publisher.map(metadata::withPublisher).orElse(metadata);
        var published = published();
        metadata = published.map(metadata::withPublished).orElse(metadata);
        metadata = updated(published).map(metadata::withUpdated).orElse(metadata);
        metadata = language().map(metadata::withLanguage).orElse(metadata);
        metadata = url(file).map(metadata::withUrl).orElse(metadata);
        return metadata.withAuthors(
                HtmlAuthors.of(tree, scene, labels, json, HtmlAuthors.brands(publisher, head, json)));
    }

    private Optional<String> kicker() {
        for (var line : tree.lines()) {
            if (labels.get(line.index).kind() == Kind.KICKER) {
                return Optional.of(tree.text(line));
            }
        }
        return Optional.empty();
    }

    // A site name that is a host is what a template fills in when nobody wrote a name.
    private Optional<String> publisher() {
        var site = head.meta("og:site_name");
        if (site.isPresent() && !isHost(site.get())) {
            return site;
        }
        return json.publisher().or(() -> head.meta("dc.publisher", "publisher")).or(() -> site);
    }

    /** « La Gazette.fr » is « La Gazette »: no host has a blank, so that the ending is only its sign. */
    static String withoutHost(String name) {
        int dot = name.lastIndexOf('.');
        boolean host = dot > 0
                && name.length() - dot <= 5
                && name.length() - dot > 2
                && name.substring(dot + 1).chars().allMatch(c -> c >= 'a' && c <= 'z')
                && Character.isLetterOrDigit(name.charAt(dot - 1));
        return host && name.substring(0, dot).indexOf(' ') > 0 ? name.substring(0, dot) : name;
    }

    private static boolean isHost(String name) {
        return name.indexOf('.') > 0 && name.indexOf(' ') < 0 && name.equals(name.toLowerCase(Locale.ROOT));
    }

    private Optional<String> published() {
        var told = json.published()
                .flatMap(HtmlMetadata::date)
                .or(() -> head.meta(PUBLISHED).flatMap(HtmlMetadata::date))
                .or(() -> time("datepublished"));
        var shown = shown(false);
        if (told.isEmpty()) {
            return shown.or(() -> time("")).or(this::overPage);
        }
        return shown.filter(s -> isDayBeside(told.get(), s)).or(() -> told);
    }

    // An hour without its offset, or in universal time, may fall on another day than the one the page shows.
    private static boolean isDayBeside(String told, String shown) {
        boolean unsure = told.length() == 16 || told.endsWith("Z");
        if (!unsure || told.startsWith(shown.substring(0, 10))) {
            return false;
        }
        return day(told)
                .flatMap(t -> day(shown).map(s -> Math.abs(s.toEpochDay() - t.toEpochDay()) == 1))
                .orElse(false);
    }

    /** The date for machines that stands nearest to where the article begins. */
    private Optional<String> time(String property) {
        int at = scene.title == null ? scene.firstProse : scene.title.index;
        return head.times().stream()
                .filter(t -> t.property().equals(property)
                        || property.isEmpty() && !t.property().equals("datemodified"))
                .filter(t -> !property.isEmpty() || t.line() > at - NEAR && t.line() < scene.lastProse + NEAR)
                .min((a, b) -> Integer.compare(Math.abs(a.line() - at - 1), Math.abs(b.line() - at - 1)))
                .flatMap(t -> date(t.value()));
    }

    private Optional<String> updated(Optional<String> published) {
        return json.modified()
                .flatMap(HtmlMetadata::date)
                .or(() -> head.meta(UPDATED).flatMap(HtmlMetadata::date))
                .or(() -> time("datemodified"))
                .or(() -> shown(true))
                .filter(u -> published.isEmpty() || u.compareTo(published.get()) > 0);
    }

    /** The date the lines about the article show. */
    private Optional<String> shown(boolean update) {
        int first = scene.title == null ? 0 : Math.max(0, scene.title.index - 6);
        for (int i = first; i < Math.min(tree.lines().size(), scene.lastProse + NEAR); i++) {
            var kind = labels.get(i).kind();
            if (kind != Kind.DATELINE && kind != Kind.AUTHOR) {
                continue;
            }
            for (var stamp : FrenchDates.all(tree.text(tree.lines().get(i)), saved)) {
                if (stamp.updated() == update) {
                    return Optional.of(stamp.iso());
                }
            }
        }
        return Optional.empty();
    }

    /** The day at the head of a page that tells no other: papers of the first years of the web print it there. */
    private Optional<String> overPage() {
        for (int i = 0; i < Math.min(NEAR, tree.lines().size()); i++) {
            var line = tree.lines().get(i);
            if (line.length() <= LONGEST_DAY && line.linkDensity() == 0) {
                var stamps = FrenchDates.all(tree.text(line), Optional.empty());
                if (stamps.size() == 1) {
                    return Optional.of(stamps.getFirst().iso());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> language() {
        return json.language()
                .or(head::language)
                .or(() -> head.meta("og:locale", "content-language", "dc.language", "language"))
                .map(l -> l.toLowerCase(Locale.ROOT))
                .filter(l -> l.length() == 2 || l.length() > 2 && !Character.isLetter(l.charAt(2)))
                .map(l -> l.substring(0, 2));
    }

    private Optional<String> url(SavedFile file) {
        return head.canonical()
                .filter(u -> u.startsWith("http"))
                .or(() -> head.meta("og:url").filter(u -> u.startsWith("http")))
                .or(file::url)
                .or(head::savedFrom);
    }

    private static Optional<LocalDate> day(String iso) {
        // A fault is dear; most texts asked are no such date.
        if (iso.length() < 10 || iso.charAt(4) != '-' || iso.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(iso.substring(0, 10)));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** ISO date, to the minute with its offset as far as the page tells: {@code 2024-04-30 16:00:34 +02:00}. */
    static Optional<String> date(String value) {
        var text = value.strip();
        if (day(text).isEmpty()) {
            return FrenchDates.parse(text, Optional.empty());
        }
        var day = text.substring(0, 10);
        boolean timed =
                text.length() >= 16 && text.charAt(13) == ':' && isDigits(text, 11, 13) && isDigits(text, 14, 16);
        return Optional.of(timed ? day + "T" + text.substring(11, 16) + offset(text.substring(16)) : day);
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** {@code Z}, {@code +02:00}; nothing when the page tells none. */
    private static String offset(String rest) {
        var text = rest.strip();
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        if (sign >= 0) {
            var digits = text.substring(sign + 1).replace(":", "");
            if (digits.length() == 4 && isDigits(digits, 0, 4)) {
                return text.charAt(sign) + digits.substring(0, 2) + ":" + digits.substring(2);
            }
        }
        return text.endsWith("Z") ? "Z" : "";
    }
}
