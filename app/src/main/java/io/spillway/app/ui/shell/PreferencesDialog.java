package io.spillway.app.ui.shell;

import io.spillway.app.figure.Figures;
import io.spillway.app.settings.RateUnits;
import io.spillway.app.settings.ShownCurrency;
import io.spillway.app.settings.SizeUnits;
import io.spillway.app.settings.ThemeChoice;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.preferences.Preferences;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;

/** What the user prefers; each choice takes effect at once. */
final class PreferencesDialog {
    private static final double NOTE_WIDTH = 440;
    private static final List<Double> HOURS = List.of(730.0, 720.0, 744.0);
    private final Preferences preferences;
    private final GridPane grid = new GridPane();
    private final TextField code = new TextField();
    private final TextField rate = new TextField();
    private final DatePicker date = new DatePicker(LocalDate.now());
    private final Label wrong = new Label();
    private int row;

    PreferencesDialog(Preferences preferences) {
        this.preferences = preferences;
    }

    void show(Window owner) {
        grid.getStyleClass().add("preferences");
        grid.setId("preferences");
        add(Texts.of("shell.theme"), theme(), "");
        add(Texts.of("shell.textSize"), scale(), "");
        add(Texts.of("shell.monthBasis"), hours(), Texts.of("shell.monthBasisNote"));
        units();
        currency();
        PlainDialog.of(owner, Texts.of("shell.preferences"), grid).show();
    }

    private Node theme() {
        ChoiceBox<ThemeChoice> box = new ChoiceBox<>();
        box.getItems().setAll(ThemeChoice.SYSTEM, ThemeChoice.LIGHT, ThemeChoice.DARK);
        box.setConverter(words(choice -> switch (choice) {
            case SYSTEM -> Texts.of("shell.themeSystem");
            case LIGHT -> Texts.of("shell.themeLight");
            case DARK -> Texts.of("shell.themeDark");
        }));
        box.setValue(preferences.get().theme());
        box.setOnAction(event -> preferences.change(settings -> settings.withTheme(box.getValue())));
        return box;
    }

    private Node scale() {
        Slider slider = new Slider(0.8, 2, preferences.get().textScale());
        slider.setSnapToTicks(true);
        slider.setShowTickMarks(true);
        slider.setId("preferred-text-size");
        slider.setLabelFormatter(words(Figures::percent));
        slider.setMajorTickUnit(0.2);
        slider.setMinorTickCount(1);
        slider.setShowTickLabels(true);
        Runnable apply = () -> {
            // Not while it is dragged, as the slider itself grows.
            if (!slider.isValueChanging()) {
                preferences.change(settings -> settings.withTextScale(slider.getValue()));
            }
        };
        slider.valueChangingProperty().addListener((value, before, now) -> apply.run());
        slider.valueProperty().addListener((value, before, now) -> apply.run());
        return slider;
    }

    private Node hours() {
        ChoiceBox<Double> box = new ChoiceBox<>();
        box.getItems().setAll(HOURS);
        box.setConverter(words(hours -> Texts.of("shell.hours", String.format(Locale.ROOT, "%.0f", hours))));
        box.setValue(preferences.get().hoursPerMonth());
        box.setOnAction(event -> preferences.change(settings -> settings.withHoursPerMonth(box.getValue())));
        return box;
    }

    private void units() {
        ChoiceBox<SizeUnits> sizes = new ChoiceBox<>();
        sizes.setId("preferred-sizes");
        sizes.getItems().setAll(SizeUnits.values());
        sizes.setConverter(words(choice -> switch (choice) {
            case BINARY -> Texts.of("shell.sizesBinary");
            case DECIMAL -> Texts.of("shell.sizesDecimal");
        }));
        sizes.setValue(preferences.get().sizes());
        sizes.setOnAction(event -> preferences.change(settings -> settings.withSizes(sizes.getValue())));
        ChoiceBox<RateUnits> rates = new ChoiceBox<>();
        rates.setId("preferred-rates");
        rates.getItems().setAll(RateUnits.values());
        rates.setConverter(words(choice -> switch (choice) {
            case BYTES -> Texts.of("shell.ratesBytes");
            case BITS -> Texts.of("shell.ratesBits");
        }));
        rates.setValue(preferences.get().rates());
        rates.setOnAction(event -> preferences.change(settings -> settings.withRates(rates.getValue())));
        add(Texts.of("shell.sizes"), sizes, "");
        add(Texts.of("shell.rates"), rates, Texts.of("shell.unitsNote"));
    }

    private void currency() {
        ShownCurrency shown = preferences.get().currency();
        date.setConverter(
                new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
        code.setId("preferred-currency");
        rate.setId("preferred-rate");
        code.setPromptText("EUR");
        rate.setPromptText("0.92");
        if (shown != null) {
            code.setText(shown.code());
            rate.setText(String.valueOf(shown.perUsd()));
            date.setValue(shown.date());
        }
        add(Texts.of("shell.currency"), code, Texts.of("shell.currencyNote"));
        add(Texts.of("shell.rate"), rate, "");
        add(Texts.of("shell.rateDate"), date, "");
        wrong.getStyleClass().add(StyleClasses.DANGER);
        wrong.setWrapText(true);
        grid.add(wrong, 1, row++);
        code.textProperty().addListener((value, before, now) -> changeCurrency());
        rate.textProperty().addListener((value, before, now) -> changeCurrency());
        date.valueProperty().addListener((value, before, now) -> changeCurrency());
    }

    private void changeCurrency() {
        wrong.setText("");
        if (code.getText().isBlank()) {
            preferences.change(settings -> settings.withCurrency(null));
            return;
        }
        if (rate.getText().isBlank()) {
            return;
        }
        try {
            ShownCurrency currency = new ShownCurrency(
                    code.getText().strip().toUpperCase(Locale.ROOT),
                    Double.parseDouble(rate.getText().strip()),
                    date.getValue());
            preferences.change(settings -> settings.withCurrency(currency));
        } catch (NumberFormatException e) {
            wrong.setText(Texts.of("shell.rateWrong", rate.getText()));
        } catch (IllegalArgumentException e) {
            wrong.setText(String.valueOf(e.getMessage()));
        }
    }

    private void add(String label, Node field, String note) {
        Label name = new Label(label);
        name.setLabelFor(field);
        name.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        grid.add(name, 0, row);
        grid.add(field, 1, row++);
        if (!note.isEmpty()) {
            Label words = new Label(note);
            words.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL);
            words.setWrapText(true);
            words.setPrefWidth(NOTE_WIDTH);
            grid.add(words, 1, row++);
        }
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String string) {
                throw new UnsupportedOperationException("only chosen, never typed: " + string);
            }
        };
    }
}
