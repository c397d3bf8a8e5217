package fr.glane.serve;

import fr.glane.fact.Change;
import fr.glane.fact.Comparator;
import fr.glane.fact.Form;
import fr.glane.fact.Unit;
import fr.glane.format.Names;

/** Writes the window in which a fact is corrected; scripts fill it with the fact one looks at. */
final class CorrectionForm {

    private final Words words;

    CorrectionForm(Words words) {
        this.words = words;
    }

    void write(Html html) {
        html.open("dialog", "id", "correct", "aria-labelledby", "correct-title").line();
        html.element("h2", words.text("correct.title"), "id", "correct-title");
        html.element("p", words.text("correct.hint"), "class", "notes")
                .open("form", "method", "dialog")
                .line();
        figure(html);
        claim(html);
        html.element("p", "", "class", "wrong", "role", "alert");
        html.open("p", "class", "foot");
        html.element("button", words.text("action.save"), "type", "submit", "value", "save", "class", "primary")
                .text(" ");
        html.element("button", words.text("action.close"), "type", "submit", "value", "close", "formnovalidate", "");
        html.close("p", "form", "dialog").line();
    }

    private void figure(Html html) {
        html.open("div", "data-for", "figure").line();
        words(html, "figure", "correct.figure");
        html.open("div", "class", "trio");
        line(html, "value", "correct.value");
        line(html, "lower", "correct.lower");
        line(html, "upper", "correct.upper");
        html.close("div").line();
        choice(html, "unit", "role.unit", "unit", Unit.values(), false);
        choice(html, "comparator", "correct.comparator", "comparator", Comparator.values(), false);
        choice(html, "change", "role.change", "change", Change.values(), true);
        words(html, "population", "role.population");
        words(html, "statement", "role.statement");
        html.close("div").line();
    }

    private void claim(Html html) {
        html.open("div", "data-for", "claim").line();
        choice(html, "form", "role.form", "form", Form.values(), false);
        words(html, "content", "role.content");
        words(html, "source", "role.source");
        words(html, "source_role", "role.source_role");
        words(html, "cue", "role.cue");
        html.close("div").line();
    }

    /** Words of the article: typed, or taken from what is selected there. */
    private void words(Html html, String name, String label) {
        html.open("div", "class", "row").open("label").text(words.text(label));
        html.element("textarea", "", "name", name, "rows", "1", "lang", "fr").close("label");
        html.element("button", words.text("correct.take"), "type", "button", "data-take", "")
                .close("div")
                .line();
    }

    private void line(Html html, String name, String label) {
        html.open("label").text(words.text(label));
        html.open("input", "type", "text", "name", name, "inputmode", "decimal", "autocomplete", "off");
        html.close("label").line();
    }

    private void choice(Html html, String name, String label, String set, Enum<?>[] values, boolean none) {
        html.open("label").text(words.text(label)).open("select", "name", name);
        if (none) {
            html.element("option", words.text("correct.none"), "value", "-");
        }
        for (var value : values) {
            html.element("option", words.name(set, Names.of(value)), "value", Names.of(value));
        }
        html.close("select", "label").line();
    }
}
