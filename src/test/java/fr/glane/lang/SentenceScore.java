package fr.glane.lang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Sentence F1 of freshly trained models on treebanks they have not seen; a tool for whoever changes the features. */
final class SentenceScore {

    private static final Pattern TERMINATED = Pattern.compile("[.!?…](?:[ \u00a0\u202f]*[\"»”’')\\]])*$");

    private int gold;
    private int system;
    private int right;

    /**
     * Scores one text put together from sentences.
     *
     * @param headings whether sentences without a stop stand on lines of their own
     * @param show whether the errors are printed
     */
    void add(List<String> sentences, boolean headings, BoundaryModel model, Models models, boolean show) {
        var text = new StringBuilder();
        Set<Long> spans = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            spans.add(span(text.length(), text.length() + sentence.length()));
            text.append(sentence);
            boolean bare = !isTerminated(sentence) || i + 1 < sentences.size() && !isTerminated(sentences.get(i + 1));
            text.append(headings && bare ? '\n' : ' ');
        }
        var bounds = new FrenchTokens.Bounds();
        new Sentences(model, models.functionWords(), new Words(models::morphology))
                .find(text.toString(), 0, text.length(), bounds, !headings);
        gold += spans.size();
        system += bounds.size / 2;
        Set<Long> found = new HashSet<>();
        for (int i = 0; i < bounds.size; i += 2) {
            found.add(span(bounds.at[i], bounds.at[i + 1]));
        }
        right += (int) found.stream().filter(spans::contains).count();
        if (show) {
            found.stream().filter(s -> !spans.contains(s)).sorted().forEach(s -> show("FOUND ", s, text));
            spans.stream().filter(s -> !found.contains(s)).sorted().forEach(s -> show("MISSED ", s, text));
        }
    }

    private static boolean isTerminated(String sentence) {
        return TERMINATED.matcher(sentence).find();
    }

    private static long span(int start, int end) {
        return (long) start << 32 | end;
    }

    private static void show(String what, long span, StringBuilder text) {
        int start = (int) (span >> 32);
        int end = (int) span;
        System.out.println(what
                + text.substring(Math.max(start, end - 60), end)
                + " || "
                + text.substring(end, Math.min(text.length(), end + 40)).replace('\n', '¶'));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.2f R %.2f F1 %.2f",
                100.0 * right / system,
                100.0 * right / gold,
                200.0 * right / (gold + system));
    }

    static List<String> texts(Path file) throws IOException {
        return Treebank.read(file).stream().map(Treebank.Sentence::text).toList();
    }

    /** Arguments: the folder of {@code segmentation}, then perhaps {@code errors} to see them, {@code folds} for GSD in five folds. */
    public static void main(String[] args) throws IOException {
        var models = Models.standard();
        var folder = Path.of(args[0], "segmentation");
        boolean show = List.of(args).contains("errors");
        var base = new ArrayList<String>();
        for (var name : List.of("train/sequoia-train", "train/pud", "train/fqb")) {
            base.addAll(texts(folder.resolve(name + ".conllu")));
        }
        var gsd = texts(folder.resolve("gsd-dev.conllu"));
        var all = new ArrayList<>(base);
        all.addAll(gsd);
        var bytes = SentenceTrainer.train(all, models);
        System.out.println("model " + bytes.length + " bytes");
        for (var name : List.of("sequoia-dev", "sequoia-test")) {
            report(name, texts(folder.resolve(name + ".conllu")), BoundaryModel.read(bytes), models, show);
        }
        if (List.of(args).contains("folds")) {
            folds(base, gsd, models, show);
        }
    }

    private static void folds(List<String> base, List<String> gsd, Models models, boolean show) throws IOException {
        var headings = new SentenceScore();
        var press = new SentenceScore();
        var joined = new SentenceScore();
        for (int fold = 0; fold < 5; fold++) {
            var train = new ArrayList<>(base);
            var test = new ArrayList<String>();
            for (int i = 0; i < gsd.size(); i++) {
                (i * 5 / gsd.size() == fold ? test : train).add(gsd.get(i));
            }
            var model = BoundaryModel.read(SentenceTrainer.train(train, models));
            headings.add(test, true, model, models, show);
            press.add(test.stream().map(Press::print).toList(), true, model, models, false);
            joined.add(test, false, model, models, false);
        }
        System.out.println("gsd-dev, five folds, headings " + headings + " | press " + press + " | joined " + joined);
    }

    private static void report(String name, List<String> sentences, BoundaryModel model, Models models, boolean show) {
        var headings = new SentenceScore();
        headings.add(sentences, true, model, models, show);
        var press = new SentenceScore();
        press.add(sentences.stream().map(Press::print).toList(), true, model, models, false);
        var joined = new SentenceScore();
        joined.add(sentences, false, model, models, show);
        System.out.println(name + " headings " + headings + " | press " + press + " | joined " + joined);
    }
}
