package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.text.FindingLines;
import io.spillway.app.cli.text.Ink;
import io.spillway.app.cli.text.TextTable;
import io.spillway.app.report.ExportedFile;
import io.spillway.app.workbook.read.AcceptedEdits;
import io.spillway.app.workbook.read.WorkbookEdits;
import io.spillway.app.workbook.read.WorkbookImport;
import io.spillway.model.file.Parsed;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What somebody changed in an exported workbook. */
final class ImportCommand implements Command {
    private static final int WIDTH = 100;

    private final Surroundings surroundings;

    private final WorkspaceArgument argument = new WorkspaceArgument();
    private final Argument<String> book =
            Argument.parameter(1, "BOOK", "A workbook that 'export' has written, edited since.");
    private final Argument<String> out =
            Argument.option("FILE", "Write the workspace with the edits to this file.", "-o", "--out");
    private final Argument<String> title =
            Argument.option("TEXT", "Title of the new changes; the workbook's name when not given.", "--title");
    private final Argument<Boolean> force = Argument.flag("Replace a file that exists.", "--force");

    private final CommandSpec spec = Command.spec(
            this,
            "import",
            "Shows what was changed in an exported workbook, and takes it over as a new change.",
            List.of(
                    "Reads the yellow cells of BOOK and prints every value that is not the workspace's, and why what cannot be taken"
                            + " over is not. Nothing is changed unless --out names a file: the workspace with the edits as new changes,"
                            + " one for the baseline and one for each scenario with values of its own, and scenarios that have them;"
                            + " prices, projects and business figures, which all scenarios share, are replaced."),
            argument,
            book,
            out,
            title,
            force);

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        OpenedWorkspace opened = argument.open();
        Path file = path(book.value());
        Parsed<WorkbookEdits> read = WorkbookImport.read(file, opened.workspace(), surroundings.pricing());
        WorkbookEdits edits = read.value();
        if (edits == null) {
            throw new BadInputException(read.findings());
        }
        Output.of(spec, surroundings).lines(lines(edits, surroundings.ink()));
        PrintWriter err = spec.commandLine().getErr();
        new FindingLines(surroundings.ink()).of(edits.findings()).forEach(err::println);
        if (out.given() != null && !edits.isEmpty()) {
            write(
                    opened,
                    edits,
                    out.given(),
                    title.given() == null ? String.valueOf(file.getFileName()) : title.given());
        }
        return ExitCodes.OK;
    }

    private static List<String> lines(WorkbookEdits edits, Ink ink) {
        if (edits.isEmpty()) {
            return List.of(
                    edits.findings().isEmpty()
                            ? "Nothing was changed."
                            : "Nothing was changed that can be taken over.");
        }
        List<String> lines = new ArrayList<>();
        for (WorkbookEdits.Proposal proposal : edits.proposals()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("Changed in " + proposal.scenario() + ":");
            lines.addAll(table(proposal.edits(), ink));
        }
        if (!edits.shared().isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("Changed for all scenarios:");
            lines.addAll(table(
                    edits.shared().stream().map(WorkbookEdits.SharedEdit::edit).toList(), ink));
        }
        return lines;
    }

    private static List<String> table(List<WorkbookEdits.Edit> edits, Ink ink) {
        TextTable table = new TextTable(WIDTH)
                .id("Input")
                .number("Workspace")
                .number("Workbook")
                .words("Unit");
        for (WorkbookEdits.Edit edit : edits) {
            table.row(edit.path(), edit.before(), edit.after(), edit.unit().equals("1") ? "" : edit.unit());
        }
        return table.lines(ink);
    }

    private void write(OpenedWorkspace opened, WorkbookEdits edits, String name, String changeTitle) {
        Parsed<Workspace> accepted = AcceptedEdits.accept(opened.workspace(), edits, changeTitle);
        Workspace workspace = accepted.value();
        if (workspace == null) {
            throw new BadInputException(accepted.findings());
        }
        var scenarios = workspace.findings();
        if (scenarios.stream().anyMatch(finding -> finding.isError())) {
            throw new BadInputException(scenarios);
        }
        try {
            ExportedFile.write(path(name), force.value(), stream -> stream.write(WorkspaceFile.bytes(workspace)));
        } catch (FileAlreadyExistsException e) {
            throw new BadInputException(
                    "file-exists", "'" + name + "' exists already", "name another file, or replace it with --force");
        } catch (IOException e) {
            throw new BadInputException("cannot-write", String.valueOf(e.getMessage()), "name another file");
        }
        Output.of(spec, surroundings).lines(List.of("", name + ": the workspace with these edits"));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInputException(
                    "cannot-read", "'" + name + "' is not a file name here: " + e.getReason(), "rename it");
        }
    }
}
