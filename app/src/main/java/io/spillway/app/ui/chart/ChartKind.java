package io.spillway.app.ui.chart;

import io.spillway.app.text.Texts;

/** The charts there are to choose from. */
public enum ChartKind {
    AREA,
    CATEGORY,
    COMPONENT,
    UNIT_COST,
    TRANSFER,
    ZONES,
    DAY,
    CURVE;

    /** In the list of charts. */
    public String label() {
        return switch (this) {
            case AREA -> Texts.of("chart.kind.area");
            case CATEGORY -> Texts.of("chart.kind.category");
            case COMPONENT -> Texts.of("chart.kind.component");
            case UNIT_COST -> Texts.of("chart.kind.unitCost");
            case TRANSFER -> Texts.of("chart.kind.transfer");
            case ZONES -> Texts.of("chart.kind.zones");
            case DAY -> Texts.of("chart.kind.day");
            case CURVE -> Texts.of("chart.kind.curve");
        };
    }

    /** Whether it can also show all scenarios. */
    public boolean comparesScenarios() {
        return switch (this) {
            case AREA, CATEGORY, COMPONENT, UNIT_COST -> true;
            case TRANSFER, ZONES, DAY, CURVE -> false;
        };
    }
}
