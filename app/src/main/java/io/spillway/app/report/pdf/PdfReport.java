package io.spillway.app.report.pdf;

import io.spillway.app.report.Report;
import io.spillway.app.report.Sentences;
import io.spillway.model.finding.Finding;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jfree.chart.JFreeChart;
import org.openpdf.text.Document;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The summary, the charts and pictures as a PDF of A4 pages. */
public final class PdfReport {
    static final Color INK = new Color(0x1F2933);
    private static final Color MUTED = new Color(0x6B7785);
    private static final Color ACCENT = new Color(0x0B6E99);
    private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA, 18, Font.BOLD, ACCENT);
    private static final Font HEADING = FontFactory.getFont(FontFactory.HELVETICA, 12, Font.BOLD, ACCENT);
    private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 10, Font.NORMAL, INK);
    private static final Font SMALL = FontFactory.getFont(FontFactory.HELVETICA, 8, Font.NORMAL, INK);
    private static final Font NOTE = FontFactory.getFont(FontFactory.HELVETICA, 8, Font.NORMAL, MUTED);

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
        float height = writer.getVerticalPosition(true) - document.bottom() - AROUND_TABLE;
        document.add(new ScenarioTable(report).fitting(document.right() - document.left(), height));
        List<String> notes = new ArrayList<>();
        if (report.results().size() > 1) {
            notes.add("A difference is shown only when the same lines are unknown on both sides.");
        }
        if (report.workspace().business() != null) {
            notes.add("Gross margin is at the same revenue.");
        }
        document.add(new Paragraph(String.join(" ", notes), NOTE));
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
}
