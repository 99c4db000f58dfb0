package io.spillway.app.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FittedTextTest {
    private static final String NAME = "Balancer of the proxy";

    private static Font font;

    @BeforeAll
    static void load() {
        Theme.loadTypeface();
        font = Font.font("Inter Semi Bold", 20);
    }

    @Test
    void textThatFitsIsLeftAlone() {
        assertThat(FittedText.cut(NAME, font, FittedText.width(NAME, font))).isEqualTo(NAME);
        assertThat(FittedText.cut("", font, 0)).isEmpty();
    }

    @Test
    void asMuchIsKeptAsFits() {
        double room = FittedText.width(NAME, font) * 0.6;

        String cut = FittedText.cut(NAME, font, room);

        String kept = cut.substring(0, cut.length() - 1);
        assertThat(cut).endsWith("…");
        assertThat(NAME).startsWith(kept);
        assertThat(FittedText.width(cut, font)).isLessThanOrEqualTo(room);
        assertThat(FittedText.width(NAME.substring(0, kept.length() + 2) + "…", font))
                .isGreaterThan(room);
    }

    @Test
    void aLongNameIsWrappedBetweenWordsAndItsLastLineCut() {
        double room = FittedText.width("Balancer of", font) + 1;

        assertThat(FittedText.wrapped(NAME, font, room, 2)).containsExactly("Balancer of", "the proxy");
        List<String> cut = FittedText.wrapped("Balancer of the proxy of streaming destinations", font, room, 2);
        assertThat(cut).hasSize(2).first().isEqualTo("Balancer of");
        assertThat(cut.getLast()).startsWith("the").endsWith("…");
    }

    @Test
    void aWordLongerThanALineIsCut() {
        List<String> lines =
                FittedText.wrapped("Incomprehensibilities here", font, FittedText.width("Incomp", font), 2);

        assertThat(lines).first().asString().startsWith("Inc").endsWith("…");
    }
}
