package fr.glane.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * Answers on one local port until it is closed.
 *
 * <p>Whatever comes in, well-formed or not, gets an answer or is dropped, and the next one is answered: each request has
 * a thread of its own, a time limit and a size limit.
 */
final class Server implements AutoCloseable {

    /** Answers of this size and more are worth compressing. */
    private static final int COMPRESS_FROM = 2000;

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
    private final Site site;
    private final Door door;

    private Server(HttpServer http, ExecutorService threads, Site site, Door door) {
        this.http = http;
        this.threads = threads;
        this.site = site;
        this.door = door;
    }

    /**
     * Starts to listen.
     *
     * @param address port 0 for any that is free
     * @throws IOException when the port is taken
     */
    static Server start(InetSocketAddress address, java.util.function.Function<Door, Site> site) throws IOException {
        var http = HttpServer.create(address, 512);
        var bound = http.getAddress();
        var door = new Door(bound.getAddress(), bound.getPort());
        var server = new Server(http, threads(), site.apply(door), door);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
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
            return site.answer(request);
        } catch (Refused refused) {
            return site.refusal(refused, wantsJson(exchange));
        } catch (RuntimeException | StackOverflowError e) {
            site.fault(e);
            return site.refusal(new Refused(500, "internal error"), wantsJson(exchange));
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
        boolean zip = !head && (reply.length() < 0 || reply.length() >= COMPRESS_FROM) && accepts(exchange, "gzip");
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

    private static boolean accepts(HttpExchange exchange, String coding) {
        var accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null && accepted.contains(coding);
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
