/** The spreadsheet reader of the formula graph: which nodes are cells, where they stand, and their formulas. */
@NullMarked
package io.spillway.app.workbook.graph;

import org.jspecify.annotations.NullMarked;
