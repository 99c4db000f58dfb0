package io.spillway.app.ui.canvas;

import java.util.Optional;

/** A clipboard of text; a test has its own. */
public interface TextClipboard {
    void put(String text);

    /** Empty when there is no text on it. */
    Optional<String> text();
}
