package io.spillway.app.report.text;

import io.spillway.app.figure.LossWords;
import io.spillway.app.report.Report;
import io.spillway.app.report.Sentences;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.comparison.Cell;
import io.spillway.scenarios.comparison.Column;
import io.spillway.scenarios.comparison.Row;
import io.spillway.scenarios.comparison.Section;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.ResilienceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A summary in GitHub Flavored Markdown, for a pull request. */
public final class MarkdownReport {
    private static final int MOST_FINDINGS = 20;

    private final Report report;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(Report report) {
        this.report = report;
    }

    public static String of(Report report) {
        MarkdownReport markdown = new MarkdownReport(report);
        markdown.write();
        return markdown.out.toString();
    }

    private void write() {
        line("# " + plain(report.workspace().name()));
        line("");
        line("Monthly cost at the prices of " + report.snapshots() + ", " + report.date()
                + (report.by().isEmpty() ? "" : ", by " + plain(report.by())) + ".");
        line("");
        Sentences.of(report).forEach(sentence -> line("- " + plain(sentence)));
        line("");
        scenarios();
        categories();
        waterfall();
        findings();
    }

    private void scenarios() {
        List<List<String>> rows = new ArrayList<>();
        List<Cell> totals = report.comparison().total().cells();
        List<Cell> units =
                report.comparison().rows(Section.UNIT_COST).getFirst().cells();
        for (int i = 0; i < totals.size(); i++) {
            Column column = report.comparison().columns().get(i);
            String verdict = column.verdict();
            Double change = report.comparison().total().relative(i, 0);
            rows.add(List.of(
                    plain(column.result().scenario().name()),
                    amount(totals.get(i).amount()),
                    i == 0 ? "" : difference(totals.get(i).difference()),
                    i == 0 || change == null ? "" : signed(change),
                    unit(units.get(i).amount()),
                    zone(column.resilience()),
                    broker(column.resilience()),
                    verdict.isEmpty() ? "" : plain(verdict)));
        }
        List<String> heads = List.of(
                "Scenario",
                "Per month",
                "Difference",
                "Change",
                "Per million messages",
                "One zone lost",
                "One broker lost",
                "Note");
        tableWithoutEmptyColumns(heads, "lrrrrlll", rows);
    }

    private void tableWithoutEmptyColumns(List<String> heads, String sides, List<List<String>> rows) {
        int[] used = IntStream.range(0, heads.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .toArray();
        StringBuilder usedSides = new StringBuilder();
        IntStream.of(used).forEach(column -> usedSides.append(sides.charAt(column)));
        table(
                only(used, heads),
                usedSides.toString(),
                rows.stream().map(row -> only(used, row)).toList());
    }

    private static List<String> only(int[] columns, List<String> cells) {
        return IntStream.of(columns).mapToObj(cells::get).toList();
    }

    private static String zone(@Nullable Resilience resilience) {
        return resilience == null ? "" : LossWords.ofAll(resilience.zoneLosses(), LossWords.SURVIVED);
    }

    private static String broker(@Nullable Resilience resilience) {
        return resilience == null ? "" : LossWords.ofAll(resilience.brokerLosses(), "no brokers");
    }

    private void categories() {
        List<Row> categories = report.comparison().rows(Section.CATEGORY);
        List<String> heads = new ArrayList<>(List.of("Scenario"));
        categories.forEach(category -> heads.add(category.label()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < report.comparison().columns().size(); i++) {
            List<String> cells = new ArrayList<>(List.of(plain(
                    report.comparison().columns().get(i).result().scenario().name())));
            for (Row category : categories) {
                cells.add(amount(category.cells().get(i).amount()));
            }
            rows.add(cells);
        }
        line("## By service category");
        line("");
        table(heads, "l" + "r".repeat(categories.size()), rows);
    }

    private void waterfall() {
        Waterfall waterfall = report.waterfall();
        if (waterfall == null || report.projects() == null) {
            return;
        }
        line("## Projects of " + plain(report.projects().name()) + ", in order");
        line("");
        List<List<String>> rows = new ArrayList<>();
        for (Waterfall.Step step : waterfall.steps()) {
            String owner = step.change().owner();
            rows.add(List.of(
                    plain(step.change().title()),
                    owner == null ? "" : plain(owner),
                    step.change().status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    difference(step.difference()),
                    resilience(step.resilience())));
        }
        table(List.of("Project", "Owner", "Status", "Per month", "Resilience"), "lllrl", rows);
    }

    private static String resilience(@Nullable ResilienceChange change) {
        return change == null ? "unknown" : change.isNone() ? "unchanged" : plain(change.words());
    }

    private void findings() {
        if (report.findings().isEmpty()) {
            return;
        }
        line("## Findings");
        line("");
        List<Report.SharedFinding> all = report.sharedFindings();
        all.stream().limit(MOST_FINDINGS).forEach(this::finding);
        if (all.size() > MOST_FINDINGS) {
            line("- and " + (all.size() - MOST_FINDINGS) + " more");
        }
        line("");
    }

    private void finding(Report.SharedFinding shared) {
        Finding finding = shared.first();
        line("- **" + finding.severity().toString().toLowerCase(Locale.ROOT) + "** " + plain(finding.message())
                + (finding.advice().isEmpty() ? "" : "; " + plain(finding.advice())) + shared.more());
    }

    private void table(List<String> heads, String alignment, List<List<String>> rows) {
        line("| " + String.join(" | ", heads) + " |");
        StringBuilder rule = new StringBuilder("|");
        alignment.chars().forEach(side -> rule.append(side == 'r' ? " ---: |" : " --- |"));
        line(rule.toString());
        rows.forEach(row -> line("| " + String.join(" | ", row) + " |"));
        line("");
    }

    private static String amount(@Nullable Amount amount) {
        if (amount == null) {
            return "";
        }
        return switch (amount.certainty()) {
            case UNKNOWN -> "unknown";
            case AT_LEAST -> "at least " + Sentences.money(amount.value());
            case KNOWN -> Sentences.money(amount.value());
        };
    }

    private static String unit(@Nullable Amount amount) {
        return amount == null
                ? ""
                : amount.certainty() == Certainty.KNOWN
                        ? String.format(Locale.ROOT, "$%.4f", amount.value())
                        : "unknown";
    }

    private static String difference(Difference difference) {
        if (!difference.isShown()) {
            return "unknown";
        }
        double value = difference.value();
        return (value > 0 ? "+" : "") + Sentences.money(value);
    }

    private static String signed(double share) {
        return String.format(Locale.ROOT, "%+.1f %%", share * 100);
    }

    /** Text that cannot become markup: what has a meaning in Markdown or HTML is escaped. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.strip().chars().forEach(c -> {
            if (c == '\n' || c == '\r') {
                plain.append(' ');
            } else if (c == '<') {
                plain.append("&lt;");
            } else {
                if ("\\`*_[]|#@".indexOf(c) >= 0) {
                    plain.append('\\');
                }
                plain.append((char) c);
            }
        });
        return plain.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
