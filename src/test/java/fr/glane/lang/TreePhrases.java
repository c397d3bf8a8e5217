package fr.glane.lang;

import fr.glane.text.Span;
import fr.glane.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The noun phrases of treebank sentences, with the extents Glane asks for: what rules and chunkers are measured with. */
final class TreePhrases {

    /** Surface tokens of one sentence and the phrases its tree tells. */
    record Tree(List<Token> tokens, List<Phrase> phrases) {}

    /**
     * A noun with its complements. Token indices; the end is exclusive.
     *
     * @param role the relation to what governs it, with {@code :de} behind that preposition
     */
    record Phrase(String role, int first, int head, int end) {

        private static final List<String> ASKED = List.of("nsubj", "obj", "obl", "obl:de", "nmod", "nmod:de");

        /** Whether its relation is one the scores are told for. */
        boolean isAsked() {
            return ASKED.contains(role);
        }
    }

    private record Node(int id, String form, String upos, int head, String relation) {}

    private TreePhrases() {}

    static List<Tree> read(Path file, Words words) throws IOException {
        var trees = new ArrayList<Tree>();
        var block = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                block.add(line);
            } else if (line.isBlank() && !block.isEmpty()) {
                trees.add(tree(block, words));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            trees.add(tree(block, words));
        }
        return trees;
    }

    private static Tree tree(List<String> lines, Words words) {
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
        var phrases = new ArrayList<Phrase>();
        for (var node : nodes) {
            if (node.upos.equals("NOUN") || node.upos.equals("PROPN")) {
                phrases.add(phrase(node, nodes, tokenOf));
            }
        }
        return new Tree(tokens, phrases);
    }

    private static Phrase phrase(Node node, List<Node> nodes, List<Integer> tokenOf) {
        var role = node.relation.replaceAll(":.*", "");
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
        int end = tokenOf.get(end(node, nodes)) + 1;
        return new Phrase(role, tokenOf.get(from), tokenOf.get(node.id), end);
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
