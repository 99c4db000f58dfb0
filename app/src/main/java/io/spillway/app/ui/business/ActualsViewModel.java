package io.spillway.app.ui.business;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.figure.TypedMoney;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.business.BillReconciliation;
import io.spillway.scenarios.editing.BusinessEdits;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.workspace.Workspace;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A month's bill as it came, beside the scenario shown; what the model does not explain stays where it is. */
public final class ActualsViewModel {
    private static final double MOST = 1e15;
    private static final double HALF_A_CENT = 0.005;

    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<List<YearMonth>> months = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<YearMonth>> month = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ActualRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper(Notation.PLAIN.currencyName());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private boolean visible;

    public ActualsViewModel(WorkspaceSession session) {
        this.session = session;
        session.openedProperty().subscribe(opened -> month.set(Optional.empty()));
        session.detailsProperty().subscribe(shown -> refresh());
    }

    /** Months with a bill, the latest first. */
    public ReadOnlyObjectProperty<List<YearMonth>> monthsProperty() {
        return months.getReadOnlyProperty();
    }

    /** The month shown. */
    public ReadOnlyObjectProperty<Optional<YearMonth>> monthProperty() {
        return month.getReadOnlyProperty();
    }

    /** Services by name, and the sum of those that are billed. */
    public ReadOnlyObjectProperty<List<ActualRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The currency that money is shown and typed in. */
    public ReadOnlyStringProperty currencyProperty() {
        return currency.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public void onVisible(boolean now) {
        visible = now;
        refresh();
    }

    public void onMonth(YearMonth chosen) {
        month.set(Optional.of(chosen));
        refresh();
    }

    /** Adds a month such as {@code 2026-10} and shows it. */
    public String onAddMonth(String text) {
        try {
            YearMonth added = YearMonth.parse(text.strip());
            month.set(Optional.of(added));
            session.edit(Edit.of(
                    Texts.of("business.edit.addMonth", added.toString()),
                    document -> BusinessEdits.addMonth(document, added)));
            return "";
        } catch (DateTimeParseException e) {
            return Texts.of("business.noMonth", text.strip());
        }
    }

    /** Removes the month shown with its bill. */
    public void onRemoveMonth() {
        month.get()
                .ifPresent(shown -> session.edit(Edit.of(
                        Texts.of("business.edit.removeMonth", shown.toString()),
                        document -> BusinessEdits.removeMonth(document, shown))));
    }

    /** Takes what the bill says of a service; an empty text says that it does not name it. */
    public String onBilled(String service, String text) {
        YearMonth of = month.get().orElse(null);
        if (of == null) {
            return Texts.of("business.chooseMonth");
        }
        if (text.isBlank()) {
            edit(of, service, null);
            return "";
        }
        return TypedFigures.read(
                text, service, Unit.USD_PER_MONTH, 0, MOST, notation(), value -> edit(of, service, value));
    }

    /** Adds a service that the model does not have. */
    public String onAddService(String service, String text) {
        return service.isBlank() ? Texts.of("business.needsService") : onBilled(service.strip(), text);
    }

    private void edit(YearMonth of, String service, @Nullable Double usd) {
        session.edit(Edit.of(
                Texts.of("business.edit.billed", service, of.toString()),
                document -> BusinessEdits.setBilled(document, of, service, usd)));
    }

    private void refresh() {
        if (!visible) {
            return;
        }
        Shown shown = session.shownProperty().get().orElse(null);
        Workspace workspace = shown == null ? null : shown.workspace();
        if (shown == null || workspace == null) {
            rows.set(List.of());
            note.set(shown == null ? "" : Texts.of("business.errors"));
            return;
        }
        List<YearMonth> all = workspace.actuals().keySet().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        months.set(all);
        if (month.get().filter(all::contains).isEmpty()) {
            month.set(all.stream().findFirst());
        }
        currency.set(shown.notation().currencyName());
        CostBreakdown breakdown = shown.selected().breakdown();
        YearMonth of = month.get().orElse(null);
        if (of == null || breakdown == null) {
            rows.set(List.of());
            note.set(of == null ? Texts.of("business.noBill") : Texts.of("business.notComputed"));
            return;
        }
        show(BillReconciliation.of(breakdown, workspace.actuals().getOrDefault(of, Map.of())), shown);
    }

    private Notation notation() {
        return session.shownProperty().get().map(Shown::notation).orElse(Notation.PLAIN);
    }

    private void show(BillReconciliation bill, Shown shown) {
        Notation notation = shown.notation();
        List<ActualRow> all = new ArrayList<>();
        for (BillReconciliation.Service service : bill.services()) {
            Double billed = service.billed();
            all.add(new ActualRow(
                    service.service(),
                    service.service(),
                    notation.money(service.model().amount()),
                    TypedMoney.text(billed, notation),
                    billed == null ? "" : remainder(service.unexplained(), notation),
                    billed == null ? "" : share(service.unexplained(), billed)));
        }
        boolean any = bill.services().stream().anyMatch(service -> service.billed() != null);
        if (any) {
            all.add(new ActualRow(
                    "",
                    Texts.of("business.billTotal"),
                    notation.money(bill.model().amount()),
                    notation.money(bill.billed()),
                    remainder(bill.unexplained(), notation),
                    share(bill.unexplained(), bill.billed())));
        }
        rows.set(List.copyOf(all));
        String name = shown.selected().scenario().name();
        boolean others = bill.notBilled().amount().value() > HALF_A_CENT;
        String words = !any
                ? Texts.of("business.typeBill", name)
                : others
                        ? Texts.of(
                                "business.notBilled",
                                name,
                                notation.money(bill.notBilled().amount()))
                        : Texts.of("business.remainders", name);
        note.set(notation.noted(words));
    }

    private static String remainder(io.spillway.scenarios.evaluation.Difference difference, Notation notation) {
        if (!difference.isShown()) {
            return Figures.UNKNOWN;
        }
        String text = notation.difference(difference.value());
        return text.isEmpty() ? notation.money(0) : text;
    }

    private static String share(io.spillway.scenarios.evaluation.Difference difference, double billed) {
        return difference.isShown() && billed != 0 ? Figures.relative(difference.value(), billed) : "";
    }
}
