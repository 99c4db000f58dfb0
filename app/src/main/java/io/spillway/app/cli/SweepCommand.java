package io.spillway.app.cli;

import io.spillway.app.cli.input.EvaluatedScenario;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.sweep.CsvListing;
import io.spillway.app.cli.sweep.JsonListing;
import io.spillway.app.cli.sweep.PreparedSweep;
import io.spillway.app.cli.sweep.SweepListing;
import io.spillway.app.cli.sweep.TableListing;
import io.spillway.app.cli.text.FindingLines;
import io.spillway.app.cli.text.Ink;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.sweep.SweepPoint;
import io.spillway.scenarios.workspace.Scenario;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Figures over a range of inputs. */
@Command(
        name = "sweep",
        header = "Computes figures over all combinations of ranges of inputs.",
        description = {
            "",
            "--vary path=from:to:count takes count values between two ends; from:to:count:log spaces them by a factor;"
                    + " path=value,value names them; of a choice, path=* takes every option.",
            "Inputs are fields of components and flows (hosts.targetUtilization, queue.routing), assumptions"
                    + " (assumptions.hoursPerMonth) and prices; 'explain FILE --list TEXT' finds them. A field that"
                    + " changes the shape of the model, such as balancer.type, takes values named one by one.",
            "A file given with --out is replaced only when the sweep has ended well."
        },
        mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {
    private static final int MOST_FINDINGS = 20;
    private static final String MOST_POINTS = "10000000";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceArgument argument;

    @Option(
            names = {"-v", "--vary"},
            paramLabel = "PATH=VALUES",
            required = true,
            description = "What to vary; give it several times for all combinations.")
    private List<String> vary = List.of();

    @Option(
            names = {"-f", "--figure"},
            paramLabel = "PATH",
            description = "A figure to compute; topology.cost when none is given. May be given several times.")
    private List<String> figures = List.of("topology.cost");

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID",
            description = "The scenario; the baseline when not given.")
    private String scenario = Scenario.BASELINE;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = MOST_POINTS,
            description = "Most points allowed (default: ${DEFAULT-VALUE}).")
    private long points;

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to a file instead of standard output.")
    private @Nullable String file;

    /** How points are listed. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    /** One way to name the format. */
    static final class Form {
        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "table (the first points and the extremes), csv or json (every point, unrounded).")
        private Format format = Format.TABLE;

        @Option(names = "--json", description = "The same as --format json.")
        private boolean json;
    }

    SweepCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (points < 1) {
            throw new ParameterException(spec.commandLine(), "--points is at least 1, not " + points);
        }
        OpenedWorkspace opened = argument.open();
        WorkspacePricing pricing = surroundings.pricing();
        PreparedSweep sweep = PreparedSweep.of(
                EvaluatedScenario.of(opened, opened.scenario(scenario), pricing),
                pricing,
                vary,
                figures,
                points,
                surroundings.snapshots().store().clock());
        Set<Finding> findings = new LinkedHashSet<>();
        if (file == null) {
            run(sweep, spec.commandLine().getOut(), surroundings.ink(), findings);
        } else {
            try (ReplacedFile replaced = ReplacedFile.open(file)) {
                run(sweep, replaced.writer(), Ink.PLAIN, findings);
                replaced.commit();
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        new FindingLines(surroundings.ink()).of(List.copyOf(findings)).forEach(err::println);
        return findings.isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private void run(PreparedSweep sweep, PrintWriter out, Ink ink, Set<Finding> findings) {
        AtomicBoolean closed = new AtomicBoolean();
        PrintWriter err = spec.commandLine().getErr();
        long all = sweep.sweep().points();
        SweepListing listing = listing(out, ink);
        try (Progress progress =
                Progress.counting(err, surroundings.terminal().interactive(), "points", all, System::nanoTime)) {
            sweep.run(
                    new Collecting(listing, findings),
                    done -> {
                        progress.accept(done);
                        closed.set(out.checkError());
                    },
                    closed::get);
        }
    }

    /** Hands points on and keeps why they could not be computed, the first of many. */
    private record Collecting(SweepListing listing, Set<Finding> findings) implements SweepListing {
        @Override
        public void begin(PreparedSweep sweep) {
            listing.begin(sweep);
        }

        @Override
        public void point(SweepPoint point) {
            listing.point(point);
            if (findings.size() < MOST_FINDINGS) {
                findings.addAll(point.findings());
            }
        }

        @Override
        public void end() {
            listing.end();
        }
    }

    private SweepListing listing(PrintWriter out, Ink ink) {
        Format format = form.json ? Format.JSON : form.format;
        return switch (format) {
            case TABLE -> new TableListing(out, ink);
            case CSV -> new CsvListing(out);
            case JSON -> new JsonListing(out);
        };
    }
}
