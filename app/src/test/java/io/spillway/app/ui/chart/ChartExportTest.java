package io.spillway.app.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.look.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ChartExportTest {
    private static final String NAME =
            "Core, with <angles> & a name that is far too long for the room it has beside its bar";

    @TempDir
    Path folder;

    @Test
    void thePngHasTwoPixelsPerPointAndShowsTheBars() throws IOException {
        Path file = folder.resolve("chart.png");

        ChartExport.Outcome outcome = export(file).write(chart(), 600, 300, file);

        assertThat(outcome.words()).isEqualTo("Saved as " + file + ".");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(600);
        int bar = ChartColours.of(Theme.LIGHT).main().getRGB();
        long blue = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                blue += picture.getRGB(x, y) == bar ? 1 : 0;
            }
        }
        assertThat(blue).isGreaterThan(10_000);
    }

    @Test
    void theSvgIsXmlWhoseTextStaysText() throws Exception {
        Path file = folder.resolve("chart.SVG");

        assertThat(export(file).write(chart(), 900, 300, file).done()).isTrue();

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        Document document = factory.newDocumentBuilder().parse(file.toFile());
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("Cost by area, $ a month", "at least $1.5k", "sans-serif");
    }

    @Test
    void aNameWithoutEndingBecomesAPngAndReplacesNothing() throws IOException {
        Path file = folder.resolve("chart");
        Files.writeString(folder.resolve("chart.png"), "of somebody else");

        ChartExport.Outcome outcome = export(file).write(chart(), 600, 300, file);

        assertThat(outcome.done()).isFalse();
        assertThat(outcome.words()).contains("exists already");
        assertThat(folder.resolve("chart.png")).hasContent("of somebody else");
    }

    @Test
    void aFolderThatIsNotThereIsNamedWithWhatToDo() {
        Path file = folder.resolve("missing").resolve("chart.png");

        ChartExport.Outcome outcome = export(file).write(chart(), 600, 300, file);

        assertThat(outcome.done()).isFalse();
        assertThat(outcome.words()).contains(file.toString(), "Choose another folder");
    }

    @Test
    void theProposedNameIsMadeOfTheTitle() {
        assertThat(ChartExport.nameOf("Baseline to Kafka + i3, $ a month")).isEqualTo("baseline-to-kafka-i3-a-month");
        assertThat(ChartExport.nameOf("€")).isEqualTo("chart");
    }

    private static ChartExport export(Path file) {
        return new ChartExport((owner, name) -> Optional.of(file));
    }

    private static JFreeChart chart() {
        ChartContent.Bars bars = new ChartContent.Bars(
                "Cost by area, $ a month",
                "What is not known is not in it.",
                Scale.dollars(),
                false,
                List.of(new ChartContent.Group("core", NAME), new ChartContent.Group("b", "B")),
                List.of(new ChartContent.Series(
                        "This scenario",
                        Tone.MAIN,
                        List.of(
                                new ChartContent.Mark(1500, "at least $1.5k", "at least $1,500"),
                                ChartContent.Mark.none("unknown", "unknown")))));
        return ChartDrawing.of(Theme.LIGHT, 11, 600).drawAlone(bars);
    }
}
