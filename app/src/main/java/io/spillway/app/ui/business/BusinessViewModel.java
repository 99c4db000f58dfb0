package io.spillway.app.ui.business;

import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.figure.TypedMoney;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonText;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.business.MarginChange;
import io.spillway.scenarios.editing.BusinessEdits;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.workspace.BusinessFigures;
import io.spillway.scenarios.workspace.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The scenario shown against revenue and against other companies; what is typed is an edit. */
public final class BusinessViewModel {
    private static final String REVENUE = "revenueUsdPerMonth";
    private static final String OTHER = "otherCogsUsdPerMonth";

    private final WorkspaceSession session;
    private final ReadOnlyStringWrapper revenue = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper other = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper(Notation.PLAIN.currencyName());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<FigureRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<FigureRow>> unitCosts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<CompanyRow>> companies = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ChartContent> scatter =
            new ReadOnlyObjectWrapper<>(new ChartContent.Nothing("", ""));
    private boolean grows;
    private boolean visible;

    public BusinessViewModel(WorkspaceSession session) {
        this.session = session;
        session.detailsProperty().subscribe(shown -> refresh());
    }

    /** The currency that money is shown and typed in. */
    public ReadOnlyStringProperty currencyProperty() {
        return currency.getReadOnlyProperty();
    }

    /** Revenue as it stands, in the currency shown, a month; empty when nobody typed one. */
    public ReadOnlyStringProperty revenueProperty() {
        return revenue.getReadOnlyProperty();
    }

    /** Other cost of goods sold as it stands, in the currency shown, a month. */
    public ReadOnlyStringProperty otherProperty() {
        return other.getReadOnlyProperty();
    }

    /** What the margin rests on, or why there is none. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Gross margin and what leads to it. */
    public ReadOnlyObjectProperty<List<FigureRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Cost per million of each product area. */
    public ReadOnlyObjectProperty<List<FigureRow>> unitCostsProperty() {
        return unitCosts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<CompanyRow>> companiesProperty() {
        return companies.getReadOnlyProperty();
    }

    /** Revenue multiple and gross margin of the companies, with one's own margins. */
    public ReadOnlyObjectProperty<ChartContent> scatterProperty() {
        return scatter.getReadOnlyProperty();
    }

    public void onVisible(boolean now) {
        visible = now;
        refresh();
    }

    /** @return what is wrong with what was typed; empty when it was taken */
    public String onRevenue(String text) {
        return typed(text, REVENUE);
    }

    /** @return what is wrong with what was typed; empty when it was taken */
    public String onOther(String text) {
        return typed(text, OTHER);
    }

    /** Whether revenue and other cost grow with the messages of the scenario. */
    public void onGrows(boolean now) {
        grows = now;
        refresh();
    }

    /** Adds a company to the plane. */
    public String onAddCompany(String name, String multiple, String margin) {
        if (name.isBlank()) {
            return Texts.of("business.needsName");
        }
        double[] read = new double[2];
        String problem = TypedFigures.read(
                multiple, FieldSpec.of(Company.class, "revenueMultiple"), Notation.PLAIN, value -> read[0] = value);
        if (problem.isEmpty()) {
            problem = TypedFigures.read(
                    margin, FieldSpec.of(Company.class, "grossMargin"), Notation.PLAIN, value -> read[1] = value);
        }
        if (problem.isEmpty()) {
            session.edit(Edit.of(
                    Texts.of("business.edit.addCompany", name.strip()),
                    document -> BusinessEdits.addCompany(document, name.strip(), read[0], read[1])));
        }
        return problem;
    }

    /** Changes a field of a company. */
    public String onCompany(String id, String field, String text) {
        if (field.equals("name")) {
            if (text.isBlank()) {
                return Texts.of("business.needsName");
            }
            session.edit(Edit.of(
                    Texts.of("business.edit.company", text.strip()),
                    document -> BusinessEdits.setCompany(document, id, field, JsonText.of(text.strip()))));
            return "";
        }
        return TypedFigures.read(
                text,
                FieldSpec.of(Company.class, field),
                Notation.PLAIN,
                value -> session.edit(Edit.of(
                        Texts.of("business.edit.company", name(id)),
                        document -> BusinessEdits.setCompany(document, id, field, JsonNumber.of(value)))));
    }

    public void onRemoveCompany(String id) {
        session.edit(Edit.of(
                Texts.of("business.edit.removeCompany", name(id)),
                document -> BusinessEdits.removeCompany(document, id)));
    }

    private String name(String id) {
        return companies.get().stream()
                .filter(row -> row.id().equals(id))
                .map(CompanyRow::name)
                .findFirst()
                .orElse(id);
    }

    private String typed(String text, String field) {
        FieldSpec spec = FieldSpec.of(BusinessFigures.class, field);
        return TypedFigures.read(
                text,
                spec,
                notation(),
                value -> session.edit(Edit.of(
                        Texts.of("business.edit.figure", spec.label()),
                        document -> BusinessEdits.set(document, field, value))));
    }

    private void refresh() {
        if (!visible) {
            return;
        }
        Shown shown = session.shownProperty().get().orElse(null);
        Notation notation = notation();
        currency.set(notation.currencyName());
        BusinessFigures business = shown == null || shown.workspace() == null
                ? null
                : shown.workspace().business();
        revenue.set(business == null ? "" : TypedMoney.text(business.revenueUsdPerMonth(), notation));
        other.set(business == null ? "" : TypedMoney.text(business.otherCogsUsdPerMonth(), notation));
        List<CompanyRow> all = new ArrayList<>();
        if (business != null) {
            business.companies()
                    .forEach((id, company) -> all.add(new CompanyRow(
                            id,
                            company.name(),
                            Quantities.number(company.revenueMultiple()),
                            Figures.percent(company.grossMargin()))));
        }
        companies.set(List.copyOf(all));
        CostBreakdown before = shown == null ? null : shown.baselineBreakdown().orElse(null);
        CostBreakdown after = shown == null ? null : shown.breakdown().orElse(null);
        Optional<MarginChange> change = business == null || before == null || after == null
                ? Optional.empty()
                : MarginChange.of(business, before.total(), after.total(), grows ? volume(before, after) : 1);
        rows.set(change.map(margin -> new MarginRows(notation).of(margin)).orElse(List.of()));
        note.set(change.isPresent() ? notation.noted(note(shown, business, change)) : note(shown, business, change));
        unitCosts.set(before == null || after == null ? List.of() : new UnitCostRows(notation).of(before, after));
        scatter.set(CompanyScatter.of(shown, business, change));
    }

    private Notation notation() {
        return session.shownProperty().get().map(Shown::notation).orElse(Notation.PLAIN);
    }

    private static double volume(CostBreakdown before, CostBreakdown after) {
        double was = before.amount(before.model().volume()).value();
        double is = after.amount(after.model().volume()).value();
        return was > 0 && is > 0 ? is / was : 1;
    }

    private static String note(
            @Nullable Shown shown, @Nullable BusinessFigures business, Optional<MarginChange> change) {
        if (shown == null) {
            return "";
        }
        if (shown.workspace() == null) {
            return Texts.of("business.errors");
        }
        if (business == null || business.revenueUsdPerMonth() <= 0) {
            return Texts.of("business.typeRevenue");
        }
        if (change.isEmpty()) {
            return Texts.of("business.totalUnknown");
        }
        String own = business.note();
        return own == null ? "" : own;
    }
}
