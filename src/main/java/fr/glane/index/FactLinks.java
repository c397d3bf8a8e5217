package fr.glane.index;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the facts of one article hang together: which repeat another, which are said by whom. */
final class FactLinks {

    private final Map<String, List<Fact>> repeatsByFirst = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    FactLinks(List<Fact> facts) {
        boolean said = false;
        for (var fact : facts) {
            // An id is a hash: worth making once.
            var id = fact.id();
            ids.add(id);
            switch (fact) {
                case Claim claim -> {}
                case Figure figure -> {
                    said |= figure.saidBy().isPresent();
                    figure.repeats()
                            .ifPresent(first -> repeatsByFirst
                                    .computeIfAbsent(first, k -> new ArrayList<>())
                                    .add(fact));
                }
            }
        }
        if (said) {
            claims(facts);
        }
    }

    private void claims(List<Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof Claim claim) {
                claims.put(ids.get(i), claim);
            }
        }
    }

    /** The id of a fact, by its place in the list. */
    String id(int index) {
        return ids.get(index);
    }

    /** True when the same figure stands earlier in the article. */
    boolean isRepeat(Fact fact) {
        return fact instanceof Figure figure && figure.repeats().isPresent();
    }

    /** The later mentions of the same figure. */
    List<Fact> repeats(Fact fact) {
        return repeatsByFirst.isEmpty() ? List.of() : repeatsByFirst.getOrDefault(fact.id(), List.of());
    }

    /** How many mentions the figure has. */
    int times(Fact fact) {
        if (repeatsByFirst.isEmpty() || !(fact instanceof Figure figure)) {
            return 1;
        }
        var first = figure.repeats().orElseGet(figure::id);
        return 1 + repeatsByFirst.getOrDefault(first, List.of()).size();
    }

    /** The claim whose content holds the figure. */
    Optional<Claim> saidBy(Fact fact) {
        return fact instanceof Figure figure ? figure.saidBy().map(claims::get) : Optional.empty();
    }
}
