/** The findings of the file and of the scenario. */
@NullMarked
package io.spillway.app.ui.finding;

import org.jspecify.annotations.NullMarked;
