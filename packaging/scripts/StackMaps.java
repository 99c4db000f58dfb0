import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes classes of Java 5 anew as those of Java 8, with the stack maps that verifying them takes; the arguments are their jars.
 * The JVM keeps classes without stack maps, and whatever extends them, out of the start-up cache. The code stays what it is.
 */
final class StackMaps {
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_7_VERSION;

    public static void main(String[] args) throws IOException {
        for (String jar : args) {
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
                write(files.getPath("/"));
            }
        }
    }

    private static void write(Path root) throws IOException {
        List<Path> classes;
        try (Stream<Path> inside = Files.walk(root)) {
            classes = inside.filter(file -> file.toString().endsWith(".class")).toList();
        }
        ClassFile code = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(inJar(root))
                        .orElse(ClassHierarchyResolver.defaultResolver())));
        for (Path file : classes) {
            FileTime time = Files.getLastModifiedTime(file);
            ClassModel old = code.parse(Files.readAllBytes(file));
            if (old.majorVersion() < FIRST_WITH_STACK_MAPS) {
                byte[] now = code.transformClass(
                        old,
                        version().andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
                List<VerifyError> errors = code.verify(now);
                if (!errors.isEmpty()) {
                    throw errors.getFirst();
                }
                Files.write(file, now);
                // A build of the same sources is the same.
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    private static ClassTransform version() {
        return (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
                builder.with(element);
            }
        };
    }

    private static Function<ClassDesc, InputStream> inJar(Path root) {
        return type -> {
            String name = type.descriptorString();
            Path file = root.resolve(name.substring(1, name.length() - 1) + ".class");
            try {
                return Files.exists(file) ? new ByteArrayInputStream(Files.readAllBytes(file)) : null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
