package io.spillway.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BoxTest {
    @Test
    void equalsTellsEveryComponentApart() {
        assertThat(new Box(1, 2, 3, 4))
                .isEqualTo(new Box(1, 2, 3, 4))
                .hasSameHashCodeAs(new Box(1, 2, 3, 4))
                .isNotEqualTo(new Box(0, 2, 3, 4))
                .isNotEqualTo(new Box(1, 0, 3, 4))
                .isNotEqualTo(new Box(1, 2, 0, 4))
                .isNotEqualTo(new Box(1, 2, 3, 0));
    }
}
