package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {
    @Test
    void linuxNeedsAnX11OrWaylandDisplay() {
        assertThat(Display.isPresent(Map.of(), "Linux")).isFalse();
        assertThat(Display.isPresent(Map.of("DISPLAY", ""), "Linux")).isFalse();
        assertThat(Display.isPresent(Map.of("DISPLAY", ":0"), "Linux")).isTrue();
        assertThat(Display.isPresent(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"))
                .isTrue();
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(Display.isPresent(Map.of(), "Mac OS X")).isTrue();
        assertThat(Display.isPresent(Map.of(), "Windows 11")).isTrue();
    }
}
