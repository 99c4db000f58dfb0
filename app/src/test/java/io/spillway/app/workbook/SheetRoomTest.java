package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.spillway.app.report.Report;
import io.spillway.app.report.TooLargeException;
import io.spillway.app.workbook.xlsx.SheetRoom;
import io.spillway.scenarios.evaluation.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A workbook with more rows or columns than spreadsheets open is refused before it is written. */
final class SheetRoomTest {
    private static final int ALL_ROWS = 2_000_000;

    private final Report report = TestBooks.report(TestBooks.bundled("validation-2018"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void tooManyRowsAreRefusedWithTheSheetTheLimitAndWhatToDo() {
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> write(new SheetRoom(100, 100)))
                .satisfies(refusal -> {
                    assertThat(refusal.problem())
                            .matches("the sheet [A-Z]\\w+ needs \\d{3} rows, and a workbook has at most 100");
                    assertThat(refusal.remedy()).contains("fewer components").contains("CSV");
                    assertThat(refusal).hasMessage(refusal.problem() + "; " + refusal.remedy());
                });
        assertThat(out.size()).isZero();
    }

    @Test
    void tooManyColumnsAreRefused() {
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> write(new SheetRoom(ALL_ROWS, 7)))
                .satisfies(refusal -> assertThat(refusal.problem())
                        .matches("the sheet Assumptions needs \\d+ columns, and a workbook has at most 7"));
        assertThat(out.size()).isZero();
    }

    @Test
    void aSheetAtTheLimitHasRoom() throws IOException {
        SheetRoom room = new SheetRoom(10, 5);

        room.check("Costs", 10, 5);
        assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> room.check("Costs", 11, 5));
        assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> room.check("Costs", 10, 6));
        assertThatNoException().isThrownBy(() -> write(SheetRoom.EXCEL));
        assertThat(out.size()).isPositive();
    }

    private void write(SheetRoom room) throws IOException {
        WorkbookExport.write(report, out, Work.UNWATCHED, room);
    }
}
