package io.spillway.app.ui.shell;

import io.spillway.app.settings.WindowBounds;
import io.spillway.app.ui.preferences.Preferences;
import io.spillway.model.component.Toggle;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Where the window was is where it comes up again, as long as that screen is still there. At first it has the size it was designed for,
 * or fills a screen that has no room for it with its title bar.
 */
public final class WindowPlace {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    /** What a desktop puts around a window at most. */
    private static final double AROUND = 40;

    private WindowPlace() {}

    /** The scene of a window that has not been placed yet. */
    public static Scene scene(Parent window) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return new Scene(window, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    }

    public static void follow(Stage stage, Preferences preferences) {
        WindowBounds bounds = preferences.get().window();
        if (bounds != null
                && !Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                        .isEmpty()) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
            stage.setMaximized(bounds.maximised() == Toggle.ON);
        } else {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setMaximized(screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT + AROUND);
        }
        stage.addEventHandler(
                WindowEvent.WINDOW_HIDING,
                event -> preferences.change(settings -> settings.withWindow(new WindowBounds(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized() ? Toggle.ON : Toggle.OFF))));
    }
}
