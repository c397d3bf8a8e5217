package fr.glane.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * French news prose nobody wrote: people, places and figures are invented. About as many figures and claims to the page
 * as saved news pages have, the rest plain narration. The same random numbers give the same prose. Not thread-safe.
 */
final class InventedProse {

    private static final List<String> GROUPS = words("""
            les soignants|les lycéens|les retraités|les agriculteurs|les locataires|les électeurs|les médecins|les pompiers|
            les cyclistes|les libraires|les artisans|les commerçants|les éleveurs|les infirmières|les enseignantes|les usagers|
            les ménages|les communes rurales|les petites entreprises|les apiculteurs|les chercheurs|les radiologues|les parents|
            les conducteurs|les pêcheurs|les bénévoles|les avocates|les abonnés|les copropriétaires|les maraîchers|les étudiants
            """);

    private static final List<String> DOINGS = words("""
            ont renoncé à des soins cet hiver|utilisent déjà un outil numérique|se disent favorables à la réforme|prennent le
            train au moins une fois par semaine|craignent une nouvelle hausse des prix|ont changé de métier depuis la crise|
            refusent la fusion des deux lignes|trient leurs déchets chaque jour|attendent un rendez-vous depuis trois mois|
            jugent le budget insuffisant|travaillent à temps partiel|envisagent de quitter la région|soutiennent le projet|
            souffrent de troubles du sommeil|ont reçu une aide de la commune|lisent un quotidien régional|se déplacent à vélo
            """);

    private static final List<String> SCENES = words("""
            la place du marché|la salle des fêtes|le parvis de la gare|le laboratoire de biologie|la cour du collège|le vieux
            port|l’atelier de réparation|la bibliothèque municipale|le hall de l’hôpital|le chantier du tramway|la zone
            artisanale|le bord du canal|la serre pédagogique|le bureau de poste|la ferme des Aulnes|le tribunal de commerce
            """);

    private static final List<String> NARRATION = words("""
            Il pleuvait ce matin-là sur {s}, et personne ne songeait à partir.|La réunion, ouverte vers neuf heures, s’est tenue
            dans {s} devant une assistance clairsemée.|Depuis plusieurs mois, {g} se retrouvent chaque semaine autour de {s}
            pour en parler.|Le dossier est ancien : il remonte à l’époque où la commune de {p} n’avait pas encore de gare.|
            Derrière {s}, les tables ont été repoussées contre le mur et les cartons s’empilent.|À {p}, la question revient à
            chaque conseil municipal sans trouver de réponse.|Une première version du texte avait été retirée au printemps,
            faute d’accord entre {g} et la préfecture.|Les travaux doivent commencer après les vacances et durer jusqu’à l’été
            suivant.|Il faudra encore plusieurs semaines pour rouvrir {s}, dont la toiture a souffert de la tempête.|Dans la
            foulée, {n} a quitté {s} sans un mot.|Le matériel, prêté par un voisin, dort sous une bâche près de {s}.|La route
            qui mène à {p} longe la rivière, puis grimpe entre deux rangées de peupliers.|Les deux parties se reverront
            mercredi, à huis clos, dans {s}.|Au fil des ans, {g} ont appris à composer avec ces retards.|Personne ne s’attendait
            à une telle affluence devant {s}.|Un service minimum a été mis en place pour {g}, le temps de trouver une solution
            durable.|Cette petite équipe, formée sur le tas, compte désormais une dizaine de salariés et un apprenti.|Le
            rapport, long de cent vingt pages, a été remis lundi à la présidente de la région.|Le chantier de {p} a pris du
            retard, et la facture s’est alourdie.|On y croise {g}, des curieux, et parfois {n}, qui ne manque aucune édition.
            """);

    private static final List<String> FIGURES = words("""
            À {p}, {f} {de} {d}.|Selon une enquête de l’observatoire de {p}, {f} {de} {d}.|Le taux de participation est
            passé de {v} % à {v} % en deux ans.|Plus de {v} % {de} {d}.|Un tiers {de} {d}, d’après les chiffres de la mairie.
            |La part des logements vides atteint {v} % à {p}.|Les ventes ont reculé de {v} % au premier semestre.
            """);

    private static final List<String> CLAIMS = words("""
            « {G} {d}, et nous n’y pouvons rien », regrette {n}, {r} {p}.|« Nous n’avons pas été consultés, et cela se voit
            », déplore {n}.|« Il faut du temps, explique {n}, {r} {p}. Personne ne bâtit une telle filière en un an. »|{n}
            assure que {g} {d}.|Selon {n}, {r} {p}, la décision ne sera pas prise avant l’automne.|« C’est une question de
            confiance », résume-t-elle.|Pour {n}, « le plus dur est derrière nous ».|La préfecture affirme que le calendrier
            sera tenu.|« On nous promet une réponse depuis des mois », s’agace un habitant de {p}.|D’après {n}, le dossier
            serait bloqué depuis janvier.|{n} précise que la commune aurait déjà engagé les études.|« Je reste prudente »,
            confie {n}, qui connaît bien le sujet.
            """);

    private static final List<String> ROLES = words("""
            maire de|présidente du syndicat de|directeur de l’hôpital de|économiste à l’université de|préfète de|porte-parole du
            collectif de|infirmière à|chercheuse à l’institut de|agriculteur à|proviseure du lycée de
            """);

    private static final List<String> TOPICS = words("""
            la pénurie de médicaments|l’avenir de la ligne ferroviaire|le prix du lait|la réforme du lycée|la qualité de l’eau|
            le recul du littoral|la rénovation des écoles|le budget de la culture|la sécheresse|le logement des saisonniers|la
            fermeture de la maternité|le retour du loup|les pistes cyclables|la dette des communes|la halle aux poissons
            """);

    private static final List<String> FIRST_NAMES = words("""
            Solène|Malo|Aglaé|Bérénice|Corentin|Elouan|Flavie|Gaspard|Honorine|Isaure|Klervi|Léandre|Maïwenn|Nolwenn|Octave|
            Perrine|Rozenn|Sixtine|Tanguy|Victoire|Xavière|Yaël
            """);

    private static final List<String> ONSETS = List.of("b br c ch d dr f fl g gr l m n p pl r s t tr v".split(" "));
    private static final List<String> RIMES =
            List.of("al an ard aud el eau er et il in ol ois on or ou ul uy".split(" "));

    private static final List<String> NAMES = names();

    private static List<String> names() {
        var random = new Random(7);
        return java.util.stream.Stream.generate(() -> name(random)).limit(4000).toList();
    }

    private final Random random;

    InventedProse(Random random) {
        this.random = random;
    }

    private static List<String> words(String list) {
        return List.of(list.strip().replaceAll("\\s+", " ").split("\\s*\\|\\s*"));
    }

    /** A paragraph of two to five sentences: of twenty, one gives a figure and four a claim. */
    String paragraph() {
        var text = new StringBuilder(sentence());
        for (int more = 1 + random.nextInt(4); more > 0; more--) {
            text.append(' ').append(sentence());
        }
        return text.toString();
    }

    String sentence() {
        int kind = random.nextInt(20);
        return filled(kind == 0 ? pick(FIGURES) : kind < 5 ? pick(CLAIMS) : pick(NARRATION));
    }

    String title() {
        return switch (random.nextInt(3)) {
            case 0 -> capital(pick(TOPICS)) + " inquiète " + pick(GROUPS) + " de " + place();
            case 1 -> place() + " : " + pick(GROUPS) + " attendent une réponse sur " + pick(TOPICS);
            default -> "À " + place() + ", " + pick(TOPICS) + " divise " + pick(GROUPS);
        };
    }

    String heading() {
        return capital(pick(TOPICS)) + " en question";
    }

    String person() {
        return pick(FIRST_NAMES) + " " + name();
    }

    String place() {
        var name = name();
        return random.nextInt(3) == 0 ? name + "-sur-" + name() : name;
    }

    /** Most names come back often, as in a region's papers; one in twenty was never heard before. */
    private String name() {
        if (random.nextInt(20) == 0) {
            return name(random);
        }
        return NAMES.get((int) (NAMES.size() * Math.pow(random.nextDouble(), 2.5)));
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(ONSETS.get(random.nextInt(ONSETS.size())));
            name.append(RIMES.get(random.nextInt(RIMES.size())));
        }
        return capital(name.toString());
    }

    private String filled(String pattern) {
        var text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            int end = pattern.charAt(i) == '{' ? pattern.indexOf('}', i) : -1;
            if (end < 0) {
                text.append(pattern.charAt(i));
                continue;
            }
            text.append(
                    switch (pattern.substring(i + 1, end)) {
                        case "s" -> pick(SCENES);
                        case "g" -> pick(GROUPS);
                        case "G" -> capital(pick(GROUPS));
                        case "de" -> "des" + pick(GROUPS).substring(3);
                        case "d" -> pick(DOINGS);
                        case "p" -> place();
                        case "n" -> person();
                        case "r" -> pick(ROLES);
                        case "f" -> figure();
                        default -> Integer.toString(2 + random.nextInt(96));
                    });
            i = end;
        }
        // « … » and % are set with a no-break space, as papers do.
        return text.toString()
                .replace("« ", "«\u00A0")
                .replace(" »", "\u00A0»")
                .replace(" %", "\u00A0%")
                .replace(" :", "\u00A0:");
    }

    private String figure() {
        return switch (random.nextInt(4)) {
            case 0 -> (1 + random.nextInt(9)) + "," + (1 + random.nextInt(9)) + " %";
            case 1 -> "environ " + (2 + random.nextInt(96)) + " %";
            case 2 -> "près de la moitié";
            default -> (2 + random.nextInt(96)) + " %";
        };
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.FRENCH) + word.substring(1);
    }
}
