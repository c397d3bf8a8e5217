package fr.glane.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar the launcher makes for its start-up caches does what the packed one does. */
class LiftClassesTest {

    @TempDir
    Path folder = Path.of(".");

    /** Every kind of part a record can have. */
    record All(
            int i,
            long l,
            double d,
            float f,
            boolean z,
            byte b,
            short s,
            char c,
            Optional<String> object,
            int[] array,
            List<? extends Number> list) {}

    record Empty() {}

    sealed interface Shape {

        /** A switch in an interface, whose static methods are called in another way. */
        default String kind() {
            return switch (this) {
                case Point point -> "point";
                case Line line -> line.length() > 3 ? "long line" : "line";
            };
        }
    }

    record Point() implements Shape {}

    record Line(double length) implements Shape {}

    /** Says all that may differ. */
    static final class Sample implements Supplier<List<String>> {

        @Override
        public List<String> get() {
            record Local(String name, long number) {}
            var array = new int[0];
            var said = new ArrayList<String>();
            for (Object one : List.of(all(1, 0.0, array), all(1, -0.0, array), all(2, Double.NaN, array))) {
                said.add(one.toString().replaceAll("\\[I@[0-9a-f]+", "ints"));
                said.add(String.valueOf(one.hashCode() - 31 * System.identityHashCode(array)));
                for (Object other :
                        List.of(one, "1", all(1, 0.0, array), all(1, 0.0, new int[0]), all(2, Double.NaN, array))) {
                    said.add(String.valueOf(one.equals(other)));
                }
            }
            said.add(new Empty() + " " + new Empty().hashCode() + new Empty().equals(new Empty()));
            said.add(new Local("a", 3) + " " + new Local("é", -1).hashCode()
                    + Optional.of(new Local("a", 3)).equals(Optional.of(new Local("a", 3))));
            for (Object object : new Object[] {1, 2.5, "text", new Point(), new Line(3), new Line(4), 'c', null}) {
                said.add(switched(object));
                if (object instanceof Shape shape) {
                    said.add(shape.kind());
                }
            }
            return said;
        }

        private static All all(int i, double d, int[] array) {
            return new All(
                    i,
                    2L * Integer.MAX_VALUE,
                    d,
                    1.5f,
                    true,
                    (byte) -3,
                    (short) 7,
                    'x',
                    Optional.of("o"),
                    array,
                    List.of(i));
        }

        private static String switched(Object object) {
            return switch (object) {
                case null -> "nothing";
                case Integer i -> "whole number " + i;
                case Number n -> "number " + n;
                case CharSequence text -> "text " + text;
                case Line line -> "line " + line.length();
                default -> "else";
            };
        }
    }

    @Test
    void liftedClasses_sayTheSame_andListsAreStoredAsTheyAre() throws Exception {
        assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
        var packed =
                jar(LiftClassesTest.class, Sample.class, All.class, Empty.class, Shape.class, Point.class, Line.class);
        var lifted = lift(packed);

        assertThat(said(lifted)).isEqualTo(said(packed));
        try (var loader = loader(lifted)) {
            for (var name : List.of("All", "Empty", "Shape", "Point", "Line", "Sample")) {
                var type = loader.loadClass(LiftClassesTest.class.getName() + "$" + name);
                assertThat(type.getDeclaredMethods())
                        .as(name)
                        .anyMatch(m -> m.getName().startsWith("$glane$"));
            }
        }
        try (var zip = new ZipFile(lifted.toFile())) {
            var entry = zip.getEntry("list.txt");
            assertThat(entry.getCompressedSize()).isEqualTo(entry.getSize());
            assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("mot\n".repeat(100));
        }
    }

    @Test
    void files_standInAJarOfTheirOwnToo() throws IOException, InterruptedException {
        assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
        lift(jar(LiftClassesTest.class, Sample.class));

        try (var files = new ZipFile(folder.resolve("files.jar").toFile())) {
            assertThat(files.stream().map(ZipEntry::getName)).containsExactly("list.txt");
            var list = files.getEntry("list.txt");
            assertThat(list.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(new String(files.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("mot\n".repeat(100));
        }
    }

    private Path jar(Class<?>... classes) throws IOException {
        var jar = folder.resolve("packed.jar");
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Files.writeString(files.getPath("list.txt"), "mot\n".repeat(100));
            var names =
                    new ArrayList<>(Arrays.stream(classes).map(Class::getName).toList());
            names.add(Sample.class.getName() + "$1Local");
            for (var name : names) {
                var path = name.replace('.', '/') + ".class";
                Files.createDirectories(files.getPath(path).getParent());
                try (var in = LiftClassesTest.class.getResourceAsStream("/" + path)) {
                    Files.write(files.getPath(path), in == null ? new byte[0] : in.readAllBytes());
                }
            }
        }
        return jar;
    }

    private Path lift(Path jar) throws IOException, InterruptedException {
        var lifted = folder.resolve("lifted.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "scripts/LiftClasses.java",
                        jar.toString(),
                        lifted.toString(),
                        folder.resolve("files.jar").toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return lifted;
    }

    private static URLClassLoader loader(Path jar) throws IOException {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    private static Object said(Path jar) throws IOException, ReflectiveOperationException {
        try (var loader = loader(jar)) {
            var maker = loader.loadClass(Sample.class.getName()).getDeclaredConstructor();
            maker.setAccessible(true);
            return ((Supplier<?>) maker.newInstance()).get();
        }
    }
}
