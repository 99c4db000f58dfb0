/** The program: command line and window. */
@NullMarked
package io.spillway.app;

import org.jspecify.annotations.NullMarked;
