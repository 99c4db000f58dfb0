import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes the signatures out of jars; the arguments are their files. The JVM checks a signature before it loads the first class of
 * a jar, and keeps classes of signed jars out of the start-up cache: both together cost most of a start. What is signed and
 * installed then are the packages.
 */
final class Unsign {
    public static void main(String[] args) throws IOException {
        for (String jar : args) {
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
                Path folder = files.getPath("META-INF");
                if (!Files.isDirectory(folder)) {
                    continue;
                }
                List<Path> signatures;
                try (Stream<Path> inside = Files.list(folder)) {
                    signatures = inside.filter(file -> file.getFileName()
                                    .toString()
                                    .toUpperCase(Locale.ROOT)
                                    .matches(".*\\.(SF|RSA|DSA|EC)"))
                            .toList();
                }
                for (Path signature : signatures) {
                    Files.delete(signature);
                }
            }
        }
    }
}
