package fr.glane.lang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** Sentence F1 of the packed model and of freshly trained ones on treebanks they have not seen; a tool for whoever changes the features. */
final class SentenceScore {

    private static final Pattern TERMINATED = Pattern.compile("[.!?…](?:[ \u00a0\u202f]*[\"»”’')\\]])*$");

    private static final int FOLDS = 5;

    private int gold;
    private int system;
    private int right;

    /** Finds the sentences of a text; {@code headings} tells whether its line breaks are kept. */
    interface Splitter {
        void split(String text, boolean headings, FrenchTokens.Bounds bounds);
    }

    /** Our own with a model. */
    static Splitter glane(BoundaryModel model, Models models) {
        return (text, headings, bounds) -> new Sentences(model, models.functionWords(), new Words(models::morphology))
                .find(text, 0, text.length(), bounds, !headings);
    }

    /** The official model of OpenNLP, line by line. */
    static Splitter official() {
        var detector = new SentenceDetectorME(officialModel());
        return (text, headings, bounds) -> lines(text, (line, at) -> {
            for (var span : detector.sentPosDetect(line)) {
                bounds.add(at + span.getStart(), at + span.getEnd());
            }
        });
    }

    static SentenceModel officialModel() {
        try (var in = SentenceScore.class.getResourceAsStream("/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin")) {
            return new SentenceModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the JDK brings, line by line. */
    static Splitter jdk() {
        var iterator = BreakIterator.getSentenceInstance(Locale.FRENCH);
        return (text, headings, bounds) -> lines(text, (line, at) -> {
            iterator.setText(line);
            int from = 0;
            for (int to = iterator.next(); to != BreakIterator.DONE; to = iterator.next()) {
                int end = to;
                while (end > from && Chars.kind(line.charAt(end - 1)) == Chars.SPACE) {
                    end--;
                }
                if (end > from) {
                    bounds.add(at + from, at + end);
                }
                from = to;
            }
        });
    }

    private static void lines(String text, ObjIntConsumer<String> use) {
        int at = 0;
        for (var line : text.split("\n", -1)) {
            use.accept(line, at);
            at += line.length() + 1;
        }
    }

    /**
     * Scores one text put together from sentences.
     *
     * @param headings whether sentences without a stop stand on lines of their own
     * @param show whether the errors are printed
     */
    void add(List<String> sentences, boolean headings, Splitter splitter, boolean show) {
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
        splitter.split(text.toString(), headings, bounds);
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
        return String.format(Locale.ROOT, "%.2f", 200.0 * right / (gold + system));
    }

    static List<String> texts(Path file) throws IOException {
        return Treebank.read(file).stream().map(Treebank.Sentence::text).toList();
    }

    /** Arguments: the folder of {@code segmentation}, then perhaps {@code errors} to see ours. Prints the table of docs/segmentation.md. */
    public static void main(String[] args) throws IOException {
        var models = Models.standard();
        var folder = Path.of(args[0], "segmentation");
        boolean show = List.of(args).contains("errors");
        var base = new ArrayList<List<String>>();
        for (var name : List.of("train/sequoia-train", "train/pud", "train/fqb")) {
            base.add(texts(folder.resolve(name + ".conllu")));
        }
        var gsd = texts(folder.resolve("gsd-dev.conllu"));
        var sequoia = texts(folder.resolve("sequoia-test.conllu"));
        report("Sequoia test", "Glane", sequoia, List.of(glane(models.boundaries(), models)), 1, show);
        report("Sequoia test", "OpenNLP", sequoia, List.of(official()), 1, false);
        report("Sequoia test", "JDK", sequoia, List.of(jdk()), 1, false);
        report("GSD dev", "OpenNLP", gsd, List.of(official()), 1, false);
        report("GSD dev", "JDK", gsd, List.of(jdk()), 1, false);
        var folds = new ArrayList<Splitter>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var rest = new ArrayList<String>();
            for (int i = 0; i < gsd.size(); i++) {
                if (i * FOLDS / gsd.size() != fold) {
                    rest.add(gsd.get(i));
                }
            }
            var train = new ArrayList<>(base);
            train.add(rest);
            folds.add(glane(BoundaryModel.read(SentenceTrainer.train(train, models)), models));
        }
        report("GSD dev", "Glane, five folds", gsd, folds, FOLDS, show);
    }

    /** One row; each splitter is asked for its part of the sentences. */
    private static void report(
            String data, String who, List<String> sentences, List<Splitter> splitters, int parts, boolean show) {
        var headings = new SentenceScore();
        var press = new SentenceScore();
        var joined = new SentenceScore();
        for (int part = 0; part < parts; part++) {
            var mine = new ArrayList<String>();
            for (int i = 0; i < sentences.size(); i++) {
                if (i * parts / sentences.size() == part) {
                    mine.add(sentences.get(i));
                }
            }
            headings.add(mine, true, splitters.get(part), show && !Boolean.getBoolean("joined"));
            press.add(mine.stream().map(Press::print).toList(), true, splitters.get(part), false);
            joined.add(mine, false, splitters.get(part), show && Boolean.getBoolean("joined"));
        }
        System.out.println("| " + data + " | " + who + " | " + headings + " | " + press + " | " + joined + " |");
    }
}
