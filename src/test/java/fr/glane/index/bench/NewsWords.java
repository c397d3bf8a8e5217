package fr.glane.index.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * The words invented news is made of, as often as words are in French: forms of the dictionary in the order of its classes of
 * frequency, drawn by the law of Zipf and Mandelbrot; towns and people half real, half invented. The same for the same seed.
 */
final class NewsWords {

    /** The most frequent forms alone: the rest of the dictionary no paper prints in a year. */
    private static final int FORMS = 12_000;

    private static final String[] ONSETS = "b br c ch d dr f fl g gr l m n p pl r s t tr v".split(" ");
    private static final String[] RIMES =
            "al an ard aud el eau er et eux il in ion iol ois on or ou ul un uy".split(" ");

    private static final String[] TOWNS = """
            Paris Lyon Marseille Toulouse Nice Nantes Strasbourg Montpellier Bordeaux Lille Rennes Reims Toulon Grenoble Dijon Angers
            Nîmes Clermont-Ferrand Tours Limoges Amiens Perpignan Metz Besançon Orléans Rouen Mulhouse Caen Nancy Brest Avignon
            Poitiers Pau Calais Dunkerque Béziers Valence Quimper Troyes Chambéry Lorient Bayonne Saint-Malo Vannes Colmar Laval
            """.strip().split("\\s+");

    private static final String[] FIRST_NAMES = """
            Marie Jean Nathalie Philippe Isabelle Nicolas Sophie Julien Catherine Thomas Camille Laurent Céline Antoine Claire Pierre
            Solène Malo Aglaé Bérénice Corentin Delphin Elouan Flavie Gaspard Honorine Isaure Jocelyn Klervi Léandre Maïwenn Nolwenn
            Octave Perrine Quentin Rozenn Sixtine Tanguy Ursule Victoire Wilfried Xavière Yaël Inès Mehdi Fatou Karim Leïla
            """.strip().split("\\s+");

    private static final String[] SURNAMES = """
            Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand
            Roux Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau
            """.strip().split("\\s+");

    /** Words of one kind, the most frequent first. */
    record Kind(List<String> words, Zipf zipf) {
        String pick(Random random) {
            return words.get(zipf.rank(random));
        }
    }

    /** Ranks by the law of Zipf and Mandelbrot: the chance of rank r is as 1 / (r + shift). */
    static final class Zipf {
        private final double[] sums;

        Zipf(int size, double shift) {
            sums = new double[size];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += 1 / (i + 1 + shift);
                sums[i] = sum;
            }
        }

        int rank(Random random) {
            int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
            return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
        }
    }

    private record Form(String text, char frequency, int order) {}

    final Kind towns;
    final Kind people;
    final Kind papers;
    final Kind menPlural;
    final Kind womenPlural;
    final Kind menSingular;
    final Kind womenSingular;
    final Kind menAdjectives;
    final Kind womenAdjectives;
    final Kind verbs;

    NewsWords(Random random) throws IOException {
        var allTowns = new ArrayList<>(List.of(TOWNS));
        while (allTowns.size() < 3000) {
            allTowns.add(capital(name(random, 2 + random.nextInt(2))));
        }
        towns = new Kind(allTowns, new Zipf(allTowns.size(), 5));
        var names = new ArrayList<>(List.of(SURNAMES));
        while (names.size() < 3000) {
            names.add(capital(name(random, 2 + random.nextInt(2))));
        }
        Collections.shuffle(names, random);
        var first = new Zipf(FIRST_NAMES.length, 5);
        people = new Kind(
                names.stream()
                        .map(n -> FIRST_NAMES[first.rank(random)] + " " + n)
                        .toList(),
                new Zipf(names.size(), 10));
        papers = new Kind(
                allTowns.subList(0, 60).stream().map(t -> "Le Courrier de " + t).toList(), new Zipf(60, 2));
        var forms = new Forms(random);
        menPlural = forms.of("N m p");
        womenPlural = forms.of("N f p");
        menSingular = forms.of("N m s");
        womenSingular = forms.of("N f s");
        menAdjectives = forms.of("J m p");
        womenAdjectives = forms.of("J f p");
        verbs = forms.of("V ind pres 3 p");
    }

    /** Forms of the dictionary by their tags; the last letter of a tag is the class of frequency, A the rarest. */
    private static final class Forms {
        private final List<List<Form>> byTag = new ArrayList<>();
        private final List<String> tags =
                List.of("N m p", "N f p", "N m s", "N f s", "J m p", "J f p", "V ind pres 3 p");

        Forms(Random random) throws IOException {
            tags.forEach(t -> byTag.add(new ArrayList<>()));
            var url = NewsWords.class.getResource("/org/languagetool/resource/fr/french.dict");
            Predicate<String> plain = word -> word.length() > 2 && word.chars().allMatch(Character::isLowerCase);
            for (var entry : new DictionaryLookup(Dictionary.read(url))) {
                var tag = String.valueOf(entry.getTag());
                int kind = tags.indexOf(tag.substring(0, tag.length() - 1));
                var word = String.valueOf(entry.getWord());
                if (kind >= 0 && plain.test(word)) {
                    byTag.get(kind).add(new Form(word, tag.charAt(tag.length() - 1), random.nextInt()));
                }
            }
        }

        Kind of(String tag) {
            var words = byTag.get(tags.indexOf(tag)).stream()
                    .sorted(Comparator.comparingInt(Form::frequency).reversed().thenComparingInt(Form::order))
                    .map(Form::text)
                    .distinct()
                    .limit(FORMS)
                    .toList();
            return new Kind(words, new Zipf(words.size(), 25));
        }
    }

    private static String name(Random random, int syllables) {
        var name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(ONSETS[random.nextInt(ONSETS.length)]).append(RIMES[random.nextInt(RIMES.length)]);
        }
        return name.toString();
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }
}
