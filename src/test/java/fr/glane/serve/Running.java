package fr.glane.serve;

import fr.glane.index.FactIndexer;
import fr.glane.index.FactSearch;
import fr.glane.index.FrenchAnalysis;
import fr.glane.index.Lemmas;
import fr.glane.pipeline.Glane;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server over a small invented corpus, on a free port, for one test class. */
final class Running implements AutoCloseable {

    static final String SURVEY = """
            Le vélo gagne les trajets du matin

            Publié le 12 mars 2026

            À Castelnau, 62 % des salariés interrogés viennent désormais au travail à vélo, selon l’enquête annuelle de la régie.

            « Nous n’attendions pas un tel report », reconnaît Irène Vasseur, directrice de la régie des mobilités. Elle compte \
            poursuivre l’effort en 2027.

            Un tiers des cyclistes

            Près d’un tiers des nouveaux cyclistes ont plus de 50 ans. Les accidents ont reculé de 4,5 % en un an.
            """;

    static final String SCHOOL = """
            Cantines : 18 % des repas servis à l’école sont végétariens

            Publié le 3 avril 2026

            Dans le département, 18 % des repas servis à l’école sont végétariens, contre 11 % en 2024.

            « Les enfants en redemandent », assure Bastien Colombel, chef de cuisine.
            """;

    /** A page that tries everything a page may try. */
    static final String HOSTILE = """
            <html><head><title>Budget &lt;script&gt;window.hit=1&lt;/script&gt; &amp; "dépenses"</title>
            <meta property="og:site_name" content="La Gazette &lt;img src=x onerror=window.hit=2&gt;">
            <link rel="canonical" href="javascript:window.hit=3"></head>
            <body><article><h1>Budget &lt;script&gt;window.hit=1&lt;/script&gt; &amp; "dépenses"</h1>
            <p>Le conseil a voté <b onclick="window.hit=4">37 % des crédits</b> de la voirie avant l’été, a annoncé la mairie \
            dans un communiqué transmis aux habitants de la commune.</p>
            <p>La formule &lt;img src=x onerror="window.hit=5"&gt; &lt;/span&gt;&lt;script&gt;window.hit=6&lt;/script&gt; figure \
            dans 12 % des comptes rendus, selon le greffe du tribunal de la ville, qui les publie chaque semaine.</p>
            <p><a href="javascript:window.hit=7">Lire le détail des comptes de la commune sur le site</a></p>
            <script>window.parent.hit = 8; fetch('http://192.0.2.1/')</script>
            </article></body></html>
            """;

    /** Models take a second to load; one set serves all tests. */
    static final Glane GLANE = Glane.standard();

    final Path corpus;
    final Serve serve;
    final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private Running(Path corpus) throws Exception {
        this(corpus, List.of(corpus.toRealPath()));
        serve.await(Duration.ofSeconds(30), s -> {});
    }

    private Running(Path corpus, List<Path> inputs) throws Exception {
        this(corpus, inputs, true);
    }

    private Running(Path corpus, List<Path> inputs, boolean reads) throws Exception {
        this.corpus = corpus;
        var folder = corpus.resolve(".glane");
        var analysis = new FrenchAnalysis(Lemmas.NONE);
        var indexer = reads ? FactIndexer.open(folder, analysis, "test") : null;
        if (indexer != null) {
            indexer.commit();
        }
        var settings = new Serve.Settings(inputs, 1, folder.resolve("review.lock"), "Testeuse", faults::add);
        serve = Serve.start(
                Serve.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                settings,
                GLANE,
                indexer,
                FactSearch.open(folder, analysis));
    }

    /** Over the invented pages. */
    static Running over(Path folder) throws Exception {
        Files.writeString(folder.resolve("velo.txt"), SURVEY);
        Files.writeString(folder.resolve("cantine.txt"), SCHOOL);
        Files.writeString(folder.resolve("budget.html"), HOSTILE);
        Files.writeString(folder.resolve("vide.html"), "");
        return new Running(folder);
    }

    /** Over these files, while they are being read. */
    static Running reading(Path folder, List<Path> inputs) throws Exception {
        return new Running(folder, inputs);
    }

    /** The index of a corpus, without its files. */
    static Running overIndexOf(Path folder) throws Exception {
        return new Running(folder, List.of(), false);
    }

    static Running overFilesOf(Path folder) throws Exception {
        return new Running(folder);
    }

    URI at(String address) {
        return serve.address().resolve(address);
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String address, String type, String body) throws IOException, InterruptedException {
        return post(address, type, body, serve.token());
    }

    HttpResponse<String> post(String address, String type, String body, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(address))
                .header("Content-Type", type)
                .header("X-Glane-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        serve.close();
    }
}
