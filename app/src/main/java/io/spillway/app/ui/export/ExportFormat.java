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
    static Optional<ExportFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (ExportFormat format : values()) {
            if (name.endsWith(format.ending())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** With the dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
