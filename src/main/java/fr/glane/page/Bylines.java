package fr.glane.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads who wrote an article from its byline: « Par X, Y, envoyés spéciaux à Z », « Recueilli par X », « X avec AFP ».
 *
 * <p>An agency is named only when no writer is. Thread-safe; never throws; bounded by the first {@value #LONGEST}
 * characters of the line.
 */
final class Bylines {

    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 5;

    private static final Set<String> LABELS = WordLists.folded("byline-labels");
    private static final Set<String> LABEL_STARTS =
            LABELS.stream().map(Bylines::firstWord).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> AGENCIES = WordLists.folded("byline-agencies");
    private static final Set<String> HOUSES = WordLists.folded("byline-houses");
    private static final Set<String> STOPS = WordLists.folded("byline-stops");
    private static final Set<String> PARTICLES = WordLists.folded("byline-particles");
    private static final Set<String> WHOLE_STAFF = Set.of("redaction", "la redaction");
    private static final int LABEL_WORDS = 5;
    private static final int LONGEST_ABOUT = 20;
    private static final List<String> INNER_LABELS =
            List.of("Propos recueillis par ", "Recueilli par ", "recueilli par ", "recueillis par ", " Par ", "|Par ");

    private Bylines() {}

    /** The names a byline gives, in order, each once, as printed; none when it gives none. */
    static List<String> parse(String byline) {
        var line = clean(byline);
        if (isNoName(line)) {
            return List.of();
        }
        int body = labelEnd(line);
        var names = new LinkedHashSet<String>();
        var agencies = new LinkedHashSet<String>();
        for (var part : parts(line.substring(body))) {
            if (isAgency(part)) {
                if (!part.startsWith("agence")) {
                    agencies.add(part);
                }
                continue;
            }
            var name = nameAtStart(part, body > 0 && names.isEmpty(), isSureLabel(line, body));
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        if (names.size() > 1 && names.stream().anyMatch(n -> !hasHouse(n))) {
            // « Ida Noël - Radio du lac »: who wrote, and for whom.
            names.removeIf(Bylines::hasHouse);
        }
        return List.copyOf(names.isEmpty() ? agencies : names);
    }

    private static boolean hasHouse(String name) {
        return PageWords.words(name).stream().anyMatch(HOUSES::contains);
    }

    /**
     * The names of a byline that stands inside a longer line: « Le Journal | 3 mars 2024 | Par X ».
     *
     * @return as {@link #parse}, of what follows the words that announce a writer; none when there are no such words
     */
    static List<String> inside(String line) {
        if (isLabelled(line)) {
            return parse(line);
        }
        var text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        for (var label : INNER_LABELS) {
            int at = text.indexOf(label);
            if (at >= 0) {
                return parse(text.substring(at + (label.charAt(0) == ' ' ? 1 : 0)));
            }
        }
        return List.of();
    }

    /** True when the line begins with words that announce a writer: « Par », « Propos recueillis par ». */
    static boolean isLabelled(String line) {
        var text = clean(line);
        int body = labelEnd(text);
        return body > 0 && body < text.length();
    }

    /** True when the whole line is a name of two words or more, or several such names. */
    static boolean isName(String line) {
        var text = clean(line);
        if (text.length() > 90) {
            return false;
        }
        var parts = parts(text);
        return !parts.isEmpty() && parts.size() <= 5 && parts.stream().allMatch(Bylines::isOneName);
    }

    /** True when the line is a name and then a role or a handle: « Ida Noël, correspondante à Brûlon ». */
    static boolean isNameWithRole(String line) {
        var parts = parts(clean(line));
        if (parts.size() < 2 || parts.size() > 3 || line.length() > 120) {
            return false;
        }
        var words = PageWords.words(parts.get(1));
        return isOneName(parts.getFirst())
                && !words.isEmpty()
                && words.getFirst().length() > 3
                && STOPS.contains(words.getFirst());
    }

    /** The names that signs set apart from words that are none: « Ida Noël • Publié le ». */
    static List<String> apart(String line) {
        var names = new ArrayList<String>();
        for (var part : parts(clean(line))) {
            boolean name = isOneName(part) || isAgency(part);
            if (!name && !isAbout(part)) {
                return List.of();
            }
            if (name) {
                names.add(part);
            }
        }
        return names.stream().allMatch(Bylines::isAgency)
                ? names
                : names.stream().filter(n -> !isAgency(n)).toList();
    }

    /** « Publié le », « le », « envoyée spéciale à Brûlon »: what leads to a date has no capital but its first. */
    private static boolean isAbout(String part) {
        if (Character.isLowerCase(part.charAt(0))) {
            return part.length() <= 2 * LONGEST_ABOUT;
        }
        for (int i = 1; i < part.length(); i++) {
            if (Character.isUpperCase(part.charAt(i))) {
                return false;
            }
        }
        return part.length() <= LONGEST_ABOUT;
    }

    /**
     * True when the line is a name, or the initials of one, with an agency: « Ida Noël avec AFP », « I.N. avec agences », « La
     * rédaction avec Belga ».
     */
    static boolean isWithAgency(String line) {
        var who = withAgency(line);
        return !who.isEmpty() && (isOneName(who) || isInitials(who) || WHOLE_STAFF.contains(LineWords.fold(who)));
    }

    /** « I. N. avec AFP » and « La rédaction avec AFP » name nobody. */
    private static boolean isNoName(String line) {
        var who = withAgency(line);
        return !who.isEmpty() && (isInitials(who) || WHOLE_STAFF.contains(LineWords.fold(who)));
    }

    /** What stands before « avec AFP », « et Belga »; empty when no agency stands so at the line's end. */
    private static String withAgency(String line) {
        if (line.length() > 80 || line.indexOf('/') >= 0) {
            return "";
        }
        var text = strip(line.replace("(", " ").replace(")", " "));
        int with = text.indexOf(" avec ");
        int joint = with > 0 ? with : text.indexOf(" et ");
        if (joint <= 0) {
            return "";
        }
        var behind = text.substring(joint + (with > 0 ? 6 : 4));
        var agency = strip(behind.startsWith("l'") || behind.startsWith("l’") ? behind.substring(2) : behind);
        return isAgency(agency) ? strip(text.substring(0, joint)) : "";
    }

    /** « I.N. », « I. N. », « IN » */
    private static boolean isInitials(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isUpperCase(c) && c != '.' && c != '-' && c != ' ') {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= 2 && letters <= 4;
    }

    /** True when a text begins with what a writer is: « Journaliste depuis 2019, elle suit … ». */
    static boolean isRole(String line) {
        var words = PageWords.words(line);
        return words.size() > 1 && words.getFirst().length() > 4 && STOPS.contains(words.getFirst());
    }

    private static boolean isOneName(String part) {
        int handle = part.indexOf(" @");
        var text = handle > 0 ? part.substring(0, handle) : part;
        return nameAtStart(text, false, false).equals(text)
                && !isAgency(text)
                && PageWords.words(text).stream().noneMatch(HOUSES::contains);
    }

    /** True when the whole text names an agency. */
    static boolean isAgency(String text) {
        return AGENCIES.contains(String.join(" ", PageWords.words(text)));
    }

    private static String clean(String byline) {
        var cut = byline.length() > LONGEST ? byline.substring(0, LONGEST) : byline;
        var out = new StringBuilder(cut.length());
        int depth = 0;
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                char blank = Charsets.isSpace(c) ? ' ' : c;
                if (blank != ' ' || !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(blank);
                }
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return strip(out.toString());
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1)) && !isInitial(text, end)) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The full stop of « Nicolas C. » belongs to the name. */
    private static boolean isInitial(String text, int end) {
        return text.charAt(end - 1) == '.'
                && end >= 3
                && Character.isUpperCase(text.charAt(end - 2))
                && " .-".indexOf(text.charAt(end - 3)) >= 0;
    }

    /** Index after the label and the signs that follow it; 0 when the line has none. */
    private static int labelEnd(String line) {
        var words = new StringBuilder();
        int best = 0;
        int at = 0;
        for (int count = 0; count < LABEL_WORDS && at < line.length(); count++) {
            int end = at;
            while (end < line.length() && isWordSign(line.charAt(end))) {
                end++;
            }
            if (end == at) {
                break;
            }
            words.append(words.isEmpty() ? "" : " ").append(String.join(" ", PageWords.words(line.substring(at, end))));
            at = end;
            while (at < line.length() && !isWordSign(line.charAt(at))) {
                at++;
            }
            if (LABELS.contains(words.toString())) {
                best = at;
            } else if (count == 0 && !LABEL_STARTS.contains(firstWord(words.toString()))) {
                // Nearly every line: no label begins with its first word.
                return 0;
            }
        }
        return best;
    }

    private static String firstWord(String words) {
        int end = words.indexOf(' ');
        return end < 0 ? words : words.substring(0, end);
    }

    /** « Par » begins other things than bylines; « Publié par », « Auteur : » do not. */
    private static boolean isSureLabel(String line, int body) {
        return body > 0 && PageWords.words(line.substring(0, body)).size() >= 2;
    }

    private static boolean isWordSign(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
    }

    /** Cuts at commas, strokes, bullets, « et », « & », « avec ». */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int width = separator(text, i);
            if (width > 0) {
                add(parts, text.substring(start, i));
                start = i + width;
                i = start - 1;
            }
        }
        add(parts, text.substring(start));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        var name = strip(part);
        if (!name.isEmpty()) {
            parts.add(name);
        }
    }

    private static int separator(String text, int at) {
        char c = text.charAt(at);
        if (",;/|•·&+\n".indexOf(c) >= 0) {
            return 1;
        }
        if (c != ' ') {
            return 0;
        }
        for (var word : List.of(" et ", " avec ", " and ", " - ", " – ", " — ")) {
            if (text.startsWith(word, at)) {
                // The blank that ends the word may begin the next one.
                return word.length() - 1;
            }
        }
        return 0;
    }

    /**
     * The name a part begins with: capitalised words with small particles between them.
     *
     * @param alone true when one word will do, as after « Par »: pseudonyms, collectives
     * @param sure true when one word will do even with others behind it: « Publié par Zadig dans Histoire »
     */
    private static String nameAtStart(String part, boolean alone, boolean sure) {
        int end = 0;
        int count = 0;
        int at = 0;
        while (at < part.length() && count < MOST_WORDS) {
            int next = part.indexOf(' ', at);
            next = next < 0 ? part.length() : next;
            var word = part.substring(at, next);
            var key = String.join(" ", PageWords.words(word));
            if (isCapitalised(word) && (word.endsWith(".") || !STOPS.contains(key))) {
                end = next;
                count++;
            } else if (count == 0 || !isParticle(word, key)) {
                break;
            }
            at = next + 1;
        }
        boolean enough = count >= 2 || count == 1 && alone && (sure || end == part.length()) && end > 2;
        return enough ? strip(part.substring(0, end)) : "";
    }

    private static boolean isParticle(String word, String key) {
        return PARTICLES.contains(key) || word.length() > 2 && (word.startsWith("d'") || word.startsWith("d’"));
    }

    private static boolean isCapitalised(String word) {
        char first = word.charAt(0);
        boolean elided = word.length() > 2 && (first == 'd' || first == 'D') && isApostrophe(word.charAt(1));
        if (elided) {
            return Character.isUpperCase(word.charAt(2));
        }
        if (!Character.isUpperCase(first)) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c) && !isApostrophe(c) && c != '-' && c != '.' && c != '‑') {
                return false;
            }
        }
        return true;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
