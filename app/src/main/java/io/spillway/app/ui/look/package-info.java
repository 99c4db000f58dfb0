/** What the window looks like: theme, typeface, badges of the kinds, style classes. */
@NullMarked
package io.spillway.app.ui.look;

import org.jspecify.annotations.NullMarked;
