package fr.glane.lang;

import java.util.Set;

/** Addresses of mail and web and names of files, each one token. At most 120 characters are looked at. */
final class Addresses {

    /** Ends of addresses written without http or www, and of names of files. */
    private static final Set<String> DOMAINS = Set.of(
            "fr", "com", "org", "net", "eu", "be", "ch", "ca", "lu", "info", "tv", "io", "co", "uk", "de", "int",
            "gouv", "bzh", "media", "jpg", "jpeg", "png", "gif", "pdf", "html", "htm", "php", "xml", "csv", "txt",
            "zip", "mp3", "mp4", "doc", "xls");

    private Addresses() {}

    /** End of a mail address, a web address or a file name whose first word is {@code [start, wordEnd)}, or 0. */
    static int end(String text, int start, int wordEnd, int end) {
        char next = wordEnd < end ? text.charAt(wordEnd) : ' ';
        if (next != '@' && next != '_' && next != '.' && Chars.kind(next) != Chars.LETTER
                || wordEnd + 1 >= end
                || !FrenchTokens.isWordAt(text, wordEnd + 1, end)) {
            return 0;
        }
        int i = start;
        int dot = 0;
        int dots = 0;
        boolean mail = false;
        while (i < end && i - start < 120 && isOfAddress(text.charAt(i))) {
            char c = text.charAt(i);
            if (c == '@') {
                mail = true;
            } else if (c == '.') {
                if (!FrenchTokens.isWordAt(text, i + 1, end)) {
                    break;
                }
                dot = i;
                dots++;
            }
            i++;
        }
        if (dots == 0) {
            return 0;
        }
        boolean domain =
                mail || dots >= 2 && isLower(text, start, i) || DOMAINS.contains(Words.key(text.substring(dot + 1, i)));
        boolean named = dot - start >= 2 && i - dot <= 8;
        return named && domain ? path(text, i, end) : 0;
    }

    /** « rec.arts.movies »: small letters and dots, two letters and more between them. */
    private static boolean isLower(String text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '.' && letters < 2
                    || text.charAt(i) != '.' && !Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters = text.charAt(i) == '.' ? 0 : letters + 1;
        }
        return letters >= 2;
    }

    private static boolean isOfAddress(char c) {
        byte kind = Chars.kind(c);
        return kind == Chars.LETTER || kind == Chars.DIGIT || c == '.' || c == '-' || c == '_' || c == '@';
    }

    private static int path(String text, int at, int end) {
        return at + 1 < end && text.charAt(at) == '/' && Chars.kind(text.charAt(at + 1)) == Chars.LETTER
                ? visible(text, at, end)
                : at;
    }

    /** End of what stands at {@code start} without a space, dots and commas at its end left out. */
    static int visible(String text, int start, int end) {
        int i = start;
        while (i < end && Chars.kind(text.charAt(i)) != Chars.SPACE && Chars.kind(text.charAt(i)) != Chars.CLOSER) {
            i++;
        }
        while (i > start && (text.charAt(i - 1) == '.' || text.charAt(i - 1) == ',')) {
            i--;
        }
        return i;
    }
}
