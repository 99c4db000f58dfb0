package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.diagram.ReportDiagrams;
import io.spillway.app.report.ExportedFile;
import io.spillway.app.report.Report;
import io.spillway.app.report.TooLargeException;
import io.spillway.app.report.pdf.PdfReport;
import io.spillway.app.report.text.FocusCsv;
import io.spillway.app.report.text.MarkdownReport;
import io.spillway.app.workbook.WorkbookExport;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.evaluation.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A workspace as a workbook that calculates, a PDF, a CSV of its charges, or Markdown. */
final class ExportCommand implements Command {
    private static final long PARTS = 1000;
    private static final double WORKED_OUT = 0.6;

    private final Surroundings surroundings;

    private final WorkspaceArgument argument = new WorkspaceArgument();
    private final Argument<String> out = Argument.parameter(1, "OUT", "The file to write.");
    private final Argument<List<String>> scenarios = Argument.list(
            String.class,
            "ID",
            "A scenario to write, the first being compared with; every one when none is given.",
            "-s",
            "--scenario");
    private final Argument<String> projects = Argument.option(
            "ID",
            "The scenario whose changes are shown one after the other; the first with several when not given.",
            "--projects");
    private final Argument<String> by = Argument.optionOr(
            System.getProperty("user.name", ""), "NAME", "Who exports; the user's name when not given.", "--by");
    private final Argument<LocalDate> date =
            Argument.read(LocalDate.class, new Day(), null, "DATE", "The date shown; today when not given.", "--date");
    private final Argument<Boolean> quick = Argument.flag(
            "Leave out the Shapley values of a workbook's projects, which price many combinations.", "--quick");
    private final Argument<Boolean> force = Argument.flag("Replace a file that exists.", "--force");

    private final CommandSpec spec = Command.spec(
            this,
            "export",
            "Writes scenarios to a workbook that calculates, a PDF, a CSV or Markdown.",
            List.of(
                    "The ending of OUT says what is written:",
                    "  .xlsx  the whole model as live formulas, for Excel or LibreOffice",
                    "  .pdf   the summary, the charts and diagrams, of the first scenario and of the one",
                    "         with several changes, or else the last",
                    "  .csv   every charge in the columns of FOCUS 1.2",
                    "  .md    a summary for a pull request",
                    "A file that exists is replaced only with --force, and only when the new one is whole."),
            argument,
            out,
            scenarios,
            projects,
            by,
            date,
            quick,
            force);

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private enum Format {
        XLSX,
        PDF,
        CSV,
        MD
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        Format format = format();
        Path file = file();
        OpenedWorkspace opened = argument.open();
        scenarios.value().forEach(opened::scenario);
        if (projects.given() != null) {
            opened.scenario(projects.given());
        }
        Report report;
        try (Progress progress = new Progress(
                spec.commandLine().getErr(),
                surroundings.terminal().interactive(),
                PARTS,
                done -> "exporting",
                System::nanoTime)) {
            boolean shapley = format == Format.XLSX && !quick.value();
            LocalDate day = date.given() == null ? LocalDate.now(ZoneId.systemDefault()) : date.given();
            Report.Request request = new Report.Request(scenarios.value(), projects.given(), shapley, day, by.value());
            report = report(opened, request, part(progress, 0, WORKED_OUT));
            write(format, file, report, part(progress, WORKED_OUT, 1));
        }
        List<Finding> errors =
                report.findings().stream().filter(Finding::isError).toList();
        Output.of(spec, surroundings)
                .lines(List.of(out.value() + ": " + report.results().size()
                        + (report.results().size() == 1 ? " scenario" : " scenarios") + " of "
                        + report.workspace().name()));
        return errors.isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private Report report(OpenedWorkspace opened, Report.Request request, Work work) {
        try {
            return Report.of(opened.workspace(), surroundings.pricing(), request, work);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    "cannot-compute", String.valueOf(e.getMessage()), "'validate' says what to mend in the file");
        }
    }

    private void write(Format format, Path file, Report report, Work work) {
        try {
            switch (format) {
                case XLSX -> WorkbookExport.write(file, force.value(), report, work);
                case PDF ->
                    ExportedFile.write(
                            file, force.value(), stream -> PdfReport.write(report, ReportDiagrams.of(report), stream));
                case CSV -> ExportedFile.write(file, force.value(), stream -> FocusCsv.write(report, stream));
                case MD ->
                    ExportedFile.write(
                            file,
                            force.value(),
                            stream -> stream.write(MarkdownReport.of(report).getBytes(StandardCharsets.UTF_8)));
            }
        } catch (FileAlreadyExistsException e) {
            throw new BadInputException(
                    "file-exists",
                    "'" + out.value() + "' exists already",
                    "name another file, or replace it with --force");
        } catch (TooLargeException e) {
            throw new BadInputException("too-large", e.problem(), e.remedy());
        } catch (IOException e) {
            throw new BadInputException("cannot-write", String.valueOf(e.getMessage()), "name another file");
        }
    }

    private Format format() {
        int dot = out.value().lastIndexOf('.');
        String ending = dot < 0 ? "" : out.value().substring(dot + 1).toUpperCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (format.name().equals(ending)) {
                return format;
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "'" + out.value() + "' ends in none of .xlsx, .pdf, .csv, .md, so what to write is unknown");
    }

    private Path file() {
        try {
            Path file = Path.of(out.value());
            if (!force.value() && Files.exists(file)) {
                throw new BadInputException(
                        "file-exists",
                        "'" + out.value() + "' exists already",
                        "name another file, or replace it with --force");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new BadInputException(
                    "cannot-write", "'" + out.value() + "' is not a file name here: " + e.getReason(), "rename it");
        }
    }

    private static Work part(Progress progress, double from, double to) {
        return new Work() {
            @Override
            public void progress(double share) {
                progress.accept((long) ((from + share * (to - from)) * PARTS));
            }
        };
    }
}
