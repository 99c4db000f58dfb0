package io.spillway.app.planted.app.cli;

import io.spillway.app.planted.app.ui.Window;

/** A violation: a command that loads JavaFX. */
record CommandThatKnowsTheWindow(Window window) {}
