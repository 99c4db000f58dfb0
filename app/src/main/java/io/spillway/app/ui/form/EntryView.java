package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.Steady;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import io.spillway.model.finding.Severity;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A field with its label, its control, and below it what there is to say: what is wrong, where a default comes from, what is overridden. */
final class EntryView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass OVERRIDDEN = PseudoClass.getPseudoClass("overridden");

    private static final int LONG = 18;
    private static final double APART = 6;

    private final FormEntry entry;
    private final Label label = new Label();
    private final Label message = Lines.wrapped(StyleClasses.DANGER);
    private final Label hint = Lines.wrapped(StyleClasses.ACCENT);
    private final Label source = Lines.cut(StyleClasses.MUTED);
    private final Label baseline = Lines.wrapped(StyleClasses.ACCENT);
    private final HBox overridden;
    private final Hyperlink reset = link();
    private final HBox last = new HBox(APART, source, reset);
    private final Tip resetTip = Tip.of(reset);
    private final EntryControl control;
    /** The label, and beside it the control where there is room for both. */
    private final HBox first = new HBox(APART, label);

    private boolean stacked;

    EntryView(FormEntry entry, FormParts parts) {
        this.entry = entry;
        control = EntryControl.of(entry, parts);
        getStyleClass().add("form-entry");
        setId("field-" + String.join("-", entry.place().named()));
        label.setText(entry.label());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("form-label");
        HBox.setHgrow(label, Priority.ALWAYS);
        Node focused = control.focusTarget();
        label.setLabelFor(focused);
        focused.setAccessibleText(entry.label());
        reset.setOnAction(event -> entry.onDefault());
        Hyperlink toBaseline = link();
        toBaseline.setText(Texts.of("form.resetToBaseline"));
        toBaseline.setOnAction(event -> entry.onBaseline());
        HBox.setHgrow(baseline, Priority.ALWAYS);
        baseline.setMaxWidth(Double.MAX_VALUE);
        overridden = new HBox(APART, baseline, toBaseline);
        overridden.setAlignment(Pos.TOP_LEFT);
        first.setAlignment(Pos.CENTER_LEFT);
        first.setMinWidth(0);
        HBox.setHgrow(source, Priority.ALWAYS);
        source.setMaxWidth(Double.MAX_VALUE);
        last.setAlignment(Pos.TOP_LEFT);
        lay(control.isWide());
        entry.stateProperty().subscribe(this::show);
    }

    /** @param below whether the control stands below its label */
    private void lay(boolean below) {
        stacked = below;
        first.getChildren().remove(control.node());
        getChildren().setAll(first);
        (below ? getChildren() : first.getChildren()).add(control.node());
        control.below().ifPresent(getChildren()::add);
        getChildren().addAll(message, hint, overridden, last);
    }

    @Override
    protected void layoutChildren() {
        boolean below = control.isWide() || !hasRoomBeside();
        if (below != stacked) {
            // Not now: children must not come and go while they are laid out.
            Platform.runLater(() -> lay(below));
        }
        super.layoutChildren();
    }

    private boolean hasRoomBeside() {
        double needed = label.minWidth(-1) + APART + control.node().minWidth(-1);
        return snapSizeX(needed) <= getWidth() - snappedLeftInset() - snappedRightInset();
    }

    private static Hyperlink link() {
        Hyperlink link = new Hyperlink();
        link.getStyleClass().addAll(StyleClasses.SMALL, "form-link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    private void show(EntryState state) {
        pseudoClassStateChanged(WRONG, state.isWrong());
        pseudoClassStateChanged(OVERRIDDEN, state.overridden());
        String words = state.message().map(EntryState.Message::text).orElse("");
        set(message, words);
        state.message()
                .ifPresent(shown -> Steady.choose(
                        message,
                        switch (shown.severity()) {
                            case ERROR -> StyleClasses.DANGER;
                            case WARNING -> StyleClasses.WARNING;
                            case NOTE -> StyleClasses.MUTED;
                        },
                        StyleClasses.DANGER,
                        StyleClasses.WARNING,
                        StyleClasses.MUTED));
        set(hint, state.mixed().isEmpty() ? state.hint() : Texts.of("form.mixed", state.mixed()));
        set(
                source,
                state.source().isEmpty()
                        ? ""
                        : state.given() ? state.source() : Texts.of("form.default", state.source()));
        Lines.show(overridden, state.overridden());
        baseline.setText(
                !state.overridden()
                        ? ""
                        : state.writer().isEmpty()
                                ? Texts.of("form.baseline", state.baseline())
                                : Texts.of("form.baselineBy", state.baseline(), state.writer()));
        boolean canReset = state.given() && !state.defaultText().isEmpty() && control.hasReset() && !state.overridden();
        Lines.show(reset, canReset);
        if (canReset) {
            String to = Texts.of("form.resetTo", state.defaultText());
            reset.setText(state.defaultText().length() > LONG ? Texts.of("form.toDefault") : to);
            resetTip.say(
                    entry.spec().source().isEmpty()
                            ? to
                            : to + "\n" + entry.spec().source());
            reset.setAccessibleText(to);
        }
        control.focusTarget().setAccessibleHelp(words.isEmpty() ? state.hint() : words);
        control.wrong(state.message()
                .filter(shown -> shown.severity() == Severity.ERROR)
                .isPresent());
    }

    private static void set(Label line, String text) {
        if (!text.equals(line.getText())) {
            line.setText(text);
        }
        Lines.show(line, !text.isEmpty());
    }

    FormEntry entry() {
        return entry;
    }

    EntryControl control() {
        return control;
    }
}
