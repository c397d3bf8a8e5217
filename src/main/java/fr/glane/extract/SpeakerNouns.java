package fr.glane.extract;

import fr.glane.fact.SourceKind;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Gender;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What the nouns in front of a name and behind it tell of who bears it. */
final class SpeakerNouns {

    /** So many words of a complement are read. */
    private static final int LONGEST_COMPLEMENT = 7;

    private static final Set<String> KIN = ClaimWords.list("kin");

    /** So many words stand in a bracket between an office and its complement. */
    private static final int LONGEST_BRACKET = 8;

    private SpeakerNouns() {}

    static void take(Speaker speaker, String gender) {
        if (gender.equals("m")) {
            speaker.gender = Gender.MASCULINE;
        } else if (gender.equals("f")) {
            speaker.gender = Gender.FEMININE;
        }
    }

    /** « la syndicaliste Sophie B. », « Le président du club, Angel T. » */
    static void nounsBefore(ClaimText text, Speaker speaker, int first) {
        int at = first - 1;
        boolean comma = text.is(at, ",");
        if (comma || Quotations.isMark(text, at)) {
            at--;
        }
        if (text.isA(at, Category.ADP)) {
            // « l'opposition à El M. », « le maire de Paul V. »: the name is a complement.
            return;
        }
        boolean given = SourceNouns.isGivenName(text, first);
        for (int i = at; i >= Math.max(text.sentenceStart(first), at - 9); i--) {
            if (text.is(i, ")") && comma) {
                // « Le maire (sans étiquette) de la ville, Luc R. »
                while (i > at - LONGEST_BRACKET && !text.is(i, "(")) {
                    i--;
                }
                continue;
            }
            if (text.is(i, ",") || text.is(i, "(") || text.is(i, ")") || text.isFinal(i)) {
                return;
            }
            var reading = text.reading(i);
            if (reading.isVerbal() || reading.is(Category.PRON) || reading.is(Category.CCONJ)) {
                return;
            }
            if (SourceNouns.isTitle(text, i) && !text.in(i - 1, ClaimWords.POSSESSIVES)) {
                // « le Dr Camille R. » may be a woman.
                continue;
            }
            boolean determined = comma && isOffice(text, i) && opensAdjunct(text, i)
                    || comma && isOffice(text, i) && SourcePhrases.isContracted(text.key(i - 1))
                    || text.isA(i - 1, Category.DET)
                    || text.isA(i - 2, Category.DET) && text.isA(i - 1, Category.ADJ, Category.NOUN);
            boolean of = SourcePhrases.isContracted(text.key(i - 1))
                    || text.isA(i - 1, Category.DET) && text.isA(i - 2, Category.ADP);
            boolean complement = of && !isOffice(text, i) && headsOffice(text, i - 1, first);
            if (reading.is(Category.NOUN)
                    // « le consultant de la chaîne Stade »: a channel is no consultant.
                    && (speaker.person || !isOffice(text, i))
                    && determined
                    && !complement
                    && SourceNouns.kind(text, i)
                            // « a raconté à la presse Jean R. »
                            .filter(k -> !given || k == SourceKind.PERSON || k == SourceKind.GROUP)
                            .isPresent()
                    && !(given && i < first - 1 && !isOffice(text, i))) {
                if (!comma || isOffice(text, i)) {
                    noun(text, speaker, i);
                    speaker.relative |= text.in(i - 1, ClaimWords.POSSESSIVES) && KIN.contains(text.lemma(i));
                    link(text, speaker, i, first);
                    apposed(text, speaker, text.isA(i - 1, Category.DET) ? i - 1 : i - 2);
                }
                return;
            }
        }
    }

    /** « sa présidente, la géologue Aline R. »: what stands in front of the comma is told of her too. */
    private static void apposed(ClaimText text, Speaker speaker, int determiner) {
        int office = determiner - 2;
        boolean own =
                text.is(determiner - 1, ",") && text.in(office - 1, ClaimWords.POSSESSIVES) && isOffice(text, office);
        if (own && speaker.gender.agrees(gender(text, office, text.reading(office)))) {
            noun(text, speaker, office);
        }
    }

    /** « Présidente du groupe, Aline R. … », « Avant d'être nommée ministre, Aline R. … »: an office without an article. */
    private static boolean opensAdjunct(ClaimText text, int office) {
        int before = text.isA(office - 1, Category.ADJ) ? office - 2 : office - 1;
        return office == text.sentenceStart(office)
                || before < text.sentenceStart(office)
                || text.reading(before).mood() == Reading.Mood.PAST_PARTICIPLE;
    }

    /** « le chef de la diplomatie Petar I. »: the office stands in front of what it is the office of. */
    static boolean headsOffice(ClaimText text, int before, int name) {
        for (int i = before - 1; i >= Math.max(text.sentenceStart(name), before - 4); i--) {
            if (text.reading(i).isVerbal() || text.is(i, ",")) {
                return false;
            }
            if (text.isA(i, Category.NOUN) && isOffice(text, i)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOffice(ClaimText text, int at) {
        return SourceNouns.kind(text, at).filter(k -> k == SourceKind.PERSON).isPresent();
    }

    /** « Sophie B., la secrétaire générale de la CGT », « …, radiologue et co-auteur » */
    static void nounsBehind(ClaimText text, Speaker speaker, int end) {
        int at = end;
        if (!text.is(at, ",") && !text.is(at, "(")) {
            return;
        }
        at++;
        if (text.isA(at, Category.NUM) && text.is(at + 1, "ans")) {
            at += 3;
        }
        for (int i = at; i < Math.min(at + 12, text.sentenceEnd(Math.max(0, end - 1))); i++) {
            if (text.is(i, ",")
                    || text.is(i, ")")
                    || text.isFinal(i)
                    || text.reading(i).isFinite()
                    || text.is(i, "qui")) {
                return;
            }
            boolean head = i <= at + 2 || text.isA(i - 1, Category.CCONJ);
            if (head && text.isA(i, Category.NOUN) && isOffice(text, i)) {
                noun(text, speaker, i);
            }
            if (NameRuns.isPart(text, i) || text.isShape(i, fr.glane.text.Shape.UPPER)) {
                speaker.links.add(text.key(i));
            }
        }
    }

    static void link(ClaimText text, Speaker speaker, int from, int to) {
        for (int i = from; i < to; i++) {
            if (NameRuns.isPart(text, i) || text.isShape(i, fr.glane.text.Shape.UPPER)) {
                speaker.links.add(text.key(i));
            }
        }
    }

    /** The longer words of the complement behind an office: diplomatie in « le chef de la diplomatie ». */
    static Set<String> complement(ClaimText text, int office) {
        var words = new HashSet<String>();
        int at = office + 1;
        if (!SourcePhrases.isContracted(text.key(at)) && !text.is(at, "de") && !text.is(at, "d'")) {
            return words;
        }
        for (at++; at < office + LONGEST_COMPLEMENT && text.sameSentence(office, at); at++) {
            boolean inside = text.isA(at, Category.NOUN, Category.ADJ)
                    || text.isA(at, Category.ADP, Category.DET)
                    || text.isA(at, Category.PROPN, Category.X);
            if (!inside || !words.isEmpty() && text.isCapital(at) && !text.isCapital(at - 1)) {
                break;
            }
            if (text.key(at).length() > 3) {
                words.add(text.lemma(at).toLowerCase(Locale.FRENCH));
            }
        }
        return words;
    }

    /** The noun as it tells an office: the Premier ministre is no other minister. */
    static String nounKey(ClaimText text, int at) {
        boolean first = text.is(at, "ministre") && text.key(at - 1).startsWith("premi");
        return first ? "premier ministre" : text.key(at);
    }

    /** « l'ancien ministre »: who left the office. */
    static boolean isFormer(ClaimText text, int noun) {
        return text.key(noun - 1).startsWith("ancien");
    }

    static void noun(ClaimText text, Speaker speaker, int at) {
        var reading = text.reading(at);
        speaker.nouns.add(nounKey(text, at));
        if (isFormer(text, at)) {
            speaker.former.add(text.key(at));
        }
        speaker.offices.computeIfAbsent(nounKey(text, at), k -> new HashSet<>()).addAll(complement(text, at));
        if (nounKey(text, at).equals(text.key(at))) {
            speaker.nouns.add(reading.lemma().toLowerCase(Locale.FRENCH));
        }
        Trades.compound(text, at).ifPresent(speaker.nouns::add);
        // « les radiologues A et B »: the plural of a trade is a group, and each of them a person.
        speaker.person &= SourceNouns.kind(text, at)
                .filter(k -> k == SourceKind.PERSON || k == SourceKind.GROUP)
                .isPresent();
        var gender = gender(text, at, reading);
        if (speaker.gender == Gender.ANY && gender != Gender.ANY) {
            speaker.gender = gender;
        }
    }

    /** The gender a noun shows, by its article where the noun has but one form. */
    static Gender gender(ClaimText text, int at, Reading reading) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (text.is(i, "la") || text.is(i, "une") || text.is(i, "cette")) {
                return Gender.FEMININE;
            }
            if (text.is(i, "le") || text.is(i, "un") || text.is(i, "ce") || text.is(i, "cet")) {
                return Gender.MASCULINE;
            }
        }
        return sure(text, at) ? reading.gender() : Gender.ANY;
    }

    /** « épidémiologiste », « élève » are of both genders, whatever one reading says. */
    private static boolean sure(ClaimText text, int at) {
        return text.token(at).readings().stream()
                        .filter(r -> r.is(Category.NOUN) || r.is(Category.ADJ))
                        .map(Reading::gender)
                        .distinct()
                        .count()
                <= 1;
    }
}
