/** The words of the window, which stand in one bundle of keys. */
@NullMarked
package io.spillway.app.text;

import org.jspecify.annotations.NullMarked;
