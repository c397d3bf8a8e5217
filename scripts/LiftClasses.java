import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar into a form that starts sooner, with what a start-up cache cannot hold written out.
 *
 * <p>A cache leaves out classes older than Java 6, because they carry no stack maps: picocli's are, and reading and
 * verifying them anew costs a tenth of a second at every start. They are brought to the form of Java 8; their code stays as it
 * is. It holds lambdas, but neither the methods of records nor switches over types: for each of these Java makes a class at
 * every start. Both become plain methods of the class they stand in, which do the same. Models, dictionary and lists
 * are stored as they are: inflating them takes longer than reading them.
 *
 * <p>What is no class is put a second time into a jar of its own, if one is named: who opens a jar reads the names of all that is in it, and
 * of nine thousand names two hundred are not classes.
 *
 * <p>Run by scripts/glane, with a JDK that has a start-up cache: java LiftClasses.java FROM TO [FILES]
 */
public final class LiftClasses {

    /** Java 6, the first form with stack maps. */
    private static final int FIRST_WITH_MAPS = 50;

    private static final int JAVA_8 = 52;

    private LiftClasses() {}

    public static void main(String[] args) throws IOException {
        var from = Path.of(args[0]);
        var to = Path.of(args[1]);
        var half = half(to);
        var files = args.length > 2 ? Path.of(args[2]) : null;
        if (files != null) {
            putFiles(from, files);
        }
        try (var loader = new URLClassLoader(new URL[] {from.toUri().toURL()});
                var in = new ZipInputStream(Files.newInputStream(from));
                var out = new ZipOutputStream(Files.newOutputStream(half))) {
            var known = ClassHierarchyResolver.ofResourceParsing(loader);
            var maps = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(known.orElse(ClassHierarchyResolver.defaultResolver())));
            var switches = ClassFile.of(
                    ClassHierarchyResolverOption.of(known.orElse(ClassHierarchyResolver.defaultResolver())));
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                if (isOld(entry, bytes)) {
                    bytes = lifted(maps, bytes);
                } else if (isClass(entry) && entry.getName().startsWith("fr/glane/")) {
                    bytes = writtenOut(switches, bytes);
                }
                put(entry, bytes, out);
            }
        }
        Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path half(Path whole) {
        return whole.resolveSibling(whole.getFileName() + ".half");
    }

    private static void putFiles(Path from, Path to) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(from));
                var out = new ZipOutputStream(Files.newOutputStream(half(to)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!isClass(entry) && !entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
                    put(entry, in.readAllBytes(), out);
                }
            }
        }
        Files.move(half(to), to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void put(ZipEntry entry, byte[] bytes, ZipOutputStream out) throws IOException {
        var copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        if (!isClass(entry)) {
            var sum = new CRC32();
            sum.update(bytes);
            copy.setMethod(ZipEntry.STORED);
            copy.setSize(bytes.length);
            copy.setCrc(sum.getValue());
        }
        out.putNextEntry(copy);
        out.write(bytes);
        out.closeEntry();
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class");
    }

    private static boolean isOld(ZipEntry entry, byte[] bytes) {
        return isClass(entry) && bytes.length > 8 && bytes[7] < FIRST_WITH_MAPS;
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

    /** A class whose records' methods and switches over types need no class made at run time; the same bytes where it has none. */
    private static byte[] writtenOut(ClassFile files, byte[] bytes) {
        var parsed = files.parse(bytes);
        var self = parsed.thisClass().asSymbol();
        var made = new ArrayList<Made>();
        var calls = ClassTransform.transformingMethodBodies((builder, element) -> {
            if (element instanceof InvokeDynamicInstruction call && isKnown(call)) {
                var method = new Made("$glane$" + made.size(), call.typeSymbol(), call.name().stringValue(), call.bootstrapArgs());
                made.add(method);
                builder.invokestatic(self, method.name(), method.type(), parsed.flags().has(AccessFlag.INTERFACE));
            } else {
                builder.with(element);
            }
        });
        var changed = files.transformClass(parsed, calls.andThen(ClassTransform.endHandler(builder -> {
            for (var method : made) {
                write(builder, self, method);
            }
        })));
        return made.isEmpty() ? bytes : changed;
    }

    /** A method that stands for a call Java would bind at run time. */
    private record Made(String name, MethodTypeDesc type, String called, List<ConstantDesc> arguments) {}

    private static boolean isKnown(InvokeDynamicInstruction call) {
        var bootstrap = call.bootstrapMethod();
        var owner = bootstrap.owner().displayName();
        if (owner.equals("ObjectMethods")) {
            return true;
        }
        // Labels that are constants, and switches over enums, are left as they are.
        return owner.equals("SwitchBootstraps")
                && bootstrap.methodName().equals("typeSwitch")
                && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    private static void write(ClassBuilder builder, ClassDesc self, Made method) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        builder.withMethodBody(method.name(), method.type(), flags, code -> {
            switch (method.called()) {
                case "typeSwitch" -> typeSwitch(code, method.arguments());
                case "equals" -> equals(code, self, parts(method));
                case "hashCode" -> hashCode(code, self, parts(method));
                default -> string(code, self, method);
            }
        });
    }

    /** The getters of a record's parts: behind the class and their names. */
    private static List<DirectMethodHandleDesc> parts(Made method) {
        return method.arguments().stream()
                .skip(2)
                .map(DirectMethodHandleDesc.class::cast)
                .toList();
    }

    /** The number of the first label at or behind the second argument the value is of; their count for none, -1 for null. */
    private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
        var notNull = code.newLabel();
        code.aload(0).ifnonnull(notNull).loadConstant(-1).ireturn().labelBinding(notNull);
        for (int i = 0; i < labels.size(); i++) {
            var next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(labels.size()).ireturn();
    }

    private static void get(CodeBuilder code, int slot, ClassDesc self, DirectMethodHandleDesc part) {
        code.aload(slot).getfield(self, part.methodName(), type(part));
    }

    private static ClassDesc type(DirectMethodHandleDesc part) {
        return part.invocationType().returnType();
    }

    /** The class whose static methods compare and hash a primitive, or Objects. */
    private static ClassDesc helper(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "I" -> ConstantDescs.CD_Integer;
            case "J" -> ConstantDescs.CD_Long;
            case "D" -> ConstantDescs.CD_Double;
            case "F" -> ConstantDescs.CD_Float;
            case "Z" -> ConstantDescs.CD_Boolean;
            case "B" -> ConstantDescs.CD_Byte;
            case "S" -> ConstantDescs.CD_Short;
            case "C" -> ConstantDescs.CD_Character;
            default -> ClassDesc.of("java.util.Objects");
        };
    }

    private static void equals(CodeBuilder code, ClassDesc self, List<DirectMethodHandleDesc> parts) {
        var other = code.newLabel();
        var same = code.newLabel();
        code.aload(0).aload(1).if_acmpeq(same);
        code.aload(1).instanceOf(self).ifeq(other);
        code.aload(1).checkcast(self).astore(2);
        for (var part : parts) {
            var type = type(part);
            get(code, 0, self, part);
            get(code, 2, self, part);
            if (type.isPrimitive()) {
                code.invokestatic(helper(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type));
                code.ifne(other);
            } else {
                code.invokestatic(
                        helper(type),
                        "equals",
                        MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object));
                code.ifeq(other);
            }
        }
        code.labelBinding(same).loadConstant(1).ireturn();
        code.labelBinding(other).loadConstant(0).ireturn();
    }

    private static void hashCode(CodeBuilder code, ClassDesc self, List<DirectMethodHandleDesc> parts) {
        code.loadConstant(0);
        for (var part : parts) {
            var type = type(part);
            code.loadConstant(31).imul();
            get(code, 0, self, part);
            var asked = type.isPrimitive() ? type : ConstantDescs.CD_Object;
            code.invokestatic(helper(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, asked));
            code.iadd();
        }
        code.ireturn();
    }

    private static void string(CodeBuilder code, ClassDesc self, Made method) {
        var builder = ClassDesc.of("java.lang.StringBuilder");
        var names = ((String) method.arguments().get(1)).split(";", -1);
        code.new_(builder).dup().invokespecial(builder, "<init>", ConstantDescs.MTD_void);
        // « Outer$Inner », « Outer$1Local »
        text(code, builder, self.displayName().replaceFirst("^.*\\$\\d*", "") + "[");
        int i = 0;
        for (var part : parts(method)) {
            text(code, builder, (i == 0 ? "" : ", ") + names[i++] + "=");
            get(code, 0, self, part);
            var type = type(part);
            var shown = switch (type.descriptorString()) {
                case "B", "S" -> ConstantDescs.CD_int;
                default -> type.isPrimitive() ? type : ConstantDescs.CD_Object;
            };
            code.invokevirtual(builder, "append", MethodTypeDesc.of(builder, shown));
        }
        text(code, builder, "]");
        code.invokevirtual(builder, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
    }

    private static void text(CodeBuilder code, ClassDesc builder, String text) {
        code.loadConstant(text).invokevirtual(builder, "append", MethodTypeDesc.of(builder, ConstantDescs.CD_String));
    }
}
