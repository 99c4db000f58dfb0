/** Exporting reports from the window, and taking edits of an exported workbook over. */
@NullMarked
package io.spillway.app.ui.export;

import org.jspecify.annotations.NullMarked;
