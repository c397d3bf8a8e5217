package fr.glane.extract;

import fr.glane.text.Reading.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody with a name. */
final class Speaker {
    final String name;
    final List<String> parts;
    final Set<String> nouns = new HashSet<>();
    final Set<String> links = new HashSet<>();
    /** Offices they are told to have left. */
    final Set<String> former = new HashSet<>();

    /** Of each office the words behind it: chef, diplomatie. */
    final Map<String, Set<String>> offices = new HashMap<>();

    final List<Integer> places = new ArrayList<>();
    Gender gender = Gender.ANY;
    boolean person = true;
    /** « L'homme en costume »: a stranger told by what they look like. */
    boolean described;
    /** « Sa sœur, Anne »: told of as somebody else's. */
    boolean relative;
    /** A body known by a noun with a capital, which alone stands for it later. */
    boolean capital;
    /** Named at least once where the name does not belong to a thing. */
    boolean proper;
    /** Named without an article between a comma and a verb or a comma, as things are not: « la doyenne, Aïna Kemba, dit ». */
    boolean actsAlone;

    Speaker(String name, List<String> parts) {
        this.name = name;
        this.parts = parts;
    }

    String last() {
        return parts.getLast();
    }

    /** A person as far as a first name, a form of address or an office tells, not by capitals alone. */
    boolean isKnownPerson() {
        return person && (actsAlone || gender != Gender.ANY || nouns.stream().anyMatch(n -> !n.isEmpty()));
    }
}
