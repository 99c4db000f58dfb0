package io.spillway.pricing.catalogue.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Recorded answers and published figures that may lie beside the checkout; tests that need them are skipped without. */
public final class RecordedData {

    private RecordedData() {}

    /** A folder or file below {@code ../shared/data} of the checkout. Skips the test when it is not there. */
    public static Path require(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        Path data = root.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.exists(data), "skipped: there are no recorded price lists at " + data);
        return data;
    }
}
