package io.spillway.app.cli;

import io.spillway.app.cli.input.PriceSnapshots;
import io.spillway.app.cli.text.Ink;
import io.spillway.app.platform.CrashReports;
import io.spillway.app.platform.UserFolders;
import io.spillway.app.prices.PriceService;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.scenarios.evaluation.WorkspacePricing;

/**
 * What the commands work with.
 *
 * @param window opens the window when the user asks for it
 * @param snapshots the price snapshots there are
 * @param terminal what reads the output
 * @param reports where a failure of the program is reported
 * @param asking asks before something is sent
 * @param priceService asks AWS for prices
 */
public record Surroundings(
        WindowStarter window,
        PriceSnapshots snapshots,
        Terminal terminal,
        CrashReports reports,
        Asking asking,
        PriceService priceService) {
    /** With nobody to ask. */
    Surroundings(WindowStarter window, PriceSnapshots snapshots, Terminal terminal, CrashReports reports) {
        this(window, snapshots, terminal, reports, Asking.NOBODY, PriceService.OF_AWS);
    }

    /** Those of this process, with the bundled price snapshots and those of its user. */
    public static Surroundings ofThisProcess(WindowStarter window) {
        return new Surroundings(
                window,
                new PriceSnapshots(SnapshotStore.in(UserFolders.ofThisProcess().data())),
                Terminal.ofThisProcess(),
                CrashReports.ofThisProcess(),
                Asking.ofThisProcess(),
                PriceService.OF_AWS);
    }

    WorkspacePricing pricing() {
        return new WorkspacePricing(snapshots.store());
    }

    Ink ink() {
        return Ink.of(terminal.colour());
    }
}
