package fr.glane.lang;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds for the words whose first dictionary lemma is not the one treebanks give most. */
final class Lemmas {

    private Lemmas() {}

    /** Key, blank, category to lemma. */
    static Map<String, String> preferred(List<Treebank.Sentence> sentences, Words words) {
        var counts = new HashMap<String, Map<String, Integer>>();
        var current = new HashMap<String, String>();
        for (var sentence : sentences) {
            for (var token : sentence.tokens()) {
                if (token.upos().size() != 1 || token.tag() == -1) {
                    continue;
                }
                var form = words.of(token.form());
                var category = token.upos().getFirst();
                var name = form.key() + " " + category;
                counts.computeIfAbsent(name, k -> new TreeMap<>())
                        .merge(token.lemmas().getFirst(), 1, Integer::sum);
                var choice = ReadingChoice.first(form, TaggerTrainer.gold(token.tag()));
                current.putIfAbsent(name, choice.lemma());
            }
        }
        var preferred = new TreeMap<String, String>();
        counts.forEach((name, lemmas) -> {
            var best =
                    lemmas.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            boolean open = !name.endsWith(" PRON")
                    && !name.endsWith(" DET")
                    && !name.endsWith(" PROPN")
                    && !name.endsWith(" NUM")
                    && !name.endsWith(" X");
            int total = lemmas.values().stream().mapToInt(Integer::intValue).sum();
            if (open
                    && best.getValue() >= 2
                    && best.getValue() * 2 > total
                    && !best.getKey().equals(current.get(name))) {
                preferred.put(name, best.getKey());
            }
        });
        return preferred;
    }
}
