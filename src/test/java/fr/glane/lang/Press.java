package fr.glane.lang;

/** Rewrites text as the French press prints it: ’ for ', « » with no-break spaces for ", a no-break space before : ; ! ?, … for three dots. */
final class Press {

    private Press() {}

    static String print(String text) {
        var out = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'' -> out.append('’');
                case '"' -> {
                    open = !open;
                    if (open) {
                        out.append("«\u00A0");
                        i += i + 1 < text.length() && text.charAt(i + 1) == ' ' ? 1 : 0;
                    } else {
                        trim(out);
                        out.append("\u00A0»");
                    }
                }
                case ' ' ->
                    out.append(i + 1 < text.length() && ":;!?".indexOf(text.charAt(i + 1)) >= 0 ? '\u00A0' : ' ');
                case '.' -> {
                    if (text.startsWith("...", i)) {
                        out.append('…');
                        i += 2;
                    } else {
                        out.append(c);
                    }
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static void trim(StringBuilder out) {
        while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }
}
