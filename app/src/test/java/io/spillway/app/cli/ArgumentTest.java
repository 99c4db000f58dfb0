package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

final class ArgumentTest {
    private static CommandLine taking(Taken... taken) {
        CommandSpec spec = CommandSpec.create();
        for (Taken each : taken) {
            each.addTo(spec);
        }
        return new CommandLine(spec);
    }

    @Test
    void whatIsNotGivenIsWhatHoldsOtherwise() {
        Argument<Boolean> flag = Argument.flag("", "--flag");
        Argument<String> text = Argument.option("TEXT", "", "--text");
        Argument<String> id = Argument.optionOr("baseline", "ID", "", "--id");
        Argument<Long> points = Argument.number(5L, "N", "", "--points");
        Argument<List<String>> figures = Argument.repeated(List.of("cost"), false, "PATH", "", "--figure");

        taking(flag, text, id, points, figures).parseArgs();

        assertThat(flag.value()).isFalse();
        assertThat(text.given()).isNull();
        assertThat(id.value()).isEqualTo("baseline");
        assertThat(points.value()).isEqualTo(5);
        assertThat(figures.value()).containsExactly("cost");
    }

    @Test
    void anArgumentForgetsWhatItWasGivenTheLastTime() {
        Argument<Boolean> flag = Argument.flag("", "--flag");
        Argument<String> text = Argument.option("TEXT", "", "--text");
        Argument<List<String>> parts = Argument.list(String.class, "PART", "", "--parts");
        Argument<String> id = Argument.optionOr("baseline", "ID", "", "--id");
        Argument<Boolean> all = Argument.flag("", "--all");
        Argument<List<String>> rest = Argument.rest(0, "REST", "");
        CommandLine command = taking(flag, text, parts, Argument.oneOf(id, all), rest);

        command.parseArgs("--flag", "--text=a", "--parts=b,c", "--id=d", "e", "f");

        assertThat(flag.value()).isTrue();
        assertThat(text.value()).isEqualTo("a");
        assertThat(parts.value()).containsExactly("b", "c");
        assertThat(id.value()).isEqualTo("d");
        assertThat(rest.value()).containsExactly("e", "f");

        command.parseArgs("--all", "--parts=g");

        assertThat(flag.value()).isFalse();
        assertThat(text.given()).isNull();
        assertThat(parts.value()).containsExactly("g");
        assertThat(id.value()).isEqualTo("baseline");
        assertThat(all.value()).isTrue();
        assertThat(rest.value()).isEmpty();
    }
}
