package io.spillway.app.planted.model;

import javafx.beans.property.SimpleDoubleProperty;

/** A violation: JavaFX in the model. */
record JavaFxOutsideTheWindow(SimpleDoubleProperty price) {}
