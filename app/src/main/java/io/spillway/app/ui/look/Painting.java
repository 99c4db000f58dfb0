package io.spillway.app.ui.look;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/** The thread of JavaFX that paints what the window's thread hands over at the end of each pulse. */
public final class Painting {
    private Painting() {}

    /**
     * Waits until all that was handed over is painted, and runs the rest when the window shows it. A next pulse does not tell: it
     * waits for the frame before it only where it has something to paint itself. A picture of nothing is painted in turn with
     * the frames and waited for; without a graphics card the window's thread then puts the frame on the screen, before the rest.
     */
    public static void whenSeen(Runnable rest) {
        new Group().snapshot(new SnapshotParameters(), new WritableImage(1, 1));
        Platform.runLater(rest);
    }
}
