package fr.glane.match;

/**
 * What a rule is called and what it finds, for people; the rule itself is code.
 *
 * @param id as facts carry it, such as {@code figure.percent}; examples stand under it
 * @param description one line
 */
public record Rule(String id, String description) {

    /** @throws IllegalArgumentException when the id is not words in lower case parted by points */
    public Rule {
        if (!isId(id)) {
            throw new IllegalArgumentException("not a rule id: " + id);
        }
    }

    /** Read by hand: a pattern would be the only one many a run makes. */
    private static boolean isId(String id) {
        int start = 0;
        for (int i = 0; i <= id.length(); i++) {
            char c = i == id.length() ? '.' : id.charAt(i);
            if (c == '.' && i > start) {
                start = i + 1;
            } else if ((c < 'a' || c > 'z') && (c != '-' || id.indexOf('.') > i || id.indexOf('.') < 0)) {
                return false;
            }
        }
        return id.indexOf('.') > 0;
    }
}
