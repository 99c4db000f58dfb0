package io.spillway.app.workbook;

import io.spillway.app.report.Report;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Workbooks of the bundled workspaces and of one with every kind of component. */
final class TestBooks {
    static final WorkspacePricing PRICING = new WorkspacePricing();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /** Let go of when memory is short. */
    private static SoftReference<List<BookParts>> streamAndKinds = new SoftReference<>(null);

    private TestBooks() {}

    /** The parts of the book of the bundled {@code stream-today} and of that of every kind, which tests only read. */
    static synchronized List<BookParts> streamAndKinds() throws IOException {
        List<BookParts> books = streamAndKinds.get();
        if (books == null) {
            books = List.of(parts(bundled("stream-today")), parts(everyKind()));
            streamAndKinds = new SoftReference<>(books);
        }
        return books;
    }

    private static BookParts parts(Workspace workspace) throws IOException {
        Path folder = Files.createTempDirectory("books");
        Path file = export(folder, "book", workspace);
        BookParts parts = BookParts.read(file);
        Files.delete(file);
        Files.delete(folder);
        return parts;
    }

    static Workspace bundled(String name) {
        return BundledWorkspaces.open(name).orThrow();
    }

    /** Every kind of component, commitments, discounts, unknown prices, names that begin like formulas. */
    static Workspace everyKind() {
        return WorkspaceFile.read(Path.of("src/test/resources/workspaces/every-kind.spillway.json"))
                .orThrow();
    }

    static Report report(Workspace workspace, String... scenarios) {
        Report.Request request = new Report.Request(List.of(scenarios), null, false, DAY, "A test");
        return Report.of(workspace, PRICING, request, Work.UNWATCHED);
    }

    static Path export(Path folder, String name, Workspace workspace, String... scenarios) {
        Path file = folder.resolve(name + ".xlsx");
        try {
            WorkbookExport.write(file, true, report(workspace, scenarios), Work.UNWATCHED);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }
}
