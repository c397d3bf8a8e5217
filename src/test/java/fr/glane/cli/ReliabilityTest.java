package fr.glane.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.glane.bench.InventedPages;
import fr.glane.format.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are broken off, disks that are full, machines set otherwise: nothing is lost, and the bytes are the same. */
class ReliabilityTest {

    private static final List<String> HEAP = List.of("-Xmx256m");

    @TempDir
    Path folder = Path.of(".");

    private Path pages(int count) throws IOException {
        var pages = folder.resolve("pages");
        if (count <= 60) {
            Files.createDirectories(pages);
            for (int i = 0; i < count; i++) {
                Files.writeString(pages.resolve(i + ".html"), small(i));
            }
        } else {
            new InventedPages(9).write(pages, count);
        }
        return pages;
    }

    private static String small(int number) {
        return "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Le bac de Vaubrune</title></head>"
                + "<body><article><h1>Le bac de Vaubrune, voyage " + number + "</h1><p>"
                + "Le bac qui relie les deux rives de "
                + "la Vaubrune a transporté " + (10 + number % 80)
                + " % des habitants du canton cette année. « Personne ne "
                + "veut du pont », assure Irène Malvoisin, batelière. Un tiers des passagers le prennent chaque jour, "
                + "et le conseil du canton a promis de garder la liaison gratuite.</p></article></body></html>";
    }

    private String[] resumable(Path pages, String name) {
        return new String[] {
            "extract",
            pages.toString(),
            "--incremental",
            "-j",
            "2",
            "--progress",
            "none",
            "-o",
            folder.resolve(name + ".jsonl").toString(),
            "--articles",
            folder.resolve(name + ".articles.jsonl").toString()
        };
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".jsonl"))
                + Files.readString(folder.resolve(name + ".articles.jsonl"));
    }

    private String undisturbed(Path pages) throws IOException {
        var args = resumable(pages, "whole");
        assertThat(CliTest.glane(args).code()).isZero();
        return written("whole");
    }

    @Test
    void killedTwice_thenRunAgain_writesTheSameBytes() throws Exception {
        killed(60, 2);
    }

    @Test
    @Tag("long")
    void killedAHundredTimes_inARunOfTwoThousandFiles_thenRunAgain_writesTheSameBytes() throws Exception {
        killed(2_000, 100);
    }

    /** Every run is killed at a random point; what it has noted is kept by the next, until one is let through. */
    private void killed(int files, int kills) throws Exception {
        var pages = pages(files);
        var whole = undisturbed(pages);
        var random = new Random(files);
        for (int kill = 0; kill < kills; kill++) {
            var builder = new ProcessBuilder(OtherProcess.command(HEAP, resumable(pages, "killed")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            var process = builder.start();
            boolean ended = process.waitFor(200 + random.nextInt(files > 60 ? 3_000 : 1_200), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (ended || Files.exists(folder.resolve("killed.jsonl"))) {
                assertThat(written("killed")).as("whole after %d kills", kill).isEqualTo(whole);
                Files.deleteIfExists(folder.resolve("killed.jsonl"));
                Files.deleteIfExists(folder.resolve("killed.jsonl.journal"));
            }
        }
        var last = OtherProcess.run(OtherProcess.command(HEAP, resumable(pages, "killed")), b -> b);
        assertThat(last.code()).as(last.err()).isZero();
        assertThat(written("killed")).isEqualTo(whole);
    }

    @Test
    void interrupted_endsWith130_andCanBeResumed() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")), "no kill");
        var pages = pages(100);
        var whole = undisturbed(pages);
        var process = new ProcessBuilder(OtherProcess.command(HEAP, resumable(pages, "broken")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broken.err").toFile())
                .start();
        var journal = folder.resolve("broken.jsonl.journal");
        while (process.isAlive() && (!Files.exists(journal) || Files.size(journal) < 20_000)) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("broken.err"))).contains("reprendra ici");
        assertThat(folder.resolve("broken.jsonl")).doesNotExist();
        assertThat(folder.resolve("broken.jsonl.part")).doesNotExist();
        var again = CliTest.glane(resumable(pages, "broken"));
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("inchangé");
        assertThat(written("broken")).isEqualTo(whole);
    }

    @Test
    void fullDisk_isOneLine_andLeavesNoHalfFile() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
        var pages = pages(60);
        var facts = folder.resolve("full.jsonl");
        var command = OtherProcess.command(HEAP, "extract", pages.toString(), "-o", facts.toString());
        // The system refuses to let any file grow beyond 16 blocks, as a quota or a full disk does.
        var limited = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 16; exec \"$@\"", "sh"));
        limited.addAll(command);
        var ended = OtherProcess.run(limited, b -> b);
        assertThat(ended.code()).isEqualTo(Exit.FAILURE);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("écriture impossible");
        assertThat(facts).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void fullDevice_onStandardOutput_isOneLine() throws Exception {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full");
        var ended = OtherProcess.run(
                OtherProcess.command(HEAP, "extract", pages(60).toString()), b -> b.redirectOutput(full.toFile()));
        assertThat(ended.code()).isEqualTo(Exit.FAILURE);
        assertThat(ended.err().lines().filter(l -> l.contains("écriture impossible")))
                .hasSize(1);
        assertThat(ended.err()).doesNotContain("\tat ");
    }

    @Test
    void languageZoneAndCharsetOfTheMachine_changeNoByte() throws Exception {
        var pages = pages(20);
        var whole = undisturbed(pages);
        var settings = List.of(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Tokyo"),
                List.of("-Duser.language=ar", "-Duser.timezone=America/Los_Angeles", "-Dfile.encoding=ISO-8859-1"));
        for (var setting : settings) {
            var name = "set" + settings.indexOf(setting);
            var ended = OtherProcess.run(OtherProcess.command(setting, resumable(pages, name)), b -> {
                b.environment().put("LC_ALL", "C");
                return b;
            });
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(written(name)).as(setting.toString()).isEqualTo(whole);
        }
    }

    @Test
    void filesThatVanishOrChange_whileOthersAreRead_getOneLineEach() throws Exception {
        var pages = pages(12);
        var names = Files.writeString(folder.resolve("list.txt"), "");
        var list = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            list.append(pages.resolve(i + ".html")).append('\n');
        }
        Files.writeString(names, list);
        // Taken by the list, gone before they are opened.
        Files.delete(pages.resolve("3.html"));
        Files.delete(pages.resolve("7.html"));
        Files.writeString(pages.resolve("5.html"), "");
        var report = folder.resolve("run.jsonl");
        var ran = CliTest.glane("extract", "--files-from", names.toString(), "--report", report.toString());
        assertThat(ran.code()).isEqualTo(Exit.SOME_FAILED);
        assertThat(ran.errors().stream().filter(l -> l.contains(".html"))).hasSize(3);
        assertThat(Files.readAllLines(report))
                .hasSize(12)
                .allSatisfy(line -> assertThat(Json.object(line)).containsKey("status"));
    }

    @Test
    void gigabyteFiles_areRefusedInOneLine_withinTheHeap() throws Exception {
        gigabyte("html", 1L << 30);
    }

    @Test
    @Tag("long")
    void gigabyteFiles_ofEveryForm_areRefusedOrStreamed_withinTheHeap() throws Exception {
        for (var extension : List.of("html", "txt", "mhtml", "jsonl", "csv", "warc", "zip", "gz", "xml")) {
            gigabyte(extension, 1L << 30);
        }
    }

    /** Nothing but holes: it takes no place on the disk, and as much time to read as any file of its size. */
    private void gigabyte(String extension, long size) throws Exception {
        var giant = folder.resolve("giant." + extension);
        try (var file = new RandomAccessFile(giant.toFile(), "rw")) {
            file.write(head(extension).getBytes(StandardCharsets.UTF_8));
            file.setLength(size);
        }
        Files.writeString(folder.resolve("other.html"), small(1));
        var command = OtherProcess.command(
                HEAP, "extract", giant.toString(), folder.resolve("other.html").toString(), "-o", folder + "/g.jsonl");
        var ended = OtherProcess.run(command, b -> b);
        Files.delete(giant);
        assertThat(ended.code()).as(extension + ended.err()).isEqualTo(Exit.SOME_FAILED);
        assertThat(ended.err().lines().filter(l -> l.contains("giant." + extension)))
                .as(ended.err())
                .hasSizeBetween(1, 3);
        assertThat(ended.err()).doesNotContain("\tat ").contains("1 article lu");
    }

    private static String head(String extension) {
        return switch (extension) {
            case "html" -> "<!DOCTYPE html><html><body><p>Le bac";
            case "mhtml" -> "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<html><body><p>Le bac";
            case "jsonl" -> "{\"text\":\"Le bac";
            case "csv" -> "text\nLe bac";
            case "warc" ->
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1000000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n";
            case "zip" -> "PK\u0003\u0004";
            case "gz" -> "\u001f";
            case "xml" -> "<?xml version=\"1.0\"?><text>Le bac";
            default -> "Le bac de Vaubrune";
        };
    }
}
