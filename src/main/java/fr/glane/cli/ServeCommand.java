package fr.glane.cli;

import fr.glane.index.FactIndexer;
import fr.glane.index.FactSearch;
import fr.glane.index.FrenchAnalysis;
import fr.glane.index.IndexException;
import fr.glane.lang.Models;
import fr.glane.pipeline.Glane;
import fr.glane.serve.Serve;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** {@code glane serve}: the local web page over a folder of saved pages, or over an index. */
final class ServeCommand implements Verb {

    /** The folder an index is kept in, inside a folder that is served; reading passes hidden folders over. */
    private static final String INDEX = ".glane";

    private List<Path> named = List.of();
    private int port = 8765;
    private String bind = "127.0.0.1";
    private boolean noOpen;
    private @Nullable Path index;
    private String reviewer = System.getProperty("user.name", "");
    private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        options.parameters("INPUT", "0..*").key("input").all(Path.class, found -> named = found);
        options.option("-p", "--port").label("N").to(int.class, found -> port = found);
        options.option("--bind").label("ADDRESS").text(found -> bind = found);
        options.option("--no-open").flag(() -> noOpen = true);
        options.option("-x", "--index").label("DIR").to(Path.class, found -> index = found);
        options.option("--reviewer").label("NAME").text(found -> reviewer = found);
        options.option("-j", "--jobs").label("N").to(int.class, found -> jobs = found);
    }

    @Override
    public Integer call() throws IOException, Broken, InterruptedException {
        var inputs = inputs();
        var folder = folder(inputs);
        // In this order, so that the browser starts, the models load and the index opens side by side.
        try (var port = listen();
                var glane = Glane.standard()) {
            console.say("serve.at", port.address());
            open(port.address());
            if (!inputs.isEmpty()) {
                glane.prepared();
            }
            try (var serve = start(port, glane, inputs, folder)) {
                run(serve);
            }
        }
        return Exit.DONE;
    }

    private void run(Serve serve) throws InterruptedException, IOException {
        if (Training.isOn()) {
            serve.await(Duration.ofMinutes(1), s -> {});
            Training.visit(serve.address());
            return;
        }
        var stopped = new CountDownLatch(1);
        // On Ctrl-C the index must be closed before the process ends.
        var hook = new Thread(() -> {
            try {
                serve.close();
            } catch (IOException e) {
                console.complain("fault", e.toString());
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        var state = serve.await(Duration.ofDays(1), s -> {});
        state.fault().ifPresent(f -> console.complain("serve.stopped", f));
        console.say("serve.read", state.articles(), state.facts(), state.refused());
        stopped.await();
    }

    /** Absolute, so that an article has one address whatever folder the command was called from. */
    private List<Path> inputs() throws Broken {
        var inputs = new ArrayList<Path>();
        for (var path : named) {
            try {
                inputs.add(path.toRealPath());
            } catch (IOException e) {
                throw new Broken(Exit.NOTHING, "serve.missing", path);
            }
        }
        if (inputs.isEmpty() && index == null) {
            throw new Broken(Exit.USAGE, "serve.what");
        }
        return inputs;
    }

    /** The index asked for, the one inside the only folder served, or one for this run alone. */
    private Path folder(List<Path> inputs) throws IOException {
        if (index != null) {
            return index.toAbsolutePath();
        }
        var only = inputs.getFirst();
        return inputs.size() == 1 && Files.isDirectory(only) && Files.isWritable(only)
                ? only.resolve(INDEX)
                : passing();
    }

    private static Path passing() throws IOException {
        var folder = Files.createTempDirectory("glane");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A folder for temporary files is emptied by the system sooner or later.
            folder.toFile().deleteOnExit();
        }
    }

    private Serve start(Serve.Listening port, Glane glane, List<Path> inputs, Path folder) throws IOException, Broken {
        var analysis = FrenchAnalysis.standard(Models.standard());
        try {
            return start(port, glane, inputs, folder, analysis);
        } catch (IndexException e) {
            return switch (e.reason()) {
                case OTHER_FORMAT, LOCKED -> again(port, glane, inputs, folder, analysis, e);
                case MISSING, UNREADABLE ->
                    throw new Broken(Exit.FAILURE, "serve.index", folder, String.valueOf(e.getMessage()));
            };
        }
    }

    /** An index of another version is built anew when its pages are there; one in use is left to who uses it. */
    private Serve again(
            Serve.Listening port,
            Glane glane,
            List<Path> inputs,
            Path folder,
            FrenchAnalysis analysis,
            IndexException why)
            throws IOException, Broken {
        if (inputs.isEmpty()) {
            throw new Broken(Exit.FAILURE, "serve.index", folder, String.valueOf(why.getMessage()));
        }
        try {
            if (why.reason() == IndexException.Reason.LOCKED) {
                return start(port, glane, inputs, passing(), analysis);
            }
            FactIndexer.delete(folder);
            return start(port, glane, inputs, folder, analysis);
        } catch (IndexException e) {
            throw new Broken(Exit.FAILURE, "serve.index", folder, String.valueOf(e.getMessage()));
        }
    }

    private Serve start(Serve.Listening port, Glane glane, List<Path> inputs, Path folder, FrenchAnalysis analysis)
            throws IOException, IndexException {
        var indexer = inputs.isEmpty() ? null : FactIndexer.open(folder, analysis, Version.build());
        try {
            if (indexer != null) {
                indexer.commit();
            }
            var settings = new Serve.Settings(inputs, jobs, folder.resolve("review.lock"), reviewer, console::trace);
            return Serve.start(port, settings, glane, indexer, FactSearch.open(folder, analysis));
        } catch (IndexException e) {
            if (indexer != null) {
                indexer.close();
            }
            throw e;
        }
    }

    private Serve.Listening listen() throws IOException, Broken {
        try {
            return Serve.listen(address());
        } catch (BindException e) {
            throw new Broken(Exit.FAILURE, "serve.taken", port, port);
        }
    }

    private InetSocketAddress address() throws Broken {
        try {
            return new InetSocketAddress(InetAddress.getByName(bind), port);
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new Broken(Exit.USAGE, "serve.address", bind, port);
        }
    }

    /** Opens the browser where there is one; where not, the address has been said. */
    private void open(URI at) {
        if (noOpen || !console.isTerminal()) {
            return;
        }
        var system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        var address = at.toString();
        var command = system.contains("mac")
                ? List.of("open", address)
                : system.contains("windows")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of("xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            console.trace(e);
        }
    }
}
