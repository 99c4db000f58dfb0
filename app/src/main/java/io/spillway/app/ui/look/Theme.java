package io.spillway.app.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/** Light or dark: a theme of the library, and one style sheet of ours that speaks in its colours. */
public enum Theme {
    LIGHT,
    DARK;

    private static final String[] FACES = {"Inter-Regular", "Inter-SemiBold"};
    private static final double ANY_SIZE = 12;
    private static final int[] ICON_SIZES = {16, 32, 48, 128};

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Loads the typeface. Without it the system's own is used. */
    public static void loadTypeface() {
        for (String face : FACES) {
            Font.loadFont(resource("fonts/" + face + ".otf").toExternalForm(), ANY_SIZE);
        }
    }

    /** Becomes the theme of the program. Before the first control is made, or JavaFX reads its own theme in vain. */
    public void take() {
        Application.setUserAgentStylesheet(
                switch (this) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
    }

    /** Dresses a scene, and what pops up over it. */
    public void apply(Scene scene) {
        take();
        String sheet = resource("app.css").toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        scene.getRoot().pseudoClassStateChanged(StyleClasses.DARK, this == DARK);
    }

    /** The program's icon in the sizes that title bars and task bars ask for. */
    public static List<Image> icons() {
        return IntStream.of(ICON_SIZES)
                .mapToObj(size ->
                        new Image(resource("icon/spillway-" + size + ".png").toExternalForm(), true))
                .toList();
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
