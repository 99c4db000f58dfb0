package io.spillway.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.report.Report;
import io.spillway.app.report.pdf.Picture;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportDiagramsTest {
    private final Workspace workspace = BundledWorkspaces.open("stream-today").orThrow();

    private List<Picture> pictures(String... scenarios) {
        Report.Request request =
                new Report.Request(List.of(scenarios), null, false, LocalDate.of(2026, 11, 26), "A test");
        return ReportDiagrams.of(Report.of(workspace, new WorkspacePricing(), request, Work.UNWATCHED));
    }

    private String name(String scenario) {
        return workspace.scenario(scenario).name();
    }

    @Test
    void theFirstScenarioIsDrawnAndTheOneWhoseProjectsAreShownAndElseTheLast() {
        String several = name("kafka-in-zone") + ": what differs from " + name("baseline") + " has a coloured frame";

        assertThat(titles()).containsExactly(name("baseline"), several);
        assertThat(titles("baseline", "kafka", "nsq-zone-aware"))
                .containsExactly(
                        name("baseline"),
                        name("nsq-zone-aware") + ": what differs from " + name("baseline") + " has a coloured frame");
        assertThat(titles("kafka")).containsExactly(name("kafka"));
        assertThat(titles("kafka", "baseline")).containsExactly(name("kafka"), name("baseline"));
    }

    private List<String> titles(String... scenarios) {
        return pictures(scenarios).stream().map(Picture::title).toList();
    }

    @Test
    void whatAScenarioRemovesIsDrawnInTheColourOfRemoval() {
        List<Picture> compared = pictures("baseline", "kafka");

        assertThat(colours(compared.getFirst())).hasSizeGreaterThan(10);
        assertThat(removed(compared.getFirst())).isZero();
        assertThat(removed(compared.getLast())).isPositive();
        assertThat(removed(pictures("kafka").getFirst())).isZero();
    }

    private static long removed(Picture picture) {
        int danger = DiagramColours.of(false).danger().getRGB();
        return pixels(painted(picture)).filter(rgb -> rgb == danger).count();
    }

    private static Set<Integer> colours(Picture picture) {
        return pixels(painted(picture)).boxed().collect(Collectors.toSet());
    }

    private static IntStream pixels(BufferedImage image) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    private static BufferedImage painted(Picture picture) {
        BufferedImage image =
                new BufferedImage((int) picture.width(), (int) picture.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        picture.painter().accept(graphics);
        graphics.dispose();
        return image;
    }
}
