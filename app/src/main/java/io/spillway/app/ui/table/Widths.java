package io.spillway.app.ui.table;

import io.spillway.app.ui.look.TextScale;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableColumnBase;

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
}
