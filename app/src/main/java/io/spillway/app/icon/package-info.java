/** The icons of window and drawing. */
@NullMarked
package io.spillway.app.icon;

import org.jspecify.annotations.NullMarked;
