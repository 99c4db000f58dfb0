package io.spillway.app.ui.canvas;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** The colours and typefaces of the style sheet for what is painted: one node that is not seen itself stands for all. */
final class Palette extends Region {
    private static final StyleablePropertyFactory<Palette> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Map<Ink, StyleableProperty<Color>> inks = new EnumMap<>(Ink.class);
    private final Map<Type, StyleableProperty<Font>> types = new EnumMap<>(Type.class);

    /** @param changed what is done when the style sheet says something else */
    Palette(Runnable changed) {
        getStyleClass().add("drawing-palette");
        setManaged(false);
        setMouseTransparent(true);
        for (Ink ink : Ink.values()) {
            StyleableProperty<Color> colour = STYLES.createStyleableColorProperty(
                    this,
                    ink.name(),
                    ink.style(),
                    palette -> Objects.requireNonNull(palette.inks.get(ink)),
                    Color.TRANSPARENT);
            inks.put(ink, colour);
            ((ObservableValue<?>) colour).subscribe((before, now) -> changed.run());
        }
        for (Type type : Type.values()) {
            StyleableProperty<Font> font = STYLES.createStyleableFontProperty(
                    this,
                    type.name(),
                    type.style(),
                    palette -> Objects.requireNonNull(palette.types.get(type)),
                    Font.getDefault());
            types.put(type, font);
            ((ObservableValue<?>) font).subscribe((before, now) -> changed.run());
        }
    }

    Color ink(Ink ink) {
        return Objects.requireNonNull(inks.get(ink)).getValue();
    }

    Font font(Type type) {
        return Objects.requireNonNull(types.get(type)).getValue();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
