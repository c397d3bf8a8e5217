package fr.glane.format;

/** Text inside HTML and XML. Thread-safe. */
final class Markup {

    private Markup() {}

    /** Escaped for text and for attributes in double quotes; what XML 1.0 cannot hold at all becomes a blank. */
    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (pair) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(isXml(c) ? c : ' ');
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean isXml(char c) {
        return c >= ' ' && c < '\uD800' || c >= '\uE000' && c <= '\uFFFD' || c == '\t' || c == '\n';
    }
}
