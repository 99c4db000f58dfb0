/** The window. */
@NullMarked
package io.spillway.app.ui;

import org.jspecify.annotations.NullMarked;
