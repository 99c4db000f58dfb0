package io.spillway.app.ui.export;

import io.spillway.app.report.pdf.Picture;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.workbook.read.AcceptedEdits;
import io.spillway.app.workbook.read.WorkbookEdits;
import io.spillway.app.workbook.read.WorkbookImport;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;

/** The commands that export, and that take an edited workbook back. */
public final class ExportPart {
    private final WorkspaceSession session;
    private final WorkspacePricing pricing;
    private final LatestWins background;
    private final ExportDialogs dialogs;
    private final Supplier<Optional<Picture>> diagram;

    public ExportPart(
            WorkspaceSession session,
            WorkspacePricing pricing,
            LatestWins background,
            ExportDialogs dialogs,
            Supplier<Optional<Picture>> diagram) {
        this.session = session;
        this.pricing = pricing;
        this.background = background;
        this.dialogs = dialogs;
        this.diagram = diagram;
    }

    /** Adds the commands. */
    public void addTo(Commands commands) {
        String group = Texts.of("shell.menuFile");
        BooleanBinding isComputed = Bindings.createBooleanBinding(
                () -> session.shownProperty().get().map(Shown::workspace).isPresent(), session.shownProperty());
        commands.add("file.export", group, Texts.of("export.export"), "Shortcut+E", isComputed, this::export);
        commands.add(
                "file.importWorkbook",
                group,
                Texts.of("export.import"),
                "",
                isComputed,
                () -> dialogs.workbook().ifPresent(this::read));
    }

    private void export() {
        ExportViewModel model = new ExportViewModel(session, pricing, background, diagram);
        dialogs.exportTo(model.suggestedName() + ExportFormat.XLSX.ending()).ifPresent(file -> {
            model.onExport(file);
            dialogs.show(Texts.of("export.export"), new ExportPane(model));
        });
    }

    private void read(Path file) {
        session.shownProperty()
                .get()
                .map(Shown::workspace)
                .ifPresent(workspace -> background
                        .another()
                        .submit(
                                () -> WorkbookImport.read(file, workspace, pricing),
                                read -> offer(file, workspace, read),
                                failure -> dialogs.failed(
                                        Texts.of("export.notRead"), String.valueOf(failure.getMessage()))));
    }

    private void offer(Path file, Workspace workspace, Parsed<WorkbookEdits> read) {
        WorkbookEdits edits = read.value();
        if (edits == null) {
            dialogs.failed(Texts.of("export.notRead"), lines(read.findings()));
            return;
        }
        List<WorkbookEditRow> rows = WorkbookEditRow.of(edits, workspace);
        String title = String.valueOf(file.getFileName());
        if (edits.isEmpty()) {
            if (edits.findings().isEmpty()) {
                dialogs.show(Texts.of("export.nothingEdited"), new Label(Texts.of("export.nothingEditedIn", title)));
            } else {
                dialogs.show(Texts.of("export.notTaken"), new WorkbookEditsPane(rows, edits.findings()));
            }
            return;
        }
        if (!dialogs.accepts(title, new WorkbookEditsPane(rows, edits.findings()))) {
            return;
        }
        Parsed<Workspace> accepted = AcceptedEdits.accept(workspace, edits, title);
        Workspace after = accepted.value();
        if (after == null) {
            dialogs.failed(Texts.of("export.notTaken"), lines(accepted.findings()));
            return;
        }
        JsonObject document = after.document();
        session.edit(Edit.of(Texts.of("export.importEdit", title), before -> document));
    }

    private static String lines(List<Finding> findings) {
        StringJoiner lines = new StringJoiner("\n");
        findings.forEach(finding -> lines.add(finding.message() + "; " + finding.advice()));
        return lines.toString();
    }
}
