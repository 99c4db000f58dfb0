package io.spillway.app.cli;

import java.util.Map;

/** Whether there is a screen to open a window on. */
@FunctionalInterface
public interface Display {
    /** What is said to the user when there is none. */
    String ABSENT = "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot open.";

    boolean isPresent();

    /** The display of this process. */
    static Display ofThisProcess() {
        return () -> isPresent(System.getenv(), System.getProperty("os.name", ""));
    }

    /**
     * On Linux a window needs an X11 or Wayland display, named by {@code DISPLAY} or {@code
     * WAYLAND_DISPLAY}; other systems always have one.
     *
     * @param operatingSystem the value of the system property {@code os.name}
     */
    static boolean isPresent(Map<String, String> environment, String operatingSystem) {
        return !operatingSystem.equals("Linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
