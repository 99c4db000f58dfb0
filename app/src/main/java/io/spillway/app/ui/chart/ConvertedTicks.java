package io.spillway.app.ui.chart;

import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/**
 * Ticks that are round in the currency shown, on an axis of dollars.
 *
 * @param round ticks that are round where they are
 * @param perUsd what a dollar is in the currency shown
 */
record ConvertedTicks(TickUnitSource round, double perUsd) implements TickUnitSource {
    @Override
    public TickUnit getLargerTickUnit(TickUnit unit) {
        return inDollars(round.getLargerTickUnit(shown(unit.getSize())));
    }

    @Override
    public TickUnit getCeilingTickUnit(TickUnit unit) {
        return inDollars(round.getCeilingTickUnit(shown(unit.getSize())));
    }

    @Override
    public TickUnit getCeilingTickUnit(double size) {
        return inDollars(round.getCeilingTickUnit(size * perUsd));
    }

    private TickUnit shown(double usd) {
        return new NumberTickUnit(usd * perUsd);
    }

    private TickUnit inDollars(TickUnit shown) {
        return new NumberTickUnit(shown.getSize() / perUsd);
    }
}
