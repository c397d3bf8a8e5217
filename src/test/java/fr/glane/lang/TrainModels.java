package fr.glane.lang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Makes the models of {@code models/} from treebanks; what {@code scripts/train-models} runs. The same input makes the same bytes. */
final class TrainModels {

    private static final List<String> TAGGER =
            List.of("sequoia-train.conllu", "sequoia-dev.conllu", "gsd-dev.conllu", "pud.conllu", "fqb.conllu");

    private TrainModels() {}

    /** Arguments: the folder of treebanks (searched with its subfolders), the folder to write to. */
    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        var sentences = new ArrayList<Treebank.Sentence>();
        var texts = new ArrayList<List<String>>();
        for (var name : TAGGER) {
            var treebank = Treebank.read(find(Path.of(args[0]), name));
            sentences.addAll(treebank);
            texts.add(treebank.stream().map(Treebank.Sentence::text).toList());
        }
        write(Path.of(args[1], "sentences-fr.bin"), SentenceTrainer.train(texts, Models.standard()));
        write(
                Path.of(args[1], "tags-fr.bin"),
                TaggerTrainer.train(sentences, Models.standard().morphology()));
    }

    /** The richest file of that name: the one with trees, where there are two. */
    static Path find(Path folder, String name) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .max(java.util.Comparator.comparingLong(
                            file -> file.toFile().length()))
                    .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + folder));
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException, NoSuchAlgorithmException {
        Files.write(file, bytes);
        var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        var sum = new java.util.zip.CRC32();
        sum.update(bytes);
        System.out.printf("%s %d bytes, CRC-32 %08x, SHA-256 %s%n", file, bytes.length, sum.getValue(), sha);
    }
}
