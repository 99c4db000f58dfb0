package io.spillway.app.ui.picker;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.form.Option;
import io.spillway.app.ui.form.WordEntry;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.Component;
import io.spillway.model.component.Database;
import io.spillway.model.file.JsonText;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Types to choose from, searched and filtered, each tried in the scenario shown while the list is looked at. */
public final class TypePickerViewModel {
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(120);

    private final WorkspaceSession session;
    private final WorkspacePricing pricing;
    private final LatestWins background;
    private final ReadOnlyObjectWrapper<List<TypeRow>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private List<TypeRow> rows = List.of();
    private Filter filter = Filter.NONE;
    private @Nullable WordEntry entry;

    /**
     * What is looked for.
     *
     * @param text part of a name
     * @param mostUsdPerHour empty for any price
     */
    public record Filter(
            String text,
            double leastVcpu,
            double leastMemoryGiB,
            double leastNvmeGb,
            OptionalDouble mostUsdPerHour,
            boolean onlyThatWould) {
        static final Filter NONE = new Filter("", 0, 0, 0, OptionalDouble.empty(), false);

        private boolean takes(TypeRow row) {
            return row.name().contains(text.strip().toLowerCase(Locale.ROOT))
                    && row.vcpu().orElse(leastVcpu) >= leastVcpu
                    && row.memoryGiB().orElse(leastMemoryGiB) >= leastMemoryGiB
                    && row.nvmeGb().orElse(0) >= leastNvmeGb
                    && (mostUsdPerHour.isEmpty()
                            || row.usdPerHour().orElse(Double.POSITIVE_INFINITY) <= mostUsdPerHour.getAsDouble())
                    && (!onlyThatWould || row.would());
        }
    }

    public TypePickerViewModel(WorkspaceSession session, WorkspacePricing pricing, LatestWins background) {
        this.session = session;
        this.pricing = pricing;
        this.background = background.another();
    }

    ReadOnlyObjectProperty<List<TypeRow>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** How many types have been tried, and how many are shown. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Begins with the types that a field can name. */
    public void open(WordEntry field) {
        entry = field;
        filter = Filter.NONE;
        List<String> keys = field.place().named();
        String element = keys.getFirst();
        String choice = String.join(".", keys.subList(1, keys.size()));
        title.set(Texts.of("picker.title", field.label().toLowerCase(Locale.ROOT), element));
        Optional<Shown> now = session.shownProperty().get();
        Optional<CostBreakdown> breakdown = now.flatMap(Shown::breakdown);
        Optional<CatalogTables> tables = now.flatMap(each -> Optional.ofNullable(each.workspace())
                .flatMap(workspace -> pricing.tables(workspace, each.selected().scenario())));
        rows = tables.map(known -> rows(known, breakdown, element, field)).orElse(List.of());
        publish(breakdown.isEmpty() ? rows.size() : 0);
        if (breakdown.isPresent()) {
            CostBreakdown present = breakdown.get();
            background.submit(
                    () -> new TypeTrials(present, element, choice, now.get().notation()),
                    trials -> tryFrom(trials, 0),
                    this::failed);
        } else {
            background.overtake();
            progress.set(Texts.of("picker.cannotTry"));
        }
    }

    /** The list is closed; what has not been tried yet is not. */
    public void close() {
        background.overtake();
    }

    public void onFilter(Filter wanted) {
        filter = wanted;
        shown.set(rows.stream().filter(filter::takes).toList());
    }

    void onChosen(TypeRow row) {
        WordEntry field = entry;
        if (field != null) {
            field.onChosen(new Option(row.name(), row.name()));
        }
    }

    private List<TypeRow> rows(
            CatalogTables tables, Optional<CostBreakdown> breakdown, String element, WordEntry field) {
        Component component = breakdown
                .map(each -> each.model().topology().components().get(element))
                .orElse(null);
        String region = component == null || breakdown.isEmpty()
                ? home()
                : breakdown.get().model().topology().regionOf(component);
        Database database = component instanceof Database found ? found : null;
        return new TypeRows(tables, field.spec().domain(), region, database)
                .of(field.textProperty().get());
    }

    private String home() {
        return session.editedProperty()
                                .get()
                                .map(edited -> edited.document().object("baseline"))
                                .map(baseline -> baseline.get("homeRegion"))
                                .orElse(null)
                        instanceof JsonText text
                ? text.value()
                : "";
    }

    /** Tries types for as long as nobody waits for, shows what came out, and goes on. */
    private void tryFrom(TypeTrials trials, int start) {
        List<TypeRow> before = rows;
        background.submit(
                () -> {
                    long end = System.nanoTime() + SLICE;
                    List<TypeRow> tried = new ArrayList<>(before);
                    int next = start;
                    while (next < tried.size() && (next == start || System.nanoTime() < end)) {
                        TypeRow row = tried.get(next);
                        tried.set(next, trials.of(row.name()).map(row::tried).orElse(row));
                        next++;
                    }
                    return new Slice(tried, next);
                },
                slice -> {
                    rows = slice.rows;
                    publish(slice.next);
                    if (slice.next < slice.rows.size()) {
                        tryFrom(trials, slice.next);
                    }
                },
                this::failed);
    }

    private record Slice(List<TypeRow> rows, int next) {}

    private void publish(int tried) {
        List<TypeRow> taken = rows.stream().filter(filter::takes).toList();
        shown.set(taken);
        progress.set(
                tried < rows.size()
                        ? Texts.of("picker.progress", tried, rows.size())
                        : Texts.of("picker.shown", taken.size(), rows.size()));
    }

    private void failed(RuntimeException defect) {
        progress.set(Texts.of("picker.failed", defect.toString()));
    }
}
