package fr.glane.format;

import fr.glane.fact.Amount;
import fr.glane.fact.Comparator;
import fr.glane.fact.Figure;
import fr.glane.fact.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Figures and dates as people read them, in French or English typography. Thread-safe. */
public final class FigureText {

    private static final char NO_BREAK = '\u00A0';
    private static final char NARROW = '\u202F';
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}.*)?");

    private final boolean french;

    public FigureText(Locale locale) {
        this.french = !locale.getLanguage().equals("en");
    }

    /** Sign of the comparator, value, unit: {@code > 1/2}, {@code ≈ 43 à 55 %}, {@code + 12 %}. */
    public String of(Figure figure) {
        var text = new StringBuilder(sign(figure.comparator()));
        figure.change()
                .ifPresent(c -> text.append(
                        switch (c) {
                            case INCREASE -> "+" + NO_BREAK;
                            case DECREASE -> "−" + NO_BREAK;
                        }));
        text.append(amount(figure.amount()));
        figure.tolerance().ifPresent(t -> text.append(" ± ").append(decimal(t)));
        return text.append(unit(figure.unit(), figure.amount())).toString();
    }

    private static String sign(Comparator comparator) {
        return switch (comparator) {
            case EQ -> "";
            case APPROX -> "≈" + NO_BREAK;
            case GT -> ">" + NO_BREAK;
            case GE -> "≥" + NO_BREAK;
            case LT -> "<" + NO_BREAK;
            case LE -> "≤" + NO_BREAK;
        };
    }

    /** The value alone, digits grouped: {@code 3 000}, {@code 10,7}, {@code 51/3 862}, {@code 5 à 7}. */
    public String amount(Amount amount) {
        return switch (amount) {
            case Amount.Decimal d -> decimal(d.value());
            case Amount.Fraction f -> decimal(f.numerator()) + "/" + decimal(f.denominator());
            case Amount.Range r -> amount(r.lower()) + (french ? " à " : "–") + amount(r.upper());
        };
    }

    private String unit(Unit unit, Amount amount) {
        return switch (unit) {
            case PERCENT -> french ? NO_BREAK + "%" : "%";
            case PERMILLE -> french ? NO_BREAK + "‰" : "‰";
            case PERCENTAGE_POINT -> " point" + (amount.toDouble() >= 2 ? "s" : "");
            case FRACTION, RATIO -> "";
        };
    }

    /** Digits grouped by three from five digits on, as the French press does; the decimals as they are. */
    public String decimal(BigDecimal value) {
        var plain = value.toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(french ? NARROW : ',');
            }
            grouped.append(whole.charAt(i));
        }
        if (point >= 0) {
            grouped.append(french ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return grouped.toString();
    }

    /** {@code 2025-12-17T07:00} is « 17 décembre 2025, 7 h 00 »; what is not ISO 8601 comes back as it is. */
    public String date(String iso) {
        if (!ISO.matcher(iso).matches()) {
            return iso;
        }
        int month = Integer.parseInt(iso.substring(5, 7));
        int day = Integer.parseInt(iso.substring(8, 10));
        if (month < 1 || month > 12) {
            return iso;
        }
        var name = java.time.Month.of(month)
                .getDisplayName(java.time.format.TextStyle.FULL, french ? Locale.FRENCH : Locale.ENGLISH);
        var date = (day == 1 && french ? "1er" : Integer.toString(day)) + " " + name + " " + iso.substring(0, 4);
        return iso.length() < 16 ? date : date + ", " + time(iso.substring(11, 16));
    }

    private String time(String time) {
        int hour = Integer.parseInt(time.substring(0, 2));
        return french ? hour + "" + NO_BREAK + "h" + NO_BREAK + time.substring(3) : time;
    }
}
