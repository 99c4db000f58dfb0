/** The list of scenarios with their totals. */
@NullMarked
package io.spillway.app.ui.scenario;

import org.jspecify.annotations.NullMarked;
