import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes classes of Java 5 anew as those of Java 8, with the stack maps that verifying them takes; the arguments are their jars.
 * The JVM keeps classes without stack maps, and whatever extends them, out of the start-up cache. The code stays what it is.
 */
final class StackMaps {
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_7_VERSION;

    public static void main(String[] args) throws IOException {
        for (String jar : args) {
            try (URLClassLoader types = new URLClassLoader(new URL[] {Path.of(jar).toUri().toURL()})) {
                ClassFile code = ClassFile.of(
                        StackMapsOption.GENERATE_STACK_MAPS,
                        ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(types)));
                JarClasses.write(Path.of(jar), code, old -> write(code, old));
            }
        }
    }

    private static Optional<byte[]> write(ClassFile code, ClassModel old) {
        if (old.majorVersion() >= FIRST_WITH_STACK_MAPS) {
            return Optional.empty();
        }
        return Optional.of(code.transformClass(
                old, version().andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL))));
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
}
