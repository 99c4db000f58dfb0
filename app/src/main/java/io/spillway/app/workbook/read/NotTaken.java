package io.spillway.app.workbook.read;

import io.spillway.model.file.JsonNumber;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells that were edited and are not taken over: which, from what to what, why, and what to do. */
final class NotTaken {
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Notes a cell.
     *
     * @param what the cell holds, for people
     * @param why continues a sentence
     */
    void add(String sheet, @Nullable String cell, String what, String before, String after, String why, String remedy) {
        String at = cell == null ? sheet : sheet + "!" + cell;
        findings.add(Finding.warning(
                "not-taken",
                Location.of(at),
                what + " was changed from " + quoted(before) + " to " + quoted(after) + " and is not taken over: "
                        + why,
                remedy));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    static String text(@Nullable Double number) {
        return number == null ? "unknown" : JsonNumber.text(number);
    }

    List<Finding> findings() {
        return findings;
    }
}
