package io.spillway.app.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.figure.Notation;
import io.spillway.app.ui.look.Theme;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepDrawingTest {
    private static final float FONT_SIZE = 11;

    @Test
    void aWordWiderThanItsBarLaysTheBarsDown() {
        assertThat(isSideways(500, "Baseline", "Infrastructure", "Scenario")).isFalse();
        assertThat(isSideways(150, "Baseline", "Infrastructure", "Scenario")).isTrue();
        assertThat(isSideways(150, "Now", "Less", "Then")).isFalse();
    }

    @Test
    void aNameOfMoreThanThreeLinesLaysThemDownToo() {
        String name = "One broker in each zone and a longer retention of what it keeps";
        assertThat(isSideways(600, "Baseline", name, "Scenario")).isFalse();
        assertThat(isSideways(280, "Baseline", name, "Scenario")).isTrue();
    }

    @Test
    void moreThanSevenBarsAlwaysLie() {
        assertThat(isSideways(2000, names(7))).isFalse();
        assertThat(isSideways(2000, names(8))).isTrue();
    }

    @Test
    void whatLiesHasTwoLinesForEachName() {
        ChartDrawing narrow = ChartDrawing.of(Theme.LIGHT, FONT_SIZE, 150);
        assertThat(narrow.leastHeight(steps("Baseline", "Infrastructure", "Scenario")))
                .isEqualTo(8 + 3 * 2 * FONT_SIZE * 1.3);
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Step").toArray(String[]::new);
    }

    private static boolean isSideways(double width, String... names) {
        return new StepDrawing(ChartDrawing.of(Theme.LIGHT, FONT_SIZE, width), steps(names)).isSideways();
    }

    private static ChartContent.Steps steps(String... names) {
        return new ChartContent.Steps(
                "Waterfall",
                "",
                List.of(names).stream()
                        .map(name -> new ChartContent.Step(name, 1, false))
                        .toList(),
                Notation.PLAIN);
    }
}
