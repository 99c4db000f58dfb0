package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.ServiceCategory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The figures of docs/reference-case.md are those of the workspace. */
class ReferenceDocumentTest {
    private static final BundledCase CASE = BundledCase.open("segment-2018");
    private static final BundledCase TODAY = BundledCase.open("stream-today");
    private static final List<String> COLUMNS =
            List.of("baseline", "growth-alone", "all-projects", "what-is-left", "baseline-today", "all-projects-today");

    /** Run with {@code -Drefresh=true} to write the figures anew after a guess has changed. */
    @Test
    void everyTableOfTheDocumentIsWhatTheWorkspacesSay() throws IOException {
        Path document = root().resolve("docs").resolve("reference-case.md");
        String text = Files.readString(document);
        String fresh = replaced(replaced(replaced(text, "total", totals()), "projects", projects()), "today", today());
        if (Boolean.getBoolean("refresh")) {
            Files.writeString(document, fresh);
        }

        assertThat(document).content(StandardCharsets.UTF_8).isEqualTo(fresh);
    }

    private static List<String> totals() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| USD per month | before | before, 25 % more traffic | after | and what is left | before, today's prices"
                        + " | after, today's prices |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (ServiceCategory category : ServiceCategory.values()) {
            if (BundledCase.sum(CASE.scenario("baseline"), line -> line.category() == category) > 0) {
                StringBuilder line = new StringBuilder("| " + category.label());
                for (String scenario : COLUMNS) {
                    line.append(" | ")
                            .append(dollars(
                                    BundledCase.sum(CASE.scenario(scenario), item -> item.category() == category)));
                }
                lines.add(line + " |");
            }
        }
        StringBuilder total = new StringBuilder("| **Total**");
        StringBuilder share = new StringBuilder("| against before");
        StringBuilder unit = new StringBuilder("| USD per million messages");
        StringBuilder typed = new StringBuilder("| of it on typed prices");
        for (String scenario : COLUMNS) {
            total.append(" | **").append(dollars(CASE.total(scenario))).append("**");
            share.append(" | ").append(percent(CASE.total(scenario) / CASE.total("baseline") - 1));
            unit.append(" | ")
                    .append(String.format(
                            Locale.ROOT, "%.3f", CASE.total(scenario) / CASE.value(scenario, "topology.volume")));
            typed.append(" | ").append(dollars(ReferencePricesTest.restingOnTypedPrices(CASE, scenario)));
        }
        lines.addAll(List.of(total + " |", share + " |", unit + " |", typed + " |"));
        return lines;
    }

    private static List<String> projects() {
        List<String> lines = new ArrayList<>();
        lines.add("| change | alone on the baseline | as a bar from before to after |");
        lines.add("| --- | ---: | ---: |");
        List<String> applied = new ArrayList<>();
        double before = CASE.total("baseline");
        for (String change : CASE.workspace().scenario("what-is-left").changes()) {
            applied.add(change);
            CostBreakdown after = CASE.after(applied.toArray(String[]::new));
            String alone = CASE.workspace().change(change).requires().isEmpty() ? "" : " *";
            lines.add("| " + CASE.workspace().change(change).title() + " | " + dollars(-CASE.saving(change)) + alone
                    + " | " + dollars(after.total().value() - before) + " |");
            before = after.total().value();
        }
        return lines;
    }

    private static List<String> today() {
        List<String> lines = new ArrayList<>();
        lines.add("| scenario | USD per month | against the mesh |");
        lines.add("| --- | ---: | ---: |");
        for (String id : TODAY.workspace().scenarioIds()) {
            String name = id.equals("baseline")
                    ? "NSQ mesh"
                    : TODAY.workspace().scenario(id).name();
            lines.add("| " + name + " | " + dollars(TODAY.total(id)) + " | "
                    + percent(TODAY.total(id) / TODAY.total("baseline") - 1) + " |");
        }
        return lines;
    }

    private static String replaced(String text, String table, List<String> lines) {
        String start = "<!-- " + table + " -->\n";
        String end = "<!-- /" + table + " -->";
        assertThat(text).contains(start, end);
        return text.substring(0, text.indexOf(start) + start.length())
                + String.join("\n", lines)
                + "\n"
                + text.substring(text.indexOf(end));
    }

    private static String dollars(double amount) {
        return String.format(Locale.ROOT, "%,d", Math.round(amount));
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%+.1f %%", share * 100);
        return text.equals("-0.0 %") || text.equals("+0.0 %") ? "0.0 %" : text;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            Path parent = folder.getParent();
            assertThat(parent)
                    .as("a folder with ARCHITECTURE.md above the module")
                    .isNotNull();
            folder = parent == null ? folder : parent;
        }
        return folder;
    }
}
