package io.spillway.app.ui.business;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.model.unit.Quantities;
import io.spillway.scenarios.business.Margin;
import io.spillway.scenarios.business.MarginChange;
import java.util.ArrayList;
import java.util.List;

/** Gross margin and what leads to it, before and after. */
final class MarginRows {
    /** Margins the market rewards, as the article behind the reference workspace says. */
    static final double BAND_FROM = 0.7;

    static final double BAND_TO = 0.8;

    private final Notation notation;

    MarginRows(Notation notation) {
        this.notation = notation;
    }

    List<FigureRow> of(MarginChange change) {
        Margin before = change.before();
        Margin after = change.after();
        List<FigureRow> rows = new ArrayList<>();
        rows.add(money(Texts.of("business.revenue"), before.revenue(), after.revenue(), 0));
        rows.add(money(Texts.of("business.otherCogs"), before.otherCogs(), after.otherCogs(), 0));
        rows.add(money(Texts.of("business.infrastructure"), before.infrastructure(), after.infrastructure(), 1));
        double share = after.infrastructureShare() - before.infrastructureShare();
        String sharePoints = points(share * 100);
        rows.add(new FigureRow(
                Texts.of("business.share"),
                precise(before.infrastructureShare()),
                precise(after.infrastructureShare()),
                sharePoints,
                sharePoints.isEmpty() ? "" : Figures.relative(share, before.infrastructureShare()),
                (int) Math.signum(share)));
        String points = points(change.points());
        rows.add(new FigureRow(
                Texts.of("business.grossMargin"),
                precise(before.gross()),
                precise(after.gross()),
                points,
                points.isEmpty() || !Double.isFinite(change.relative())
                        ? ""
                        : Figures.relative(change.relative() * 100, 100),
                (int) -Math.signum(change.points())));
        for (double target : new double[] {BAND_FROM, BAND_TO}) {
            rows.add(target(target, before, after));
        }
        return List.copyOf(rows);
    }

    /** What infrastructure may cost for a margin. */
    private FigureRow target(double margin, Margin before, Margin after) {
        return new FigureRow(
                Texts.of("business.infrastructureFor", Figures.percent(margin)),
                affordable(before.infrastructureFor(margin)),
                affordable(after.infrastructureFor(margin)),
                "",
                "",
                0);
    }

    private String affordable(double usd) {
        return usd < 0 ? Texts.of("business.outOfReach") : notation.money(usd);
    }

    private FigureRow money(String label, double before, double after, int worse) {
        double change = after - before;
        return new FigureRow(
                label,
                notation.money(before),
                notation.money(after),
                notation.difference(change),
                notation.difference(change).isEmpty() ? "" : Figures.relative(change, before),
                Math.abs(change) < 0.005 ? 0 : (int) Math.signum(change) * worse);
    }

    private static String points(double points) {
        if (Math.abs(points) < 0.005) {
            return "";
        }
        return Texts.of(
                "business.points",
                (points < 0 ? "−" : "+") + Quantities.number(Math.round(Math.abs(points) * 100) / 100.0));
    }

    /** A share in per cent with a decimal. */
    static String precise(double share) {
        return Quantities.number(Math.round(share * 1000) / 10.0) + " %";
    }
}
