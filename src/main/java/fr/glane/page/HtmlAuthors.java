package fr.glane.page;

import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who wrote the article: the byline the page shows, checked against what it tells machines.
 *
 * <p>Machines are often told one of several writers, or the brand; a byline that holds all they are told, and more, wins. An
 * agency is named only when no writer is; a brand never.
 */
final class HtmlAuthors {

    /** Lines before the body and after its end where a byline stands. */
    private static final int NEAR = 12;

    private static final int BEFORE_TITLE = 6;
    private static final int LONGEST = 200;
    private static final int MOST_LEADING = 5;

    private final HtmlTree tree;
    private final HtmlScene scene;
    private final List<HtmlLabel> labels;
    private final List<String> brands;

    private HtmlAuthors(HtmlTree tree, HtmlScene scene, List<HtmlLabel> labels, List<String> brands) {
        this.tree = tree;
        this.scene = scene;
        this.labels = labels;
        this.brands = brands;
    }

    static List<String> of(
            HtmlTree tree, HtmlScene scene, List<HtmlLabel> labels, HtmlJsonLd json, List<String> brands) {
        var authors = new HtmlAuthors(tree, scene, labels, brands);
        var told = authors.clean(json.authors());
        if (told.isEmpty()) {
            told = authors.clean(authors.metas());
        }
        var shown = apart(authors.shown(), told);
        if (told.isEmpty()) {
            return shown.isEmpty() ? authors.clean(json.organisations()) : shown;
        }
        // « mdupont » is whom the content system knows, not whom readers do.
        boolean logins = told.stream().noneMatch(n -> n.chars().anyMatch(Character::isUpperCase));
        return covers(shown, told) || logins && !shown.isEmpty() ? shown : told;
    }

    /** Two links side by side read as one name: « Ida Noël Tom Ruiz » are two when machines are told of one of them. */
    private static List<String> apart(List<String> shown, List<String> told) {
        var names = new ArrayList<String>();
        for (var name : shown) {
            var parts = List.of(name);
            for (var one : told) {
                int end = name.length() - one.length();
                if (end > 1 && name.startsWith(one + " ") && Bylines.isName(name.substring(one.length() + 1))) {
                    parts = List.of(one, name.substring(one.length() + 1));
                } else if (end > 1 && name.endsWith(" " + one) && Bylines.isName(name.substring(0, end - 1))) {
                    parts = List.of(name.substring(0, end - 1), one);
                }
            }
            names.addAll(parts);
        }
        return names;
    }

    private List<String> metas() {
        var metas = new ArrayList<String>();
        for (var name : List.of(
                "author",
                "article:author",
                "og:article:author",
                "dc.creator",
                "citation_author",
                "bepress_citation_author",
                "parsely-author",
                "sailthru.author")) {
            for (var value : tree.head().metas(name)) {
                if (metas.isEmpty() || !name.equals("author")) {
                    metas.add(value);
                }
            }
            if (!clean(metas).isEmpty()) {
                break;
            }
        }
        return metas;
    }

    /** Names of persons in what machines are told. */
    private List<String> clean(List<String> values) {
        Map<String, String> names = new LinkedHashMap<>();
        for (var value : values) {
            if (value.contains("://") || value.contains("@") || isBrand(value)) {
                continue;
            }
            var parsed = inverted(value).map(List::of).orElseGet(() -> Bylines.parse(value));
            var kept = parsed.isEmpty() ? List.of(value) : parsed;
            for (var name : kept) {
                if (!isBrand(name)) {
                    names.putIfAbsent(HtmlEvidence.fold(name), name);
                }
            }
        }
        var persons = names.values().stream().filter(n -> !Bylines.isAgency(n)).toList();
        return persons.isEmpty() ? List.copyOf(names.values()) : persons;
    }

    /** « Noël, Ida », as library records and journals write, is « Ida Noël ». */
    private static Optional<String> inverted(String value) {
        int comma = value.indexOf(',');
        if (comma <= 0
                || value.indexOf(',', comma + 1) >= 0
                || !Bylines.parse(value).isEmpty()) {
            return Optional.empty();
        }
        var name = value.substring(comma + 1).strip() + " "
                + value.substring(0, comma).strip();
        return Bylines.isName(name) ? Optional.of(name) : Optional.empty();
    }

    private boolean isBrand(String name) {
        var folded = HtmlEvidence.fold(name);
        if (folded.length() < 2) {
            return true;
        }
        for (var brand : brands) {
            if (folded.equals(brand) || brand.length() > 4 && folded.contains(brand)) {
                return true;
            }
        }
        return PageWords.words(name).stream().anyMatch(w -> w.equals("redaction") || w.equals("admin"));
    }

    /** The names of the bylines beside the article: announced ones, else those that stand in a box for authors. */
    private List<String> shown() {
        var labelled = new ArrayList<String>();
        var named = new ArrayList<String>();
        int first = Math.max(0, (scene.title == null ? scene.firstProse : scene.title.index) - BEFORE_TITLE);
        for (int i = first; i < Math.min(tree.lines().size(), scene.lastProse + NEAR); i++) {
            var line = tree.lines().get(i);
            boolean about = labels.get(i).section() == Section.METADATA && line.length() <= LONGEST;
            var text = about ? tree.text(line).replace('\n', ' ') : "";
            if (labels.get(i).kind() == Kind.AUTHOR && line.length() <= LONGEST) {
                boolean announced = Bylines.isLabelled(text);
                add(announced ? labelled : named, announced ? Bylines.parse(text) : names(tree.text(line)));
            } else if (labels.get(i).section() == Section.METADATA && line.length() <= LONGEST) {
                var announced = announced(text);
                add(labelled, announced);
                add(named, announced.isEmpty() ? beforeDate(text) : List.of());
            }
            if (line.author >= 0 && line.authorEnd > line.author && line.prose == 0 && line.length() <= LONGEST) {
                var name = tree.text().substring(line.author, line.authorEnd).strip();
                add(named, Bylines.isName(name) ? several(name) : List.of());
            }
        }
        if (labelled.isEmpty() && named.isEmpty()) {
            add(named, signature());
        }
        return withoutAgencies(labelled.isEmpty() ? named : labelled);
    }

    /** The writers; the agencies when there is none. */
    private static List<String> withoutAgencies(List<String> names) {
        var persons = names.stream().filter(n -> !Bylines.isAgency(n)).toList();
        return persons.isEmpty() ? names : persons;
    }

    private static List<String> names(String text) {
        int line = text.indexOf('\n');
        if (line > 0 && Bylines.isName(text.substring(0, line))) {
            return several(text.substring(0, line));
        }
        return Bylines.isName(text) ? several(text) : announced(text).isEmpty() ? Bylines.parse(text) : announced(text);
    }

    /** « Ida Noël et Tom Ruiz » are two. */
    private static List<String> several(String text) {
        var names = Bylines.parse(text);
        return names.isEmpty() ? List.of(text) : names;
    }

    /** The name a date line begins with: « Ida Noël, le 18/06/2024 », « Ida Noël Publié le 18 juin 2024 ». */
    private static List<String> beforeDate(String text) {
        var stamps = FrenchDates.all(text, Optional.of(LocalDate.EPOCH));
        if (stamps.isEmpty()) {
            return List.of();
        }
        int end = stamps.getFirst().start();
        int space = end;
        // The words that lead to the date begin with a small letter, or are « Publié », « Mis à jour ».
        for (int words = 0; words < MOST_LEADING; words++) {
            var lead = strip(text.substring(0, space));
            if (Bylines.isName(lead) || Bylines.isAgency(lead)) {
                return several(lead);
            }
            space = lead.lastIndexOf(' ');
            if (space < 0) {
                return List.of();
            }
        }
        return List.of();
    }

    private static String strip(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '.') {
            end--;
        }
        return text.substring(0, end);
    }

    /** The names announced somewhere in a line: « 30 septembre 2018 | Par X ». */
    private static List<String> announced(String text) {
        for (int at = text.length() - 5; at > 0; at--) {
            if (text.regionMatches(true, at, "par ", 0, 4) && !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return Bylines.parse(text.substring(at));
            }
        }
        return List.of();
    }

    /** A name alone under the text. */
    private List<String> signature() {
        for (int i = scene.lastProse + 1; i < Math.min(tree.lines().size(), scene.lastProse + 3); i++) {
            var text = tree.text(tree.lines().get(i));
            if (labels.get(i).section() != Section.REMOVED && Bylines.isName(text)) {
                return several(text);
            }
        }
        return List.of();
    }

    private void add(List<String> names, List<String> more) {
        for (var name : more) {
            if (!isBrand(name)
                    && names.stream().noneMatch(n -> HtmlEvidence.fold(n).equals(HtmlEvidence.fold(name)))) {
                names.add(name);
            }
        }
    }

    private static boolean covers(List<String> shown, List<String> told) {
        var folded = shown.stream().map(HtmlEvidence::fold).toList();
        return told.stream().allMatch(t -> folded.contains(HtmlEvidence.fold(t)));
    }

    /** The names that are no author: the paper's, and its host's. */
    static List<String> brands(Optional<String> publisher, HtmlHead head, HtmlJsonLd json) {
        var brands = new ArrayList<String>();
        publisher.ifPresent(p -> brands.add(HtmlEvidence.fold(p)));
        head.meta("og:site_name").ifPresent(p -> brands.add(HtmlEvidence.fold(p)));
        json.publisher().ifPresent(p -> brands.add(HtmlEvidence.fold(p)));
        head.canonical()
                .or(() -> head.meta("og:url"))
                .flatMap(HtmlAuthors::host)
                .ifPresent(brands::add);
        brands.removeIf(String::isEmpty);
        return brands;
    }

    /** {@code www.la-gazette.fr} → {@code lagazette}. */
    private static Optional<String> host(String url) {
        int from = url.indexOf("://");
        if (from < 0) {
            return Optional.empty();
        }
        int end = url.indexOf('/', from + 3);
        var host = url.substring(from + 3, end < 0 ? url.length() : end);
        int dot = host.lastIndexOf('.');
        var name = dot < 0 ? host : host.substring(0, dot);
        return Optional.of(HtmlEvidence.fold(name.substring(name.lastIndexOf('.') + 1)));
    }
}
