package io.spillway.scenarios.workspace;

import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;
import io.spillway.model.file.JsonObject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named edit of the baseline.
 *
 * @param driver what the saving comes from
 * @param starts month it takes effect; null when it is not planned
 * @param requires changes that must come earlier in a scenario
 * @param confidence share of the computed saving that is believed in
 * @param realisedSavingUsdPerMonth what was measured once it was live; null when nothing was
 * @param patch merge patch (RFC 7396) over the topology
 */
public record Change(
        @Structural(label = "Id") String id,
        @Structural(label = "Title") String title,

        @Structural(label = "Owner", optional = true) @Nullable
        String owner,

        @Structural(label = "Driver", optional = true) @Nullable
        String driver,

        @Structural(label = "Status", byDefault = "idea", source = "nothing is decided unless stated")
        ChangeStatus status,

        @Structural(label = "Due", optional = true) @Nullable
        LocalDate due,

        @Structural(label = "Takes effect in", optional = true) @Nullable
        YearMonth starts,

        @Structural(label = "Note", optional = true) @Nullable
        String note,

        @Structural(label = "Requires", optional = true) List<String> requires,

        @Live(label = "Effort", unit = "day", max = 1e6, optional = true) @Nullable
        Double effortDays,

        @Live(label = "Day rate", unit = "USD/day", max = 1e6, optional = true) @Nullable
        Double dayRateUsd,

        @Live(label = "Confidence", max = 1, byDefault = "1", source = "the computed saving is believed unless stated")
        double confidence,

        @Live(label = "Saving estimated", unit = "USD/mo", min = -1e12, max = 1e12, optional = true) @Nullable
        Double estimatedSavingUsdPerMonth,

        @Live(label = "Saving realised", unit = "USD/mo", min = -1e12, max = 1e12, optional = true) @Nullable
        Double realisedSavingUsdPerMonth,

        @Structural(label = "Patch") JsonObject patch) {

    public Change {
        requires = List.copyOf(requires);
    }
}
