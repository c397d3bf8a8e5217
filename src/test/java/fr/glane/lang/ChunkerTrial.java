package fr.glane.lang;

import fr.glane.extract.NounPhrases;
import fr.glane.text.Reading;
import fr.glane.text.Sentence;
import fr.glane.text.Tagger;
import fr.glane.text.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import opennlp.tools.chunker.ChunkSample;
import opennlp.tools.chunker.ChunkerFactory;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Compares the rules of {@link NounPhrases} with OpenNLP chunkers trained on the trees. All read the same tags, and no
 * tagger has seen the sentence it tags: five taggers are trained, each without a fifth of all sentences.
 */
final class ChunkerTrial {

    private static final int FOLDS = 5;

    /** A sequence that begins with a phrase stops after so many tokens; hardly any phrase is longer. */
    private static final int REACH = 60;

    private static final int CUTOFF = 3;

    private static final List<String> TRAINED_ON = List.of("sequoia-train", "gsd-dev");
    private static final List<String> HELD_BACK = List.of("sequoia-dev", "pud");

    /** What a treebank holds; the last list is filled by the taggers. */
    private record File(
            String name, List<Treebank.Sentence> sentences, List<TreePhrases.Tree> trees, List<Tagged> tagged) {}

    /** A sentence with its tree and the readings of a tagger that has not seen it. */
    private record Tagged(TreePhrases.Tree tree, List<Reading> readings) implements Tagger {
        @Override
        public List<Reading> tag(List<Token> tokens) {
            return readings;
        }

        Sentence sentence() {
            var tokens = tree.tokens();
            return new Sentence(
                    new fr.glane.text.Span(0, tokens.getLast().span().end()), tokens, this);
        }
    }

    private final Morphology morphology = Models.standard().morphology();
    private final Words words = new Words(() -> morphology);

    private ChunkerTrial() {}

    /** Argument: the folder of treebanks, searched with its subfolders. */
    public static void main(String[] args) throws IOException {
        ExtensionLoader.registerAllowedPackage(PhraseChunkerFactory.class.getPackageName());
        new ChunkerTrial().run(Path.of(args[0]));
    }

    private void run(Path folder) throws IOException {
        var training = files(folder, TRAINED_ON);
        var heldBack = files(folder, HELD_BACK);
        var all = new ArrayList<>(training);
        all.addAll(heldBack);
        tag(all, Treebank.read(TrainModels.find(folder, "fqb.conllu")));
        score("rules", heldBack, NounPhrases::end);
        var train = training.stream().flatMap(file -> file.tagged.stream()).toList();
        var chunks = train.stream().map(ChunkerTrial::chunks).toList();
        var phrases = train.stream().flatMap(s -> phrases(s).stream()).toList();
        for (var learner : List.of("PERCEPTRON", "MAXENT")) {
            var model = train(chunks, learner, new ChunkerFactory());
            score("chunks, " + learner + size(model), heldBack, chunkEnds(model));
            model = train(phrases, learner, new ChunkerFactory());
            score("phrases, " + learner + size(model), heldBack, phraseEnds(model));
            model = train(phrases, learner, new PhraseChunkerFactory());
            score("phrases with more features, " + learner + size(model), heldBack, phraseEnds(model));
        }
    }

    private List<File> files(Path folder, List<String> names) throws IOException {
        var files = new ArrayList<File>();
        for (var name : names) {
            var path = TrainModels.find(folder, name + ".conllu");
            files.add(new File(name, Treebank.read(path), TreePhrases.read(path, words), new ArrayList<>()));
        }
        return files;
    }

    private static void score(String what, List<File> files, NounPhraseScore.Ends ends) {
        for (var file : files) {
            var score = new NounPhraseScore(ends);
            file.tagged.forEach(sentence -> score.add(sentence.tree, sentence));
            System.out.println(file.name + ": " + what);
            System.out.print(score);
        }
    }

    private static ChunkerModel train(List<ChunkSample> samples, String learner, ChunkerFactory factory)
            throws IOException {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, learner);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, learner.equals("MAXENT") ? 60 : 30);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        return ChunkerME.train("fr", new CollectionObjectStream<>(samples), parameters, factory);
    }

    private static String size(ChunkerModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.serialize(bytes);
        return ", " + bytes.size() / 1000 + " kB";
    }

    // ---- tags

    private void tag(List<File> files, List<Treebank.Sentence> always) throws IOException {
        for (int fold = 0; fold < FOLDS; fold++) {
            var seen = new ArrayList<>(always);
            for (var file : files) {
                int size = file.sentences.size();
                seen.addAll(file.sentences.subList(0, size * fold / FOLDS));
                seen.addAll(file.sentences.subList(size * (fold + 1) / FOLDS, size));
            }
            var model = TagModel.read(TaggerTrainer.train(seen, morphology));
            for (var file : files) {
                int size = file.trees.size();
                for (var tree : file.trees.subList(size * fold / FOLDS, size * (fold + 1) / FOLDS)) {
                    file.tagged.add(tag(tree, model));
                }
            }
        }
    }

    private Tagged tag(TreePhrases.Tree tree, TagModel model) {
        var tokens = tree.tokens();
        var tags = ModelTagger.tags(tokens, model, words);
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < tags.length; i++) {
            readings.add(ReadingChoice.of(tokens, i, tags, model));
        }
        return new Tagged(tree, readings);
    }

    private static String tag(Sentence sentence, int i) {
        return sentence.reading(i).category().name() + Tag.of(sentence.reading(i));
    }

    // ---- chunks: the longest phrases of a sentence, side by side

    private static ChunkSample chunks(Tagged tagged) {
        var labels = new String[tagged.readings.size()];
        Arrays.fill(labels, "O");
        int free = 0;
        var longestFirst = Comparator.comparingInt(TreePhrases.Phrase::end).reversed();
        for (var phrase : tagged.tree.phrases().stream()
                .sorted(Comparator.comparingInt(TreePhrases.Phrase::first).thenComparing(longestFirst))
                .toList()) {
            if (phrase.first() >= free) {
                label(labels, phrase.first(), phrase.end());
                free = phrase.end();
            }
        }
        var sentence = tagged.sentence();
        return new ChunkSample(forms(sentence), tags(sentence), labels);
    }

    private static void label(String[] labels, int from, int to) {
        for (int i = from; i < to; i++) {
            labels[i] = i == from ? "B-NP" : "I-NP";
        }
    }

    private static String[] forms(Sentence sentence) {
        return sentence.tokens().stream().map(Token::key).toArray(String[]::new);
    }

    private static String[] tags(Sentence sentence) {
        var tags = new String[sentence.size()];
        Arrays.setAll(tags, i -> tag(sentence, i));
        return tags;
    }

    /** A phrase ends with the chunk it stands in. */
    private static NounPhraseScore.Ends chunkEnds(ChunkerModel model) {
        var chunker = new ChunkerME(model);
        var chunks = new IdentityHashMap<Sentence, Span[]>();
        return (sentence, first) -> Arrays.stream(
                        chunks.computeIfAbsent(sentence, s -> chunker.chunkAsSpans(forms(s), tags(s))))
                .filter(chunk -> chunk.contains(first))
                .mapToInt(Span::getEnd)
                .findFirst()
                .orElse(first);
    }

    // ---- phrases: what the rules are asked, where the phrase ends that starts here

    private static List<ChunkSample> phrases(Tagged tagged) {
        var sentence = tagged.sentence();
        var samples = new ArrayList<ChunkSample>();
        for (var phrase : tagged.tree.phrases()) {
            if (phrase.isAsked()) {
                var forms = forms(sentence, phrase.first());
                var labels = new String[forms.length];
                Arrays.fill(labels, "O");
                label(labels, 1, Math.min(phrase.end() - phrase.first() + 1, labels.length));
                samples.add(new ChunkSample(forms, tags(sentence, phrase.first()), labels));
            }
        }
        return samples;
    }

    private static NounPhraseScore.Ends phraseEnds(ChunkerModel model) {
        var chunker = new ChunkerME(model);
        return (sentence, first) -> Arrays.stream(chunker.chunkAsSpans(forms(sentence, first), tags(sentence, first)))
                .filter(chunk -> chunk.contains(1))
                .mapToInt(chunk -> first - 1 + chunk.getEnd())
                .findFirst()
                .orElse(first);
    }

    /** The words from the start of a phrase on, and first the one before it. */
    private static String[] forms(Sentence sentence, int first) {
        var forms = new String[Math.min(sentence.size() - first, REACH) + 1];
        Arrays.setAll(
                forms,
                i -> i == 0 && first == 0 ? "^" : sentence.token(first + i - 1).key());
        return forms;
    }

    /** Their tags; that of the word before tells too whether a finite verb stands to the left. */
    private static String[] tags(Sentence sentence, int first) {
        boolean verb = false;
        for (int i = 0; i < first; i++) {
            verb |= sentence.reading(i).isFinite();
        }
        var before = (first == 0 ? "^" : tag(sentence, first - 1)) + (verb ? "+" : "-");
        var tags = new String[Math.min(sentence.size() - first, REACH) + 1];
        Arrays.setAll(tags, i -> i == 0 ? before : tag(sentence, first + i - 1));
        return tags;
    }
}
