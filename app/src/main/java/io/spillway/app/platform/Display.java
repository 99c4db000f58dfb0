package io.spillway.app.platform;

import java.util.Map;

/** The screen to open a window on. */
public final class Display {
    private static final String X11 = "DISPLAY";
    private static final String WAYLAND = "WAYLAND_DISPLAY";

    private Display() {}

    /**
     * On Linux a window needs an X11 display, named by {@code DISPLAY}, which a Wayland desktop offers beside its own
     * (JavaFX knows X11 only); other systems always have one.
     *
     * @param operatingSystem the value of the system property {@code os.name}
     * @throws NoDisplayException when none is named
     */
    public static void requireNamed(Map<String, String> environment, String operatingSystem) {
        if (!operatingSystem.equals("Linux") || isSet(environment, X11)) {
            return;
        }
        throw new NoDisplayException(
                isSet(environment, WAYLAND)
                        ? "There is no X11 display (DISPLAY is not set), so the window cannot open: Wayland alone is not"
                                + " enough. Turn Xwayland on, which most desktops on Wayland have."
                        : "There is no display (DISPLAY is not set), so the window cannot open.");
    }

    /**
     * The display is named, and nobody answers there or lets this user in.
     *
     * @param words what JavaFX says about it
     */
    public static NoDisplayException unanswered(Map<String, String> environment, String words) {
        return new NoDisplayException("The display " + environment.getOrDefault(X11, "") + " does not answer (" + words
                + "), so the window cannot open. Set DISPLAY to one that runs and lets you in.");
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }
}
