package fr.glane.index.bench;

import java.util.Locale;
import java.util.Random;

/** Sentences that give a figure or tell who says what, of words as frequent as in French. For one thread. */
final class NewsSentences {

    /** What the press says again and again, the most frequent first. */
    private static final String[] PREDICATES = """
            travaillent à temps partiel|se disent favorables à la réforme des retraites|vivent sous le seuil de pauvreté|craignent une
            baisse de leur pouvoir d’achat|font confiance au gouvernement|dénoncent leurs conditions de travail|renoncent à des soins
            chaque année|sont inquiets pour leur santé|ont voté au premier tour|déclarent manquer de temps|cherchent un emploi|ont quitté
            leur travail depuis la crise|utilisent déjà un outil numérique|attendent un rendez-vous à l’hôpital|jugent le budget
            insuffisant|prennent le train au moins une fois par semaine|souhaitent quitter la région|estiment que la qualité de l’air se
            dégrade|ont fermé depuis deux ans|soutiennent le projet du maire|ont reçu une aide de l’État|ont changé de métier après la
            crise|trient leurs déchets tous les jours|lisent un quotidien régional|ont réduit leur consommation d’électricité|se
            déplacent à vélo|souffrent de troubles du sommeil|achètent des légumes biologiques|refusent la fusion des deux lignes|ont
            subi une inondation
            """.replace("\n", " ").strip().split("\\s*\\|\\s*");

    private static final String[] TOPICS = """
            la réforme des retraites|le prix de l’énergie|la hausse des loyers|la pénurie de médicaments|l’avenir de la ligne
            ferroviaire|le prix du lait|la réforme du lycée|les déserts médicaux|la qualité de l’eau potable|le recul du littoral|la
            rénovation des écoles|l’intelligence artificielle à l’hôpital|le budget de la culture|la sécheresse dans les vignobles|le
            logement des saisonniers|la fermeture de la maternité|le retour du loup|la vidéosurveillance|les pistes cyclables|la dette
            des communes|le passage au numérique
            """.replace("\n", " ").strip().split("\\s*\\|\\s*");

    private static final String[] TIMES = """
            depuis dix ans|chaque année|en 2024|depuis le début de l’année|en moyenne|selon les régions|avant la fin de l’été|depuis la
            crise sanitaire|tous les mois|au quotidien|pour la première fois|à la rentrée
            """.replace("\n", " ").strip().split("\\s*\\|\\s*");

    private static final String[] ROLES = """
            maire de|députée de|présidente du syndicat de|directeur de l’hôpital de|économiste à l’université de|préfète de|porte-parole
            du collectif de|infirmière à|chercheuse à l’institut de|agriculteur à|proviseure du lycée de
            """.replace("\n", " ").strip().split("\\s*\\|\\s*");

    private static final String[] VERBS =
            "explique affirme regrette souligne assure prévient estime précise déplore rappelle".split(" ");

    private final Random random;
    private final NewsWords words;
    private final NewsWords.Zipf predicates = new NewsWords.Zipf(PREDICATES.length, 4);
    private final NewsWords.Zipf topics = new NewsWords.Zipf(TOPICS.length, 4);
    private final NewsWords.Zipf times = new NewsWords.Zipf(TIMES.length, 4);

    NewsSentences(Random random, NewsWords words) {
        this.random = random;
        this.words = words;
    }

    String title() {
        return switch (random.nextInt(3)) {
            case 0 -> NewsWords.capital(topic()) + " inquiète les " + group();
            case 1 -> "À " + town() + ", les " + group() + " face à " + thing();
            default -> NewsWords.capital(thing()) + " des " + group() + " divise " + town();
        };
    }

    String sentence() {
        return switch (random.nextInt(7)) {
            case 0 -> NewsWords.capital(value()) + " des " + whom() + " " + predicate() + ".";
            case 1 -> opening() + value() + " des " + whom() + " " + predicate() + ".";
            case 2 ->
                "« Près de " + (5 + random.nextInt(90)) + " % des " + whom() + " " + predicate() + " », " + verb() + " "
                        + person() + ", " + role() + ".";
            case 3 -> "Selon " + person() + ", " + role() + ", les " + whom() + " " + predicate() + ".";
            case 4 ->
                "« Les " + group() + " " + predicate() + " et " + topic() + " n’y change rien », " + verb() + " "
                        + person() + ".";
            case 5 ->
                "D’après une étude de l’observatoire de " + town() + ", " + value() + " des " + whom() + " "
                        + predicate() + ".";
            default -> opening() + value() + " des " + group() + " " + predicate() + ", malgré " + topic() + ".";
        };
    }

    private String opening() {
        return switch (random.nextInt(5)) {
            case 0 -> "En France, ";
            case 1, 2 -> "À " + town() + ", ";
            case 3 -> "Dans les " + group() + ", ";
            default -> "En " + (2015 + random.nextInt(11)) + ", ";
        };
    }

    /** People or things, by a noun and maybe an adjective. */
    private String group() {
        boolean men = random.nextBoolean();
        var noun = (men ? words.menPlural : words.womenPlural).pick(random);
        return random.nextInt(3) == 0
                ? noun
                : noun + " " + (men ? words.menAdjectives : words.womenAdjectives).pick(random);
    }

    private String whom() {
        return switch (random.nextInt(8)) {
            case 0 -> group() + " de " + town();
            case 1 -> group() + " interrogés";
            default -> group();
        };
    }

    private String predicate() {
        if (random.nextInt(10) < 3) {
            return PREDICATES[predicates.rank(random)];
        }
        var object = random.nextBoolean() ? "les " + group() : thing();
        var done = words.verbs.pick(random) + " " + object;
        return random.nextBoolean() ? done + " " + TIMES[times.rank(random)] : done;
    }

    private String thing() {
        boolean man = random.nextBoolean();
        var noun = (man ? words.menSingular : words.womenSingular).pick(random);
        boolean elides = "aeiouyéèêâîôœ".indexOf(noun.charAt(0)) >= 0;
        return elides ? "l’" + noun : (man ? "le " : "la ") + noun;
    }

    private String topic() {
        return random.nextInt(3) == 0 ? TOPICS[topics.rank(random)] : thing() + " des " + group();
    }

    private String town() {
        return words.towns.pick(random);
    }

    private String person() {
        return words.people.pick(random);
    }

    private String role() {
        return ROLES[random.nextInt(ROLES.length)] + " " + town();
    }

    private String verb() {
        return VERBS[random.nextInt(VERBS.length)];
    }

    private String value() {
        var value = switch (random.nextInt(10)) {
            case 0, 1 -> (1 + random.nextInt(98)) + "," + (1 + random.nextInt(9)) + " %";
            case 2 -> "Plus de " + (1 + random.nextInt(98)) + " %";
            case 3 -> "Environ " + (1 + random.nextInt(98)) + " %";
            case 4 -> random.nextBoolean() ? "Un tiers" : (1 + random.nextInt(98)) + " pour cent";
            default -> (1 + random.nextInt(98)) + " %";
        };
        return value.toLowerCase(Locale.FRENCH);
    }
}
