package io.spillway.app.ui.business;

import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.chart.Scale;
import io.spillway.app.ui.chart.Tone;
import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.text.Texts;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonText;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.AreaCost;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.business.Margin;
import io.spillway.scenarios.business.MarginChange;
import io.spillway.scenarios.editing.BusinessEdits;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.workspace.BusinessFigures;
import io.spillway.scenarios.workspace.Company;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The scenario shown against revenue and against other companies; what is typed is an edit. */
public final class BusinessViewModel {
    /** Margins the market rewards, as the article behind the reference workspace says. */
    static final double BAND_FROM = 0.7;

    static final double BAND_TO = 0.8;

    private static final String REVENUE = "revenueUsdPerMonth";
    private static final String OTHER = "otherCogsUsdPerMonth";

    private final WorkspaceSession session;
    private final ReadOnlyStringWrapper revenue = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper other = new ReadOnlyStringWrapper("");
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
        session.shownProperty().subscribe(shown -> refresh());
    }

    /** Revenue as it stands, in USD a month; empty when nobody typed one. */
    public ReadOnlyStringProperty revenueProperty() {
        return revenue.getReadOnlyProperty();
    }

    /** Other cost of goods sold as it stands, in USD a month. */
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
        String problem =
                TypedFigures.read(multiple, FieldSpec.of(Company.class, "revenueMultiple"), value -> read[0] = value);
        if (problem.isEmpty()) {
            problem = TypedFigures.read(margin, FieldSpec.of(Company.class, "grossMargin"), value -> read[1] = value);
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
                value -> session.edit(Edit.of(
                        Texts.of("business.edit.figure", spec.label()),
                        document -> BusinessEdits.set(document, field, value))));
    }

    private void refresh() {
        if (!visible) {
            return;
        }
        Shown shown = session.shownProperty().get().orElse(null);
        BusinessFigures business = shown == null || shown.workspace() == null
                ? null
                : shown.workspace().business();
        revenue.set(business == null ? "" : JsonNumber.text(business.revenueUsdPerMonth()));
        other.set(business == null ? "" : JsonNumber.text(business.otherCogsUsdPerMonth()));
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
        rows.set(change.map(BusinessViewModel::rows).orElse(List.of()));
        note.set(note(shown, business, change));
        unitCosts.set(before == null || after == null ? List.of() : unitCosts(before, after));
        scatter.set(scatter(shown, business, change));
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

    private static List<FigureRow> rows(MarginChange change) {
        Margin before = change.before();
        Margin after = change.after();
        List<FigureRow> rows = new ArrayList<>();
        rows.add(money(Texts.of("business.revenue"), before.revenue(), after.revenue(), 0));
        rows.add(money(Texts.of("business.otherCogs"), before.otherCogs(), after.otherCogs(), 0));
        rows.add(money(Texts.of("business.infrastructure"), before.infrastructure(), after.infrastructure(), 1));
        rows.add(new FigureRow(
                Texts.of("business.share"),
                Figures.percent(before.infrastructureShare()),
                Figures.percent(after.infrastructureShare()),
                points((after.infrastructureShare() - before.infrastructureShare()) * 100),
                Figures.relative(
                        after.infrastructureShare() - before.infrastructureShare(), before.infrastructureShare()),
                (int) Math.signum(after.infrastructureShare() - before.infrastructureShare())));
        rows.add(new FigureRow(
                Texts.of("business.grossMargin"),
                precise(before.gross()),
                precise(after.gross()),
                points(change.points()),
                Double.isFinite(change.relative()) ? Figures.relative(change.relative() * 100, 100) : "",
                (int) -Math.signum(change.points())));
        for (double target : new double[] {BAND_FROM, BAND_TO}) {
            rows.add(target(target, before, after));
        }
        return List.copyOf(rows);
    }

    /** What infrastructure may cost for a margin. */
    private static FigureRow target(double margin, Margin before, Margin after) {
        return new FigureRow(
                Texts.of("business.infrastructureFor", Figures.percent(margin)),
                affordable(before.infrastructureFor(margin)),
                affordable(after.infrastructureFor(margin)),
                "",
                "",
                0);
    }

    private static String affordable(double usd) {
        return usd < 0 ? Texts.of("business.outOfReach") : Figures.dollars(usd);
    }

    private static FigureRow money(String label, double before, double after, int worse) {
        double change = after - before;
        return new FigureRow(
                label,
                Figures.dollars(before),
                Figures.dollars(after),
                Figures.difference(change),
                Figures.difference(change).isEmpty() ? "" : Figures.relative(change, before),
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

    private static String precise(double share) {
        return Quantities.number(Math.round(share * 1000) / 10.0) + " %";
    }

    private static List<FigureRow> unitCosts(CostBreakdown before, CostBreakdown after) {
        Map<String, AreaCost> earlier = new LinkedHashMap<>();
        before.model().areas().forEach(area -> earlier.put(area.area(), area));
        List<FigureRow> rows = new ArrayList<>();
        rows.add(unitCost(
                Texts.of("business.all"),
                before.amount(before.model().unitCost()),
                after.amount(after.model().unitCost()),
                Shown.difference(
                        after, after.model().unitCost(), before, before.model().unitCost())));
        for (AreaCost area : after.model().areas()) {
            AreaCost was = earlier.get(area.area());
            var now = area.unitCost();
            var then = was == null ? null : was.unitCost();
            if (now != null) {
                rows.add(unitCost(
                        area.name(),
                        then == null ? null : before.amount(then),
                        after.amount(now),
                        then == null ? OptionalDouble.empty() : Shown.difference(after, now, before, then)));
            }
        }
        return List.copyOf(rows);
    }

    private static FigureRow unitCost(String label, @Nullable Amount before, Amount after, OptionalDouble change) {
        return new FigureRow(
                label,
                before == null ? "" : Figures.dollars(before),
                Figures.dollars(after),
                change.isPresent() ? Figures.difference(change.getAsDouble()) : "",
                change.isPresent()
                                && before != null
                                && !Figures.difference(change.getAsDouble()).isEmpty()
                        ? Figures.relative(change.getAsDouble(), before.value())
                        : "",
                change.isPresent() && !Figures.difference(change.getAsDouble()).isEmpty()
                        ? (int) Math.signum(change.getAsDouble())
                        : 0);
    }

    private static ChartContent scatter(
            @Nullable Shown shown, @Nullable BusinessFigures business, Optional<MarginChange> change) {
        String title = Texts.of("business.scatter");
        List<ChartContent.Point> points = new ArrayList<>();
        if (business != null) {
            business.companies()
                    .values()
                    .forEach(company -> points.add(
                            new ChartContent.Point(company.revenueMultiple(), company.grossMargin(), company.name())));
        }
        List<ChartContent.Level> levels = new ArrayList<>();
        change.ifPresent(margin -> {
            levels.add(new ChartContent.Level(
                    margin.before().gross(),
                    Tone.BASELINE,
                    Texts.of("business.ownBefore", precise(margin.before().gross()))));
            if (shown != null && !shown.isBaseline()) {
                levels.add(new ChartContent.Level(
                        margin.after().gross(),
                        Tone.MAIN,
                        Texts.of(
                                "business.ownAfter",
                                shown.selected().scenario().name(),
                                precise(margin.after().gross()))));
            }
        });
        if (points.isEmpty() && levels.isEmpty()) {
            return new ChartContent.Nothing(title, Texts.of("business.noPoints"));
        }
        return new ChartContent.Scatter(
                title,
                points.isEmpty() ? Texts.of("business.addPoints") : "",
                Scale.of(Texts.of("business.multiple"), Unit.ONE),
                Scale.percent(Texts.of("business.grossMargin")),
                points,
                BAND_FROM,
                BAND_TO,
                Texts.of("business.band"),
                levels);
    }
}
