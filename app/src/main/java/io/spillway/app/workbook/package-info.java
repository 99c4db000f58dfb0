/** The workbook: the whole model as a spreadsheet that calculates. */
@NullMarked
package io.spillway.app.workbook;

import org.jspecify.annotations.NullMarked;
