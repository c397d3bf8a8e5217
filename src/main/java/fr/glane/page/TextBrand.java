package fr.glane.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the paper by the lines in which it names itself: « X réserve cet article à ses abonnés », « S'abonner à X », «
 * Le fil X », « © X ». One such line is a hint; two, or one and a line of the name alone, are enough. So is a name that stands
 * alone at the head of the page and at its foot, when another line of the page's own names it too.
 */
final class TextBrand {

    private static final double ENOUGH = 2.5;
    private static final int MOST_WORDS = 5;

    /** Lines at the head of a page, words of its own aside, among which the paper's name stands. */
    private static final int HEAD = 3;

    private static final int LONGEST_NAME = 40;

    /** What follows a paper's name when its firm is meant. */
    private static final Pattern FIRM = Pattern.compile(" (?:Inc|SA|S A|SAS|SARL|Ltée|SRL|SCRL|AG)$");

    /** Names of sections, which menus repeat at the foot of the page as they do the paper's. */
    private static final Set<String> SECTIONS = WordLists.folded("sections");

    private static final List<String> RIGHTS = List.of(
            "Tous droits réservés - ",
            "Tous droits réservés – ",
            "Tous droits réservés, ",
            "Tous droits réservés à ",
            "Tous droits réservés ",
            "Édité par ",
            "Une publication de ",
            "Site édité par ");

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
        for (int i = page.last() + 1; i < page.size(); i++) {
            rights(page.line(i).sample());
        }
        for (int i = 0; i < page.size(); i++) {
            var line = page.line(i);
            if (line.wordCount() <= MOST_WORDS) {
                votes.computeIfPresent(line.sample(), (name, sum) -> sum + 1);
            }
        }
        head();
        return votes.entrySet().stream()
                .filter(e -> e.getValue() >= ENOUGH)
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** « © 2025 La Voix du pays. Tous droits réservés », « Tous droits réservés - La Voix du pays 2025 ». */
    private void rights(String text) {
        if (text.length() > 200) {
            return;
        }
        int sign = text.indexOf('©');
        if (sign >= 0) {
            add(owner(text.substring(sign + 1)), 2);
            return;
        }
        for (var lead : RIGHTS) {
            if (text.startsWith(lead)) {
                add(owner(text.substring(lead.length())), 2);
                return;
            }
        }
    }

    /** The name behind a ©, small words included, up to a sign, a year, or what is said of rights. */
    private static String owner(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetter(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length()
                && ".,|;:()•·©/".indexOf(text.charAt(end)) < 0
                && !Character.isDigit(text.charAt(end))) {
            boolean dash = "-–—".indexOf(text.charAt(end)) >= 0 && Charsets.isSpace(text.charAt(end - 1));
            if (dash || text.startsWith("Tous droits", end) || text.startsWith("tous droits", end)) {
                break;
            }
            end++;
        }
        var name = FIRM.matcher(text.substring(start, end).strip()).replaceFirst("");
        return name.length() <= LONGEST_NAME && PageWords.words(name).size() <= MOST_WORDS + 1 ? name : "";
    }

    /** The name at the head of the page. */
    private void head() {
        int seen = 0;
        for (int i = 0; i < Math.min(page.title(), page.first()) && seen < HEAD; i++) {
            var line = page.line(i);
            if (line.talk().isPresent()) {
                continue;
            }
            seen++;
            var name = line.sample();
            boolean shape = !line.bullet()
                    && line.wordCount() <= MOST_WORDS
                    && line.copies() <= 4
                    && line.digits() < 0.5
                    && !line.isDateline()
                    && name.length() <= LONGEST_NAME
                    && name.length() >= 3
                    && Character.isUpperCase(name.charAt(0))
                    && Character.isLetterOrDigit(name.charAt(name.length() - 1))
                    && !SECTIONS.contains(line.key());
            if (shape) {
                add(name, 0.5 + standsBehind(line) + namedElsewhere(name));
            }
        }
    }

    private double standsBehind(TextLine line) {
        for (int i = page.last() + 1; line.copies() > 1 && i < page.size(); i++) {
            if (page.line(i).key().equals(line.key())) {
                return 1;
            }
        }
        return 0;
    }

    /** Whether another line of the page's own names it: « La newsletter de … », « Passez à … sans publicité ». */
    private double namedElsewhere(String name) {
        int found = 0;
        for (int i = 0; i < page.size() && found < 2; i++) {
            var line = page.line(i);
            boolean own = !page.isMain(i) && line.wordCount() > MOST_WORDS - 2 && line.length() <= 200;
            int at = own ? line.sample().indexOf(name) : -1;
            if (at > 0 && !Character.isLetter(line.sample().charAt(at - 1))) {
                found++;
            }
        }
        return found;
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
