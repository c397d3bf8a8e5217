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
        if (!id.matches("[a-z]+(\\.[a-z-]+)+")) {
            throw new IllegalArgumentException("not a rule id: " + id);
        }
    }
}
