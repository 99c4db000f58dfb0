package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.diagram.Card;
import io.spillway.app.diagram.CardMetrics;
import io.spillway.app.diagram.Mark;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Theme;
import io.spillway.model.component.ComponentKind;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Looks at the pixels of a card, in the colours of the style sheet. */
@ExtendWith(ApplicationExtension.class)
class CardViewTest {
    private static final int PLACE = 20;
    /** Where a line runs behind it. */
    private static final int LINE = 150;

    private static final Color IN_ZONE = Color.web("#1a7f5a");
    private static final Color MOST_CROSS = Color.web("#bc4c00");
    private static final Color KIND = Color.web("#57606a");

    private CardView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Theme.loadTypeface();
        Palette palette = new Palette(() -> view.repaint());
        view = new CardView(card(0.5, 0, Mark.SAME), new CardPainter(palette));
        view.setManaged(false);
        view.resizeRelocate(PLACE, PLACE, CardMetrics.CARD_WIDTH, CardMetrics.CARD_HEIGHT);
        Rectangle behind = new Rectangle(PLACE + LINE - 2, 0, 4, 200);
        behind.setFill(Color.RED);
        scene = new Scene(new Group(palette, behind, view), 300, 200);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theBarIsAsLongAsTheShareThatIsUsed() {
        assertThat(pixels(IN_ZONE)).isCloseTo(4 * 91, within(30));

        show(card(0.25, 0, Mark.SAME));
        assertThat(pixels(IN_ZONE)).isCloseTo(4 * 45, within(30));
        show(card(1.2, 0, Mark.SAME));
        assertThat(pixels(IN_ZONE)).isZero();
    }

    @Test
    void kindFindingsAndMarkHaveTheirColours() {
        assertThat(pixels(KIND)).isGreaterThan(150);
        assertThat(pixels(MOST_CROSS)).isZero();

        show(card(0.5, 3, Mark.SAME));
        assertThat(pixels(MOST_CROSS)).isGreaterThan(80);
        int edge = pixels(IN_ZONE);
        show(card(0.5, 0, Mark.ADDED));
        assertThat(pixels(IN_ZONE)).isGreaterThan(edge + 2 * 500);
        assertThat(view.getAccessibleText()).endsWith("added");
    }

    @Test
    void aCardThatIsChosenOrInTheDarkIsPaintedAnew() {
        Color edge = at(PLACE, PLACE + 40);
        Color ground = at(PLACE + 100, PLACE + 60);

        interact(() -> view.setChosen(true));
        assertThat(at(PLACE, PLACE + 40)).isNotEqualTo(edge);
        interact(() -> Theme.DARK.apply(scene));
        assertThat(at(PLACE + 100, PLACE + 60).getBrightness()).isLessThan(ground.getBrightness() / 2);
        assertThat(view.getPseudoClassStates()).contains(StyleClasses.CHOSEN);
    }

    @Test
    void whatIsBehindAFadedCardDoesNotRunThroughItsWords() {
        interact(() -> view.setFaded(true));

        assertThat(at(PLACE + LINE, PLACE + 62).getSaturation()).isLessThan(0.1);
        assertThat(at(PLACE + LINE, PLACE - 5)).isEqualTo(Color.RED);
    }

    @Test
    void itIsPaintedForTheZoomAtWhichItIsSeenAndNotAtAllWhereItIsNot() {
        double width = canvas().getWidth();

        interact(() -> view.setZoom(2));
        assertThat(canvas().getWidth()).isEqualTo(2 * width);
        assertThat(view.getBoundsInLocal().getWidth()).isCloseTo(width, within(1e-6));
        interact(() -> view.setVisible(false));
        assertThat(canvas().getWidth()).isZero();
        interact(() -> view.setVisible(true));
        assertThat(canvas().getWidth()).isEqualTo(2 * width);
    }

    @Test
    void fromAfarTheNameIsAllOfTheCardAndNoBarIsPainted() {
        interact(() -> view.setFar(true));

        assertThat(pixels(IN_ZONE)).isZero();
        assertThat(view.nameArea().getWidth()).isEqualTo(CardMetrics.CARD_WIDTH);
    }

    private static Card card(double used, int findings, Mark mark) {
        return new Card(
                "hosts",
                Optional.of(ComponentKind.HOST_GROUP),
                "Hosts of the proxy",
                "$86,838",
                OptionalDouble.empty(),
                "",
                "97 × c5.xlarge",
                "vCPU",
                OptionalDouble.of(used),
                findings,
                mark);
    }

    private void show(Card card) {
        interact(() -> view.update(card));
    }

    private Canvas canvas() {
        return (Canvas) view.getChildrenUnmodifiable().getFirst();
    }

    private int pixels(Color colour) {
        Image picture = picture();
        int count = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if (picture.getPixelReader().getColor(x, y).equals(colour)) {
                    count++;
                }
            }
        }
        return count;
    }

    private Color at(int x, int y) {
        return picture().getPixelReader().getColor(x, y);
    }

    private Image picture() {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.MINUTES.toMillis(1), () -> scene.snapshot(null));
    }

    /** Does something and lets a frame pass. */
    private void interact(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.MINUTES.toMillis(1), () -> {
            action.run();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }
}
