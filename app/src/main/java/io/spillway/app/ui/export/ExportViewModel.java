package io.spillway.app.ui.export;

import io.spillway.app.report.ExportedFile;
import io.spillway.app.report.Report;
import io.spillway.app.report.pdf.PdfReport;
import io.spillway.app.report.pdf.Picture;
import io.spillway.app.report.text.FocusCsv;
import io.spillway.app.report.text.MarkdownReport;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.workbook.WorkbookExport;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Writes the workspace's scenarios to a file in the background, with progress, until it is done or cancelled. */
public final class ExportViewModel {
    private static final double WORKED_OUT = 0.6;

    private final WorkspaceSession session;
    private final WorkspacePricing pricing;
    private final LatestWins background;
    private final Supplier<Optional<Picture>> diagram;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Idle());
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** How far it is. */
    public sealed interface Stage {
        /** Nothing is exported. */
        record Idle() implements Stage {}

        /** Being written. */
        record Writing(Path file, double share) implements Stage {}

        /** Written whole. */
        record Written(Path file) implements Stage {}

        /** Not written; a file that was there is as it was. */
        record Failed(String message) implements Stage {}
    }

    /** @param diagram the drawing for a page of a PDF; empty when nothing is drawn */
    public ExportViewModel(
            WorkspaceSession session,
            WorkspacePricing pricing,
            LatestWins background,
            Supplier<Optional<Picture>> diagram) {
        this.session = session;
        this.pricing = pricing;
        this.background = background;
        this.diagram = diagram;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What to call the file, without an ending. */
    String suggestedName() {
        return session.openedProperty().get().name().replaceFirst("\\.spillway\\.json$", "");
    }

    /** Exports to a file whose ending says what to write; the user has agreed to replace one that is there. */
    void onExport(Path file) {
        Workspace workspace =
                session.shownProperty().get().map(Shown::workspace).orElse(null);
        Optional<ExportFormat> format = ExportFormat.of(file);
        if (workspace == null) {
            stage.set(new Stage.Failed(Texts.of("export.errors")));
            return;
        }
        if (format.isEmpty()) {
            stage.set(new Stage.Failed(Texts.of("export.unknownEnding", file.toString())));
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        List<Picture> pictures =
                format.get() == ExportFormat.PDF ? diagram.get().stream().toList() : List.of();
        stage.set(new Stage.Writing(file, 0));
        background
                .another()
                .submit(
                        () -> write(workspace, file, format.get(), pictures, stop),
                        done -> stage.set(done),
                        failure -> stage.set(failed(failure)));
    }

    /** Gives up; nothing is left of the file. */
    void onCancel() {
        cancelled.set(true);
    }

    private Stage write(
            Workspace workspace, Path file, ExportFormat format, List<Picture> pictures, AtomicBoolean stop) {
        Report.Request request = new Report.Request(
                List.of(),
                null,
                format == ExportFormat.XLSX,
                LocalDate.now(ZoneId.systemDefault()),
                System.getProperty("user.name", ""));
        Report report = Report.of(workspace, pricing, request, watched(file, stop, 0, WORKED_OUT));
        try {
            switch (format) {
                case XLSX -> WorkbookExport.write(file, true, report, watched(file, stop, WORKED_OUT, 1));
                case PDF -> ExportedFile.write(file, true, out -> PdfReport.write(report, pictures, out));
                case CSV -> ExportedFile.write(file, true, out -> FocusCsv.write(report, out));
                case MD ->
                    ExportedFile.write(
                            file,
                            true,
                            out -> out.write(MarkdownReport.of(report).getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Stage.Written(file);
    }

    private Work watched(Path file, AtomicBoolean stop, double from, double to) {
        return new Work() {
            @Override
            public void progress(double share) {
                background.onWindow(() -> {
                    if (stage.get() instanceof Stage.Writing) {
                        stage.set(new Stage.Writing(file, from + (to - from) * share));
                    }
                });
            }

            @Override
            public boolean isCancelled() {
                return stop.get();
            }
        };
    }

    private static Stage failed(RuntimeException failure) {
        if (failure instanceof CancellationException) {
            return new Stage.Idle();
        }
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return new Stage.Failed(String.valueOf((cause == null ? failure : cause).getMessage()));
    }
}
