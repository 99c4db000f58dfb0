package io.spillway.app.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.settings.RateUnits;
import io.spillway.app.settings.ShownCurrency;
import io.spillway.app.settings.SizeUnits;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LedgerViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final LedgerViewModel model = new LedgerViewModel(session, new WorkspacePricing(), TestSessions.atOnce());

    @Test
    void nothingIsWorkedOutBeforeTheTabIsSeen() {
        assertThat(model.rowsProperty().get()).extracting(ProjectRow::saving).containsOnly("…");

        model.onVisible(true);

        assertThat(model.rowsProperty().get()).extracting(ProjectRow::saving).doesNotContain("…");
    }

    @Test
    void aSavingAloneIsTheBaselineMinusTheScenarioWithThatChange() {
        model.onVisible(true);

        double saving = total("baseline") - total("go");
        assertThat(row("go").saving()).isEqualTo(Figures.dollars(saving));
        assertThat(row("go").measure()).isEqualTo("Alone");
        assertThat(row("go").sign()).isEqualTo(-1);
    }

    @Test
    void whatAChangeDoesToResilienceStandsBesideItsSaving() {
        assertThat(row("go").resilience()).isEqualTo("…");

        model.onVisible(true);

        assertThat(model.rowsProperty().get())
                .extracting(ProjectRow::resilience)
                .containsOnly("unchanged");
        session.open("segment-2018");
        assertThat(row("growth").resilience()).startsWith("loses endurance (");
        assertThat(row("growth").loses()).isTrue();
        assertThat(row("failing-sources-off").resilience()).startsWith("gains endurance (");
        assertThat(row("failing-sources-off").loses()).isFalse();
    }

    @Test
    void inAScenarioASavingIsTheStepAtItsPlace() {
        model.onVisible(true);
        session.selectScenario("all");

        assertThat(row("zone-aware").measure()).isEqualTo("In order");
        assertThat(row("zone-aware").saving()).isEqualTo(Figures.dollars(total("baseline") - total("zone-aware")));
        assertThat(model.noteProperty().get()).contains("'All projects'");
    }

    @Test
    void aSavingNobodyKnowsIsSaidSoAndLeftOutOfTheTotal() {
        model.onVisible(true);
        session.selectScenario("all");

        assertThat(row("consul").saving()).isEqualTo("unknown");
        assertThat(row("consul").measure()).isEmpty();
        assertThat(model.totalsProperty().get().getFirst().unknown()).isEqualTo("without 1 unknown");
    }

    @Test
    void whatIsTypedIsOneEditThatCanBeUndone() {
        model.onVisible(true);

        assertThat(model.onTyped("go", ProjectField.OWNER, "Core team")).isEmpty();
        assertThat(model.onTyped("go", ProjectField.STATUS, "in-progress")).isEmpty();
        assertThat(row("go").owner()).isEqualTo("Core team");
        assertThat(row("go").status()).isEqualTo("in-progress");
        session.undo();
        assertThat(row("go").status()).isEqualTo("idea");
        assertThat(row("go").owner()).isEqualTo("Core team");
    }

    @Test
    void whatCannotBeMeantIsRefusedWithAReason() {
        Object before = session.editedProperty().get().orElseThrow().document();

        assertThat(model.onTyped("go", ProjectField.DUE, "next week"))
                .isEqualTo("'next week' is no date: write one such as 2026-11-30");
        assertThat(model.onTyped("go", ProjectField.CONFIDENCE, "3")).contains("from 0 to 1");
        assertThat(model.onTyped("go", ProjectField.EFFORT, "some")).contains("some");
        assertThat(model.onTyped("go", ProjectField.TITLE, " ")).isEqualTo("a change needs a title");
        assertThat(session.editedProperty().get().orElseThrow().document()).isSameAs(before);
    }

    @Test
    void effortTimesRateOverTheSavingGivesTheMonthOfPayback() {
        model.onVisible(true);
        double saving = total("baseline") - total("go");
        double months = 60 * 800 / (saving * 0.5);

        model.onTyped("go", ProjectField.EFFORT, "60");
        model.onTyped("go", ProjectField.DAY_RATE, "$800");
        model.onTyped("go", ProjectField.CONFIDENCE, "50 %");
        model.onTyped("go", ProjectField.STARTS, "2026-01");

        String month = java.time.YearMonth.of(2026, 1)
                .plusMonths((long) Math.max(1, Math.ceil(months)) - 1)
                .toString();
        assertThat(row("go").payback()).startsWith(month + " (");
    }

    @Test
    void whatWasRealisedGoesBeforeWhatIsComputed() {
        model.onVisible(true);

        model.onTyped("go", ProjectField.REALISED, "12000");

        assertThat(row("go").saving()).isEqualTo("$12,000");
        assertThat(row("go").measure()).isEqualTo("Realised");
    }

    @Test
    void onlyTheLargestAreShownWhenAskedFor() {
        model.onVisible(true);
        String largest = model.rowsProperty().get().getFirst().id();

        model.onMost(1);

        assertThat(model.rowsProperty().get()).extracting(ProjectRow::id).containsExactly(largest);
        assertThat(model.totalsProperty().get().getFirst().changes()).isEqualTo("4");
    }

    @Test
    void moneyIsTypedAndShownInTheCurrencyChosen() {
        model.onVisible(true);
        session.write(euros());
        double saving = total("baseline") - total("go");
        assertThat(row("go").saving()).isEqualTo(euros().money(saving));
        assertThat(model.totalsProperty().get().getFirst().perMonth()).startsWith("€");
        assertThat(model.currencyProperty().get()).isEqualTo("€");
        assertThat(model.noteProperty().get()).endsWith("1 USD = 0.5 EUR, 2026-03-04.");

        assertThat(model.onTyped("go", ProjectField.DAY_RATE, "600")).isEmpty();
        assertThat(model.onTyped("go", ProjectField.REALISED, "€1k")).isEmpty();
        assertThat(model.onTyped("go", ProjectField.EFFORT, "10")).isEmpty();

        assertThat(row("go").dayRate()).isEqualTo("600");
        assertThat(row("go").effort()).isEqualTo("10");
        assertThat(row("go").saving()).isEqualTo("€1,000");
        session.write(Notation.PLAIN);
        assertThat(row("go").dayRate()).isEqualTo("1200");
        assertThat(row("go").realised()).isEqualTo("2000");
    }

    private static Notation euros() {
        return new Notation(new ShownCurrency("EUR", 0.5, LocalDate.of(2026, 3, 4)), SizeUnits.BINARY, RateUnits.BYTES);
    }

    private ProjectRow row(String id) {
        return model.rowsProperty().get().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private double total(String scenario) {
        return TestSessions.shown(session).results().stream()
                .filter(result -> result.scenario().id().equals(scenario))
                .findFirst()
                .orElseThrow()
                .orThrow()
                .total()
                .value();
    }
}
