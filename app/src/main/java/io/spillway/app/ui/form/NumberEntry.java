package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.unit.Quantities;
import io.spillway.model.unit.TypedQuantity;
import io.spillway.model.unit.Unit;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A number with its unit. */
public final class NumberEntry extends FormEntry {
    private static final double PER_CENT = 100;

    /** Where a number stands when it is not a field of its own: a zone's weight, the share of one hour. */
    interface Slot {
        @Nullable
        Json given(FieldPlace place);

        void write(double value, String series);

        Optional<String> problem(double value);

        String label();
    }

    private final @Nullable Slot slot;
    private final NumberScale scale;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable Json entered;
    private boolean editing;
    private boolean enteredMixed;
    private String drag = "";
    private NumberScale.@Nullable Span span;

    NumberEntry(FieldSite site) {
        this(site, null);
    }

    NumberEntry(FieldSite site, @Nullable Slot slot) {
        super(site);
        this.slot = slot;
        this.scale = new NumberScale(site.spec());
    }

    @Override
    public String label() {
        return slot == null ? super.label() : slot.label();
    }

    /** What the field says: what is typed, or the number that is written, or the default. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The unit for people; empty for a pure number. */
    public String unit() {
        return spec().unit() == Unit.ONE ? "" : spec().unit().symbol();
    }

    /** Whether it is a share from 0 to 1, which is also shown as a percentage. */
    public boolean isShare() {
        return slot == null && spec().unit() == Unit.ONE && spec().max() == 1 && !spec().whole();
    }

    /** The share as a percentage, or the unit. */
    public String aside() {
        Double value = number(given());
        return isShare() && value != null && !isMixed() ? Quantities.number(value * PER_CENT) + " %" : unit();
    }

    /** Something is typed: it is written as soon as it can be. */
    public void onTyped(String typed) {
        text.set(typed);
        begin();
        if (typed.isBlank()) {
            onBlank();
            return;
        }
        switch (context().reader().read(typed, spec().unit())) {
            case TypedQuantity.Refused(String problem, String advice) -> refuse(typed, problem + "; " + advice);
            case TypedQuantity.Understood(double value, String reading) -> {
                Optional<String> problem = check(value);
                if (problem.isPresent()) {
                    refuse(typed, problem.get());
                } else {
                    context().dropDraft(place());
                    report("", reading.isEmpty() ? "" : Texts.of("form.understood", reading));
                    put(value, place().toString());
                }
            }
        }
    }

    private void onBlank() {
        boolean canBeLeftOut = slot == null && (!spec().byDefault().isEmpty() || spec().optional());
        if (canBeLeftOut) {
            context().dropDraft(place());
            report("", "");
            unset(place().toString());
        } else {
            refuse("", Texts.of("form.numberNeeded"));
        }
    }

    private void refuse(String typed, String problem) {
        context().keepDraft(place(), typed);
        report(Character.toUpperCase(problem.charAt(0)) + problem.substring(1), "");
    }

    /** The field is entered: from here on Esc goes back to what it says now. */
    public void onEnter() {
        begin();
    }

    private void begin() {
        if (!editing) {
            editing = true;
            entered = given();
            enteredMixed = isMixed();
        }
    }

    @Override
    public void onLeave() {
        editing = false;
        if (!isRefused()) {
            show(given());
        }
        super.onLeave();
    }

    /** Goes back to what the field said when it was entered. */
    public void onRevert() {
        Json before = entered;
        forgetTyped();
        boolean changed = !Objects.equals(before, given()) || enteredMixed && !isMixed();
        if (editing && changed && !context().takeBack(place()) && !enteredMixed) {
            if (before instanceof JsonNumber number) {
                put(number.value(), place().toString());
            } else {
                unset(place().toString());
            }
        }
        text.set(isMixed() ? "" : shown(given()));
        publish();
    }

    /** A step up (1) or down (-1), ten steps for 10. */
    public void onStep(int steps) {
        Double now = number(given());
        if (now != null && !isMixed()) {
            double next = scale.stepped(now, steps);
            if (check(next).isEmpty()) {
                forgetTyped();
                put(next, place().toString());
                text.set(shown(given()));
            }
        }
    }

    /** What a slider goes through: a range that is narrow enough, or up to twice the number. Fixed while it is dragged. */
    NumberScale.Span span() {
        NumberScale.Span fixed = span;
        if (fixed != null) {
            return fixed;
        }
        Double now = number(given());
        return scale.span(now == null ? Math.max(0, spec().min()) : now);
    }

    /** A slider is taken hold of: until it is let go its moves are one step. */
    public void onGrab() {
        span = span();
        drag = context().newDrag(place());
    }

    /** The slider is moved. */
    public void onSlide(double value) {
        double next = scale.slid(value, span());
        if (check(next).isEmpty()) {
            forgetTyped();
            put(next, drag.isEmpty() ? context().newDrag(place()) : drag);
            text.set(shown(given()));
        }
    }

    /** The slider is let go. */
    public void onRelease() {
        drag = "";
        span = null;
        context().endSeries();
    }

    private Optional<String> check(double value) {
        return slot == null ? problem(JsonNumber.of(value)) : slot.problem(value);
    }

    private void put(double value, String series) {
        if (slot == null) {
            write(JsonNumber.of(value), series);
        } else {
            slot.write(value, series);
        }
    }

    @Override
    @Nullable
    Json given(FieldPlace place) {
        return slot == null ? super.given(place) : slot.given(place);
    }

    @Override
    void show(@Nullable Json given) {
        String draft = context().draft(place());
        Json now = given();
        if (draft != null) {
            if (!draft.equals(text.get()) || !isRefused()) {
                restore(draft);
            }
            return;
        }
        if (isMixed()) {
            text.set("");
            return;
        }
        // While it is typed the field keeps the letters that mean the number it has.
        Double meant = text.get().isBlank()
                ? null
                : context().reader().read(text.get(), spec().unit()).valueOrNull();
        Double written = number(now);
        boolean same = meant != null && meant.equals(written);
        if (!(editing && same) && !(editing && text.get().isBlank() && now == null)) {
            text.set(shown(now));
            if (!same) {
                report("", "");
            }
        }
    }

    private void restore(String draft) {
        text.set(draft);
        TypedQuantity read = context().reader().read(draft, spec().unit());
        String problem = draft.isBlank()
                ? Texts.of("form.numberNeeded")
                : switch (read) {
                    case TypedQuantity.Refused(String words, String advice) -> words + "; " + advice;
                    case TypedQuantity.Understood(double value, String reading) ->
                        check(value).orElse("");
                };
        if (problem.isEmpty()) {
            context().dropDraft(place());
        }
        report(problem.isEmpty() ? "" : Character.toUpperCase(problem.charAt(0)) + problem.substring(1), "");
    }

    private String shown(@Nullable Json given) {
        Double value = number(given);
        return value == null ? "" : JsonNumber.text(value);
    }

    /** The number written, or the default; null when there is neither. */
    private @Nullable Double number(@Nullable Json given) {
        if (given instanceof JsonNumber number) {
            return number.value();
        }
        if (given == null && slot == null && !spec().byDefault().isEmpty()) {
            return Double.valueOf(spec().byDefault());
        }
        return null;
    }

    @Override
    String words(@Nullable Json given) {
        Double value = number(given);
        return value == null ? Texts.of("form.notSet") : Quantities.text(value, spec().unit());
    }
}
