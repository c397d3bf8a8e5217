package fr.glane.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a page says of itself outside its visible text: meta tags, links, JSON-LD, title. Filled by the walk. */
final class HtmlHead {

    /**
     * A date for machines.
     *
     * @param property its schema.org property in lower case; empty when it names none
     * @param line the line of the page it stands in, or before
     */
    record Time(String property, String value, int line) {}

    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<String> scripts = new ArrayList<>();
    private final List<Time> times = new ArrayList<>();
    private String savedFrom = "";
    private String savedAt = "";
    private String title = "";
    private String canonical = "";
    private String language = "";

    /** Takes note of an element that may say something to machines and begins at a line of the page. */
    void see(Element element, String tag, int line) {
        switch (tag) {
            case "meta" -> meta(element, line);
            case "link" -> link(element);
            case "script" -> script(element);
            case "title" -> {
                if (title.isEmpty()) {
                    title = element.text().strip();
                }
            }
            case "html" -> language = element.attr("lang").strip();
            default -> time(element, tag, line);
        }
    }

    private void meta(Element element, int line) {
        var value = element.attr("content").strip();
        time(element, "meta", line);
        if (value.isEmpty()) {
            return;
        }
        for (var name : List.of("property", "name", "itemprop", "http-equiv")) {
            var key = element.attr(name).toLowerCase(Locale.ROOT).strip();
            if (!key.isEmpty()) {
                metas.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
            }
        }
    }

    private void link(Element element) {
        if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = element.attr("href").strip();
        }
    }

    private void script(Element element) {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            scripts.add(element.data());
        }
    }

    /** The first of these meta tags that has a value. */
    Optional<String> meta(String... names) {
        for (var name : names) {
            var values = metas.get(name);
            if (values != null) {
                return Optional.of(values.getFirst());
            }
        }
        return Optional.empty();
    }

    /** Every value of a meta tag. */
    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    List<String> scripts() {
        return scripts;
    }

    private void time(Element element, String tag, int line) {
        var property = element.attr("itemprop").toLowerCase(Locale.ROOT);
        if (tag.equals("time") || property.startsWith("date")) {
            var value = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
            if (!value.isBlank()) {
                times.add(new Time(property, value, line));
            }
        }
    }

    /** Dates for machines inside the page, in document order. */
    List<Time> times() {
        return times;
    }

    /** Takes note of a comment: browsers leave where and when a page was saved in the first. */
    void comment(String text) {
        int from = text.indexOf("saved from url=(");
        if (from >= 0 && savedFrom.isEmpty()) {
            int close = text.indexOf(')', from);
            savedFrom = close < 0 ? "" : text.substring(close + 1).strip();
        } else if (text.contains("SingleFile") && savedFrom.isEmpty()) {
            savedFrom = field(text, "url:");
            savedAt = field(text, "saved date:");
        }
    }

    private static String field(String text, String name) {
        int from = text.indexOf(name);
        if (from < 0) {
            return "";
        }
        int end = text.indexOf('\n', from);
        return text.substring(from + name.length(), end < 0 ? text.length() : end)
                .strip();
    }

    /** The address the page was saved from, when the browser wrote it into the page. */
    Optional<String> savedFrom() {
        return savedFrom.isEmpty() ? Optional.empty() : Optional.of(savedFrom);
    }

    /** The day the page was saved, ISO 8601, when the browser wrote it into the page. */
    Optional<String> savedAt() {
        return savedAt.isEmpty() ? Optional.empty() : FrenchDates.parse(savedAt, Optional.empty());
    }

    String title() {
        return title;
    }

    Optional<String> canonical() {
        return canonical.isEmpty() ? Optional.empty() : Optional.of(canonical);
    }

    Optional<String> language() {
        return language.isEmpty() ? Optional.empty() : Optional.of(language);
    }
}
