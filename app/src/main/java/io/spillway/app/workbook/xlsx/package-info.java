/** Writing large sheets into a workbook of Apache POI: rows are streamed into parts, everything else is POI's. */
@NullMarked
package io.spillway.app.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
