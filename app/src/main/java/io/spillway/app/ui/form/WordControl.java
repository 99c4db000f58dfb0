package io.spillway.app.ui.form;

import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A text, with what is known on offer where it names something. */
final class WordControl extends EntryControl {
    private static final int LINES = 2;
    private static final int MOST_LINES = 5;
    /** What padding and a scroll bar take of a text's width. */
    private static final double BESIDE = 24;

    private final HBox box = new HBox(2);
    private final TextInputControl field;
    private final boolean wide;

    WordControl(WordEntry entry, FormParts parts) {
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("form-word");
        wide = entry.isLong();
        Node shown;
        if (entry.isChosen()) {
            SuggestField suggest = new SuggestField(entry::options, entry::onChosen);
            field = suggest.field();
            shown = suggest;
        } else if (wide) {
            TextArea area = new TextArea();
            area.setWrapText(true);
            area.setPrefRowCount(LINES);
            area.setMinHeight(Region.USE_PREF_SIZE);
            area.textProperty().subscribe(text -> grow(area));
            area.widthProperty().subscribe(width -> grow(area));
            area.fontProperty().subscribe(font -> grow(area));
            // A text that arrives is read from its beginning, and the area scrolls to its end.
            area.textProperty()
                    .subscribe(text -> Platform.runLater(() -> {
                        if (!area.isFocused()) {
                            area.positionCaret(0);
                            area.setScrollTop(0);
                        }
                    }));
            field = area;
            shown = area;
        } else {
            field = new javafx.scene.control.TextField();
            shown = field;
        }
        field.setMinWidth(0);
        HBox.setHgrow(shown, Priority.ALWAYS);
        box.getChildren().add(shown);
        field.setId("input-" + String.join("-", entry.place().named()));
        field.setPromptText(entry.prompt());
        TypedField.join(field, entry, entry.textProperty(), entry::onTyped, entry::onEnter, entry::onRevert);
        if (entry.isType()) {
            box.getChildren()
                    .add(Lines.icon(Icon.DOTS_HORIZONTAL, Texts.of("form.pick"), () -> parts.pickType(entry, field)));
        }
        if (entry.isSnapshot() && parts.previewsSnapshots()) {
            box.getChildren()
                    .add(Lines.icon(
                            Icon.EYE_OUTLINE, Texts.of("form.preview"), () -> parts.previewSnapshot(entry, field)));
        }
    }

    /** As high as its text, so that no line is cut, up to where it scrolls. */
    private static void grow(TextArea area) {
        Text measured = new Text(area.getText());
        measured.setFont(area.getFont());
        measured.setWrappingWidth(Math.max(1, area.getWidth() - BESIDE));
        Text line = new Text("X");
        line.setFont(area.getFont());
        double lines =
                measured.getLayoutBounds().getHeight() / line.getLayoutBounds().getHeight();
        area.setPrefRowCount(Math.clamp(Math.round(lines), LINES, MOST_LINES));
    }

    @Override
    Node node() {
        return box;
    }

    @Override
    Node focusTarget() {
        return field;
    }

    @Override
    boolean isWide() {
        return wide;
    }
}
