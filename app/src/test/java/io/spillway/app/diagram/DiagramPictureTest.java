package io.spillway.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.look.KindBadge;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.ComponentKind;
import io.spillway.scenarios.editing.DiagramLayout.Grouping;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramPictureTest {
    private final WorkspaceSession session = TestSessions.open();
    private final Drawing drawing =
            DrawingBuilder.of(TestSessions.shown(session).drawn(), false);
    private final DiagramPicture picture =
            new DiagramPicture(drawing, new Arranger(DrawingsForTests.METRICS).anew(drawing, Grouping.AREAS), false);

    @TempDir
    private Path folder;

    @Test
    void anSvgHoldsTheNamesAndPricesAsText() throws IOException {
        Path file = folder.resolve("pipeline.svg");

        ChartExport.Outcome outcome = export(file);

        assertThat(outcome.done()).as(outcome.words()).isTrue();
        String svg = Files.readString(file);
        assertThat(svg).contains("<text").contains("Web, mobile, server").contains("msg/s");
        for (Link link : drawing.links()) {
            assertThat(svg).contains(">" + link.price() + "<");
        }
        assertThat(svg).contains("Inter");
    }

    @Test
    void aPngHasTwoPixelsForEachPoint() throws IOException {
        Path file = folder.resolve("pipeline.png");

        export(file);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(2 * picture.width());
        assertThat(image.getHeight()).isEqualTo(2 * picture.height());
        assertThat(new Color(image.getRGB(2, 2))).isEqualTo(Color.decode("#f6f8fa"));
    }

    @Test
    void theColoursOfKindsAreThoseOfTheWindow() throws IOException {
        String sheet;
        try (InputStream in = Objects.requireNonNull(KindBadge.class.getResourceAsStream("app.css"))) {
            sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        DiagramColours colours = DiagramColours.of(false);
        for (ComponentKind kind : ComponentKind.values()) {
            String look = KindLook.of(kind).colourClass();
            Color colour = Objects.requireNonNull(colours.kinds().get(look), look);
            String hex = String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
            assertThat(sheet)
                    .contains("-spillway-" + look + ": " + hex + ";")
                    .contains("." + look + " { -fx-background-color: -spillway-" + look + "; }");
        }
    }

    private ChartExport.Outcome export(Path file) {
        return new ChartExport((owner, name) -> Optional.of(file))
                .save(picture, "Pipeline", picture.width(), picture.height(), null)
                .orElseThrow();
    }
}
