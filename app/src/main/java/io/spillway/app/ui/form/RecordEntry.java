package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.model.file.Json;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.editing.RecordTemplates;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** Fields that belong together and may be missing together, such as a volume. */
public final class RecordEntry extends FormEntry {
    private final List<FormEntry> children;
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();

    RecordEntry(FieldSite site) {
        super(site);
        children = FormEntries.of(site.context(), site.spec().type(), site.place(), site.others());
    }

    /** Whether all elements edited together have them. */
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    @Override
    public List<FormEntry> children() {
        return children;
    }

    public void onAdd() {
        context().endSeries();
        Json template =
                RecordTemplates.of(spec().type(), context().data().topology().text("homeRegion"));
        write(place -> Objects.requireNonNullElse(given(place), template), "");
    }

    public void onRemove() {
        children.forEach(FormEntry::forgetTyped);
        onDefault();
    }

    @Override
    public void refresh() {
        super.refresh();
        if (present.get()) {
            children.forEach(FormEntry::refresh);
        }
    }

    @Override
    void show(@Nullable Json given) {
        present.set(site().places().stream().allMatch(place -> given(place) != null));
    }

    @Override
    boolean owns(Finding finding) {
        return super.owns(finding) && (!present.get() || children.stream().noneMatch(child -> child.owns(finding)));
    }

    @Override
    String words(@Nullable Json given) {
        return given == null ? Texts.of("form.none") : Texts.of("form.there");
    }
}
