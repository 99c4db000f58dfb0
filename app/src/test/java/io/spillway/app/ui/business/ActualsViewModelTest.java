package io.spillway.app.ui.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.settings.RateUnits;
import io.spillway.app.settings.ShownCurrency;
import io.spillway.app.settings.SizeUnits;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonNumber;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.scenarios.editing.TreePath;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ActualsViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final ActualsViewModel model = new ActualsViewModel(session);

    ActualsViewModelTest() {
        session.open("validation-2018");
        model.onVisible(true);
    }

    @Test
    void withoutABillTheTabSaysHowToBegin() {
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.noteProperty().get()).startsWith("Type a month's bill");
        assertThat(model.onAddMonth("last month")).contains("'last month' is no month");
    }

    @Test
    void aNewMonthListsTheServicesOfTheModelWithoutAnAmount() {
        model.onAddMonth("2018-11");

        assertThat(model.monthProperty().get()).contains(YearMonth.of(2018, 11));
        assertThat(model.rowsProperty().get()).extracting(ActualRow::service).contains("AmazonEC2");
        assertThat(model.rowsProperty().get())
                .allSatisfy(row -> assertThat(row.billed()).isEmpty());
    }

    @Test
    void theRemainderIsTheBillMinusTheModelOfThatService() {
        model.onAddMonth("2018-11");

        assertThat(model.onBilled("AmazonEC2", "$400,000.00")).isEmpty();

        double modelled = modelled("AmazonEC2");
        ActualRow row = row("AmazonEC2");
        assertThat(row.model()).isEqualTo(Figures.dollars(modelled));
        assertThat(row.unexplained()).isEqualTo(Figures.difference(400_000 - modelled));
        assertThat(row.share()).isEqualTo(Figures.relative(400_000 - modelled, 400_000));
        ActualRow sum = model.rowsProperty().get().getLast();
        assertThat(sum.isSum()).isTrue();
        assertThat(sum.billed()).isEqualTo("$400,000");
        assertThat(sum.unexplained()).isEqualTo(row.unexplained());
    }

    @Test
    void aServiceTheModelLacksIsAllRemainder() {
        model.onAddMonth("2018-11");

        model.onAddService("AmazonRedshift", "1000");

        assertThat(row("AmazonRedshift").model()).isEqualTo("$0");
        assertThat(row("AmazonRedshift").unexplained()).isEqualTo("+$1,000");
        assertThat(row("AmazonRedshift").share()).isEqualTo("+100.0 %");
    }

    @Test
    void anAmountTakenBackIsNotZero() {
        model.onAddMonth("2018-11");
        model.onBilled("AmazonEC2", "400000");

        model.onBilled("AmazonEC2", " ");

        assertThat(row("AmazonEC2").billed()).isEmpty();
        assertThat(row("AmazonEC2").unexplained()).isEmpty();
        session.undo();
        assertThat(row("AmazonEC2").billed()).isEqualTo("400000");
    }

    @Test
    void aMonthIsRemovedWithItsBill() {
        model.onAddMonth("2018-11");
        model.onAddMonth("2018-12");
        assertThat(model.monthsProperty().get()).containsExactly(YearMonth.of(2018, 12), YearMonth.of(2018, 11));

        model.onRemoveMonth();

        assertThat(model.monthProperty().get()).contains(YearMonth.of(2018, 11));
    }

    @Test
    void aBillInAnotherCurrencyIsKeptInDollars() {
        model.onAddMonth("2018-11");
        session.write(euros());

        assertThat(model.onBilled("AmazonEC2", "200000")).isEmpty();

        assertThat(TreePath.of("actuals", "2018-11", "AmazonEC2")
                        .in(session.editedProperty().get().orElseThrow().document()))
                .isEqualTo(JsonNumber.of(400_000));
        ActualRow row = row("AmazonEC2");
        assertThat(row.billed()).isEqualTo("200000");
        assertThat(row.model()).isEqualTo(euros().money(modelled("AmazonEC2")));
        assertThat(row.unexplained()).isEqualTo(euros().difference(400_000 - modelled("AmazonEC2")));
        assertThat(model.rowsProperty().get().getLast().billed()).isEqualTo("€200,000");
        assertThat(model.currencyProperty().get()).isEqualTo("€");
        assertThat(model.noteProperty().get()).endsWith("1 USD = 0.5 EUR, 2026-03-04.");
        session.write(Notation.PLAIN);
        assertThat(row("AmazonEC2").billed()).isEqualTo("400000");
    }

    private static Notation euros() {
        return new Notation(new ShownCurrency("EUR", 0.5, LocalDate.of(2026, 3, 4)), SizeUnits.BINARY, RateUnits.BYTES);
    }

    private ActualRow row(String service) {
        return model.rowsProperty().get().stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private double modelled(String service) {
        CostBreakdown breakdown = TestSessions.shown(session).baseline().orThrow();
        double sum = 0;
        for (LineItem line : breakdown.lines()) {
            if (line.service().equals(service)) {
                sum += breakdown.amount(line.cost()).value();
            }
        }
        return sum;
    }
}
