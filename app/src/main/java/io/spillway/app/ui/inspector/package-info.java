/** The selected component or flow, and why a number is what it is. */
@NullMarked
package io.spillway.app.ui.inspector;

import org.jspecify.annotations.NullMarked;
