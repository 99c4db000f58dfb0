package io.spillway.app.ui.shell;

import io.spillway.app.ui.look.Steady;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.shell.StatusViewModel.Status;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Total, unit cost, where and when the prices are from, findings. */
final class StatusBar extends HBox {
    private final Label total = label("status-total");
    private final Label unitCost = label(StyleClasses.MUTED);
    private final Label region = label(StyleClasses.MUTED);
    private final Label prices = label(StyleClasses.MUTED);
    private final Hyperlink findings = new Hyperlink();
    private final Label converted = label(StyleClasses.MUTED);
    private final Label time = label(StyleClasses.MUTED);

    /** @param showFindings called when the count of findings is clicked */
    StatusBar(StatusViewModel model, Runnable showFindings) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        total.setId("total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        findings.setOnAction(event -> showFindings.run());
        findings.setMinWidth(Region.USE_PREF_SIZE);
        findings.setFocusTraversable(false);
        getChildren().addAll(total, converted, unitCost, gap, region, prices, findings, time);
        model.statusProperty().subscribe(this::show);
    }

    private void show(Status status) {
        total.setText(status.total());
        converted.setText(status.converted());
        converted.setManaged(!status.converted().isEmpty());
        unitCost.setText(status.unitCost());
        region.setText(status.region());
        prices.setText(status.prices());
        findings.setText(status.findings());
        findings.setVisible(!status.findings().isEmpty());
        Steady.choose(findings, status.alarming() ? StyleClasses.WARNING : null, StyleClasses.WARNING);
        time.setText(status.time());
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
