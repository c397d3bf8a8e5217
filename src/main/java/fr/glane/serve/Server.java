package fr.glane.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * Answers on one local port until it is closed.
 *
 * <p>Whatever comes in, well-formed or not, gets an answer or is dropped, and the next one is answered: each request has
 * a thread of its own, a time limit and a size limit.
 */
final class Server implements AutoCloseable {

    /** Answers of this size and more are worth compressing, for whoever asks over a wire. */
    private static final int COMPRESS_FROM = 2000;

    /** An index that takes longer to open than this will not open. */
    private static final int OPENING_SECONDS = 60;

    static {
        // Read once by the JDK's server, when its classes load. Ten seconds for a request as a whole is what ends a
        // client that sends a byte now and then; the other limits bound what it may hold.
        property("sun.net.httpserver.maxReqTime", "10");
        property("sun.net.httpserver.maxRspTime", "600");
        property("sun.net.httpserver.maxReqHeaders", "100");
        property("sun.net.httpserver.maxReqHeaderSize", "65536");
        property("sun.net.httpserver.idleInterval", "30");
        property("sun.net.httpserver.nodelay", "true");
        property("jdk.httpserver.maxConnections", "4096");
    }

    private final HttpServer http;
    private final ExecutorService threads;
    private final Door door;
    private final CompletableFuture<Site> opened = new CompletableFuture<>();

    private Server(HttpServer http, ExecutorService threads, Door door) {
        this.http = http;
        this.threads = threads;
        this.door = door;
    }

    /**
     * Starts to listen. Requests are taken in and wait until {@link #open} tells what to answer them with: a browser
     * may start while the index is still being opened.
     *
     * @param address port 0 for any that is free
     * @throws IOException when the port is taken
     */
    static Server listen(InetSocketAddress address) throws IOException {
        var http = HttpServer.create(address, 512);
        var bound = http.getAddress();
        var server = new Server(http, threads(), new Door(bound.getAddress(), bound.getPort()));
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    /** Answers from now on. */
    void open(Function<Door, Site> site) {
        opened.complete(site.apply(door));
    }

    /** Virtual threads where they may wait inside the JDK's server; before Java 24 that holds on to a carrier thread. */
    private static ExecutorService threads() {
        return Runtime.version().feature() >= 24
                ? Executors.newVirtualThreadPerTaskExecutor()
                : new ThreadPoolExecutor(
                        0,
                        4096,
                        30,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        Thread.ofPlatform().daemon().name("glane-http-", 1).factory());
    }

    /** Where to point a browser. */
    URI address() {
        var bound = http.getAddress();
        var host = bound.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : bound.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort() + "/");
    }

    Door door() {
        return door;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        } catch (IOException e) {
            // The client went away, or its time was up. Nobody is left to be told.
            exchange.getHttpContext();
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        try {
            var request = Request.of(exchange);
            door.check(request);
            return answer(site(), request);
        } catch (Refused refused) {
            return Site.refusal(refused, wantsJson(exchange));
        }
    }

    private static Reply answer(Site site, Request request) throws IOException, Refused {
        try {
            return site.answer(request);
        } catch (RuntimeException | StackOverflowError e) {
            site.fault(e);
            throw new Refused(500, "internal error");
        }
    }

    private Site site() throws Refused {
        try {
            return opened.get(OPENING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "stopped");
        } catch (ExecutionException | TimeoutException e) {
            throw new Refused(503, "not opened yet");
        }
    }

    private static boolean wantsJson(HttpExchange exchange) {
        var path = exchange.getRequestURI().getRawPath();
        return path != null && path.startsWith("/api/");
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.type());
        Headers.COMMON.forEach(headers::set);
        reply.headers().forEach(headers::set);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        boolean zip = !head && (reply.length() < 0 || reply.length() >= COMPRESS_FROM) && wantsLess(exchange);
        if (zip) {
            headers.set("Content-Encoding", "gzip");
        }
        if (head || reply.length() == 0) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), zip || reply.length() < 0 ? 0 : reply.length());
        try (var out = zip ? new GZIPOutputStream(exchange.getResponseBody(), 8192) : exchange.getResponseBody()) {
            reply.body().write(out);
        }
    }

    /** On one machine compressing costs more than it saves. */
    private static boolean wantsLess(HttpExchange exchange) {
        var accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null
                && accepted.contains("gzip")
                && !exchange.getRemoteAddress().getAddress().isLoopbackAddress();
    }

    private static void property(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /** Stops at once; requests under way are cut. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
