package io.spillway.app.ui.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.settings.RateUnits;
import io.spillway.app.settings.ShownCurrency;
import io.spillway.app.settings.SizeUnits;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.unit.Quantities;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final BusinessViewModel model = new BusinessViewModel(session);

    BusinessViewModelTest() {
        session.open("validation-2018");
        model.onVisible(true);
    }

    @Test
    void withoutRevenueThereIsNoMargin() {
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.noteProperty().get()).startsWith("Type revenue");
    }

    @Test
    void theMarginIsWhatRevenueLeavesInPointsAndRelative() {
        assertThat(model.onRevenue("$2M")).isEmpty();
        assertThat(model.onOther("100,000.0")).isEmpty();
        session.selectScenario("go-pooled");

        double before = (2_000_000 - 100_000 - total("baseline")) / 2_000_000;
        double after = (2_000_000 - 100_000 - total("go-pooled")) / 2_000_000;
        FigureRow margin = row("Gross margin");
        assertThat(margin.before()).isEqualTo(Quantities.number(Math.round(before * 1000) / 10.0) + " %");
        assertThat(margin.change())
                .isEqualTo("+" + Quantities.number(Math.round((after - before) * 10_000) / 100.0) + " points");
        assertThat(margin.relative()).isEqualTo(Figures.relative(after - before, before));
        assertThat(margin.sign()).isEqualTo(-1);
        assertThat(row("Infrastructure for 70 % gross margin").after())
                .isEqualTo(Figures.dollars(2_000_000 * 0.3 - 100_000));
    }

    @Test
    void typingIsAnEditThatCanBeUndone() {
        model.onRevenue("2000000");

        assertThat(model.revenueProperty().get()).isEqualTo("2000000");
        session.undo();
        assertThat(model.revenueProperty().get()).isEmpty();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(model.onRevenue("lots")).contains("lots");
        assertThat(model.onRevenue("-5")).contains("from 0");
        assertThat(model.onAddCompany("", "3", "50 %")).isEqualTo("a company needs a name");
        assertThat(model.onAddCompany("Example", "3", "150 %")).contains("Gross margin");
        assertThat(session.editedProperty().get().orElseThrow().modified()).isFalse();
    }

    @Test
    void companiesStandInThePlaneWithTheBandAndOnesOwnMargin() {
        model.onRevenue("2000000");
        model.onAddCompany("Example", "12", "75 %");
        session.selectScenario("go-pooled");

        assertThat(model.scatterProperty().get()).isInstanceOfSatisfying(ChartContent.Scatter.class, scatter -> {
            assertThat(scatter.points()).containsExactly(new ChartContent.Point(12, 0.75, "Example"));
            assertThat(scatter.bandFrom()).isEqualTo(0.7);
            assertThat(scatter.bandTo()).isEqualTo(0.8);
            assertThat(scatter.levels())
                    .extracting(ChartContent.Level::y)
                    .containsExactly((2e6 - total("baseline")) / 2e6, (2e6 - total("go-pooled")) / 2e6);
        });
        model.onCompany("example", "grossMargin", "80 %");
        assertThat(model.companiesProperty().get()).containsExactly(new CompanyRow("example", "Example", "12", "80 %"));
        model.onRemoveCompany("example");
        assertThat(model.companiesProperty().get()).isEmpty();
    }

    @Test
    void unitCostsAreCostOverVolumeOfEachArea() {
        session.selectScenario("go-pooled");

        FigureRow all = model.unitCostsProperty().get().getFirst();
        double messages = 200_000.0 * 3600 * 730 / 1e6;
        assertThat(all.before()).isEqualTo(Figures.dollars(total("baseline") / messages));
        assertThat(model.unitCostsProperty().get()).extracting(FigureRow::label).contains("Core");
    }

    @Test
    void theMonthsAheadShowWhenChangesStart() {
        ProjectionViewModel projection =
                new ProjectionViewModel(session, new WorkspacePricing(), TestSessions.atOnce());
        session.open("segment-2018");
        session.selectScenario("growth-alone");
        projection.onVisible(true);

        assertThat(projection.chartProperty().get()).isInstanceOfSatisfying(ChartContent.Lines.class, lines -> {
            assertThat(lines.xs()).hasSize(36);
            assertThat(lines.moments()).containsExactly(new ChartContent.Moment(0, "25 % more traffic"));
            assertThat(lines.curves().get(0).ys().getFirst()).isEqualTo(total("baseline"));
            assertThat(lines.curves().get(1).ys().getFirst()).isEqualTo(total("growth-alone"));
        });
    }

    @Test
    void revenueInAnotherCurrencyLeavesTheMarginAsItIs() {
        model.onRevenue("$2M");
        String margin = row("Gross margin").before();
        session.write(euros());
        assertThat(model.revenueProperty().get()).isEqualTo("1000000");
        assertThat(model.currencyProperty().get()).isEqualTo("€");
        assertThat(model.noteProperty().get()).isEqualTo("1 USD = 0.5 EUR, 2026-03-04.");
        assertThat(row("Gross margin").before()).isEqualTo(margin);
        assertThat(row("Infrastructure").before()).isEqualTo(euros().money(total("baseline")));

        model.onRevenue("1.5M");
        session.write(Notation.PLAIN);

        assertThat(model.revenueProperty().get()).isEqualTo("3000000");
        session.write(euros());
        assertThat(model.unitCostsProperty().get().getFirst().before()).startsWith("€");
        assertThat(model.onRevenue("-1")).contains("from 0");
    }

    private static Notation euros() {
        return new Notation(new ShownCurrency("EUR", 0.5, LocalDate.of(2026, 3, 4)), SizeUnits.BINARY, RateUnits.BYTES);
    }

    private FigureRow row(String label) {
        return model.rowsProperty().get().stream()
                .filter(each -> each.label().equals(label))
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
