package fr.glane.lang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Accuracy of tags and lemmas on gold tokens, by words: a contraction counts as its two words. */
final class TaggerScore {

    int words;
    int tags;
    int lemmas;
    int lemmasOfGoldTags;
    int impossible;
    final Map<String, Integer> errors = new TreeMap<>();

    void add(List<Treebank.Sentence> sentences, TagModel model, Words words) {
        for (var sentence : sentences) {
            var tokens = Treebank.tokens(sentence, words);
            var tags = ModelTagger.tags(tokens, model, words);
            for (int i = 0; i < tags.length; i++) {
                var gold = sentence.tokens().get(i);
                int n = gold.upos().size();
                this.words += n;
                boolean right = n > 1
                        ? gold.tag() == tags[i]
                        : gold.upos().getFirst().equals(Tag.category(tags[i]).name());
                var reading = ReadingChoice.of(tokens, i, tags, model);
                if (n > 1) {
                    this.tags += right ? n : 0;
                    lemmas += right ? n : 0;
                    lemmasOfGoldTags += n;
                    continue;
                }
                this.tags += right ? 1 : 0;
                lemmas += reading.lemma().equalsIgnoreCase(gold.lemmas().getFirst()) ? 1 : 0;
                if (gold.tag() != -1) {
                    int candidates = ((Form) tokens.get(i).word()).traits().tags()
                            | model.moreTags(tokens.get(i).key());
                    impossible += (candidates & TaggerTrainer.gold(gold.tag())) == 0 ? 1 : 0;
                }
                if (!right) {
                    errors.merge(gold.upos().getFirst() + ">" + Tag.category(tags[i]), 1, Integer::sum);
                    if (System.getProperty("errors") != null) {
                        System.out.println(
                                context(sentence, i) + "\t" + gold.upos().getFirst() + ">" + Tag.category(tags[i]));
                    }
                }
                var truth = gold.tag() == -1
                        ? gold.lemmas().getFirst()
                        : ReadingChoice.lemma(tokens.get(i).word(), TaggerTrainer.gold(gold.tag()), model);
                lemmasOfGoldTags += truth.equals(gold.lemmas().getFirst()) ? 1 : 0;
                if (!truth.equals(gold.lemmas().getFirst()) && System.getProperty("lemmas") != null) {
                    System.out.println(
                            "LEMMA\t" + gold.form() + "\t" + gold.upos() + "\t" + gold.lemmas() + "\t" + truth);
                }
            }
        }
    }

    private static String context(Treebank.Sentence sentence, int at) {
        var text = new StringBuilder();
        for (int i = Math.max(0, at - 4); i < Math.min(sentence.tokens().size(), at + 4); i++) {
            var form = sentence.tokens().get(i).form();
            text.append(i == at ? "[" + form + "]" : form).append(' ');
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "words %d UPOS %.2f lemma %.2f (own tags) %.2f (gold tags), gold tag impossible %.2f%%",
                words,
                100.0 * tags / words,
                100.0 * lemmas / words,
                100.0 * lemmasOfGoldTags / words,
                100.0 * impossible / words);
    }

    /** Folder of treebanks: Sequoia test with a model of all the rest, five folds on GSD dev. */
    public static void main(String[] args) throws IOException {
        var trees = Path.of(args[0], "treebanks");
        var segmentation = Path.of(args[0], "segmentation");
        var morphology = Models.standard().morphology();
        var base = new ArrayList<Treebank.Sentence>();
        base.addAll(Treebank.read(trees.resolve("sequoia-train.conllu")));
        base.addAll(Treebank.read(trees.resolve("pud.conllu")));
        base.addAll(Treebank.read(segmentation.resolve("train/fqb.conllu")));
        var gsd = Treebank.read(trees.resolve("gsd-dev.conllu"));
        var words = new Words(() -> morphology);
        var all = new ArrayList<>(base);
        all.addAll(gsd);
        long start = System.nanoTime();
        var bytes = TaggerTrainer.train(all, morphology);
        System.out.printf("model %d bytes, %d s%n", bytes.length, (System.nanoTime() - start) / 1_000_000_000);
        for (var name : List.of("sequoia-dev", "sequoia-test")) {
            var score = new TaggerScore();
            score.add(Treebank.read(segmentation.resolve(name + ".conllu")), TagModel.read(bytes), words);
            System.out.println(name + " " + score);
            score.errors.entrySet().stream()
                    .sorted((a, b) -> b.getValue() - a.getValue())
                    .limit(14)
                    .forEach(e -> System.out.print(e.getKey() + " " + e.getValue() + "  "));
            System.out.println();
        }
        if (args.length > 1) {
            var score = new TaggerScore();
            for (int fold = 0; fold < 5; fold++) {
                var train = new ArrayList<>(base);
                var test = new ArrayList<Treebank.Sentence>();
                for (int i = 0; i < gsd.size(); i++) {
                    (i * 5 / gsd.size() == fold ? test : train).add(gsd.get(i));
                }
                score.add(test, TagModel.read(TaggerTrainer.train(train, morphology)), words);
            }
            System.out.println("gsd-dev 5 folds " + score);
            score.errors.entrySet().stream()
                    .sorted((a, b) -> b.getValue() - a.getValue())
                    .limit(24)
                    .forEach(e -> System.out.print(e.getKey() + " " + e.getValue() + "  "));
            System.out.println();
        }
    }
}
