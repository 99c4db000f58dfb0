package io.spillway.app.report;

import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.comparison.Cell;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.evaluation.Difference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person with two minutes should know, in plain words. */
public final class Sentences {
    private Sentences() {}

    /** What saves most, what it depends on, what is unknown. */
    public static List<String> of(Report report) {
        List<String> sentences = new ArrayList<>(List.of(savesMost(report)));
        if (report.waterfall() != null) {
            sentences.add(dependsOn(report, report.waterfall()));
        }
        sentences.add(unknown(report));
        return sentences;
    }

    private static String savesMost(Report report) {
        List<Cell> cells = report.comparison().total().cells();
        List<Column> columns = report.comparison().columns();
        int best = -1;
        for (int i = 1; i < cells.size(); i++) {
            Difference difference = cells.get(i).difference();
            double least = best < 0 ? 0 : cells.get(best).difference().value();
            if (difference.isShown() && difference.value() < least) {
                best = i;
            }
        }
        String first = columns.getFirst().result().scenario().name();
        Amount base = cells.getFirst().amount();
        if (cells.size() == 1 && base != null) {
            return first + " costs " + money(base.value()) + " a month.";
        }
        if (best < 0 || base == null) {
            return "None of the scenarios is known to cost less than " + first + ".";
        }
        double saving = -cells.get(best).difference().value();
        return "Most is saved by " + columns.get(best).result().scenario().name() + ": " + money(saving)
                + " a month less than " + first + " (" + percent(saving / base.value()) + ").";
    }

    private static String dependsOn(Report report, Waterfall waterfall) {
        String of = report.projects() == null ? "" : report.projects().name();
        Waterfall.Step most = null;
        double all = 0;
        for (Waterfall.Step step : waterfall.steps()) {
            double saving = step.saving().isShown() ? step.saving().value() : 0;
            all += Math.max(0, saving);
            if (saving > 0 && (most == null || saving > most.saving().value())) {
                most = step;
            }
        }
        return most == null
                ? "None of the projects of " + of + " is known to save anything."
                : "It depends most on '" + most.change().title() + "': "
                        + money(most.saving().value()) + " a month, "
                        + percent(most.saving().value() / all) + " of what the projects of " + of + " save.";
    }

    private static String unknown(Report report) {
        int scenarios = 0;
        int most = 0;
        for (Column column : report.comparison().columns()) {
            int lines = column.result().orThrow().unknownLines().size();
            scenarios += lines > 0 ? 1 : 0;
            most = Math.max(most, lines);
        }
        return most == 0
                ? "Nothing is unknown: every line has a price."
                : "In " + scenarios + " of " + report.comparison().columns().size()
                        + " scenarios lines have no price, up to " + most
                        + ": their totals are at least what is shown.";
    }

    /** Whole dollars. */
    public static String money(double usd) {
        DecimalFormat format = new DecimalFormat("$#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(usd).setScale(0, RoundingMode.HALF_UP));
    }

    /** Whole per cent. */
    public static String percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
