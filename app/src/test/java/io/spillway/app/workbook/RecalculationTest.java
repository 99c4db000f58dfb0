package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.sheet.Book;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet that calculates every formula anew comes to the engine's values. */
final class RecalculationTest {
    @TempDir
    private Path folder;

    @Test
    void libreOfficeCalculatesWhatTheEngineDoes() throws IOException {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        List<Path> books = List.of(
                export(
                        "reference",
                        BundledWorkspaces.open("segment-2018").orThrow(),
                        "baseline",
                        "all-projects",
                        "baseline-today"),
                export("stream", BundledWorkspaces.open("stream-today").orThrow()),
                export(
                        "kinds",
                        WorkspaceFile.read(Path.of("src/test/resources/workspaces/every-kind.spillway.json"))
                                .orThrow()));

        List<Path> calculated = new LibreOffice(folder).convert(books, "xlsx");

        for (int i = 0; i < books.size(); i++) {
            Recalculated comparison =
                    Recalculated.compare(BookValues.read(books.get(i)), BookValues.read(calculated.get(i)));
            assertThat(comparison.differences()).as(books.get(i).toString()).isEmpty();
            assertThat(comparison.compared()).isGreaterThan(10_000);
        }
    }

    private Path export(String name, Workspace workspace, String... scenarios) throws IOException {
        WorkspacePricing pricing = new WorkspacePricing();
        List<BookColumn> columns = new ArrayList<>();
        for (String id : scenarios.length == 0 ? workspace.scenarioIds() : List.of(scenarios)) {
            Scenario scenario = workspace.scenario(id);
            columns.add(new BookColumn(
                    id,
                    scenario.name(),
                    BookColumn.Kind.SCENARIO,
                    pricing.result(workspace, scenario).orThrow()));
        }
        Path file = folder.resolve(name + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Book.write(columns, -1, out, (parts, of) -> {});
        }
        return file;
    }
}
