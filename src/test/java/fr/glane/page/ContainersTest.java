package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Article;
import fr.glane.text.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainersTest {

    @TempDir
    Path folder;

    @Test
    void warc_brokenRecordDoesNotEndTheFile() throws IOException {
        var warc = warcRecord("https://a.example/1", page("un"), "")
                + "WARC/1.0\r\nthis is no header\r\n\r\n"
                + warcRecord("https://a.example/2", page("deux"), "");
        var seen = read("x.warc", warc.getBytes(StandardCharsets.UTF_8));
        assertThat(seen.urls()).containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(seen.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.MALFORMED);
    }

    @Test
    void warc_headersThatMakeNoSense_breakTheirRecordAlone() throws IOException {
        var twice =
                warcRecord("https://a.example/2", page("deux"), "").replaceFirst("(WARC-Type: response\r\n)", "$1$1");
        var warc = warcRecord("https://a.example/1", page("un"), "")
                + twice
                + warcRecord("https://a.example/3", page("trois"), "");
        var seen = read("x.warc", warc.getBytes(StandardCharsets.UTF_8));
        assertThat(seen.urls()).containsExactly("https://a.example/1", "https://a.example/3");
        assertThat(seen.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.MALFORMED);
    }

    @Test
    void warc_recordWithoutDate_isRead() throws IOException {
        var record = warcRecord("https://a.example/1", page("un"), "");
        var seen =
                read("x.warc", record.replaceFirst("WARC-Date: [^\r]+\r\n", "").getBytes(StandardCharsets.UTF_8));
        var odd = read(
                "x.warc",
                record.replaceFirst("WARC-Date: [^\r]+\r\n", "WARC-Date: hier\r\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(seen.urls()).containsExactly("https://a.example/1");
        assertThat(odd.urls()).containsExactly("https://a.example/1");
    }

    @Test
    void warcGz_brokenMemberDoesNotEndTheFile() throws IOException {
        var first = gzip(warcRecord("https://a.example/1", page("un"), "").getBytes(StandardCharsets.UTF_8));
        var broken = gzip(warcRecord("https://a.example/2", page("deux"), "").getBytes(StandardCharsets.UTF_8));
        for (int i = 30; i < broken.length / 2; i++) {
            broken[i] = (byte) 0xff;
        }
        var last = gzip(warcRecord("https://a.example/3", page("trois"), "").getBytes(StandardCharsets.UTF_8));
        var seen = read("x.warc.gz", joined(first, broken, last));
        assertThat(seen.urls()).containsExactly("https://a.example/1", "https://a.example/3");
        assertThat(seen.refusals).hasSize(1);
        assertThat(seen.sources.get(2).record()).contains("3");
    }

    @Test
    void warc_readsChunkedAndGzippedBodies() throws IOException {
        var body = gzip(page("packé").getBytes(StandardCharsets.UTF_8));
        var chunked = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 100) {
            int length = Math.min(100, body.length - at);
            chunked.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunked.write(body, at, length);
            chunked.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunked.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var warc = warcRecord(
                "https://a.example/1",
                chunked.toByteArray(),
                "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n");
        var seen = read("x.warc", warc);
        assertThat(seen.refusals).isEmpty();
        assertThat(seen.articles)
                .singleElement()
                .satisfies(a -> assertThat(a.text()).contains("packé"));
    }

    @Test
    void warc_packedAsAWhole_isRead() throws IOException {
        var warc =
                warcRecord("https://a.example/1", page("un"), "") + warcRecord("https://a.example/2", page("deux"), "");
        assertThat(read("x.warc.gz", gzip(warc.getBytes(StandardCharsets.UTF_8)))
                        .urls())
                .containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void warc_picturesAndErrorsArePassedOver() throws IOException {
        var picture = warcRecord("https://a.example/i.png", "xx", "").replace("text/html", "image/png");
        var lost = warcRecord("https://a.example/404", page("perdu"), "").replace("200 OK", "404 No");
        var seen = read("x.warc", (picture + lost).getBytes(StandardCharsets.UTF_8));
        assertThat(seen.articles).isEmpty();
        assertThat(seen.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.NO_ARTICLE);
    }

    @Test
    void warcGz_bombIsRefusedAndTheRestIsRead() throws IOException {
        var bomb = new ByteArrayOutputStream();
        long size = 200L << 20;
        try (var out = new GZIPOutputStream(bomb)) {
            var http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
            out.write(warcHead("https://a.example/bomb", http.length() + size).getBytes(StandardCharsets.UTF_8));
            out.write(http.getBytes(StandardCharsets.UTF_8));
            var zeros = new byte[1 << 20];
            for (long at = 0; at < size; at += zeros.length) {
                out.write(zeros);
            }
            out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        var after = gzip(warcRecord("https://a.example/2", page("après"), "").getBytes(StandardCharsets.UTF_8));
        var seen = read("x.warc.gz", joined(bomb.toByteArray(), after));
        assertThat(seen.urls()).containsExactly("https://a.example/2");
        assertThat(seen.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.TOO_LARGE);
    }

    @Test
    void zip_bombIsRefusedAndTheRestIsRead() throws IOException {
        var zip = zipped(List.of("a.html", "b.html"), name -> {
            if (name.equals("a.html")) {
                return new byte[60 << 20];
            }
            return page("petit").getBytes(StandardCharsets.UTF_8);
        });
        var seen = read("x.zip", zip);
        assertThat(seen.articles).hasSize(1);
        assertThat(seen.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.TOO_LARGE);
    }

    @Test
    void zip_fromDiskAndFromMemory_giveTheSameArticles() throws IOException {
        var names = List.of("é/b.html", "a.html", "c_fichiers/pub.html", ".hidden/x.html", "image.png");
        var zip = zipped(names, name -> page(name).getBytes(StandardCharsets.UTF_8));
        var path = Files.write(folder.resolve("x.zip"), zip);
        var sink = new Seen();
        new ZipReader().read(SavedFile.of(path.toString(), zip), path, sink);
        assertThat(sink.records()).containsExactly("a.html", "é/b.html");
        assertThat(read("x.zip", zip).records()).containsExactlyInAnyOrderElementsOf(sink.records());
    }

    @Test
    void zip_insideZip_isReadToABoundedDepth() throws IOException {
        var inner = page("fond").getBytes(StandardCharsets.UTF_8);
        var name = "a.html";
        for (int i = 0; i < 6; i++) {
            var content = inner;
            inner = zipped(List.of(name), n -> content);
            name = "z.zip";
        }
        var seen = read("x.zip", inner);
        assertThat(seen.articles).isEmpty();
        assertThat(seen.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.TOO_LARGE);
        var shallow = zipped(
                List.of("z.zip"),
                n -> zipped(List.of("a.html"), m -> page("fond").getBytes(StandardCharsets.UTF_8)));
        assertThat(read("x.zip", shallow).records()).containsExactly("z.zip#a.html");
    }

    @Test
    void gzip_namesTheFileInside() throws IOException {
        var seen = read("dir/page.html.gz", gzip(page("seul").getBytes(StandardCharsets.UTF_8)));
        assertThat(seen.records()).containsExactly("page.html");
        assertThat(seen.articles.getFirst().source().reader()).isEqualTo("html");
    }

    @Test
    void gzip_cutShort_isRefused() throws IOException {
        var whole = gzip(page("seul").getBytes(StandardCharsets.UTF_8));
        var seen = read("page.html.gz", java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(seen.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.MALFORMED);
    }

    @Test
    void mhtml_cutInsideThePage_isRefused_cutInAPicture_isRead() throws IOException {
        var head = String.join(
                "\r\n",
                "From: <Saved by Blink>",
                "Snapshot-Content-Location: https://a.example/m",
                "MIME-Version: 1.0",
                "Content-Type: multipart/related;",
                "\ttype=\"text/html\";",
                "\tboundary=\"--limit--\"",
                "",
                "");
        var part = "----limit--\r\nContent-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n" + page("mime") + "\r\n";
        var picture = "----limit--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KG";
        var cut = read("a.mhtml", (head + part).getBytes(StandardCharsets.UTF_8));
        assertThat(cut.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.MALFORMED);
        var whole = read("a.mhtml", (head + part + picture).getBytes(StandardCharsets.UTF_8));
        assertThat(whole.urls()).containsExactly("https://a.example/m");
        assertThat(whole.articles.getFirst().source().reader()).isEqualTo("mhtml");
    }

    @Test
    void savedMarks_giveTheAddressOfChromeAndSingleFile() {
        var chrome = "<!DOCTYPE html>\n<!-- saved from url=(0023)https://journal.example/a -->\n<html>";
        var single = "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://journal.example/b \n"
                + " saved date: Mon Nov 10 2025 -->";
        assertThat(SavedMarks.address(chrome.getBytes(StandardCharsets.UTF_8))).contains("https://journal.example/a");
        assertThat(SavedMarks.address(single.getBytes(StandardCharsets.UTF_8))).contains("https://journal.example/b");
        assertThat(SavedMarks.address("<html>url: https://x.example".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static String page(String word) {
        return "<!DOCTYPE html><html lang=\"fr\"><head><title>Le titre</title></head><body><article><h1>Le port de "
                + "Mervans s’étend</h1><p>Les travaux du port de Mervans ont commencé lundi, selon la mairie, et "
                + "dureront jusqu’au printemps prochain (" + word
                + ").</p><p>Les riverains se plaignent du bruit, mais "
                + "la commune assure que les engins s’arrêteront chaque soir avant la nuit.</p></article></body></html>";
    }

    private static String warcHead(String url, long length) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "WARC-Date: 2025-11-10T07:15:00Z\r\nWARC-Target-URI: " + url
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String warcRecord(String url, String body, String headers) {
        return new String(warcRecord(url, body.getBytes(StandardCharsets.UTF_8), headers), StandardCharsets.UTF_8);
    }

    private static byte[] warcRecord(String url, byte[] body, String headers) {
        var http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return joined(
                warcHead(url, http.length + body.length).getBytes(StandardCharsets.UTF_8),
                http,
                body,
                "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private interface Content {
        byte[] of(String name) throws IOException;
    }

    private static byte[] zipped(List<String> names, Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.of(name));
            }
        }
        return out.toByteArray();
    }

    private static Seen read(String path, byte[] bytes) throws IOException {
        var file = SavedFile.of(path, bytes);
        var seen = new Seen();
        PageReaders.of(file).orElseThrow().read(file, seen);
        return seen;
    }

    private static final class Seen implements PageSink {

        private final List<Article> articles = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();

        @Override
        public void article(Article article) {
            articles.add(article);
            sources.add(article.source());
        }

        @Override
        public void refused(Source source, Refusal refusal) {
            refusals.add(refusal);
            sources.add(source);
        }

        List<String> urls() {
            return articles.stream().map(a -> a.metadata().url().orElse("")).toList();
        }

        List<String> records() {
            return articles.stream().map(a -> a.source().record().orElse("")).toList();
        }
    }
}
