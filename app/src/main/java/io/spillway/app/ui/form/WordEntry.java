package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.model.field.Domain;
import io.spillway.model.field.Reference;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.NearestName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A text: a name, a month, or the name of something that is known. */
public final class WordEntry extends FormEntry {
    private static final int LONG = 60;
    private static final List<String> LONG_FIELDS = List.of("description", "note", "source");

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable Json entered;
    private boolean editing;
    private boolean enteredMixed;

    WordEntry(FieldSite site) {
        super(site);
    }

    /** What the field says: what is typed, or the name of what is chosen. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether it names something that is known, so that what to choose from can be offered. */
    public boolean isChosen() {
        return spec().domain() != Domain.NONE || spec().reference() != Reference.NONE || isSnapshot();
    }

    /** Whether it is one of many machine types, which have a picker. */
    public boolean isType() {
        return spec().domain() != Domain.NONE && spec().domain() != Domain.CDN_GEOGRAPHY;
    }

    /** Whether it names a price snapshot. */
    public boolean isSnapshot() {
        return spec().name().equals("snapshot");
    }

    /** Whether it may take several lines. */
    public boolean isLong() {
        return spec().domain() == Domain.NONE && LONG_FIELDS.contains(spec().name());
    }

    /** What to type into a field that is empty. */
    public String prompt() {
        if (isMixed()) {
            return Texts.of("form.mixedPrompt");
        }
        if (spec().type() == YearMonth.class) {
            return Texts.of("form.monthPrompt");
        }
        if (spec().type() == LocalDate.class) {
            return Texts.of("form.datePrompt");
        }
        return spec().optional() || !spec().byDefault().isEmpty() ? words(null) : "";
    }

    /** What can be chosen. */
    public List<Option> options() {
        if (isSnapshot()) {
            return Suggestions.snapshots();
        }
        return spec().domain() == Domain.NONE
                ? new Suggestions(context()).of(spec().reference(), place())
                : context().choices(spec().domain(), place());
    }

    /** Those whose name or value contains what is typed, in any case; all for nothing. */
    public List<Option> options(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return options().stream()
                .filter(option -> option.value().toLowerCase(Locale.ROOT).contains(part)
                        || option.label().toLowerCase(Locale.ROOT).contains(part))
                .toList();
    }

    /** Something is typed: a text is written as it is, a name when it is known. */
    public void onTyped(String typed) {
        text.set(typed);
        onEnter();
        String word = typed.strip();
        if (word.isEmpty()) {
            if (spec().optional() || !spec().byDefault().isEmpty()) {
                context().dropDraft(place());
                report("", "");
                unset(place().toString());
            } else {
                refuse(typed, Texts.of("form.textNeeded"));
            }
            return;
        }
        Optional<String> value = meant(word);
        if (value.isEmpty()) {
            refuse(typed, unknown(word));
            return;
        }
        Optional<String> problem = problem(JsonText.of(value.get()));
        if (problem.isPresent()) {
            refuse(typed, problem.get());
        } else {
            context().dropDraft(place());
            report("", "");
            write(JsonText.of(value.get()), place().toString());
        }
    }

    /** Something is chosen from what is known. */
    public void onChosen(Option option) {
        context().dropDraft(place());
        report("", "");
        context().endSeries();
        write(JsonText.of(option.value()), "");
        text.set(name(option.value()));
    }

    public void onEnter() {
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

    public void onRevert() {
        forgetTyped();
        boolean changed = !Objects.equals(entered, given()) || enteredMixed && !isMixed();
        if (editing && changed && !context().takeBack(place()) && !enteredMixed) {
            Json before = entered;
            if (before == null) {
                unset(place().toString());
            } else {
                write(before, place().toString());
            }
        }
        text.set(isMixed() ? "" : shown(given()));
        publish();
    }

    private Optional<String> meant(String word) {
        if (!isChosen() || spec().reference() == Reference.REGION) {
            return Optional.of(word);
        }
        List<Option> options = options();
        if (options.isEmpty()) {
            return Optional.of(word);
        }
        for (Option option : options) {
            if (option.value().equals(word)) {
                return Optional.of(word);
            }
        }
        return options.stream()
                .filter(option ->
                        option.label().equalsIgnoreCase(word) || option.value().equalsIgnoreCase(word))
                .map(Option::value)
                .findFirst();
    }

    private String unknown(String word) {
        List<String> names = options().stream().map(Option::label).toList();
        String advice = names.size() > LONG ? "" : NearestName.advice(word, names);
        String nearest = NearestName.of(word, names);
        String hint = nearest != null ? Texts.of("form.didYouMean", nearest) : advice;
        return Texts.of("form.unknownName", word, label()) + (hint.isEmpty() ? "" : "; " + hint);
    }

    private void refuse(String typed, String problem) {
        context().keepDraft(place(), typed);
        report(problem, "");
    }

    @Override
    void show(@Nullable Json given) {
        String draft = context().draft(place());
        if (draft != null) {
            if (!draft.equals(text.get()) || !isRefused()) {
                text.set(draft);
                String word = draft.strip();
                refuse(draft, word.isEmpty() ? Texts.of("form.textNeeded") : unknown(word));
            }
            return;
        }
        if (isMixed()) {
            text.set("");
            return;
        }
        String written = given instanceof JsonText word ? word.value() : "";
        boolean same =
                editing && meant(text.get().strip()).filter(written::equals).isPresent();
        if (!same) {
            text.set(shown(given));
        }
    }

    private String shown(@Nullable Json given) {
        return given instanceof JsonText word ? name(word.value()) : spec().byDefault();
    }

    private String name(String value) {
        return Names.of(context().data().sketch(), spec().reference(), value);
    }

    @Override
    String words(@Nullable Json given) {
        if (given instanceof JsonText word) {
            return name(word.value());
        }
        if (!spec().byDefault().isEmpty()) {
            return spec().byDefault();
        }
        return switch (spec().reference()) {
            case REGION -> Texts.of("form.homeRegion");
            case PRODUCT_AREA -> Texts.of("form.noArea");
            case NONE, COMPONENT, FLOW, HOST_GROUP ->
                isSnapshot() ? Texts.of("form.workspaceSnapshot") : Texts.of("form.notSet");
        };
    }
}
