/** What the cost becomes over ranges of one or two inputs, and where it meets that of another scenario. */
@NullMarked
package io.spillway.app.ui.sweep;

import org.jspecify.annotations.NullMarked;
