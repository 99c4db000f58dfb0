/** The picker of machine types: what each is, what it costs here, and why it would not do. */
@NullMarked
package io.spillway.app.ui.picker;

import org.jspecify.annotations.NullMarked;
