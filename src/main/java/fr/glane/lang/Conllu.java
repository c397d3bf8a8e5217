package fr.glane.lang;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes sentences as CoNLL-U: one word a line with lemma, part of speech and features, contractions (du, aux,
 * auquel) with their two words below.
 *
 * <p>{@code MISC} says where the token stands, {@code TokenRange=start:end} in code points of the text, and
 * {@code SpaceAfter=No} where the next token follows at once. Heads and relations are not known and left {@code _}.
 */
public final class Conllu {

    private static final Map<String, List<String>> CONTRACTIONS = Map.ofEntries(
            Map.entry("du", List.of("de", "le")),
            Map.entry("des", List.of("de", "les")),
            Map.entry("au", List.of("à", "le")),
            Map.entry("aux", List.of("à", "les")),
            Map.entry("duquel", List.of("de", "lequel")),
            Map.entry("desquels", List.of("de", "lesquels")),
            Map.entry("desquelles", List.of("de", "lesquelles")),
            Map.entry("auquel", List.of("à", "lequel")),
            Map.entry("auxquels", List.of("à", "lesquels")),
            Map.entry("auxquelles", List.of("à", "lesquelles")),
            Map.entry("dudit", List.of("de", "ledit")),
            Map.entry("desdits", List.of("de", "lesdits")),
            Map.entry("desdites", List.of("de", "lesdites")));

    private final Appendable out;
    private final String text;
    private int unit;
    private int codePoint;

    private Conllu(Appendable out, String text) {
        this.out = out;
        this.text = text;
    }

    /**
     * Writes one document.
     *
     * @param document its id, on one line
     * @param text the text the sentences point into
     * @param sentences in the order of the text
     */
    public static void write(Appendable out, String document, String text, List<Sentence> sentences)
            throws IOException {
        out.append("# newdoc id = ").append(document).append('\n');
        var writer = new Conllu(out, text);
        for (int i = 0; i < sentences.size(); i++) {
            out.append("# sent_id = ").append(document).append('-').append(String.valueOf(i + 1));
            out.append("\n# text = ").append(sentences.get(i).span().of(text)).append('\n');
            int next = i + 1 < sentences.size() ? sentences.get(i + 1).span().start() : -1;
            writer.sentence(sentences.get(i), next);
            out.append('\n');
        }
    }

    private void sentence(Sentence sentence, int next) throws IOException {
        int id = 1;
        for (int i = 0; i < sentence.size(); i++) {
            var token = sentence.token(i);
            var reading = sentence.reading(i);
            int after = i + 1 < sentence.size() ? sentence.token(i + 1).start() : next;
            var misc = (after == token.end() ? "SpaceAfter=No|" : "")
                    + "TokenRange="
                    + codePoints(token.start())
                    + ":"
                    + codePoints(token.end());
            var parts = CONTRACTIONS.get(token.key());
            if (parts == null || reading.is(Category.DET) || reading.is(Category.PROPN)) {
                line(
                        String.valueOf(id),
                        token.text(),
                        reading.lemma(),
                        reading.category().name(),
                        features(reading),
                        misc);
                id++;
            } else {
                line(id + "-" + (id + 1), token.text(), "_", "_", "_", misc);
                contraction(id, parts, reading);
                id += 2;
            }
        }
    }

    private void contraction(int id, List<String> parts, Reading reading) throws IOException {
        var article = parts.get(1);
        boolean relative = article.endsWith("quel") || article.contains("quel");
        var lemma = relative ? "lequel" : article.endsWith("dit") || article.contains("dit") ? "ledit" : "le";
        line(String.valueOf(id), parts.getFirst(), parts.getFirst(), "ADP", "_", "_");
        line(String.valueOf(id + 1), article, lemma, relative ? "PRON" : "DET", features(reading), "_");
    }

    private void line(String id, String form, String lemma, String upos, String features, String misc)
            throws IOException {
        out.append(id)
                .append('\t')
                .append(form)
                .append('\t')
                .append(lemma)
                .append('\t')
                .append(upos);
        out.append("\t_\t").append(features).append("\t_\t_\t_\t").append(misc).append('\n');
    }

    /** Code points before a UTF-16 offset; offsets come in rising order. */
    private int codePoints(int offset) {
        codePoint += text.codePointCount(unit, offset);
        unit = offset;
        return codePoint;
    }

    private static String features(Reading reading) {
        var features = new ArrayList<String>();
        switch (reading.gender()) {
            case MASCULINE -> features.add("Gender=Masc");
            case FEMININE -> features.add("Gender=Fem");
            case ANY -> {}
        }
        switch (reading.mood()) {
            case INDICATIVE -> features.add("Mood=Ind");
            case CONDITIONAL -> features.add("Mood=Cnd");
            case SUBJUNCTIVE -> features.add("Mood=Sub");
            case IMPERATIVE -> features.add("Mood=Imp");
            case NONE, INFINITIVE, PAST_PARTICIPLE, PRESENT_PARTICIPLE -> {}
        }
        switch (reading.number()) {
            case SINGULAR -> features.add("Number=Sing");
            case PLURAL -> features.add("Number=Plur");
            case ANY -> {}
        }
        if (reading.person() > 0) {
            features.add("Person=" + reading.person());
        }
        tense(reading, features);
        switch (reading.mood()) {
            case INDICATIVE, CONDITIONAL, SUBJUNCTIVE, IMPERATIVE -> features.add("VerbForm=Fin");
            case INFINITIVE -> features.add("VerbForm=Inf");
            case PAST_PARTICIPLE, PRESENT_PARTICIPLE -> features.add("VerbForm=Part");
            case NONE -> {}
        }
        return features.isEmpty() ? "_" : String.join("|", features);
    }

    private static void tense(Reading reading, List<String> features) {
        switch (reading.mood()) {
            case PAST_PARTICIPLE -> features.add("Tense=Past");
            case PRESENT_PARTICIPLE -> features.add("Tense=Pres");
            case NONE, INFINITIVE, INDICATIVE, CONDITIONAL, SUBJUNCTIVE, IMPERATIVE -> {
                switch (reading.tense()) {
                    case PRESENT -> features.add("Tense=Pres");
                    case IMPERFECT -> features.add("Tense=Imp");
                    case PAST -> features.add("Tense=Past");
                    case FUTURE -> features.add("Tense=Fut");
                    case NONE -> {}
                }
            }
        }
    }
}
