package io.spillway.app.report.pdf;

import io.spillway.app.figure.LossWords;
import io.spillway.app.report.Report;
import io.spillway.app.report.Sentences;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.comparison.Cell;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.comparison.Section;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.resilience.Resilience;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The scenarios beside each other; a column in which none has anything is left out. */
final class ScenarioTable {
    private static final Color HEAD = new Color(0xE4EDF2);
    private static final float LARGEST = 8;
    private static final float SMALLEST = 5;
    private static final float STEP = 0.25f;
    private static final float PADDING = 0.35f;

    private final Report report;

    ScenarioTable(Report report) {
        this.report = report;
    }

    /** A column with what each scenario has in it. */
    private record TableColumn(String head, float width, Font font, boolean left, List<String> cells) {
        /** Whether any scenario has something in it. */
        boolean isUsed() {
            return cells.stream().anyMatch(cell -> !cell.isEmpty());
        }
    }

    /** The table as large as it fits into a height; at the smallest size it may be higher. */
    PdfPTable fitting(float width, float height) {
        float size = LARGEST;
        PdfPTable table = of(size, width);
        while (size > SMALLEST && table.getTotalHeight() > height) {
            size -= STEP;
            table = of(size, width);
        }
        return table;
    }

    private PdfPTable of(float size, float width) {
        Font plain = FontFactory.getFont(FontFactory.HELVETICA, size, Font.NORMAL, PdfReport.INK);
        Font bold = FontFactory.getFont(FontFactory.HELVETICA, size, Font.BOLD, PdfReport.INK);
        List<TableColumn> columns =
                columns(plain, bold).stream().filter(TableColumn::isUsed).toList();
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width;
        }
        PdfPTable table = new PdfPTable(widths);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        table.setSpacingBefore(12);
        table.setSpacingAfter(6);
        table.setHeaderRows(1);
        columns.forEach(column -> cell(table, column.head, bold, column.left, HEAD));
        for (int i = 0; i < report.results().size(); i++) {
            for (TableColumn column : columns) {
                cell(table, column.cells.get(i), column.font, column.left, null);
            }
        }
        return table;
    }

    private List<TableColumn> columns(Font plain, Font bold) {
        List<Cell> totals = report.comparison().total().cells();
        List<Cell> units =
                report.comparison().rows(Section.UNIT_COST).getFirst().cells();
        List<Column> scenarios = report.comparison().columns();
        return List.of(
                column(
                        "Scenario",
                        30,
                        bold,
                        true,
                        i -> scenarios.get(i).result().scenario().name()),
                column("Per month", 11, bold, false, i -> amount(totals.get(i).amount(), 1)),
                column("Per year", 12, plain, false, i -> amount(totals.get(i).amount(), 12)),
                column(
                        "Difference",
                        11,
                        plain,
                        false,
                        i -> i == 0 ? "" : difference(totals.get(i).difference())),
                column("Change", 8, plain, false, this::change),
                column("Per million", 8, plain, false, i -> unit(units.get(i).amount())),
                column(
                        "Gross margin",
                        8,
                        plain,
                        false,
                        i -> margin(totals.get(i).amount())),
                column("Zone lost", 9, plain, false, i -> zone(scenarios.get(i).resilience())),
                column(
                        "Broker lost",
                        9,
                        plain,
                        false,
                        i -> broker(scenarios.get(i).resilience())),
                column(
                        "Queues hold",
                        8,
                        plain,
                        false,
                        i -> queues(scenarios.get(i).resilience())),
                column("Note", 40, plain, true, i -> scenarios.get(i).verdict()));
    }

    private TableColumn column(String head, float width, Font font, boolean left, IntFunction<String> cell) {
        return new TableColumn(
                head,
                width,
                font,
                left,
                IntStream.range(0, report.results().size()).mapToObj(cell).toList());
    }

    private String change(int i) {
        Double change = i == 0 ? null : report.comparison().total().relative(i, 0);
        return change == null ? "" : String.format(Locale.ROOT, "%+.1f %%", change * 100);
    }

    private static String zone(@Nullable Resilience resilience) {
        return resilience == null ? "" : LossWords.ofAll(resilience.zoneLosses(), LossWords.SURVIVED);
    }

    private static String broker(@Nullable Resilience resilience) {
        return resilience == null ? "" : LossWords.ofAll(resilience.brokerLosses(), "no brokers");
    }

    private static String queues(@Nullable Resilience resilience) {
        if (resilience == null) {
            return "";
        }
        var endurance = resilience.endurance();
        return endurance == null ? "no queue" : String.format(Locale.ROOT, "%.1f h", endurance.hours());
    }

    private String margin(@Nullable Amount total) {
        var business = report.workspace().business();
        if (business == null || total == null || !total.isKnown() || business.revenueUsdPerMonth() <= 0) {
            return "";
        }
        double gross = (business.revenueUsdPerMonth() - business.otherCogsUsdPerMonth() - total.value())
                / business.revenueUsdPerMonth();
        return String.format(Locale.ROOT, "%.1f %%", gross * 100);
    }

    private static void cell(PdfPTable table, String text, Font font, boolean left, @Nullable Color fill) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setHorizontalAlignment(left ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(HEAD);
        cell.setPadding(font.getSize() * PADDING);
        if (fill != null) {
            cell.setBackgroundColor(fill);
        }
        table.addCell(cell);
    }

    private static String amount(@Nullable Amount amount, int months) {
        if (amount == null || amount.certainty() == Certainty.UNKNOWN) {
            return "unknown";
        }
        return (amount.isKnown() ? "" : "at least ") + Sentences.money(amount.value() * months);
    }

    private static String unit(@Nullable Amount amount) {
        return amount == null || !amount.isKnown() ? "unknown" : String.format(Locale.ROOT, "$%.4f", amount.value());
    }

    private static String difference(Difference difference) {
        return difference.isShown()
                ? (difference.value() > 0 ? "+" : "") + Sentences.money(difference.value())
                : "unknown";
    }
}
