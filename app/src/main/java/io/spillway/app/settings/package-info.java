/** What the user prefers, kept in one file. */
@NullMarked
package io.spillway.app.settings;

import org.jspecify.annotations.NullMarked;
