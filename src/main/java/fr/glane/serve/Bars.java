package fr.glane.serve;

import java.util.List;

/**
 * Writes a histogram: bars for the eye, each a link that narrows the view, and the same as a table for everybody else.
 * Sizes are attributes of the drawing, for the page's policy allows no style inside elements.
 */
final class Bars {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 80;
    private static final int FOOT = 1;

    /**
     * One bar.
     *
     * @param label as the table says it
     * @param tick what stands under the bar, often nothing
     * @param key what the script that selects by dragging needs: the start of this bar
     * @param end and its end
     * @param inside whether the view in force takes it in
     */
    record Bar(String label, String tick, long count, String address, String key, String end, boolean inside) {}

    private final Words words;

    Bars(Words words) {
        this.words = words;
    }

    /** @param name key of title, caption and column, and parameter the script sets */
    void write(Html html, String name, String parameter, List<Bar> bars) {
        if (bars.isEmpty()) {
            return;
        }
        html.open("section", "class", "chart", "aria-labelledby", name + "-title", "data-chart", parameter)
                .line();
        html.element("h2", words.text(name), "id", name + "-title").line();
        drawing(html, bars);
        table(html, name, bars);
        html.close("section").line();
    }

    private void drawing(Html html, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
        double step = (double) WIDTH / places(bars);
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true",
                "focusable",
                "false");
        for (int i = 0; i < bars.size(); i++) {
            bar(html, bars.get(i), i * step, step, most);
        }
        int ground = HEIGHT - FOOT;
        html.open(
                        "line",
                        "class",
                        "axis",
                        "x1",
                        "0",
                        "x2",
                        Integer.toString(WIDTH),
                        "y1",
                        Integer.toString(ground),
                        "y2",
                        Integer.toString(ground))
                .close("line");
        html.close("svg").line();
        ticks(html, bars);
    }

    private static void bar(Html html, Bar bar, double x, double step, long most) {
        int ground = HEIGHT - FOOT;
        // A bar of one in a thousand must still be seen.
        double height = bar.count() == 0 ? 0 : Math.max(2, (ground - 2.0) * bar.count() / most);
        html.open(
                "a",
                "href",
                bar.address(),
                "tabindex",
                "-1",
                "class",
                bar.inside() ? null : "off",
                "data-from",
                bar.key(),
                "data-to",
                bar.end());
        html.element("title", bar.label() + " : " + bar.count());
        rectangle(html, "back", x, 0, step, ground);
        rectangle(html, "bar", x + step * 0.08, ground - height, step * 0.84, height);
        html.close("a");
    }

    private static void rectangle(Html html, String kind, double x, double y, double width, double height) {
        html.open(
                        "rect",
                        "class",
                        kind,
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "width",
                        number(width),
                        "height",
                        number(height))
                .close("rect");
    }

    private static String number(double value) {
        return Double.toString(Math.round(value * 100) / 100.0);
    }

    /** A few bars keep the width of bars. */
    private static int places(List<Bar> bars) {
        return Math.max(bars.size(), 10);
    }

    /** Under the drawing and not in it: the drawing is stretched, letters must not be. */
    private static void ticks(Html html, List<Bar> bars) {
        html.open("p", "class", "ticks", "aria-hidden", "true");
        for (var bar : bars) {
            html.open("span").element("b", bar.tick()).close("span");
        }
        for (int i = bars.size(); i < places(bars); i++) {
            html.element("span", "");
        }
        html.close("p").line();
    }

    private void table(Html html, String name, List<Bar> bars) {
        html.open("details", "data-keep", name)
                .element("summary", words.text("as-table"))
                .open("table");
        html.element("caption", words.text(name + ".caption"));
        html.open("thead").open("tr");
        html.element("th", words.text(name + ".column"), "scope", "col");
        html.element("th", words.text("count.column"), "scope", "col", "class", "number");
        html.close("tr", "thead").open("tbody").line();
        for (var bar : bars) {
            html.open("tr").open("th", "scope", "row");
            if (bar.count() > 0) {
                html.element("a", bar.label(), "href", bar.address(), "aria-current", null);
            } else {
                html.text(bar.label());
            }
            html.close("th")
                    .element("td", words.number(bar.count()), "class", "number")
                    .close("tr")
                    .line();
        }
        html.close("tbody", "table", "details").line();
    }
}
