package fr.glane.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the paper by the lines in which it names itself: « X réserve cet article à ses abonnés », « S'abonner à X », «
 * Le fil X », « © X ». One such line is a hint; two, or one and a line of the name alone, are enough.
 */
final class TextBrand {

    private static final double ENOUGH = 2.5;
    private static final int MOST_WORDS = 5;

    private static final List<String> BEFORE_NAME = List.of(
            "S'abonner à ",
            "S’abonner à ",
            "Abonnez-vous à ",
            "Le fil ",
            "Suivez ",
            "Suivre ",
            "Suivez-nous sur ",
            "Copyright © ",
            "© Copyright ",
            "Copyright ",
            "© ",
            "©",
            "Découvrir ",
            "Découvrez ",
            "Bienvenue sur ");

    private static final List<String> AFTER_NAME = List.of(
            " réserve cet article",
            " réserve ce contenu",
            " en illimité",
            " vous propose",
            " utilise des cookies",
            " et ses partenaires",
            " abonnements",
            " abonnement");

    private final TextPage page;
    private final Map<String, Double> votes = new HashMap<>();

    private TextBrand(TextPage page) {
        this.page = page;
    }

    /** The paper's name, when the page shows it well enough. */
    static Optional<String> of(TextPage page) {
        return new TextBrand(page).find();
    }

    private Optional<String> find() {
        for (int i = 0; i < page.size(); i++) {
            boolean inside = i >= page.first() && i <= page.last() && page.isMain(i);
            if (!inside && page.line(i).length() <= 200) {
                vote(i);
            }
        }
        for (int i = 0; i < page.size(); i++) {
            var line = page.line(i);
            if (line.wordCount() <= MOST_WORDS) {
                votes.computeIfPresent(line.sample(), (name, sum) -> sum + 1);
            }
        }
        return votes.entrySet().stream()
                .filter(e -> e.getValue() >= ENOUGH)
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private void vote(int i) {
        var text = page.line(i).sample();
        for (var lead : BEFORE_NAME) {
            if (text.startsWith(lead)) {
                add(name(text.substring(lead.length())), lead.contains("©") || lead.startsWith("Copy") ? 2 : 1.5);
                break;
            }
        }
        for (var tail : AFTER_NAME) {
            int at = text.indexOf(tail);
            if (at > 0) {
                add(wholeName(text.substring(0, at)), 1.5);
                break;
            }
        }
        int stroke = text.indexOf('|');
        if (stroke > 0 && page.line(i).isDateline() && i > page.title() && i < page.headerEnd()) {
            var head = text.substring(0, stroke).strip();
            int with = head.indexOf(" avec ");
            add(wholeName(with > 0 ? head.substring(0, with) : head), ENOUGH);
        }
    }

    private void add(String name, double weight) {
        boolean high = !name.isEmpty() && !Character.isLowerCase(name.charAt(0));
        if (high && name.length() >= 3 && !Bylines.isAgency(name)) {
            votes.merge(name, weight, Double::sum);
        }
    }

    private static String wholeName(String text) {
        var name = name(text);
        return name.length() == text.strip().length() ? name : "";
    }

    /** The capitalised words a text begins with; a year before them is stepped over. */
    private static String name(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetter(text.charAt(start))) {
            boolean digit = Character.isDigit(text.charAt(start));
            boolean year = digit && start + 4 <= text.length() && Character.isDigit(text.charAt(start + 3));
            if (digit && !year) {
                break;
            }
            start += year ? 4 : 1;
        }
        int end = start;
        int count = 0;
        for (int at = start; at < text.length() && count < MOST_WORDS; count++) {
            int next = at;
            while (next < text.length()
                    && !Charsets.isSpace(text.charAt(next))
                    && ",|;:!?".indexOf(text.charAt(next)) < 0) {
                next++;
            }
            if (next == at || !isNameWord(text.substring(at, next))) {
                break;
            }
            end = next;
            if (next >= text.length() || !Charsets.isSpace(text.charAt(next)) || text.charAt(next - 1) == '.') {
                break;
            }
            at = next + 1;
        }
        while (end > start && ".-–—".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isNameWord(String word) {
        char first = word.charAt(0);
        boolean small =
                List.of("des", "de", "du", "la", "le", "les", "et", "d'", "l'").contains(word);
        return Character.isUpperCase(first)
                || Character.isDigit(first) && word.length() <= 3
                || small
                || word.length() > 2 && "’'".indexOf(word.charAt(1)) >= 0 && Character.isUpperCase(word.charAt(2));
    }
}
