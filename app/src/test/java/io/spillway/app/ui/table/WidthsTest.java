package io.spillway.app.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.look.TextScale;
import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WidthsTest {
    @Test
    void columnsGrowWithTheTextUnlessTheirWidthFollowsSomethingElse(FxRobot robot) {
        TableColumn<String, String> fixed = new TableColumn<>();
        TableColumn<String, String> bound = new TableColumn<>();
        Widths.set(fixed, 100);
        Widths.set(bound, 100);
        bound.prefWidthProperty().bind(new SimpleDoubleProperty(70));
        TableColumn<String, String> later = new TableColumn<>();

        robot.interact(() -> TextScale.apply(new Scene(new Pane()), 1.5));
        Widths.set(later, 40);
        List<Double> large = List.of(fixed.getPrefWidth(), bound.getPrefWidth(), later.getPrefWidth());
        robot.interact(() -> TextScale.apply(new Scene(new Pane()), 1));

        assertThat(large).containsExactly(150.0, 70.0, 60.0);
        assertThat(List.of(fixed.getPrefWidth(), bound.getPrefWidth(), later.getPrefWidth()))
                .containsExactly(100.0, 70.0, 40.0);
    }
}
