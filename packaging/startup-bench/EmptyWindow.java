import io.spillway.app.ui.look.Painting;
import io.spillway.app.ui.look.Theme;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least a window with the same theme can be: what the start of the program is held against. */
public final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            Theme.loadTypeface();
            Scene scene = new Scene(new StackPane(), 1600, 1000);
            Theme.LIGHT.apply(scene);
            stage.setScene(scene);
            stage.show();
            new AnimationTimer() {
                private boolean handedOver;

                @Override
                public void handle(long now) {
                    if (handedOver) {
                        stop();
                        Painting.whenSeen(() -> painted(stage));
                    }
                    // As the program counts.
                    handedOver = true;
                }
            }.start();
        }

        private static void painted(Stage stage) {
            System.out.println("painted " + System.currentTimeMillis() + " "
                    + ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
            stage.close();
        }
    }
}
