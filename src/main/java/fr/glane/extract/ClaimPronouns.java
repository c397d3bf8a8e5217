package fr.glane.extract;

import fr.glane.text.Reading.Gender;
import fr.glane.text.Reading.Number;
import java.util.Map;
import java.util.Set;

/** The pronouns that can name a source. */
final class ClaimPronouns {

    /** What a pronoun tells of the one it stands for. */
    record Form(Gender gender, Number number, int person) {}

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("il", new Form(Gender.MASCULINE, Number.SINGULAR, 3)),
            Map.entry("elle", new Form(Gender.FEMININE, Number.SINGULAR, 3)),
            Map.entry("ils", new Form(Gender.MASCULINE, Number.PLURAL, 3)),
            Map.entry("elles", new Form(Gender.FEMININE, Number.PLURAL, 3)),
            Map.entry("lui", new Form(Gender.MASCULINE, Number.SINGULAR, 3)),
            Map.entry("eux", new Form(Gender.MASCULINE, Number.PLURAL, 3)),
            Map.entry("on", new Form(Gender.ANY, Number.SINGULAR, 3)),
            Map.entry("l'on", new Form(Gender.ANY, Number.SINGULAR, 3)),
            Map.entry("je", new Form(Gender.ANY, Number.SINGULAR, 1)),
            Map.entry("j'", new Form(Gender.ANY, Number.SINGULAR, 1)),
            Map.entry("moi", new Form(Gender.ANY, Number.SINGULAR, 1)),
            Map.entry("nous", new Form(Gender.ANY, Number.PLURAL, 1)),
            Map.entry("vous", new Form(Gender.ANY, Number.PLURAL, 2)),
            Map.entry("tu", new Form(Gender.ANY, Number.SINGULAR, 2)),
            Map.entry("celui-ci", new Form(Gender.MASCULINE, Number.SINGULAR, 3)),
            Map.entry("celle-ci", new Form(Gender.FEMININE, Number.SINGULAR, 3)),
            Map.entry("ceux-ci", new Form(Gender.MASCULINE, Number.PLURAL, 3)),
            Map.entry("celles-ci", new Form(Gender.FEMININE, Number.PLURAL, 3)),
            Map.entry("celui-là", new Form(Gender.MASCULINE, Number.SINGULAR, 3)),
            Map.entry("celle-là", new Form(Gender.FEMININE, Number.SINGULAR, 3)),
            Map.entry("lequel", new Form(Gender.MASCULINE, Number.SINGULAR, 3)),
            Map.entry("laquelle", new Form(Gender.FEMININE, Number.SINGULAR, 3)),
            Map.entry("lesquels", new Form(Gender.MASCULINE, Number.PLURAL, 3)),
            Map.entry("lesquelles", new Form(Gender.FEMININE, Number.PLURAL, 3)),
            Map.entry("certains", new Form(Gender.MASCULINE, Number.PLURAL, 3)),
            Map.entry("certaines", new Form(Gender.FEMININE, Number.PLURAL, 3)),
            Map.entry("beaucoup", new Form(Gender.ANY, Number.PLURAL, 3)),
            Map.entry("plusieurs", new Form(Gender.ANY, Number.PLURAL, 3)),
            Map.entry("tous", new Form(Gender.MASCULINE, Number.PLURAL, 3)),
            Map.entry("toutes", new Form(Gender.FEMININE, Number.PLURAL, 3)),
            Map.entry("d'aucuns", new Form(Gender.MASCULINE, Number.PLURAL, 3)),
            Map.entry("chacun", new Form(Gender.MASCULINE, Number.SINGULAR, 3)),
            Map.entry("chacune", new Form(Gender.FEMININE, Number.SINGULAR, 3)),
            Map.entry("personne", new Form(Gender.ANY, Number.SINGULAR, 3)),
            Map.entry("quelqu'un", new Form(Gender.MASCULINE, Number.SINGULAR, 3)));

    private static final Set<String> INVERTED = ClaimWords.list("inverted");

    private ClaimPronouns() {}

    static boolean isInverted(String key) {
        return INVERTED.contains(key);
    }

    /** How long the pronoun at the end of an inverted token is: 2 for {@code -t-il}. */
    static int invertedLength(String key) {
        return key.length() - key.lastIndexOf('-') - 1;
    }

    /** An unstressed pronoun that can only be a subject. */
    static boolean isSubject(String key) {
        return switch (key) {
            case "il", "elle", "ils", "elles", "on", "l'on", "ce", "c'" -> true;
            default -> false;
        };
    }

    static boolean is(String key) {
        return FORMS.containsKey(key);
    }

    /** What a pronoun tells; of an inverted one too. */
    static Form form(String key) {
        var bare = isInverted(key) ? key.substring(key.lastIndexOf('-') + 1) : key;
        var form = FORMS.get(bare);
        return form == null ? new Form(Gender.ANY, Number.ANY, 3) : form;
    }
}
