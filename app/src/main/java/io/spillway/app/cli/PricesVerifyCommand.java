package io.spillway.app.cli;

import io.spillway.app.cli.input.PriceSnapshots;
import io.spillway.app.cli.text.FindingLines;
import io.spillway.app.cli.wire.PricesJson;
import io.spillway.model.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Whether snapshots are what they were made of. */
final class PricesVerifyCommand implements Command {
    private final Surroundings surroundings;

    private final Argument<String> id = Argument.optional(0, "ID", "Id of a snapshot; every one when not given.");
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "verify",
            "Checks that snapshots are what they were made of.",
            List.of(
                    "Reads every file, compares it with its SHA-256, and the snapshot with its id, which is made of its content."
                            + " Snapshots that come with the program have no hash and are read as a whole. The exit code is 1 when"
                            + " one is damaged."),
            id,
            json);

    PricesVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        PriceSnapshots snapshots = surroundings.snapshots();
        List<String> ids = snapshots.ids();
        if (id.given() != null) {
            snapshots.require(id.given());
            ids = List.of(id.given());
        }
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        ids.forEach(one -> found.put(one, snapshots.store().verify(one)));
        boolean damaged = found.values().stream().anyMatch(findings -> !findings.isEmpty());
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(PricesJson.verified(found));
        } else {
            List<String> lines = new ArrayList<>();
            found.forEach((one, findings) -> {
                lines.add(one + (findings.isEmpty() ? ": whole" : ": damaged"));
                new FindingLines(output.ink()).of(findings).forEach(line -> lines.add("  " + line));
            });
            output.lines(lines);
        }
        return damaged ? ExitCodes.FINDINGS : ExitCodes.OK;
    }
}
