package io.spillway.app.workbook.sheet;

import io.spillway.app.report.Report;
import io.spillway.app.workbook.graph.Cells;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Three sentences about the scenarios as formulas, so that they stay true when a number is changed. */
final class Sentences {
    private final Report report;
    private final Totals totals;
    private final int scenarios;
    private final ProjectsSheet projects;
    private final InputChecks checks;
    private final SummaryColumns columns;
    private final CompareCategories categories;

    Sentences(
            Report report,
            Totals totals,
            SummaryColumns columns,
            ProjectsSheet projects,
            InputChecks checks,
            CompareCategories categories) {
        this.checks = checks;
        this.report = report;
        this.totals = totals;
        this.columns = columns;
        this.scenarios = report.comparison().columns().size();
        this.projects = projects;
        this.categories = categories;
    }

    private static String range(int column, int from, int to) {
        return Cells.absolute(column, from) + ":" + Cells.absolute(column, to);
    }

    /** What saves most. */
    Live savesMost() {
        int last = SummarySheet.FIRST + scenarios - 1;
        String base = Cells.absolute(SummarySheet.MONTH, SummarySheet.FIRST);
        String baseName = Cells.absolute(SummarySheet.NAME, SummarySheet.FIRST);
        if (scenarios == 1) {
            Live total = totals.total(0);
            return Live.text(
                    baseName + "&\" costs \"&TEXT(" + base + ",\"$#,##0\")&\" a month.\"",
                    name(0) + " costs " + (total.isNumber() ? money(total.number()) : total.text()) + " a month.");
        }
        String differences = range(columns.difference(), SummarySheet.FIRST + 1, last);
        String names = range(SummarySheet.NAME, SummarySheet.FIRST + 1, last);
        double least = 0;
        int which = -1;
        for (int s = 1; s < scenarios; s++) {
            Live difference = totals.difference(s, 0);
            if (difference.isNumber() && difference.number() < least) {
                least = difference.number();
                which = s;
            }
        }
        String formula = "IF(MIN(" + differences + ")<0,\"Most is saved by \"&INDEX(" + names + ",MATCH(MIN("
                + differences + ")," + differences + ",0))&\": \"&TEXT(-MIN(" + differences
                + "),\"$#,##0\")&\" a month less than \"&" + baseName + "&\" (\"&TEXT(-MIN(" + differences + ")/" + base
                + ",\"0%\")&\").\",\"None of the scenarios is known to cost less than \"&" + baseName + "&\".\")";
        Live base0 = totals.total(0);
        return Live.text(
                formula,
                which < 0
                        ? "None of the scenarios is known to cost less than " + name(0) + "."
                        : "Most is saved by " + name(which) + ": " + money(-least) + " a month less than " + name(0)
                                + " (" + percent(-least / base0.orZero()) + ").");
    }

    /** What it depends on: the project that saves most, or else what costs most. */
    Live dependsOn() {
        SavingsInOrder inOrder = projects.inOrder();
        SavingsInOrder.Saving best = inOrder.most();
        if (best == null) {
            return categories.largest(name(0), Cells.absolute(SummarySheet.NAME, SummarySheet.FIRST));
        }
        String savings = inOrder.amounts();
        double most = best.amount().orZero();
        String formula = "IF(MAX(" + savings + ")>0,\"It depends most on '\"&INDEX(" + inOrder.titles() + ",MATCH(MAX("
                + savings + ")," + savings + ",0))&\"': \"&TEXT(MAX(" + savings
                + "),\"$#,##0\")&\" a month, \"&TEXT(MAX("
                + savings + ")/SUMIF(" + savings + ",\">0\"),\"0%\")&\" of what the projects of \"&"
                + projects.scenario()
                + "&\" save.\",\"None of the projects of \"&" + projects.scenario()
                + "&\" is known to save anything.\")";
        return Live.text(
                formula,
                most > 0
                        ? "It depends most on '" + best.change().title() + "': " + money(most) + " a month, "
                                + percent(most / inOrder.sum()) + " of what the projects of " + projects.scenarioName()
                                + " save."
                        : "None of the projects of " + projects.scenarioName() + " is known to save anything.");
    }

    /** What is unknown. */
    Live unknown() {
        double largest = 0;
        int count = 0;
        for (int s = 0; s < scenarios; s++) {
            double unknown = totals.unknown(s).orZero();
            largest = Math.max(largest, unknown);
            count += unknown > 0 ? 1 : 0;
        }
        String counts = totals.unknown();
        String most = counts.isEmpty() ? "0" : "MAX(" + counts + ")";
        String any = counts.isEmpty() ? "0" : "COUNTIF(" + counts + ",\">0\")";
        String formula = checks.sentence("IF(" + most + "=0,\"Nothing is unknown: every line has a price.\",\"In \"&"
                + any + "&\" of " + scenarios + " scenarios lines have no price, up to \"&" + most
                + "&\": their totals are at least what is shown.\")");
        return Live.text(
                formula,
                largest == 0
                        ? "Nothing is unknown: every line has a price."
                        : "In " + count + " of " + scenarios + " scenarios lines have no price, up to " + (long) largest
                                + ": their totals are at least what is shown.");
    }

    private String name(int s) {
        return report.comparison().columns().get(s).result().scenario().name();
    }

    static String money(double usd) {
        DecimalFormat format = new DecimalFormat("$#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(usd).setScale(0, RoundingMode.HALF_UP));
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
