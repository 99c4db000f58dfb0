/** Charts of a scenario's cost. */
@NullMarked
package io.spillway.app.ui.chart;

import org.jspecify.annotations.NullMarked;
