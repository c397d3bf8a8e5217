package fr.glane.lang;

import fr.glane.text.Span;
import fr.glane.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads CoNLL-U treebanks as surface tokens: a contraction is one token, tagged as its first word. */
final class Treebank {

    /** The words a surface token stands for: one, or two for a contraction. */
    record Gold(String form, List<String> upos, List<String> lemmas, int tag, boolean spaceAfter) {}

    record Sentence(String text, List<Gold> tokens) {}

    private Treebank() {}

    static List<Sentence> read(Path file) throws IOException {
        var sentences = new ArrayList<Sentence>();
        var tokens = new ArrayList<Gold>();
        var text = "";
        int end = 0;
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("# text = ")) {
                text = line.substring(9);
            } else if (line.isBlank()) {
                if (!tokens.isEmpty()) {
                    sentences.add(new Sentence(text, List.copyOf(tokens)));
                }
                tokens.clear();
                end = 0;
            } else if (!line.startsWith("#")) {
                end = row(line.split("\t"), end, tokens);
            }
        }
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(text, List.copyOf(tokens)));
        }
        return sentences;
    }

    private static int row(String[] columns, int end, List<Gold> tokens) {
        if (columns[0].contains(".")) {
            return end;
        }
        boolean space = !columns[9].contains("SpaceAfter=No");
        int dash = columns[0].indexOf('-');
        if (dash > 0) {
            tokens.add(new Gold(columns[1], new ArrayList<>(), new ArrayList<>(), -1, space));
            return Integer.parseInt(columns[0].substring(dash + 1));
        }
        if (Integer.parseInt(columns[0]) <= end) {
            var last = tokens.removeLast();
            last.upos.add(columns[3]);
            last.lemmas.add(columns[2]);
            boolean relative = columns[3].equals("PRON");
            tokens.add(new Gold(last.form, last.upos, last.lemmas, relative ? Tag.PRON : Tag.ADP, last.spaceAfter));
        } else {
            tokens.add(
                    new Gold(columns[1], List.of(columns[3]), List.of(columns[2]), tag(columns[3], columns[5]), space));
        }
        return end;
    }

    /** The tag, or -1 for a verb whose form the treebank does not tell and for words without a category. */
    private static int tag(String upos, String features) {
        return switch (upos) {
            case "NOUN" -> Tag.NOUN;
            case "PROPN" -> Tag.PROPN;
            case "ADJ" -> Tag.ADJ;
            case "VERB" -> verb(Tag.VERB, features);
            case "AUX" -> verb(Tag.AUX, features);
            case "ADV", "PART" -> Tag.ADV;
            case "PRON" -> Tag.PRON;
            case "DET" -> Tag.DET;
            case "ADP" -> Tag.ADP;
            case "CCONJ" -> Tag.CCONJ;
            case "SCONJ" -> Tag.SCONJ;
            case "NUM" -> Tag.NUM;
            case "INTJ" -> Tag.INTJ;
            case "PUNCT" -> Tag.PUNCT;
            case "SYM" -> Tag.SYM;
            case "X" -> Tag.X;
            default -> -1;
        };
    }

    private static int verb(int tag, String features) {
        if (features.contains("VerbForm=Inf")) {
            return tag + 1;
        }
        if (features.contains("VerbForm=Part")) {
            return features.contains("Tense=Pres") ? tag + 3 : tag + 2;
        }
        return features.contains("VerbForm=Fin") ? tag : -2 - tag;
    }

    /** The tokens as the tagger gets them. */
    static List<Token> tokens(Sentence sentence, Words words) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        for (var gold : sentence.tokens) {
            tokens.add(new Token(words.of(gold.form), new Span(at, at + gold.form.length())));
            at += gold.form.length() + 1;
        }
        return tokens;
    }
}
