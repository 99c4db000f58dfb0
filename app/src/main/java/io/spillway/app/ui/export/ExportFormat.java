package io.spillway.app.ui.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What can be exported, told by the ending of the file. */
public enum ExportFormat {
    XLSX,
    PDF,
    CSV,
    MD;

    /** Empty when the ending says none. */
    public static Optional<ExportFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (ExportFormat format : values()) {
            if (name.endsWith(format.ending())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * The file as it is written when a person has chosen this kind: a name without a known ending gets its ending, and so does one
     * that still has that of another kind. The first kind is chosen unless somebody chooses, so that there the name decides.
     */
    public Path named(Path file) {
        Optional<ExportFormat> said = of(file);
        if (said.isEmpty()) {
            return Path.of(file + ending());
        }
        ExportFormat other = said.get();
        if (other == this || this == XLSX) {
            return file;
        }
        String name = file.toString();
        return Path.of(name.substring(0, name.length() - other.ending().length()) + ending());
    }

    /** With the dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
