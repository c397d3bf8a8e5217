import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar with its oldest classes brought to the form of Java 8.
 *
 * <p>A start-up cache leaves out classes older than Java 6, because they carry no stack maps: picocli's are, and reading
 * and verifying them anew costs a tenth of a second at every start. The code stays as it is; only the maps are added.
 *
 * <p>Run by scripts/glane, with a JDK that has a start-up cache: java LiftClasses.java FROM TO
 */
public final class LiftClasses {

    /** Java 6, the first form with stack maps. */
    private static final int FIRST_WITH_MAPS = 50;

    private static final int JAVA_8 = 52;

    private LiftClasses() {}

    public static void main(String[] args) throws IOException {
        var from = Path.of(args[0]);
        var to = Path.of(args[1]);
        var half = to.resolveSibling(to.getFileName() + ".half");
        try (var loader = new URLClassLoader(new URL[] {from.toUri().toURL()});
                var in = new ZipInputStream(Files.newInputStream(from));
                var out = new ZipOutputStream(Files.newOutputStream(half))) {
            var known = ClassHierarchyResolver.ofResourceParsing(loader);
            var files = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(known.orElse(ClassHierarchyResolver.defaultResolver())));
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(isOld(entry, bytes) ? lifted(files, bytes) : bytes);
                out.closeEntry();
            }
        }
        Files.move(half, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOld(ZipEntry entry, byte[] bytes) {
        return entry.getName().endsWith(".class") && bytes.length > 8 && bytes[7] < FIRST_WITH_MAPS;
    }

    private static byte[] lifted(ClassFile files, byte[] bytes) {
        var version = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                .andThen((builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(JAVA_8, 0);
                    } else {
                        builder.with(element);
                    }
                });
        return files.transformClass(files.parse(bytes), version);
    }
}
