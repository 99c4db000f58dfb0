package io.spillway.app.workbook;

import io.spillway.app.report.ExportedFile;
import io.spillway.app.report.Report;
import io.spillway.app.report.TooLargeException;
import io.spillway.app.workbook.sheet.Book;
import io.spillway.app.workbook.xlsx.SheetRoom;
import io.spillway.scenarios.evaluation.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Writes a report as a workbook that calculates. Needs no window; takes any thread. */
public final class WorkbookExport {
    private WorkbookExport() {}

    /**
     * Writes the workbook to a file, which is there only when it is whole.
     *
     * @param overwrite whether a file of that name may be replaced
     * @throws java.nio.file.FileAlreadyExistsException when there is one that may not
     * @throws IOException when it cannot be written; what was there before is as it was
     * @throws TooLargeException when a sheet has too many rows or columns or a formula is too long; nothing is written then
     * @throws CancellationException when the work says so
     */
    public static void write(Path file, boolean overwrite, Report report, Work work) throws IOException {
        ExportedFile.write(file, overwrite, out -> write(report, out, work));
    }

    /**
     * Writes the workbook.
     *
     * @throws TooLargeException when a sheet has too many rows or columns or a formula is too long; nothing is written then
     * @throws CancellationException when the work says so
     */
    public static void write(Report report, OutputStream out, Work work) throws IOException {
        write(report, out, work, SheetRoom.EXCEL);
    }

    static void write(Report report, OutputStream out, Work work, SheetRoom room) throws IOException {
        work.check();
        Book.write(report, out, room, (parts, of) -> {
            work.check();
            work.progress((double) parts / of);
        });
    }
}
