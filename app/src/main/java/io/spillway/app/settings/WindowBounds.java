package io.spillway.app.settings;

import io.spillway.model.component.Toggle;
import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;

/** Where the window was, in the screen's units; the screen it was on may be gone. */
public record WindowBounds(
        @Live(label = "Left", min = -1e5, max = 1e5) double x,
        @Live(label = "Top", min = -1e5, max = 1e5) double y,
        @Live(label = "Width", min = 1, max = 1e5) double width,
        @Live(label = "Height", min = 1, max = 1e5) double height,

        @Structural(label = "Maximised", byDefault = "off", source = "windows open at their size")
        Toggle maximised) {}
