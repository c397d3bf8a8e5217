package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door: who is let in, and that nothing thrown at it keeps it from answering. */
class ServerTest {

    @TempDir
    static Path folder;

    private static Running running;

    @BeforeAll
    static void start() throws Exception {
        running = Running.over(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        assertThat(running.faults).isEmpty();
        running.close();
    }

    private static Socket connect() throws IOException {
        var socket = new Socket(
                running.serve.address().getHost(), running.serve.address().getPort());
        socket.setSoTimeout(3000);
        return socket;
    }

    /** The status line of what a client gets that sends these bytes; empty when it is dropped. */
    private static String raw(byte[] request) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        } catch (SocketTimeoutException | java.net.SocketException e) {
            return "";
        }
    }

    private static String get(String path, String headers) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
        return raw(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String host() {
        return "Host: 127.0.0.1:" + running.serve.address().getPort() + "\r\n";
    }

    @Test
    void ownHostNames_areAnswered() throws IOException {
        int port = running.serve.address().getPort();

        assertThat(get("/", host())).contains(" 200 ");
        assertThat(get("/", "Host: localhost:" + port + "\r\n")).contains(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "127.0.0.1",
                "127.0.0.1:1",
                "",
                "[::1]",
                "0.0.0.0",
                "192.0.2.7"
            })
    void otherHostNames_areTurnedAway(String host) throws IOException {
        int port = running.serve.address().getPort();

        assertThat(get("/", "Host: " + host + "\r\n")).doesNotContain(" 200 ");
        assertThat(get("/", "Host: " + host + (host.contains(":1") ? "" : ":" + port) + "\r\n"))
                .satisfies(s -> {
                    if (!host.equals("127.0.0.1") && !host.equals("[::1]")) {
                        assertThat(s).doesNotContain(" 200 ");
                    }
                });
    }

    @Test
    void writes_needTheTokenOfThisRun() throws Exception {
        assertThat(running.post("/api/v1/extract", "text/plain", "x", "").statusCode())
                .isEqualTo(403);
        assertThat(running.post("/api/v1/extract", "text/plain", "x", "0".repeat(48))
                        .statusCode())
                .isEqualTo(403);
        assertThat(running.post("/read", "application/x-www-form-urlencoded", "token=no", "no")
                        .statusCode())
                .isEqualTo(403);
        assertThat(running.post("/api/v1/facts/0000000000000000/review", "application/json", "{}", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void writesFromAnotherPage_areTurnedAway_evenWithTheToken() throws IOException {
        var request = "POST /api/v1/read HTTP/1.1\r\n" + host() + "Origin: http://evil.example\r\nX-Glane-Token: "
                + running.serve.token() + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        assertThat(raw(request.getBytes(StandardCharsets.ISO_8859_1))).contains(" 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "CONNECT", "OPTIONS", "PATCH", "BREW"})
    void methodsWithoutUse_areTurnedAway(String method) throws IOException {
        assertThat(raw((method + " / HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .doesNotContain(" 200 ");
    }

    @Test
    void overlongAddresses_andDoubleSlashes_areTurnedAway() throws IOException {
        assertThat(get("/?q=" + "a".repeat(20_000), host())).contains(" 414 ");
        assertThat(get("//etc/passwd", host())).doesNotContain(" 200 ");
        assertThat(get("/..%2f..%2fetc/passwd", host())).doesNotContain(" 200 ");
    }

    @Test
    void bodiesBeyondTheLimit_areTurnedAway() throws Exception {
        var request = "POST /api/v1/extract HTTP/1.1\r\n" + host() + "Content-Type: text/plain\r\nX-Glane-Token: "
                + running.serve.token() + "\r\nContent-Length: 999999999\r\nConnection: close\r\n\r\n";

        assertThat(raw(request.getBytes(StandardCharsets.ISO_8859_1))).contains(" 413 ");
    }

    @Test
    void garbage_leavesItAnswering() throws IOException {
        garbage(400);
    }

    @Test
    @Tag("long")
    void tenThousandGarbageRequests_leaveItAnswering() throws IOException {
        garbage(10_000);
    }

    private static void garbage(int count) throws IOException {
        var random = new Random(7);
        var starts = List.of(
                "", "GET ", "GET / HTTP/1.1\r\n", "POST /api/v1/extract HTTP/1.1\r\n" + host(), "\0\0", "GET /?q=%");
        for (int i = 0; i < count; i++) {
            var noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            try (var socket = connect()) {
                socket.getOutputStream().write(starts.get(i % starts.size()).getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().write(noise);
            } catch (IOException e) {
                // It may hang up on us in the middle: that is its right.
                assertThat(e).isInstanceOf(java.net.SocketException.class);
            }
        }
        assertThat(get("/", host())).contains(" 200 ");
    }

    @Test
    void clientsThatDribble_keepNobodyWaiting() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 300; i++) {
                var socket = connect();
                socket.getOutputStream().write("GET / HTTP/1.1\r\nX-A: ".getBytes(StandardCharsets.ISO_8859_1));
                slow.add(socket);
            }
            long start = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                slow.get(i).getOutputStream().write('a');
                assertThat(get("/", host())).contains(" 200 ");
            }
            assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    @Tag("long")
    void clientThatNeverEndsItsRequest_isDropped() throws Exception {
        try (var socket = connect()) {
            socket.setSoTimeout(40_000);
            socket.getOutputStream().write(("GET / HTTP/1.1\r\n" + host()).getBytes(StandardCharsets.ISO_8859_1));
            var dribble = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        Thread.sleep(500);
                        socket.getOutputStream().write("X-A: a\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    }
                } catch (IOException | InterruptedException e) {
                    // Dropped, as it should be.
                    Thread.currentThread().interrupt();
                }
            });
            int answered;
            try {
                answered = socket.getInputStream().read();
            } catch (java.net.SocketException e) {
                answered = -1;
            }
            assertThat(answered).isEqualTo(-1);
            dribble.interrupt();
        }
        assertThat(get("/", host())).contains(" 200 ");
    }
}
