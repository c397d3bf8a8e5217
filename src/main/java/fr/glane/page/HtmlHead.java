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

    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<String> scripts = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private String title = "";
    private String canonical = "";
    private String language = "";

    /** Takes note of an element, whatever it is. */
    void see(Element element, String tag) {
        switch (tag) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "title" -> {
                if (title.isEmpty()) {
                    title = element.text().strip();
                }
            }
            case "html" -> language = element.attr("lang").strip();
            default -> {}
        }
    }

    private void meta(Element element) {
        var value = element.attr("content").strip();
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

    void time(Element element) {
        times.add(element);
    }

    /** Elements with a date for machines, in document order. */
    List<Element> times() {
        return times;
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
