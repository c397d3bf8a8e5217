package fr.glane.serve;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What every page has around its content: head, search box, language, progress of the reading. */
final class Page {

    private final Assets assets;
    private final Door door;
    private final Words words;
    private final View view;

    Page(Assets assets, Door door, Words words, View view) {
        this.assets = assets;
        this.door = door;
        this.words = words;
        this.view = view;
    }

    Words words() {
        return words;
    }

    /**
     * A whole page.
     *
     * @param title of the window, before the name of Glane
     * @param kind class of the body: {@code open} beside an article
     * @param path the address without its parameters
     */
    Html of(
            String title,
            @Nullable String kind,
            String path,
            Progress progress,
            boolean canRead,
            Consumer<Html> content) {
        var canonical = view.address(path);
        var other = view.withLanguage(words.isFrench() ? "en" : "fr").address(path);
        var html = new Html().doctype();
        html.open("html", "lang", words.locale().getLanguage()).line();
        head(html, title, canonical, progress);
        html.open("body", "class", kind).line();
        html.element("a", words.text("skip"), "class", "skip", "href", "#results");
        if (kind != null) {
            html.element("a", words.text("skip.article"), "class", "skip", "href", "#article-title");
        }
        top(html, other, canRead);
        reading(html, progress);
        content.accept(html);
        said(html);
        keys(html);
        new CorrectionForm(words).write(html);
        return html.close("body", "html").line();
    }

    /** Where scripts say what happened, with the words they need for it. */
    private void said(Html html) {
        html.element("p", "", "id", "count", "class", "hidden", "role", "status")
                .line();
        html.element(
                        "p",
                        "",
                        "id",
                        "said",
                        "class",
                        "toast",
                        "role",
                        "status",
                        "data-copied",
                        words.text("copied"),
                        "data-saved",
                        words.text("saved"),
                        "data-unsaved",
                        words.text("unsaved"),
                        "data-conflict",
                        words.text("conflict"),
                        "data-wrong-absent",
                        words.text("correct.absent"),
                        "data-wrong-number",
                        words.text("correct.number"),
                        "data-s-open",
                        words.text("status.open"),
                        "data-s-confirmed",
                        words.text("status.confirmed"),
                        "data-s-rejected",
                        words.text("status.rejected"),
                        "data-s-corrected",
                        words.text("status.corrected"))
                .line();
    }

    private void head(Html html, String title, String canonical, Progress progress) {
        html.open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title.isEmpty() ? words.text("brand") : title + " – " + words.text("brand"));
        html.open("meta", "name", "glane-token", "content", door.token());
        html.open("link", "rel", "icon", "type", "image/svg+xml", "href", assets.address("icon.svg"));
        html.open("link", "rel", "stylesheet", "href", assets.address("glane.css"))
                .line();
        html.element("script", "", "src", assets.address("theme.js"));
        html.element("script", "", "type", "module", "src", assets.address("glane.js"));
        html.open("link", "rel", "canonical", "href", canonical);
        if (progress.running()) {
            html.open("noscript")
                    .open("meta", "http-equiv", "refresh", "content", "3")
                    .close("noscript");
        }
        html.close("head").line();
    }

    private void top(Html html, String other, boolean canRead) {
        html.open("header", "class", "top").line();
        html.element(
                "a",
                words.text("brand"),
                "class",
                "brand",
                "href",
                view.cleared().address(),
                "title",
                words.text("tagline"));
        html.open("form", "id", "search", "class", "search", "role", "search", "action", "/", "method", "get")
                .line();
        html.element("label", words.text("search.label"), "for", "q", "class", "hidden");
        html.open(
                "input",
                "type",
                "search",
                "id",
                "q",
                "name",
                "q",
                "value",
                view.query(),
                "placeholder",
                words.text("search.hint"),
                "autocomplete",
                "off",
                "spellcheck",
                "false",
                "aria-keyshortcuts",
                "/");
        html.element("button", words.text("search"), "type", "submit");
        if (!words.isFrench()) {
            Filters.hidden(html, "lang", view.language());
        }
        html.close("form").line();
        tools(html, other, canRead);
        html.close("header").line();
    }

    private void tools(Html html, String other, boolean canRead) {
        html.open("div", "class", "tools").line();
        if (canRead) {
            html.open("form", "method", "post", "action", "/read");
            html.open("input", "type", "hidden", "name", "token", "value", door.token());
            html.element(
                            "button",
                            words.text("reread"),
                            "type",
                            "submit",
                            "id",
                            "reread",
                            "title",
                            words.text("reread.title"))
                    .close("form");
        }
        html.element(
                "button",
                words.text("theme") + words.text("colon") + words.text("theme.auto"),
                "type",
                "button",
                "id",
                "theme",
                "hidden",
                "",
                "data-auto",
                words.text("theme") + words.text("colon") + words.text("theme.auto"),
                "data-light",
                words.text("theme") + words.text("colon") + words.text("theme.light"),
                "data-dark",
                words.text("theme") + words.text("colon") + words.text("theme.dark"));
        html.element("button", words.text("shortcuts"), "type", "button", "id", "keys-open", "hidden", "");
        html.element(
                "a",
                words.text("language"),
                "href",
                other,
                "lang",
                words.text("language.code"),
                "hreflang",
                words.text("language.code"));
        html.element("a", words.text("about.link"), "href", view.cleared().address("/accessibility"));
        html.close("div").line();
    }

    private void reading(Html html, Progress progress) {
        html.open(
                "div",
                "class",
                "progress",
                "id",
                "progress",
                "hidden",
                progress.running() || progress.fault().isPresent() ? null : "",
                "data-version",
                Integer.toString(progress.version()),
                "data-running",
                progress.running() ? "1" : null);
        html.element("span", words.text("progress"), "id", "progress-name");
        html.open(
                        "progress",
                        "max",
                        Integer.toString(Math.max(1, progress.files())),
                        "value",
                        Integer.toString(progress.done()),
                        "aria-labelledby",
                        "progress-name")
                .close("progress");
        html.element("span", state(words, progress), "class", "state");
        html.element("a", words.text("progress.refresh"), "href", "", "class", "refresh", "hidden", "");
        html.close("div").line();
    }

    /** How far the reading is, in words. */
    static String state(Words words, Progress progress) {
        if (progress.fault().isPresent()) {
            return words.text("progress.stopped", progress.fault().get());
        }
        var state = words.text(
                "progress.state",
                words.number(progress.done()),
                words.number(progress.files()),
                words.number(progress.facts()));
        return progress.secondsLeft()
                .map(s -> state + ", " + words.text("progress.left", words.number(s)))
                .orElse(state);
    }

    private void keys(Html html) {
        html.open("dialog", "id", "keys", "aria-labelledby", "keys-title").line();
        html.element("h2", words.text("keys.title"), "id", "keys-title");
        html.open("dl", "class", "keys").line();
        key(html, "keys.search", "/");
        key(html, "keys.move", "j", "k");
        key(html, "keys.open", "o");
        key(html, "keys.evidence", "e");
        key(html, "keys.review", "v", "x", "c");
        key(html, "keys.copy", "y");
        key(html, "keys.help", "?");
        html.close("dl").line();
        html.open("label").open("input", "type", "checkbox", "id", "keys-on", "checked", "");
        html.text(" " + words.text("keys.off")).close("label");
        html.open("form", "method", "dialog", "class", "foot");
        html.element("button", words.text("action.close"))
                .close("form", "dialog")
                .line();
    }

    private void key(Html html, String key, String... names) {
        html.open("dt");
        for (var name : names) {
            html.element("kbd", name).text(" ");
        }
        html.close("dt").element("dd", words.text(key)).line();
    }
}
