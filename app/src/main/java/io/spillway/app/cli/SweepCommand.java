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
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Figures over a range of inputs. */
final class SweepCommand implements Command {
    private static final int MOST_FINDINGS = 20;
    private static final long MOST_POINTS = 10_000_000;

    private final Surroundings surroundings;

    private final WorkspaceArgument argument = new WorkspaceArgument();
    private final Argument<List<String>> vary = Argument.repeated(
            List.of(),
            true,
            "PATH=VALUES",
            "What to vary; give it several times for all combinations.",
            "-v",
            "--vary");
    private final Argument<List<String>> figures = Argument.repeated(
            List.of("topology.cost"),
            false,
            "PATH",
            "A figure to compute; topology.cost when none is given. May be given several times.",
            "-f",
            "--figure");
    private final Argument<String> scenario = Argument.optionOr(
            Scenario.BASELINE, "ID", "The scenario; the baseline when not given.", "-s", "--scenario");
    private final Argument<Long> points =
            Argument.number(MOST_POINTS, "N", "Most points allowed (default: ${DEFAULT-VALUE}).", "--points");
    private final Argument<Format> format = Argument.choice(
            Format.class,
            Format.TABLE,
            "FORMAT",
            "table (the first points and the extremes), csv or json (every point, unrounded).",
            "--format");
    private final Argument<Boolean> json = Argument.flag("The same as --format json.", "--json");
    private final Argument<String> file =
            Argument.option("FILE", "Write to a file instead of standard output.", "-o", "--out");

    private final CommandSpec spec = Command.spec(
            this,
            "sweep",
            "Computes figures over all combinations of ranges of inputs.",
            List.of(
                    "--vary path=from:to:count takes count values between two ends; from:to:count:log spaces them by a factor;"
                            + " path=value,value names them; of a choice, path=* takes every option.",
                    "Inputs are fields of components and flows (hosts.targetUtilization, queue.routing), assumptions"
                            + " (assumptions.hoursPerMonth) and prices; 'explain FILE --list TEXT' finds them. A field that"
                            + " changes the shape of the model, such as balancer.type, takes values named one by one.",
                    "A file given with --out is replaced only when the sweep has ended well."),
            argument,
            vary,
            figures,
            scenario,
            points,
            Argument.oneOf(format, json),
            file);

    /** How points are listed. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    SweepCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        if (points.value() < 1) {
            throw new ParameterException(spec.commandLine(), "--points is at least 1, not " + points.value());
        }
        OpenedWorkspace opened = argument.open();
        WorkspacePricing pricing = surroundings.pricing();
        PreparedSweep sweep = PreparedSweep.of(
                EvaluatedScenario.of(opened, opened.scenario(scenario.value()), pricing),
                pricing,
                vary.value(),
                figures.value(),
                points.value(),
                surroundings.snapshots().store().clock());
        Set<Finding> findings = new LinkedHashSet<>();
        if (file.given() == null) {
            run(sweep, spec.commandLine().getOut(), surroundings.ink(), findings);
        } else {
            try (ReplacedFile replaced = ReplacedFile.open(file.given())) {
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
        return switch (json.value() ? Format.JSON : format.value()) {
            case TABLE -> new TableListing(out, ink);
            case CSV -> new CsvListing(out);
            case JSON -> new JsonListing(out);
        };
    }
}
