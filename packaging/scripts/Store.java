import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes jars anew without compression; the arguments are their files. A start without the start-up cache reads thousands of
 * classes, and taking them out of compressed jars is a twentieth of its processor time.
 */
final class Store {
    public static void main(String[] args) throws IOException {
        for (String jar : args) {
            Path stored = Path.of(jar + ".stored");
            try (ZipFile from = new ZipFile(jar);
                    ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(stored))) {
                for (ZipEntry entry : Collections.list(from.entries())) {
                    ZipEntry plain = new ZipEntry(entry);
                    plain.setMethod(ZipEntry.STORED);
                    plain.setCompressedSize(entry.getSize());
                    to.putNextEntry(plain);
                    try (InputStream content = from.getInputStream(entry)) {
                        content.transferTo(to);
                    }
                }
            }
            Files.move(stored, Path.of(jar), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
