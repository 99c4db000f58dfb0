package io.spillway.app.ui.shell;

import io.spillway.app.settings.WindowBounds;
import io.spillway.app.ui.preferences.Preferences;
import io.spillway.model.component.Toggle;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Where the window was is where it comes up again, as long as that screen is still there. */
public final class WindowPlace {
    private WindowPlace() {}

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
