package io.spillway.pricing.catalogue.snapshot;

import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.RateKey;
import java.util.SortedMap;

/**
 * A snapshot in its final form that a store need not have yet: it can be compared and tried, and it is what {@link
 * SnapshotStore#add} stores, byte for byte.
 */
public final class SealedSnapshot {

    private final SortedMap<String, byte[]> files;
    private final PriceCatalog catalog;

    private SealedSnapshot(SortedMap<String, byte[]> files, PriceCatalog catalog) {
        this.files = files;
        this.catalog = catalog;
    }

    /**
     * Reads everything, so that what is wrong with it shows now.
     *
     * @param files unpacked content by name, the manifest among them
     * @throws SnapshotException when a file is missing, too much, malformed or not what the manifest says
     */
    static SealedSnapshot of(String place, SortedMap<String, byte[]> files) {
        SnapshotFolder memory = new SnapshotFolder.Memory(place, files);
        Manifest manifest = Manifest.read(memory);
        SnapshotCatalog catalog = new SnapshotCatalog(new SnapshotFolder.Hashed(memory, manifest.hashes()), manifest);
        for (String file : files.keySet()) {
            if (!file.equals(Manifest.FILE) && !manifest.files().contains(file)) {
                throw new SnapshotException(place + " has a file that its manifest does not name: " + file);
            }
        }
        String id = SnapshotFiles.contentId(manifest);
        if (!id.equals(manifest.id())) {
            throw new SnapshotException(
                    place + " says that it is " + manifest.id() + ", but its content is that of " + id
                            + ": it has been changed or is damaged",
                    "get it again from where it came from");
        }
        catalog.regions().forEach(catalog::rates);
        catalog.rates(RateKey.GLOBAL);
        catalog.instanceTypes();
        return new SealedSnapshot(files, catalog);
    }

    /** Date and hash of the content, for example {@code 2026-11-25-0f3a1b2c4d5e}. */
    public String id() {
        return catalog.id();
    }

    /** Its prices, read from memory. */
    public PriceCatalog catalog() {
        return catalog;
    }

    SortedMap<String, byte[]> files() {
        return files;
    }
}
