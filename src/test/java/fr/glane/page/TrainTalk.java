package fr.glane.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the model of {@link TalkModel}; what {@code scripts/train-models} runs. The same input makes the same bytes. */
final class TrainTalk {

    private static final List<String> TREEBANKS =
            List.of("pud.conllu", "sequoia-train.conllu", "gsd-dev.conllu", "fqb.conllu", "sequoia-dev.conllu");

    private static final List<String> PHRASES = List.of(
            "paywall",
            "subscribe",
            "offer",
            "related",
            "share",
            "newsletter",
            "comments",
            "author-box",
            "legal",
            "advertising",
            "notice");

    private static final String TEXT = "# text = ";
    private static final int ROUNDS = 300;
    private static final double RATE = 3;
    private static final double PENALTY = 0.15;
    private static final double LEAST_WEIGHT = 0.1;

    private record Line(List<String> words, boolean talk, double weight) {}

    private final List<Line> lines = new ArrayList<>();

    private TrainTalk() {}

    /** Arguments: the folder of treebanks (searched with its subfolders), the file to write. */
    public static void main(String[] args) throws IOException {
        var training = new TrainTalk();
        training.read(Path.of(args[0]));
        var out = new StringBuilder("// Weights of fr.glane.page.TalkModel, made by scripts/train-models.\n");
        training.weights().forEach((f, w) -> out.append(String.format(Locale.ROOT, "%s\t%.2f%n", f, w)));
        Files.writeString(Path.of(args[1]), out.toString().replace("\r", ""));
    }

    private void read(Path treebanks) throws IOException {
        for (var line : own("talk.txt")) {
            add(line, true, 2);
        }
        for (var name : PHRASES) {
            for (var phrase : WordLists.lines(name)) {
                var words = PageWords.words(phrase);
                if (words.size() >= 3) {
                    lines.add(new Line(words, true, 0.5));
                }
            }
        }
        for (var line : own("prose.txt")) {
            add(line, false, 3);
        }
        for (var name : TREEBANKS) {
            try (var text = Files.lines(find(treebanks, name))) {
                text.filter(l -> l.startsWith(TEXT)).forEach(l -> add(l.substring(TEXT.length()), false, 1));
            }
        }
    }

    private static List<String> own(String name) throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/talk", name), StandardCharsets.UTF_8);
        return lines.stream().filter(l -> !l.startsWith("//")).toList();
    }

    private static Path find(Path folder, String name) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.getFileName().toString().equals(name))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + folder));
        }
    }

    private void add(String line, boolean talk, double weight) {
        var words = PageWords.words(line);
        if (!words.isEmpty()) {
            lines.add(new Line(words, talk, weight));
        }
    }

    /** Words and pairs that come back, pairs and rare words only when pages use them. */
    private Map<String, Integer> vocabulary() {
        var all = new HashMap<String, Integer>();
        var talk = new HashMap<String, Integer>();
        for (var line : lines) {
            for (var feature : features(line.words())) {
                all.merge(feature, 1, Integer::sum);
                talk.merge(feature, line.talk() ? 1 : 0, Integer::sum);
            }
        }
        var known = new TreeMap<String, Integer>();
        all.forEach((feature, count) -> {
            boolean pair = feature.indexOf(' ') >= 0;
            if (count >= 2 && (talk.getOrDefault(feature, 0) >= 2 || !pair && count >= 8)) {
                known.put(feature, 0);
            }
        });
        int number = 0;
        for (var entry : known.entrySet()) {
            entry.setValue(number++);
        }
        return known;
    }

    /** Logistic regression by gradient descent over all lines at once, each weight with a step of its own (AdaGrad). */
    private Map<String, Double> weights() {
        var vocabulary = vocabulary();
        var found = new int[lines.size()][];
        for (int i = 0; i < found.length; i++) {
            found[i] = features(lines.get(i).words()).stream()
                    .filter(vocabulary::containsKey)
                    .mapToInt(vocabulary::get)
                    .sorted()
                    .toArray();
        }
        // The last weight is the bias.
        int size = vocabulary.size();
        var weights = new double[size + 1];
        var squares = new double[size + 1];
        Arrays.fill(squares, 1e-8);
        for (int round = 0; round < ROUNDS; round++) {
            var gradient = gradient(found, weights);
            for (int i = 0; i <= size; i++) {
                squares[i] += gradient[i] * gradient[i];
                weights[i] -= RATE * gradient[i] / Math.sqrt(squares[i]);
            }
        }
        var named = new TreeMap<String, Double>();
        vocabulary.forEach((feature, i) -> {
            if (Math.abs(weights[i]) >= LEAST_WEIGHT) {
                named.put(feature, weights[i]);
            }
        });
        named.put(TalkModel.BIAS, weights[size]);
        return named;
    }

    private double[] gradient(int[][] found, double[] weights) {
        int size = weights.length - 1;
        var gradient = new double[weights.length];
        for (int i = 0; i < size; i++) {
            gradient[i] = PENALTY * weights[i];
        }
        for (int n = 0; n < found.length; n++) {
            var line = lines.get(n);
            double scale = scale(line.words());
            double sum = 0;
            for (int i : found[n]) {
                sum += weights[i];
            }
            double odds = sum * scale + weights[size];
            double error = (1 / (1 + StrictMath.exp(-odds)) - (line.talk() ? 1 : 0)) * line.weight();
            for (int i : found[n]) {
                gradient[i] += scale * error;
            }
            gradient[size] += error;
        }
        return gradient;
    }

    /** What the words of a line are seen by, each once. */
    static Set<String> features(List<String> words) {
        var features = new HashSet<String>(words.size() * 4);
        var last = "";
        for (var word : words) {
            var stem = stem(word);
            features.add(stem);
            if (!last.isEmpty()) {
                features.add(last + " " + stem);
            } else {
                features.add("^" + stem);
            }
            if (isSecondPerson(word)) {
                features.add("@ez");
                if (last.isEmpty()) {
                    features.add("^@ez");
                }
            }
            last = stem;
        }
        return features;
    }

    /** A line counts for what its words say on average, and a little more the longer it is. */
    static double scale(List<String> words) {
        return 1 / Math.sqrt(Math.max(TalkModel.SHORTEST, words.size()));
    }

    /** « abonnez » */
    private static boolean isSecondPerson(String word) {
        return word.length() > 4 && word.endsWith("ez");
    }

    /** The first letters, without endings of number and gender; one sign for all numbers. */
    private static String stem(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return "#";
        }
        int end = word.length();
        if (end > 3 && word.charAt(end - 1) == 's') {
            end--;
        }
        if (end > 4 && word.charAt(end - 1) == 'e' && word.charAt(end - 2) == 'e') {
            end--;
        }
        return word.substring(0, Math.min(TalkModel.STEM, end));
    }
}
