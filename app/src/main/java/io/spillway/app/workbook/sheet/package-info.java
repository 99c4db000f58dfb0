/** The sheets of the workbook. */
@NullMarked
package io.spillway.app.workbook.sheet;

import org.jspecify.annotations.NullMarked;
