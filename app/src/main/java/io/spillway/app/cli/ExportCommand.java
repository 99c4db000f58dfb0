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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A workspace as a workbook that calculates, a PDF, a CSV of its charges, or Markdown. */
@Command(
        name = "export",
        header = "Writes scenarios to a workbook that calculates, a PDF, a CSV or Markdown.",
        description = {
            "",
            "The ending of OUT says what is written:",
            "  .xlsx  the whole model as live formulas, for Excel or LibreOffice",
            "  .pdf   the summary, the charts and diagrams, of the first scenario and of the one",
            "         with several changes, or else the last",
            "  .csv   every charge in the columns of FOCUS 1.2",
            "  .md    a summary for a pull request",
            "A file that exists is replaced only with --force, and only when the new one is whole."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final long PARTS = 1000;
    private static final double WORKED_OUT = 0.6;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceArgument argument;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write.")
    private String out;

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID",
            split = ",",
            description = "A scenario to write, the first being compared with; every one when none is given.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--projects",
            paramLabel = "ID",
            description =
                    "The scenario whose changes are shown one after the other; the first with several when not given.")
    private @Nullable String projects;

    @Option(names = "--by", paramLabel = "NAME", description = "Who exports; the user's name when not given.")
    private String by = System.getProperty("user.name", "");

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The date shown; today when not given.")
    private @Nullable LocalDate date;

    @Option(
            names = "--quick",
            description = "Leave out the Shapley values of a workbook's projects, which price many combinations.")
    private boolean quick;

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

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
    public Integer call() {
        Format format = format();
        Path file = file();
        OpenedWorkspace opened = argument.open();
        scenarios.forEach(opened::scenario);
        if (projects != null) {
            opened.scenario(projects);
        }
        Report report;
        try (Progress progress = new Progress(
                spec.commandLine().getErr(),
                surroundings.terminal().interactive(),
                PARTS,
                done -> "exporting",
                System::nanoTime)) {
            boolean shapley = format == Format.XLSX && !quick;
            LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
            Report.Request request = new Report.Request(scenarios, projects, shapley, day, by);
            report = report(opened, request, part(progress, 0, WORKED_OUT));
            write(format, file, report, part(progress, WORKED_OUT, 1));
        }
        List<Finding> errors =
                report.findings().stream().filter(Finding::isError).toList();
        Output.of(spec, surroundings)
                .lines(List.of(out + ": " + report.results().size()
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
                case XLSX -> WorkbookExport.write(file, force, report, work);
                case PDF ->
                    ExportedFile.write(
                            file, force, stream -> PdfReport.write(report, ReportDiagrams.of(report), stream));
                case CSV -> ExportedFile.write(file, force, stream -> FocusCsv.write(report, stream));
                case MD ->
                    ExportedFile.write(
                            file,
                            force,
                            stream -> stream.write(MarkdownReport.of(report).getBytes(StandardCharsets.UTF_8)));
            }
        } catch (FileAlreadyExistsException e) {
            throw new BadInputException(
                    "file-exists", "'" + out + "' exists already", "name another file, or replace it with --force");
        } catch (TooLargeException e) {
            throw new BadInputException("too-large", e.problem(), e.remedy());
        } catch (IOException e) {
            throw new BadInputException("cannot-write", String.valueOf(e.getMessage()), "name another file");
        }
    }

    private Format format() {
        int dot = out.lastIndexOf('.');
        String ending = dot < 0 ? "" : out.substring(dot + 1).toUpperCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (format.name().equals(ending)) {
                return format;
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "'" + out + "' ends in none of .xlsx, .pdf, .csv, .md, so what to write is unknown");
    }

    private Path file() {
        try {
            Path file = Path.of(out);
            if (!force && Files.exists(file)) {
                throw new BadInputException(
                        "file-exists", "'" + out + "' exists already", "name another file, or replace it with --force");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new BadInputException(
                    "cannot-write", "'" + out + "' is not a file name here: " + e.getReason(), "rename it");
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
