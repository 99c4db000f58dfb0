package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The files that {@code export} writes, and what {@code import} makes of them. */
final class ExportCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    private Program program;
    private String workspace = "";

    @BeforeEach
    void openTheTestWorkspace() {
        program = new Program(folder);
        workspace = program.pipeline();
    }

    private Program.Run export(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "export", workspace, folder.resolve(name).toString(), "--by", "A test", "--date", "2026-11-25"));
        arguments.addAll(List.of(more));
        return program.run(arguments.toArray(String[]::new));
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void markdownIsItsGoldenFile() throws IOException {
        assertThat(export("out.md").err()).isEmpty();
        isGolden("export.md", text("out.md"));
    }

    @Test
    void chargesAreInTheColumnsOfFocus() throws IOException {
        assertThat(export("out.csv", "--scenario", "baseline,unpriced").err()).isEmpty();
        assertThat(text("out.csv")).endsWith("known\n");
        isGolden("export.csv", text("out.csv"));
    }

    private static void isGolden(String name, String actual) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    @Test
    void aWorkbookAndAPdfAreWhatTheirEndingsSay() throws IOException {
        assertThat(export("out.xlsx").out()).contains("out.xlsx: ");
        assertThat(export("out.pdf").out()).contains("out.pdf: ");
        assertThat(Files.readAllBytes(folder.resolve("out.xlsx"))).startsWith('P', 'K');
        assertThat(new String(Files.readAllBytes(folder.resolve("out.pdf")), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("%%EOF");
    }

    @Test
    void aPdfHasAPageForTheDiagramOfTheFirstAndOfTheLastScenario() throws IOException {
        export("two.pdf", "--scenario", "baseline,unpriced");
        export("one.pdf", "--scenario", "unpriced");

        assertThat(pages("two.pdf"))
                .anyMatch(page -> page.strip().equals("Baseline"))
                .anyMatch(page -> page.contains("Network balancer: what differs from Baseline has a coloured frame"));
        assertThat(pages("one.pdf"))
                .anyMatch(page -> page.strip().equals("Network balancer"))
                .noneMatch(page -> page.contains("coloured frame"));
    }

    private List<String> pages(String name) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PdfReader reader = new PdfReader(Files.readAllBytes(folder.resolve(name)))) {
            for (int i = 1; i <= reader.getNumberOfPages(); i++) {
                pages.add(new PdfTextExtractor(reader).getTextFromPage(i));
            }
        }
        return pages;
    }

    @Test
    void aFileIsOverwrittenOnlyWhenAskedAndNothingElseIsLeft() throws IOException {
        program.file("out.md", "precious");

        Program.Run refused = export("out.md");

        assertThat(refused.code()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(refused.err()).contains("exists already").contains("--force");
        assertThat(text("out.md")).isEqualTo("precious");
        export("out.md", "--force");
        assertThat(text("out.md")).startsWith("# ");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("out.md", Program.PIPELINE);
        }
    }

    @Test
    void badArgumentsWriteNothing() {
        assertThat(export("out.doc").code()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(export("out.md", "-s", "baselin").err()).contains("did you mean 'baseline'");
        assertThat(export("nowhere/out.md").err()).contains("there is no folder");
        assertThat(folder.toFile().list()).containsExactly(Program.PIPELINE);
    }

    @Test
    void aWorkbookThatNobodyEditedBringsNothingBack() {
        export("out.xlsx");

        Program.Run run =
                program.run("import", workspace, folder.resolve("out.xlsx").toString());

        assertThat(run.out()).isEqualTo("Nothing was changed.\n");
        assertThat(run.code()).isEqualTo(ExitCodes.OK);
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() {
        String text = program.file("out.xlsx", "no workbook");

        Program.Run run = program.run("import", workspace, text);

        assertThat(run.code()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).contains("is not imported").doesNotContain("\tat ");
    }
}
