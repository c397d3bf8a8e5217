package fr.glane.lang;

import fr.glane.extract.NounPhrases;
import fr.glane.text.Reading;
import fr.glane.text.Sentence;
import fr.glane.text.Span;
import fr.glane.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores the ends of noun phrases against the trees of treebanks: exact ends, by the role of the phrase. */
final class NounPhraseScore {

    private record Node(int id, String form, String upos, int head, String relation) {}

    private final Map<String, int[]> counts = new TreeMap<>();
    private final boolean show;

    private NounPhraseScore(boolean show) {
        this.show = show;
    }

    /** Arguments: treebank files; with {@code -Dshow=nsubj} the misses of that relation are printed. */
    public static void main(String[] args) throws IOException {
        var score = new NounPhraseScore(System.getProperty("show") != null);
        var models = Models.standard();
        var words = new Words(models::morphology);
        for (var file : args) {
            var block = new ArrayList<String>();
            for (var line : Files.readAllLines(Path.of(file))) {
                if (line.isBlank()) {
                    score.add(block, models, words);
                    block.clear();
                } else if (!line.startsWith("#")) {
                    block.add(line);
                }
            }
        }
        score.counts.forEach((role, n) -> System.out.printf(
                "%-12s %d exact of %d = %.1f; core %.1f%n",
                role, n[0], n[1], 100.0 * n[0] / n[1], 100.0 * n[2] / n[1]));
    }

    private void add(List<String> lines, Models models, Words words) {
        var nodes = new ArrayList<Node>();
        var tokens = new ArrayList<Token>();
        var tokenOf = new ArrayList<Integer>();
        int range = 0;
        int at = 0;
        nodes.add(new Node(0, "", "", 0, ""));
        tokenOf.add(-1);
        for (var line : lines) {
            var c = line.split("\t");
            if (c[0].contains(".")) {
                continue;
            }
            if (c[0].contains("-")) {
                range = Integer.parseInt(c[0].substring(c[0].indexOf('-') + 1));
                tokens.add(new Token(words.of(c[1]), new Span(at, at + c[1].length())));
                at += c[1].length() + 1;
                continue;
            }
            int id = Integer.parseInt(c[0]);
            if (id > range) {
                tokens.add(new Token(words.of(c[1]), new Span(at, at + c[1].length())));
                at += c[1].length() + 1;
            }
            tokenOf.add(tokens.size() - 1);
            nodes.add(new Node(id, c[1], c[3], Integer.parseInt(c[6]), c[7]));
        }
        var sentence = new Sentence(new Span(0, at), tokens, new ModelTagger(models, words));
        for (var node : nodes) {
            if (node.id > 0) {
                phrase(node, nodes, tokenOf, sentence);
            }
        }
    }

    private void phrase(Node node, List<Node> nodes, List<Integer> tokenOf, Sentence sentence) {
        boolean noun = node.upos.equals("NOUN") || node.upos.equals("PROPN");
        var role = node.relation.replaceAll(":.*", "");
        if (!noun || !List.of("nsubj", "obj", "obl", "nmod").contains(role)) {
            return;
        }
        if (role.equals("obl") || role.equals("nmod")) {
            role += nodes.stream()
                            .anyMatch(
                                    n -> n.head == node.id && n.relation.equals("case") && n.form.matches("(?i)d['’e]"))
                    ? ":de"
                    : "";
        }
        int from = node.id;
        for (var n : nodes) {
            boolean leads = n.head == node.id
                    && n.id < node.id
                    && (n.relation.startsWith("det") || n.relation.equals("amod") || n.relation.startsWith("nummod"));
            if (leads) {
                from = Math.min(from, n.id);
            }
        }
        int end = end(node, nodes);
        int first = tokenOf.get(from);
        int gold = tokenOf.get(end) + 1;
        int found = NounPhrases.end(sentence, first);
        var count = counts.computeIfAbsent(role, k -> new int[3]);
        count[1]++;
        count[0] += found == gold ? 1 : 0;
        count[2] += NounPhrases.head(sentence, first) == tokenOf.get(node.id) ? 1 : 0;
        if (show && role.equals(System.getProperty("show")) && found != gold) {
            var text = new StringBuilder();
            for (int i = Math.max(0, first - 3); i < Math.min(sentence.size(), Math.max(gold, found) + 3); i++) {
                text.append(i == first ? "[" : "")
                        .append(sentence.token(i).text())
                        .append('/')
                        .append(short_(sentence.reading(i)));
                text.append(i + 1 == gold ? "]G" : "")
                        .append(i + 1 == found ? "]F" : "")
                        .append(' ');
            }
            System.out.println((found < gold ? "SHORT " : "LONG ") + text);
        }
    }

    private static String short_(Reading reading) {
        return reading.category().name().substring(0, 2) + (reading.isFinite() ? "f" : "");
    }

    /** Last word of the phrase by the guide: its subtree without relative clauses, appositions and parentheses at the end. */
    private static int end(Node node, List<Node> nodes) {
        int end = node.id;
        for (var n : nodes) {
            if (n.head != node.id || n.id <= node.id) {
                continue;
            }
            var relation = n.relation;
            if (relation.equals("punct")
                    || relation.startsWith("acl:relcl")
                    || relation.startsWith("parataxis")
                    || relation.startsWith("advcl")
                    || relation.startsWith("cop")
                    || relation.equals("orphan")
                    || relation.startsWith("dislocated")) {
                continue;
            }
            boolean comma =
                    first(n, nodes) > 0 && nodes.get(first(n, nodes)).form.matches("[,(–—:-]")
                            || first(n, nodes) > 1
                                    && nodes.get(first(n, nodes) - 1).form.matches("[,(–—:-]");
            if (comma && !relation.equals("conj")) {
                continue;
            }
            if (relation.equals("conj")
                    && (n.upos.equals("VERB")
                            || comma
                                    && nodes.stream()
                                            .noneMatch(c -> c.relation.equals("cc")
                                                    && c.id > n.id
                                                    && nodes.get(c.head).head == node.id)
                                    && nodes.stream().noneMatch(c -> c.head == n.id && c.relation.equals("cc")))) {
                continue;
            }
            end = Math.max(end, end(n, nodes));
        }
        return end;
    }

    private static int first(Node node, List<Node> nodes) {
        int first = node.id;
        for (var n : nodes) {
            if (n.id > 0 && n.head == node.id && n.id < node.id) {
                first = Math.min(first, first(n, nodes));
            }
        }
        return first;
    }
}
