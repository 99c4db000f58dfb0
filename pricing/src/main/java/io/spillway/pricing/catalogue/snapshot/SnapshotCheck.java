package io.spillway.pricing.catalogue.snapshot;

import io.spillway.model.file.Findings;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.RateKey;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds everything that is wrong with a snapshot. */
final class SnapshotCheck {

    private static final String ADVICE = "import the snapshot again, or use another one";

    private SnapshotCheck() {}

    /** Of a snapshot in a store: every file against its hash, then the id, then the content. */
    static List<Finding> stored(String id, Path folder) {
        Findings findings = new Findings();
        SnapshotFolder directory = new SnapshotFolder.Directory(folder);
        Manifest manifest;
        try {
            manifest = Manifest.read(directory);
        } catch (SnapshotException e) {
            return List.of(damaged(id, Manifest.FILE, String.valueOf(e.getMessage())));
        }
        SnapshotFolder hashed = new SnapshotFolder.Hashed(directory, manifest.hashes());
        for (String file : manifest.files()) {
            try {
                hashed.open(file).close();
            } catch (SnapshotException e) {
                findings.add(damaged(id, file, String.valueOf(e.getMessage())));
            } catch (IOException e) {
                findings.add(damaged(id, file, "cannot read " + folder.resolve(file) + ": " + CsvTable.reason(e)));
            }
        }
        unexpected(id, folder, manifest, findings);
        String content = SnapshotFiles.contentId(manifest);
        if (!id.equals(manifest.id()) || !id.equals(content)) {
            findings.add(damaged(
                    id, Manifest.FILE, "the manifest of " + id + " is that of " + content + ": it has been changed"));
        }
        if (findings.errors() == 0) {
            findings.addAll(content(id, new SnapshotCatalog(hashed, manifest)));
        }
        return findings.list();
    }

    private static void unexpected(String id, Path folder, Manifest manifest, Findings findings) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!name.equals(Manifest.FILE) && !manifest.files().contains(name)) {
                    findings.add(damaged(id, name, entry + " does not belong to the snapshot"));
                }
            }
        } catch (IOException e) {
            findings.add(damaged(id, "", "cannot read the folder " + folder + ": " + e.getMessage()));
        }
    }

    /** Whether everything can be read. */
    static List<Finding> content(String id, PriceCatalog catalog) {
        try {
            catalog.regions().forEach(catalog::rates);
            catalog.rates(RateKey.GLOBAL);
            catalog.instanceTypes();
            return List.of();
        } catch (SnapshotException e) {
            return List.of(damaged(id, "", String.valueOf(e.getMessage())));
        }
    }

    private static Finding damaged(String id, String file, String message) {
        return Finding.error("damaged-snapshot", Location.of(file.isEmpty() ? id : id + "/" + file), message, ADVICE);
    }
}
