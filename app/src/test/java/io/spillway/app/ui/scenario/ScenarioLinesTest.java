package io.spillway.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.ui.look.Theme;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Where the texts of a scenario's row stand, in the fonts of the style sheet. */
@ExtendWith(ApplicationExtension.class)
class ScenarioLinesTest {
    private static final double WIDE = 260;
    private static final double NARROW = 110;
    private static final ZoneLoss SURVIVED = new ZoneLoss(ZoneLoss.Outcome.SURVIVED, "survives", "", 0);

    private ScenarioLines lines;

    @Start
    void start(Stage stage) {
        Theme.loadTypeface();
        lines = new ScenarioLines();
        Scene scene = new Scene(new Pane(lines), 400, 300);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void figuresStandOnOneLineWhereThereIsRoomAndOnTwoWhereThereIsNot() {
        double wide = show(row("One cluster", "−$1,000", ZoneLoss.NONE), WIDE, null);

        assertThat(baseline(".small")).isCloseTo(baseline(".scenario-total"), within(1.0));
        assertThat(right()).isCloseTo(WIDE, within(1.0));
        assertThat(place(".scenario-total").getMinX()).isZero();

        double narrow = show(row("One cluster", "−$1,000", ZoneLoss.NONE), NARROW, null);

        assertThat(place(".small").getMinY())
                .isGreaterThanOrEqualTo(place(".scenario-total").getMaxY());
        assertThat(right()).isCloseTo(NARROW, within(1.0));
        assertThat(narrow).isGreaterThan(wide + 10);
    }

    @Test
    void aLongNameTakesTwoLinesAndNoMore() {
        double one = show(row("Kafka", "", ZoneLoss.NONE), WIDE, null);
        double two = show(row("Zone-aware NSQ inbound, without the balancer", "", ZoneLoss.NONE), WIDE, null);

        assertThat(name()).isEqualTo("Zone-aware NSQ inbound, without the\nbalancer");
        assertThat(two).isGreaterThan(one + 10);

        double cut = show(row("Zone-aware NSQ inbound, ".repeat(5), "", ZoneLoss.NONE), WIDE, null);

        assertThat(name()).endsWith("…").containsOnlyOnce("\n");
        assertThat(cut).isEqualTo(two);
    }

    @Test
    void whatIsNotKnownTakesNoRoom() {
        double known = show(row("Kafka", "−$1,000", SURVIVED), WIDE, null);
        Text words = (Text) texts(".scenario-zone-loss").stream()
                .filter(each -> "survives".equals(((Text) each).getText()))
                .findFirst()
                .orElseThrow();
        assertThat(words.getBoundsInParent().getMinX()).isGreaterThan(13);
        assertThat(words.getBoundsInParent().getMinY())
                .isGreaterThanOrEqualTo(place(".scenario-total").getMaxY() - 1);
        assertThat(known).isGreaterThanOrEqualTo(words.getBoundsInParent().getMaxY() - 1);

        double unknown = show(row("Kafka", "", ZoneLoss.NONE), WIDE, null);

        assertThat(unknown).isLessThan(known - 10);
        assertThat(texts(".small")).isEmpty();
    }

    @Test
    void theLineOfAZoneLossIsKeptWhileItIsAwaited() {
        ScenarioRow known = row("Kafka", "", SURVIVED);
        ScenarioRow awaited = new ScenarioRow("a", "Kafka", "…", "", "", 0, ZoneLoss.AWAITED, false, "", false, true);

        assertThat(show(awaited, WIDE, null)).isCloseTo(show(known, WIDE, null), within(2.0));
        assertThat(show(row("Kafka", "", ZoneLoss.NONE), WIDE, null)).isLessThan(show(known, WIDE, null) - 10);
    }

    @Test
    void aFieldTakesThePlaceOfTheName() {
        TextField field = WaitForAsyncUtils.waitForAsyncFx(1_000, () -> new TextField("Kafka"));
        show(row("Kafka", "", ZoneLoss.NONE), WIDE, field);

        assertThat(texts(".scenario-name")).isEmpty();
        assertThat(field.getWidth()).isEqualTo(WIDE);
        assertThat(place(".scenario-total").getMinY()).isGreaterThanOrEqualTo(field.getHeight());
    }

    /** Returns the height that it asks for. */
    private double show(ScenarioRow row, double width, @Nullable TextField field) {
        return WaitForAsyncUtils.waitForAsyncFx(1_000, () -> {
            lines.setRoom(width);
            lines.show(row, field);
            lines.applyCss();
            double height = lines.prefHeight(-1);
            lines.resizeRelocate(0, 0, width, height);
            lines.layout();
            return height;
        });
    }

    private String name() {
        return ((Text) lines.lookup(".scenario-name")).getText();
    }

    private double right() {
        return texts(".small").stream()
                .mapToDouble(each -> each.getBoundsInParent().getMaxX())
                .max()
                .orElseThrow();
    }

    private double baseline(String selector) {
        Text text = (Text) lines.lookup(selector);
        return text.getLayoutY();
    }

    private Bounds place(String selector) {
        return lines.lookup(selector).getBoundsInParent();
    }

    private Set<Node> texts(String selector) {
        return lines.lookupAll(selector);
    }

    private static ScenarioRow row(String name, String difference, ZoneLoss loss) {
        String relative = difference.isEmpty() ? "" : "−5.0 %";
        return new ScenarioRow("a", name, "$820,000", difference, relative, -1, loss, false, "", false, false);
    }
}
