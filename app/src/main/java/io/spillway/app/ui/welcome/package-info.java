/** Where to begin: starters, recent files, work to recover, and a short tour. */
@NullMarked
package io.spillway.app.ui.welcome;

import org.jspecify.annotations.NullMarked;
