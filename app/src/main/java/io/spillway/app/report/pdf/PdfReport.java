package io.spillway.app.report.pdf;

import io.spillway.app.report.Report;
import io.spillway.app.report.Sentences;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.comparison.Cell;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.comparison.Section;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.resilience.Resilience;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The summary, the charts and pictures as a PDF of A4 pages. */
public final class PdfReport {
    private static final Color INK = new Color(0x1F2933);
    private static final Color MUTED = new Color(0x6B7785);
    private static final Color ACCENT = new Color(0x0B6E99);
    private static final Color HEAD = new Color(0xE4EDF2);
    private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA, 18, Font.BOLD, ACCENT);
    private static final Font HEADING = FontFactory.getFont(FontFactory.HELVETICA, 12, Font.BOLD, ACCENT);
    private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 10, Font.NORMAL, INK);
    private static final Font SMALL = FontFactory.getFont(FontFactory.HELVETICA, 8, Font.NORMAL, INK);
    private static final Font NOTE = FontFactory.getFont(FontFactory.HELVETICA, 8, Font.NORMAL, MUTED);
    private static final float LARGEST = 8;
    private static final float SMALLEST = 5;
    private static final float STEP = 0.25f;
    private static final float PADDING = 0.35f;

    /** Space above and below the table and the note under it. */
    private static final float AROUND_TABLE = 36;

    /** Space above a picture, and what a line under its title takes. */
    private static final float AROUND_PICTURE = 30;

    private static final int MARGIN = 36;
    private static final int BAR = 18;
    private static final int FRAME = 110;
    private static final int MOST_FINDINGS = 30;

    private final Report report;
    private final Document document;
    private final PdfWriter writer;

    private PdfReport(Report report, Document document, PdfWriter writer) {
        this.report = report;
        this.document = document;
        this.writer = writer;
    }

    /**
     * Writes a report.
     *
     * @param pictures each on a page of its own, after the charts
     * @throws IOException when it cannot be written, for example because the disk is full
     */
    public static void write(Report report, List<Picture> pictures, OutputStream out) throws IOException {
        try {
            build(report, pictures, out);
        } catch (ExceptionConverter e) {
            // The library makes what the stream throws a defect.
            if (e.getException() instanceof IOException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static void build(Report report, List<Picture> pictures, OutputStream out) {
        Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        // Otherwise a picture that does not fit waits for the next page, and what follows it goes before it.
        writer.setStrictImageSequence(true);
        document.addTitle(report.workspace().name());
        document.addCreator("Spillway");
        document.addAuthor(report.by().isEmpty() ? "Spillway" : report.by());
        document.addSubject("Capacity and monthly cost of a data pipeline on AWS");
        document.open();
        PdfReport pdf = new PdfReport(report, document, writer);
        pdf.summary();
        pdf.charts();
        pictures.forEach(pdf::picture);
        pdf.findings();
        document.close();
    }

    private void summary() {
        document.add(new Paragraph(report.workspace().name(), TITLE));
        document.add(new Paragraph(
                "Monthly cost at the prices of " + report.snapshots() + ", " + report.date()
                        + (report.by().isEmpty() ? "" : ", by " + report.by()) + ", with Spillway",
                NOTE));
        Sentences.of(report).forEach(sentence -> {
            Paragraph paragraph = new Paragraph(sentence, TEXT);
            paragraph.setSpacingBefore(6);
            document.add(paragraph);
        });
        Paragraph note = new Paragraph(
                "A difference is shown only when the same lines are unknown on both sides. Gross margin is at the same revenue.",
                NOTE);
        document.add(fitting(writer.getVerticalPosition(true) - document.bottom() - AROUND_TABLE));
        document.add(note);
    }

    /** The table as large as it fits on the page; at the smallest size it may go on. */
    private PdfPTable fitting(float height) {
        float size = LARGEST;
        PdfPTable table = scenarios(size);
        while (size > SMALLEST && table.getTotalHeight() > height) {
            size -= STEP;
            table = scenarios(size);
        }
        return table;
    }

    private PdfPTable scenarios(float size) {
        Font plain = FontFactory.getFont(FontFactory.HELVETICA, size, Font.NORMAL, INK);
        Font bold = FontFactory.getFont(FontFactory.HELVETICA, size, Font.BOLD, INK);
        String[] heads = {
            "Scenario",
            "Per month",
            "Per year",
            "Difference",
            "Change",
            "Per million",
            "Gross margin",
            "Zone lost",
            "Broker lost",
            "Queues hold",
            "Note"
        };
        float[] widths = {30, 11, 12, 11, 8, 8, 8, 9, 9, 8, 40};
        PdfPTable table = new PdfPTable(widths);
        table.setTotalWidth(document.right() - document.left());
        table.setLockedWidth(true);
        table.setSpacingBefore(12);
        table.setSpacingAfter(6);
        table.setHeaderRows(1);
        for (int i = 0; i < heads.length; i++) {
            cell(table, heads[i], bold, i == 0 || i == heads.length - 1, HEAD);
        }
        List<Cell> totals = report.comparison().total().cells();
        List<Cell> units =
                report.comparison().rows(Section.UNIT_COST).getFirst().cells();
        for (int i = 0; i < totals.size(); i++) {
            Column column = report.comparison().columns().get(i);
            Amount total = totals.get(i).amount();
            Double change = i == 0 ? null : report.comparison().total().relative(i, 0);
            cell(table, column.result().scenario().name(), bold, true, null);
            cell(table, amount(total, 1), bold, false, null);
            cell(table, amount(total, 12), plain, false, null);
            cell(table, i == 0 ? "" : difference(totals.get(i).difference()), plain, false, null);
            cell(table, change == null ? "" : String.format(Locale.ROOT, "%+.1f %%", change * 100), plain, false, null);
            cell(table, unit(units.get(i).amount()), plain, false, null);
            cell(table, margin(total), plain, false, null);
            resilience(table, column.resilience(), plain);
            cell(table, column.verdict(), plain, true, null);
        }
        return table;
    }

    private static void resilience(PdfPTable table, @Nullable Resilience resilience, Font plain) {
        if (resilience == null) {
            for (int i = 0; i < 3; i++) {
                cell(table, "", plain, false, null);
            }
            return;
        }
        cell(table, resilience.survivesZoneLoss() ? "survived" : "not survived", plain, false, null);
        cell(
                table,
                resilience.brokerLosses().isEmpty()
                        ? "no brokers"
                        : resilience.survivesBrokerLoss() ? "survived" : "not survived",
                plain,
                false,
                null);
        var endurance = resilience.endurance();
        cell(
                table,
                endurance == null ? "no queue" : String.format(Locale.ROOT, "%.1f h", endurance.hours()),
                plain,
                false,
                null);
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

    private void charts() {
        ReportCharts.waterfall(report).ifPresent(chart -> chart(chart, bars(chart)));
        JFreeChart categories = ReportCharts.categories(report);
        chart(categories, bars(categories));
    }

    private static int bars(JFreeChart chart) {
        return chart.getCategoryPlot().getDataset().getColumnCount();
    }

    private void chart(JFreeChart chart, int bars) {
        Rectangle page = document.getPageSize();
        double width = page.getWidth() - 2 * MARGIN;
        double height = Math.min(page.getHeight() - 2 * MARGIN - 30, Math.max(260, FRAME + bars * (BAR + 10)));
        draw(width, height, graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height)), 1);
    }

    private void picture(Picture picture) {
        document.newPage();
        document.add(new Paragraph(picture.title(), HEADING));
        double height = writer.getVerticalPosition(true) - document.bottom() - AROUND_PICTURE;
        double scale = Math.min((document.right() - document.left()) / picture.width(), height / picture.height());
        draw(picture.width() * scale, picture.height() * scale, picture.painter(), scale);
    }

    /** Vectors, not pixels. */
    private void draw(double width, double height, Consumer<Graphics2D> painter, double scale) {
        PdfTemplate template = writer.getDirectContent().createTemplate((float) width, (float) height);
        Graphics2D graphics = template.createGraphicsShapes((float) width, (float) height);
        graphics.scale(scale, scale);
        painter.accept(graphics);
        graphics.dispose();
        Image image = Image.getInstance(template);
        image.setSpacingBefore(10);
        document.add(image);
    }

    private void findings() {
        if (report.findings().isEmpty()) {
            return;
        }
        document.newPage();
        document.add(new Paragraph("Findings", HEADING));
        List<Report.SharedFinding> all = report.sharedFindings();
        for (Report.SharedFinding shared : all.stream().limit(MOST_FINDINGS).toList()) {
            Finding finding = shared.first();
            Paragraph paragraph = new Paragraph(
                    finding.severity().toString().toLowerCase(Locale.ROOT) + ": " + finding.message()
                            + (finding.advice().isEmpty() ? "" : " — " + finding.advice()) + shared.more(),
                    SMALL);
            paragraph.setSpacingBefore(3);
            document.add(paragraph);
        }
        if (all.size() > MOST_FINDINGS) {
            document.add(new Paragraph("and " + (all.size() - MOST_FINDINGS) + " more", NOTE));
        }
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
