package io.spillway.app.workbook;

import com.sun.management.OperatingSystemMXBean;
import io.spillway.app.report.Report;
import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.graph.Layout;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Measures the export of a workbook beside Apache POI's SXSSF writing the same cells, formulas with their values, without looks.
 * Arguments: a bundled workspace or a file, and how many rounds. Prints a row of a table for each way, with the median of the last
 * half of the rounds, after one line for each round. With {@code memory} in the place of the rounds it prints a row with what the
 * heap holds after collections: line items, size of the file, evaluated scenarios, where their quantities stand, what more there is at
 * most while they are written, and collections.
 */
public final class ExportBench {
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double MILLION = 1e6;
    private static final int WINDOW = 100;

    private final Workspace workspace;
    private final WorkspacePricing pricing = new WorkspacePricing();
    private final Path ours;
    private final Path plain;

    private ExportBench(Workspace workspace, Path folder) {
        this.workspace = workspace;
        ours = folder.resolve("ours.xlsx");
        plain = folder.resolve("plain.xlsx");
    }

    /** What one way of writing took. */
    private record Took(double elapsed, double processor) {
        static Took median(List<Took> all) {
            List<Took> warm = all.subList(all.size() / 2, all.size());
            return new Took(
                    middle(warm.stream().mapToDouble(Took::elapsed).toArray()),
                    middle(warm.stream().mapToDouble(Took::processor).toArray()));
        }

        private static double middle(double[] values) {
            Arrays.sort(values);
            return values[values.length / 2];
        }

        Took plus(Took other) {
            return new Took(elapsed + other.elapsed, processor + other.processor);
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    /** A sheet's cells in the order in which they are written. */
    private record Sheet(String name, List<List<PlainCell>> rows) {}

    private record PlainCell(int row, int column, String formula, String text, double number) {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path folder = Files.createTempDirectory("export");
        ExportBench bench = new ExportBench(workspace(arguments[0]), folder);
        try {
            if (arguments[1].equals("memory")) {
                bench.memory();
            } else {
                bench.run(Integer.parseInt(arguments[1]));
            }
        } finally {
            Files.deleteIfExists(bench.ours);
            Files.deleteIfExists(bench.plain);
            Files.deleteIfExists(folder);
        }
    }

    private static Workspace workspace(String name) {
        return (name.endsWith(".json") ? WorkspaceFile.read(Path.of(name)) : BundledWorkspaces.open(name)).orThrow();
    }

    private void run(int rounds) throws IOException {
        List<Took> reports = new ArrayList<>();
        List<Took> books = new ArrayList<>();
        List<Took> plains = new ArrayList<>();
        Report first = report();
        int lines = lines(first);
        write(first);
        List<Sheet> cells = cells();
        long count = cells.stream()
                .flatMap(sheet -> sheet.rows.stream())
                .mapToLong(List::size)
                .sum();
        for (int round = 0; round < rounds; round++) {
            Report[] report = new Report[1];
            reports.add(timed(() -> report[0] = report()));
            books.add(timed(() -> write(report[0])));
            plains.add(timed(() -> plain(cells)));
            System.out.printf(
                    "round %d: report %.0f ms, workbook %.0f ms, plain SXSSF %.0f ms%n",
                    round + 1, reports.getLast().elapsed, books.getLast().elapsed, plains.getLast().elapsed);
        }
        System.out.printf(
                "%d scenarios, %d line items, %d cells, %.1f MB; plain %.1f MB%n",
                first.results().size(), lines, count, Files.size(ours) / MILLION, Files.size(plain) / MILLION);
        row("report", Took.median(reports));
        row("workbook", Took.median(books));
        row("report and workbook", Took.median(reports).plus(Took.median(books)));
        row("the same cells by plain SXSSF", Took.median(plains));
        System.out.printf("peak of the heap: %.0f MB%n", peak() / MILLION);
    }

    /** Collects again and again while it writes, which takes long. */
    private void memory() throws IOException {
        Report report = report();
        long lines = lines(report);
        Collections collections = new Collections();
        long before = collections.used();
        long laidOut = laidOut(report, collections) - before;
        Thread thread = Thread.ofPlatform().daemon().start(collections);
        write(report);
        collections.done = true;
        long most = collections.most;
        if (lines != lines(report)) {
            throw new IllegalStateException("the report is to stay reachable");
        }
        System.out.printf(
                "| %,d | %,.1f MB | %,.0f MB | %,.0f MB | %,.0f MB | %d |%n",
                lines,
                Files.size(ours) / MILLION,
                before / MILLION,
                laidOut / MILLION,
                (most - before - laidOut) / MILLION,
                collections.count);
        thread.interrupt();
    }

    /** With where each quantity stands, which everything that is written refers to. */
    private static long laidOut(Report report, Collections collections) {
        Layout layout = Layout.of(report.results().stream()
                .map(result -> new BookColumn(
                        result.scenario().id(), result.scenario().name(), BookColumn.Kind.SCENARIO, result.orThrow()))
                .toList());
        long used = collections.used();
        if (layout.columns().isEmpty()) {
            throw new IllegalStateException("the layout is to stay reachable");
        }
        return used;
    }

    private static int lines(Report report) {
        return report.results().stream()
                .mapToInt(result -> result.orThrow().model().lines().size())
                .sum();
    }

    /** What is reachable, looked at again and again. */
    private static final class Collections implements Runnable {
        private static final long PAUSE = 500;

        private volatile boolean done;
        private volatile long most;
        private volatile int count;

        @Override
        public void run() {
            while (!done) {
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    return;
                }
                long used = used();
                if (!done) {
                    most = Math.max(most, used);
                    count++;
                }
            }
        }

        long used() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    private static void row(String what, Took took) {
        System.out.printf("| %s | %.0f ms | %.0f ms of processor time |%n", what, took.elapsed, took.processor);
    }

    private static Took timed(Task task) throws IOException {
        long processor = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        task.run();
        double elapsed = (System.nanoTime() - start) / MILLION;
        return new Took(elapsed, (MACHINE.getProcessCpuTime() - processor) / MILLION);
    }

    private Report report() {
        Report.Request request = new Report.Request(List.of(), null, false, LocalDate.EPOCH, "");
        return Report.of(workspace, pricing, request, Work.UNWATCHED);
    }

    private void write(Report report) throws IOException {
        WorkbookExport.write(ours, true, report, Work.UNWATCHED);
    }

    private List<Sheet> cells() {
        List<Sheet> sheets = new ArrayList<>();
        BookValues.read(ours).sheets().forEach((name, cells) -> {
            List<PlainCell> all = new ArrayList<>();
            cells.forEach((at, cell) -> {
                CellReference place = new CellReference(at);
                boolean number = cell.isNumber();
                all.add(new PlainCell(
                        place.getRow(),
                        place.getCol(),
                        cell.formula(),
                        number ? "" : cell.value(),
                        number ? cell.number() : 0));
            });
            all.sort(Comparator.comparingInt(PlainCell::row).thenComparingInt(PlainCell::column));
            List<List<PlainCell>> rows = new ArrayList<>();
            for (int from = 0; from < all.size(); ) {
                int to = from;
                while (to < all.size() && all.get(to).row == all.get(from).row) {
                    to++;
                }
                rows.add(List.copyOf(all.subList(from, to)));
                from = to;
            }
            sheets.add(new Sheet(name, rows));
        });
        return sheets;
    }

    /** The way its documentation has it: rows in order, a window of them in memory. */
    private void plain(List<Sheet> sheets) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
                OutputStream out = Files.newOutputStream(plain)) {
            for (Sheet sheet : sheets) {
                SXSSFSheet into = book.createSheet(sheet.name);
                for (List<PlainCell> cells : sheet.rows) {
                    SXSSFRow row = into.createRow(cells.getFirst().row);
                    cells.forEach(cell -> put(row, cell));
                }
            }
            book.write(out);
        }
    }

    private static void put(SXSSFRow row, PlainCell from) {
        SXSSFCell cell = row.createCell(from.column);
        if (!from.formula.isEmpty()) {
            cell.setCellFormula(from.formula);
        }
        if (from.text.isEmpty()) {
            cell.setCellValue(from.number);
        } else {
            cell.setCellValue(from.text);
        }
    }

    private static long peak() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        return peak;
    }
}
