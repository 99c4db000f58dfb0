package io.spillway.app.ui.look;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Two views side by side; where there is no room for both, one at a time, which a pair of buttons chooses. */
public final class SideBySide extends SplitPane {
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final HBox chooser = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Node first;
    private final Node second;
    private final double share;

    /**
     * @param id of the views; the buttons have it with the number of their view
     * @param share of the width that the first view has
     * @param least width at which both have room, in pixels at the designed size of text
     */
    public SideBySide(
            String id, String firstName, Node first, String secondName, Node second, double share, double least) {
        this.first = first;
        this.second = second;
        this.share = share;
        setId(id);
        setMinSize(0, 0);
        ToggleButton one = button(id + "-1", firstName, "left-pill");
        ToggleButton other = button(id + "-2", secondName, "right-pill");
        chooser.getChildren().setAll(one, other);
        chooser.setMinWidth(Region.USE_PREF_SIZE);
        chooser.visibleProperty().bind(narrow);
        chooser.managedProperty().bind(narrow);
        one.setSelected(true);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            } else {
                show();
            }
        });
        narrow.subscribe((before, now) -> show());
        show();
        narrow.bind(Bindings.createBooleanBinding(
                () -> getWidth() > 0
                        && getWidth() < least * TextScale.factorProperty().get(),
                widthProperty(),
                TextScale.factorProperty()));
    }

    /** Whether the second view is shown, alone or beside the first. */
    public BooleanBinding secondShownBinding() {
        return Bindings.createBooleanBinding(() -> getItems().contains(second), getItems());
    }

    /** The buttons, which are there only while one view is shown at a time. */
    public Node chooser() {
        return chooser;
    }

    private ToggleButton button(String id, String name, String look) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add(look);
        return button;
    }

    private void show() {
        boolean both = !narrow.get();
        boolean one = group.getToggles().getFirst().isSelected();
        if (both) {
            getItems().setAll(first, second);
            setDividerPositions(share);
        } else {
            getItems().setAll(one ? first : second);
        }
    }
}
