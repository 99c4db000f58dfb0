package io.spillway.app.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is written is what a person chose, by the name or by the kind in the chooser. */
final class ExportFormatTest {
    @Test
    void aNameWithoutAnEndingGetsThatOfTheKind() {
        assertThat(ExportFormat.PDF.named(Path.of("book"))).isEqualTo(Path.of("book.pdf"));
        assertThat(ExportFormat.XLSX.named(Path.of("book.ods"))).isEqualTo(Path.of("book.ods.xlsx"));
    }

    @Test
    void aKindThatWasChosenPrevailsOverTheEndingThatWasSuggested() {
        assertThat(ExportFormat.CSV.named(Path.of("book.xlsx"))).isEqualTo(Path.of("book.csv"));
    }

    @Test
    void anEndingThatWasTypedPrevailsWhereNobodyChoseAKind() {
        assertThat(ExportFormat.XLSX.named(Path.of("book.MD"))).isEqualTo(Path.of("book.MD"));
        assertThat(ExportFormat.MD.named(Path.of("book.md"))).isEqualTo(Path.of("book.md"));
    }
}
