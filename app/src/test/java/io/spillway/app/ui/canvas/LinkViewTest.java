package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.diagram.Line;
import io.spillway.app.diagram.Link;
import io.spillway.app.diagram.Mark;
import io.spillway.app.diagram.Point;
import io.spillway.app.ui.look.Theme;
import io.spillway.model.topology.RoutingPolicy;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The line of a flow in the colours of the style sheet. */
@ExtendWith(ApplicationExtension.class)
class LinkViewTest {
    private LinkView view;
    private Group root;

    @Start
    void start(Stage stage) {
        Palette palette = new Palette(() -> {});
        view = new LinkView(palette);
        root = new Group(palette);
        root.getChildren().addAll(view.lines());
        Scene scene = new Scene(root, 300, 200);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 0.3, 0.9})
    void whatIsChosenHasTheColourOfTheSelectionHoweverMuchOfItCrossesZones(double crossing) {
        Paint before = stroke(crossing, false);
        Paint chosen = stroke(crossing, true);

        assertThat(chosen).isNotEqualTo(before).isEqualTo(stroke(0.5, true));
        assertThat(((Polygon) view.lines().get(1)).getFill()).isEqualTo(chosen);
    }

    @Test
    void theLabelLeavesOutTheCodeOfACurrencyWithoutASign() {
        assertThat(link(0.5, "CHF 44.1k").label()).isEqualTo("1 TB  44.1k");
        assertThat(link(0.5, "A$44.1k").label()).isEqualTo("1 TB  A$44.1k");
        assertThat(link(0.5, "unknown").label()).isEqualTo("1 TB  unknown");
    }

    /** @param crossing negative for none */
    private Paint stroke(double crossing, boolean chosen) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.MINUTES.toMillis(1), () -> {
            view.update(
                    link(crossing, "$1"), new Line("sent", 0, List.of(new Point(10, 10), new Point(200, 10)), null));
            view.setChosen(chosen);
            root.applyCss();
            return ((Path) view.lines().getFirst()).getStroke();
        });
    }

    private static Link link(double crossing, String price) {
        return new Link(
                "sent",
                List.of("sent"),
                "Sent",
                List.of("a", "b"),
                1000,
                "1 msg/s",
                crossing < 0 ? OptionalDouble.empty() : OptionalDouble.of(crossing),
                RoutingPolicy.ANY_ZONE,
                "1 TB",
                price,
                Mark.SAME);
    }
}
