/** Scenarios beside each other: figures and resilience, bars, the waterfall of changes and its split whatever their order. */
@NullMarked
package io.spillway.app.ui.compare;

import org.jspecify.annotations.NullMarked;
