import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The classes of a jar, written anew in their place. */
final class JarClasses {
    private JarClasses() {}

    /**
     * Writes those classes for which there is something to write, once they are verified. Their times stay: a build of the same
     * sources is the same.
     */
    static void write(Path jar, ClassFile code, Function<ClassModel, Optional<byte[]>> anew) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar);
                Stream<Path> inside = Files.walk(files.getPath("/"))) {
            for (Path file : inside.filter(each -> each.toString().endsWith(".class")).toList()) {
                Optional<byte[]> now = anew.apply(code.parse(Files.readAllBytes(file)));
                if (now.isPresent()) {
                    replace(file, code, now.get());
                }
            }
        }
    }

    private static void replace(Path file, ClassFile code, byte[] now) throws IOException {
        List<VerifyError> errors = code.verify(now);
        if (!errors.isEmpty()) {
            throw errors.getFirst();
        }
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, now);
        Files.setLastModifiedTime(file, time);
    }
}
