package io.spillway.app.ui.shell;

/** What the window shows besides the workspace. */
interface WindowPages {
    void showWelcome();

    void showPreferences();

    void showPalette();

    void showTour();

    void showGuide();

    void showShortcuts();

    void showAbout();

    /** Closes the window, unless the user would rather not. */
    void close();
}
