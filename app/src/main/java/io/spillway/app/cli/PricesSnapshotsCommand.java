package io.spillway.app.cli;

import io.spillway.app.cli.text.PricesText;
import io.spillway.app.cli.wire.PricesJson;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Which price snapshots there are. */
final class PricesSnapshotsCommand implements Command {
    private final Surroundings surroundings;
    private final JsonOption json = new JsonOption();
    private final CommandSpec spec = Command.spec(this, "snapshots", "Lists the price snapshots.", List.of(), json);

    PricesSnapshotsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        List<SnapshotEntry> entries = surroundings.snapshots().store().list();
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(PricesJson.snapshots(entries));
        } else {
            output.lines(PricesText.snapshots(entries, output.ink()));
        }
        return entries.stream().allMatch(entry -> entry.problem().isEmpty()) ? ExitCodes.OK : ExitCodes.FINDINGS;
    }
}
