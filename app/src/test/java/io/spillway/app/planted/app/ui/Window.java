package io.spillway.app.planted.app.ui;

import javafx.beans.property.SimpleDoubleProperty;

/** Nothing wrong here. */
public record Window(SimpleDoubleProperty width) {}
