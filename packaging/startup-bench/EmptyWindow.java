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
                private int pulses;

                @Override
                public void handle(long now) {
                    // As the program counts: a pulse begins when the frame before the last one has been painted.
                    if (++pulses == 3) {
                        stop();
                        System.out.println("painted " + System.currentTimeMillis() + " "
                                + ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
                        stage.close();
                    }
                }
            }.start();
        }
    }
}
