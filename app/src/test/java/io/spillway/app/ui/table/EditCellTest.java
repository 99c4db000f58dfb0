package io.spillway.app.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EditCellTest {
    private static final String PROBLEM = "this is no number";

    private final List<String> taken = new ArrayList<>();
    private TableView<String> table;

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        TableColumn<String, String> column = new TableColumn<>("Amount");
        column.setPrefWidth(200);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue()));
        column.setCellFactory(each -> new EditCell<String>(
                        (row, typed) -> {
                            boolean number = typed.matches("\\d+");
                            if (number) {
                                taken.add(typed);
                            }
                            return number ? "" : PROBLEM;
                        },
                        row -> true)
                .inGroups());
        table.setEditable(true);
        table.getColumns().add(column);
        table.getItems().add("2500000");
        stage.setScene(new Scene(table, 300, 200));
        stage.show();
    }

    @Test
    void aNumberHasItsThousandsApartUntilSomebodyTypes(FxRobot robot) {
        assertThat(robot.lookup("2,500,000").tryQuery()).isPresent();

        edit(robot);

        assertThat(robot.lookup("#cell-field").queryAs(TextField.class).getText())
                .isEqualTo("2500000");
    }

    @Test
    void whatIsWrongIsSaidUntilSomethingElseIsTyped(FxRobot robot) {
        edit(robot);
        robot.write("many").type(KeyCode.ENTER);
        assertThat(said(robot)).containsExactly(PROBLEM);

        robot.type(KeyCode.BACK_SPACE);
        assertThat(said(robot)).isEmpty();

        robot.interact(
                () -> robot.lookup("#cell-field").queryAs(TextField.class).setText("12"));
        robot.type(KeyCode.ENTER);
        assertThat(taken).containsExactly("12");
        assertThat(said(robot)).isEmpty();
    }

    private void edit(FxRobot robot) {
        robot.interact(() -> table.edit(0, table.getColumns().getFirst()));
    }

    /** What tooltips say that are open. */
    private static List<String> said(FxRobot robot) {
        List<String> said = new ArrayList<>();
        robot.interact(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip && window.isShowing())
                .forEach(window -> said.add(((Tooltip) window).getText())));
        return said;
    }
}
