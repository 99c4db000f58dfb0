package io.spillway.app.ui.table;

import io.spillway.app.ui.look.TextScale;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/** Widths of columns, which no style sheet can say, in step with the size of text. */
public final class Widths {
    private Widths() {}

    /** @param width wished, in pixels at the designed size of text */
    public static void set(TableColumnBase<?, ?> column, double width) {
        ChangeListener<Number> fit = (factor, before, now) -> {
            // A column may have got a width that follows the table's.
            if (!column.prefWidthProperty().isBound()) {
                column.setPrefWidth(width * now.doubleValue());
            }
        };
        // The column keeps the listener alive, and nothing else does.
        column.getProperties().put(Widths.class, fit);
        TextScale.factorProperty().addListener(new WeakChangeListener<>(fit));
        column.setPrefWidth(width * TextScale.factorProperty().get());
    }

    /**
     * Lets a column take what the others leave of the table's width, and never less than its own.
     *
     * @param reserved what stays free beside the columns, in pixels
     */
    public static void fill(TableView<?> table, TableColumn<?, ?> column, double reserved) {
        double least = column.getPrefWidth() / TextScale.factorProperty().get();
        column.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            double others = 0;
                            for (TableColumn<?, ?> other : table.getColumns()) {
                                others += other.equals(column) ? 0 : other.getWidth();
                            }
                            return Math.max(
                                    least * TextScale.factorProperty().get(), table.getWidth() - others - reserved);
                        },
                        widthsBeside(table, column)));
    }

    private static Observable[] widthsBeside(TableView<?> table, TableColumn<?, ?> column) {
        List<Observable> widths = new ArrayList<>(List.of(table.widthProperty(), TextScale.factorProperty()));
        for (TableColumn<?, ?> other : table.getColumns()) {
            if (!other.equals(column)) {
                widths.add(other.widthProperty());
            }
        }
        return widths.toArray(Observable[]::new);
    }
}
