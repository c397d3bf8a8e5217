package fr.glane.serve;

import fr.glane.format.FigureText;
import fr.glane.format.Labels;
import fr.glane.index.ValueRange;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the page says, in French or English. Immutable. */
final class Words {

    static final Words FRENCH = new Words(Locale.FRENCH);
    static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final Locale locale;
    private final Map<String, String> texts;
    private final FigureText figures;
    private final Labels labels;
    private final NumberFormat digits;

    private Words(Locale locale) {
        this.locale = locale;
        this.figures = new FigureText(locale);
        this.labels = new Labels(locale);
        this.digits = NumberFormat.getIntegerInstance(locale);
        var bundle = ResourceBundle.getBundle(
                "fr.glane.serve.page",
                locale,
                // The machine's own language must not stand in for French.
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var all = new HashMap<String, String>();
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        this.texts = Map.copyOf(all);
    }

    /** @param language {@code en}, or anything else for French */
    static Words of(String language) {
        return language.equals("en") ? ENGLISH : FRENCH;
    }

    Locale locale() {
        return locale;
    }

    boolean isFrench() {
        return this == FRENCH;
    }

    /** Figures and dates as this language prints them. */
    FigureText figures() {
        return figures;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The words of that key, their {@code %s} filled. */
    String text(String key, Object... arguments) {
        var pattern = pattern(key);
        return arguments.length == 0 ? pattern : String.format(locale, pattern, arguments);
    }

    /** The name of a value such as {@code section.main}; the value itself where there is none. */
    String name(String set, String value) {
        var key = set + "." + value.replace(' ', '-');
        var text = texts.get(key);
        return text != null ? text : labels.name(set, value);
    }

    /** {@code key.one} or {@code key.many} with the number: French counts 0 and 1 as one, English 1 alone. */
    String count(String key, long number) {
        boolean one = number == 1 || (isFrench() && number == 0);
        return String.format(locale, pattern(key + (one ? ".one" : ".many")), number(number));
    }

    private String pattern(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return text;
    }

    /** A range of values in words: {@code de 10 à 20 %}. */
    String range(ValueRange range) {
        var low = range.low().map(figures::decimal);
        var high = range.high().map(figures::decimal);
        if (low.isPresent() && high.isPresent()) {
            return range.isExact()
                    ? text("range.exact", low.get())
                    : text(range.below() ? "range.below" : "range.between", low.get(), high.get());
        }
        return low.map(l -> text(range.above() ? "range.gt" : "range.ge", l))
                .or(() -> high.map(h -> text(range.below() ? "range.lt" : "range.le", h)))
                .orElse("");
    }

    /** Digits grouped as this language does. */
    String number(long number) {
        // Making a format costs more than all else a count needs; using one is not safe among threads, a copy is.
        return ((NumberFormat) digits.clone()).format(number);
    }
}
