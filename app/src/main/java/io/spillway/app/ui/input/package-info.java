/** The inputs of a model, by which curves and sweeps name what they vary. */
@NullMarked
package io.spillway.app.ui.input;

import org.jspecify.annotations.NullMarked;
