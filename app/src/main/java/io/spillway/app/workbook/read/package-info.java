/** Reading an edited workbook back. */
@NullMarked
package io.spillway.app.workbook.read;

import org.jspecify.annotations.NullMarked;
