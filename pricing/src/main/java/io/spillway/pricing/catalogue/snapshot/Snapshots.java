package io.spillway.pricing.catalogue.snapshot;

import io.spillway.pricing.catalogue.PriceCatalog;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens price snapshots. Opening reads the manifest alone; regions are read when first asked for. Each call opens
 * anew, so keep the catalogue.
 */
public final class Snapshots {

    private static final String BUNDLED = "io/spillway/pricing/snapshots";
    private static final List<String> IDS = List.of("2018-11", "current");

    private Snapshots() {}

    /** The ids of the bundled snapshots, oldest first. */
    public static List<String> ids() {
        return IDS;
    }

    /**
     * Opens a bundled snapshot.
     *
     * @throws SnapshotException naming the id and the known ones when there is no such snapshot
     */
    public static PriceCatalog bundled(String id) {
        if (!IDS.contains(id)) {
            throw new SnapshotException(
                    "there is no price snapshot '" + id + "'; known: " + String.join(", ", IDS), "");
        }
        return onClasspath(Snapshots.class.getClassLoader(), BUNDLED + "/" + id);
    }

    /**
     * Opens a snapshot folder on the class path, for example a small one beside a test.
     *
     * @param folder without leading or trailing slash
     * @throws SnapshotException when its manifest is missing or malformed
     */
    public static PriceCatalog onClasspath(ClassLoader loader, String folder) {
        return new SnapshotCatalog(new SnapshotFolder.Classpath(loader, folder));
    }

    /**
     * Opens a snapshot folder.
     *
     * @throws SnapshotException when its manifest is missing or malformed
     */
    public static PriceCatalog read(Path folder) {
        return new SnapshotCatalog(new SnapshotFolder.Directory(folder));
    }
}
