package io.spillway.scenarios.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    @Test
    void equalsTellsEveryComponentApart() {
        Scenario scenario = new Scenario("a", "A", "note", List.of("x"), "2018-01");

        assertThat(scenario)
                .isEqualTo(new Scenario("a", "A", "note", List.of("x"), "2018-01"))
                .hasSameHashCodeAs(new Scenario("a", "A", "note", List.of("x"), "2018-01"))
                .isNotEqualTo(new Scenario("b", "A", "note", List.of("x"), "2018-01"))
                .isNotEqualTo(new Scenario("a", "B", "note", List.of("x"), "2018-01"))
                .isNotEqualTo(new Scenario("a", "A", null, List.of("x"), "2018-01"))
                .isNotEqualTo(new Scenario("a", "A", "note", List.of("y"), "2018-01"))
                .isNotEqualTo(new Scenario("a", "A", "note", List.of("x"), null));
    }
}
