package fr.glane.index.bench;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.Mention;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * News nobody wrote, as many facts as wanted, the same for the same seed: invented sentences go through the real
 * extractor, and what it found is put together to ever new articles.
 */
public final class InventedNews {

    /** An article with its facts, as the pipeline gives them. */
    public record News(Article article, List<Fact> facts) {}

    /** A sentence and its facts, spans counted from its start. */
    private record Unit(String sentence, List<Fact> facts) {}

    private static final String[] NOUNS = """
            soignants salariés lycéens retraités agriculteurs locataires électeurs médecins étudiants pompiers cyclistes
            libraires artisans commerçants éleveurs infirmières enseignants usagers ménages communes entreprises
            hôpitaux écoles musées forêts rivières logements véhicules trains chantiers restaurants maraîchers apiculteurs
            chercheurs radiologues cardiologues patients parents enfants collégiens actionnaires conducteurs habitants
            touristes randonneurs chasseurs pêcheurs associations bénévoles journalistes avocats magistrats policiers
            demandeurs candidats abonnés lecteurs clients fournisseurs exploitants propriétaires copropriétés bibliothèques
            """.strip().split("\\s+");

    private static final String[] ADJECTIVES = """
            interrogés ruraux urbains bretons alsaciens normands européens français publics privés jeunes âgés diplômés
            indépendants saisonniers précaires volontaires sondés concernés vaccinés inscrits équipés isolés régionaux
            municipaux nationaux spécialisés universitaires libéraux agricoles industriels franciliens méridionaux
            """.strip().split("\\s+");

    private static final String[] PREDICATES = """
            utilisent déjà un outil numérique|renoncent à des soins chaque hiver|déclarent manquer de temps|ont fermé depuis
            deux ans|se disent favorables à la réforme des retraites|prennent le train au moins une fois par semaine|craignent
            une nouvelle hausse des prix|ont changé de métier après la crise|estiment que la qualité de l’air se dégrade|
            refusent la fusion des deux lignes|trient leurs déchets tous les jours|vivent sous le seuil de pauvreté|ont voté
            au premier tour|attendent un rendez-vous depuis plus de trois mois|font confiance à leur maire|jugent le budget
            insuffisant|ont réduit leur consommation d’électricité|travaillent à temps partiel|envisagent de quitter la
            région|soutiennent le projet de piscine|souffrent de troubles du sommeil|ont reçu une aide de la commune|lisent
            un quotidien régional|se déplacent à vélo|achètent des légumes biologiques|ont subi une inondation
            """.replace("\n", " ").strip().split("\\s*\\|\\s*");

    private static final String[] TOPICS = """
            la pénurie de médicaments|l’avenir de la ligne ferroviaire|le prix du lait|la réforme du lycée|les déserts
            médicaux|la qualité de l’eau potable|le recul du littoral|la rénovation des écoles|l’intelligence artificielle à
            l’hôpital|le budget de la culture|la sécheresse dans les vignobles|le logement des saisonniers|la fermeture de la
            maternité|le retour du loup|la vidéosurveillance|les pistes cyclables|la dette des communes|le passage au numérique
            """.replace("\n", " ").strip().split("\\s*\\|\\s*");

    private static final String[] ROLES = """
            maire de|présidente du syndicat de|directeur de l’hôpital de|économiste à l’université de|préfète de|porte-parole
            du collectif de|infirmière à|chercheuse à l’institut de|agriculteur à|proviseure du lycée de
            """.replace("\n", " ").strip().split("\\s*\\|\\s*");

    private static final String[] VERBS =
            "explique affirme regrette souligne assure prévient estime précise déplore rappelle".split(" ");

    private static final String[] ONSETS = "b br c ch d dr f fl g gr l m n p pl r s t tr v".split(" ");
    private static final String[] RIMES =
            "al an ard aud el eau er et eux il in ion iol ois on or ou ul un uy".split(" ");
    private static final String[] FIRST_NAMES = """
            Solène Malo Yvonnick Aglaé Bérénice Corentin Delphin Elouan Flavie Gaspard Honorine Isaure Jocelyn Klervi
            Léandre Maïwenn Nolwenn Octave Perrine Quentin Rozenn Sixtine Tanguy Ursule Victoire Wilfried Xavière Yaël
            """.strip().split("\\s+");

    private final Random random;
    private final List<String> places = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private long count;

    /** @param sentences how many go through the extractor; the more, the more varied the articles */
    public InventedNews(long seed, int sentences) {
        random = new Random(seed);
        for (int i = 0; i < 800; i++) {
            places.add(capital(name(2 + random.nextInt(2))));
            names.add(FIRST_NAMES[random.nextInt(FIRST_NAMES.length)] + " " + capital(name(2 + random.nextInt(2))));
        }
        for (int i = 0; i < 3000; i++) {
            titles.add(capital(pick(TOPICS)) + " inquiète les " + pick(NOUNS) + " de " + zipf(places));
        }
        try (var glane = Glane.standard()) {
            for (int done = 0; done < sentences; done += 50) {
                extract(glane);
            }
        }
    }

    private void extract(Glane glane) {
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 50; i++) {
            int start = text.length();
            text.append(sentence());
            blocks.add(Block.main(Kind.PARAGRAPH, new Span(start, text.length())));
            text.append('\n');
        }
        var source = new Source("invented", Optional.empty(), "", "text");
        var article = Article.of(source, Metadata.NONE, text.toString(), blocks, SourceMap.IDENTITY);
        if (glane.extract(article) instanceof Outcome.Read read) {
            for (var block : blocks) {
                var facts = read.facts().stream()
                        .filter(f ->
                                f.at().block().equals(block) && block.span().contains(f.at().span()))
                        .map(f -> moved(f, "", block, -block.span().start()))
                        .toList();
                if (!facts.isEmpty()) {
                    units.add(new Unit(article.text(block.span()), facts));
                }
            }
        }
    }

    private String sentence() {
        var who = pick(NOUNS) + " " + pick(ADJECTIVES);
        var value = value();
        return switch (random.nextInt(6)) {
            case 0 -> value + " des " + who + " " + pick(PREDICATES) + ".";
            case 1 ->
                "À " + zipf(places) + ", " + value.toLowerCase(Locale.FRENCH) + " des " + who + " " + pick(PREDICATES)
                        + ".";
            case 2 ->
                "« Près de " + (5 + random.nextInt(90)) + " % des " + who + " " + pick(PREDICATES) + " », "
                        + pick(VERBS) + " " + zipf(names) + ", " + pick(ROLES) + " " + zipf(places) + ".";
            case 3 ->
                "Selon " + zipf(names) + ", " + pick(ROLES) + " " + zipf(places) + ", les " + who + " "
                        + pick(PREDICATES) + ".";
            case 4 ->
                "« Les " + who + " " + pick(PREDICATES) + " et " + pick(TOPICS) + " n’y change rien », " + pick(VERBS)
                        + " " + zipf(names) + ".";
            default ->
                "D’après une étude de l’observatoire de " + zipf(places) + ", " + value.toLowerCase(Locale.FRENCH)
                        + " des " + who + " " + pick(PREDICATES) + ", malgré " + pick(TOPICS) + ".";
        };
    }

    private String value() {
        return switch (random.nextInt(8)) {
            case 0 -> (1 + random.nextInt(9)) + "," + (1 + random.nextInt(9)) + " %";
            case 1 -> "Plus de " + (1 + random.nextInt(98)) + " %";
            case 2 -> "Environ " + (1 + random.nextInt(98)) + " %";
            case 3 -> "Un tiers";
            default -> (1 + random.nextInt(98)) + " %";
        };
    }

    /** The next article: up to a dozen sentences with their facts. */
    public News next() {
        long number = count++;
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        var chosen = new ArrayList<Unit>();
        int wanted = 3 + random.nextInt(9);
        for (int i = 0; i < wanted; i++) {
            var unit = units.get(random.nextInt(units.size()));
            int start = text.length();
            text.append(unit.sentence());
            blocks.add(Block.main(Kind.PARAGRAPH, new Span(start, text.length())));
            text.append('\n');
            chosen.add(unit);
        }
        var article = new Article(
                String.format(Locale.ROOT, "%016x", number * 0x9E3779B97F4A7C15L),
                new Source("news/" + number + ".txt", Optional.empty(), Long.toHexString(number), "text"),
                metadata(),
                text.toString(),
                blocks,
                SourceMap.IDENTITY);
        return new News(article, facts(article, chosen));
    }

    private static List<Fact> facts(Article article, List<Unit> chosen) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < chosen.size(); i++) {
            var block = article.blocks().get(i);
            for (var fact : chosen.get(i).facts()) {
                facts.add(moved(fact, article.id(), block, block.span().start()));
            }
        }
        return facts;
    }

    private Metadata metadata() {
        var day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
        return Metadata.NONE
                .withTitle(titles.get(random.nextInt(titles.size())))
                .withPublisher("Le Courrier de " + places.get((int) (Math.pow(random.nextDouble(), 2) * 60)))
                .withPublished(day.toString());
    }

    private static Fact moved(Fact fact, String article, Block block, int by) {
        var at = fact.at();
        var mention = new Mention(article, move(at.span(), by), move(at.sentence(), by), block, at.rule());
        return switch (fact) {
            case Figure f ->
                new Figure(
                        mention,
                        f.amount(),
                        f.unit(),
                        f.comparator(),
                        f.change(),
                        f.evolution(),
                        f.tolerance(),
                        f.population().map(s -> move(s, by)),
                        f.statement().map(s -> move(s, by)),
                        f.kind(),
                        Optional.empty(),
                        Optional.empty());
            case Claim c ->
                new Claim(
                        mention,
                        c.form(),
                        c.content().stream().map(s -> move(s, by)).toList(),
                        c.source().map(s -> move(s, by)),
                        c.sourceName(),
                        c.sourceKind(),
                        c.sourceRole().map(s -> move(s, by)),
                        c.cue().map(s -> move(s, by)),
                        c.flags());
        };
    }

    private static Span move(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    private String name(int syllables) {
        var name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(pick(ONSETS)).append(pick(RIMES));
        }
        return name.toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    private String pick(String[] all) {
        return all[random.nextInt(all.length)];
    }

    /** A few come often, most seldom, as names do in the press. */
    private String zipf(List<String> all) {
        return all.get((int) (Math.pow(random.nextDouble(), 3) * all.size()));
    }
}
