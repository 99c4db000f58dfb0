/** What the user prefers, as the window follows it. */
@NullMarked
package io.spillway.app.ui.preferences;

import org.jspecify.annotations.NullMarked;
