package io.spillway.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {
    @Test
    void linuxNeedsAnX11Display() {
        assertThatCode(() -> Display.requireNamed(Map.of("DISPLAY", ":0"), "Linux"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Display.requireNamed(Map.of(), "Linux"))
                .isInstanceOf(NoDisplayException.class)
                .hasMessage("There is no display (DISPLAY is not set), so the window cannot open.");
        assertThatThrownBy(() -> Display.requireNamed(Map.of("DISPLAY", ""), "Linux"))
                .isInstanceOf(NoDisplayException.class);
    }

    @Test
    void waylandAloneIsNotEnough() {
        assertThatThrownBy(() -> Display.requireNamed(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"))
                .isInstanceOf(NoDisplayException.class)
                .hasMessageContaining("Turn Xwayland on");
        assertThatCode(() -> Display.requireNamed(Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0"), "Linux"))
                .doesNotThrowAnyException();
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThatCode(() -> Display.requireNamed(Map.of(), "Mac OS X")).doesNotThrowAnyException();
        assertThatCode(() -> Display.requireNamed(Map.of(), "Windows 11")).doesNotThrowAnyException();
    }

    @Test
    void oneThatDoesNotAnswerIsNamed() {
        assertThat(Display.unanswered(Map.of("DISPLAY", ":7"), "Unable to open DISPLAY"))
                .hasMessage("The display :7 does not answer (Unable to open DISPLAY), so the window cannot open."
                        + " Set DISPLAY to one that runs and lets you in.");
    }
}
