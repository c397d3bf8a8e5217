package fr.glane.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the article's title among the heading, the meta tags and the JSON-LD. */
final class HtmlTitle {

    /** The title, and the line of the page that shows it, if one does. */
    record Found(Optional<String> text, @Nullable HtmlLine line) {}

    private static final int SHORTEST = 15;
    private static final int LONGEST = 300;
    private static final int SHORTEST_HEADLINE = 4;
    private static final int MOST_SITE_WORDS = 5;
    private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " — ", " • ", " :: ");
    private static final Set<String> SECTIONS = WordLists.folded("sections");

    private HtmlTitle() {}

    static Found find(HtmlTree tree, HtmlJsonLd json) {
        var told = told(tree.head(), json);
        var titles = told.stream().map(HtmlTitle::words).toList();
        HtmlLine best = null;
        double bestScore = 0;
        for (var line : tree.lines()) {
            int level = line.headingLevel();
            if (level == 0 && !HtmlMark.TITLE.in(line.marks()) || level > 2 || line.length() > 400) {
                continue;
            }
            double score = score(tree.text(line), level, titles);
            if (score > bestScore) {
                bestScore = score;
                best = line;
            }
        }
        if (best != null && bestScore >= 0.5) {
            return new Found(Optional.of(withoutKicker(best, tree.text(best).replace('\n', ' '), json)), best);
        }
        return unmarked(tree, titles).orElseGet(() -> new Found(told.stream().findFirst(), null));
    }

    /** « <h1><span>Surtitre</span> Titre</h1> »: the first element of a heading is no part of it when what follows is all the headline. */
    private static String withoutKicker(HtmlLine line, String text, HtmlJsonLd json) {
        var headline = json.headline().map(HtmlTitle::words).orElse(List.of());
        var all = words(text);
        int lead = all.size() - headline.size();
        boolean tail = headline.size() >= SHORTEST_HEADLINE
                && lead > 0
                && lead < headline.size()
                && all.subList(lead, all.size()).equals(headline);
        if (!tail) {
            return text;
        }
        var first = line.box.element.firstElementChild();
        var kicker = first == null ? "" : first.text().strip();
        boolean own = words(kicker).size() == lead
                && text.startsWith(kicker)
                && ".:!?".indexOf(kicker.charAt(kicker.length() - 1)) < 0;
        return own ? text.substring(kicker.length()).strip() : text;
    }

    /** Pages that know no headings still show their title: a line that says what the page tells as its title, or most of it. */
    private static Optional<Found> unmarked(HtmlTree tree, List<List<String>> titles) {
        Found best = null;
        int most = 0;
        for (var line : tree.lines()) {
            if (line.length() < SHORTEST || line.length() > LONGEST || line.linkDensity() > 0.5) {
                continue;
            }
            // A single break parts the section over the title from it.
            for (var part : tree.text(line).split("\n", -1)) {
                var words = words(part);
                if (words.size() > most && titles.stream().anyMatch(t -> holdsMost(t, words))) {
                    best = new Found(Optional.of(part.strip()), line);
                    most = words.size();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The site as the page's own title names it beside the article's: « Titre - Site », « Titre | Rubrique | Site », « Site - Titre ».
     *
     * @param title the article's title as the page shows it
     */
    static Optional<String> site(HtmlHead head, String title) {
        var whole = head.title();
        var shown = words(title);
        if (shown.size() < SHORTEST_HEADLINE) {
            return Optional.empty();
        }
        for (var separator : SEPARATORS) {
            int last = whole.lastIndexOf(separator);
            int first = whole.indexOf(separator);
            if (last > 0 && startsWith(words(whole.substring(0, last)), shown)) {
                return siteName(whole.substring(last + separator.length()));
            }
            if (first > 0 && words(whole.substring(first + separator.length())).equals(shown)) {
                return siteName(whole.substring(0, first));
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(List<String> words, List<String> first) {
        return words.size() >= first.size() && words.subList(0, first.size()).equals(first);
    }

    private static Optional<String> siteName(String text) {
        var name = text.strip();
        int count = words(name).size();
        boolean section = SECTIONS.contains(String.join(" ", PageWords.words(name)));
        return count >= 1 && count <= MOST_SITE_WORDS && !section ? Optional.of(name) : Optional.empty();
    }

    private static boolean holdsMost(List<String> title, List<String> words) {
        return words.size() * 2 > title.size() && Collections.indexOfSubList(title, words) >= 0;
    }

    private static double score(String text, int level, List<List<String>> titles) {
        var words = words(text);
        if (words.isEmpty()) {
            return 0;
        }
        double best = 0;
        for (var others : titles) {
            long shared = words.stream().filter(others::contains).count();
            best = Math.max(best, 2.0 * shared / (words.size() + others.size()));
        }
        return best + (level == 1 ? 0.2 : 0);
    }

    private static List<String> told(HtmlHead head, HtmlJsonLd json) {
        var told = new ArrayList<String>();
        json.headline().ifPresent(told::add);
        head.meta("og:title").ifPresent(told::add);
        head.meta("twitter:title", "dc.title", "title").ifPresent(told::add);
        if (!head.title().isEmpty()) {
            told.add(head.title());
        }
        var names = names(head, json);
        return told.stream().map(t -> withoutSite(t, names)).toList();
    }

    private static List<String> names(HtmlHead head, HtmlJsonLd json) {
        var names = new ArrayList<String>();
        head.meta("og:site_name").ifPresent(names::add);
        json.publisher().ifPresent(names::add);
        return names;
    }

    /** Cuts « | Site » off a title. */
    static String withoutSite(String title, List<String> names) {
        var text = title.strip();
        for (var separator : SEPARATORS) {
            int at = text.lastIndexOf(separator);
            if (at > 0) {
                var tail = text.substring(at + separator.length());
                boolean named = names.stream().anyMatch(n -> same(n, tail));
                if (named || separator.equals(" | ") || at > tail.length() * 2 && tail.length() < 40) {
                    return withoutSite(text.substring(0, at), names);
                }
            }
        }
        return text;
    }

    static boolean same(String a, String b) {
        return words(a).equals(words(b));
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
