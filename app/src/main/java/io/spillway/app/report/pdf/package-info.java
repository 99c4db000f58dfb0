/** The summary as a PDF with charts. */
@NullMarked
package io.spillway.app.report.pdf;

import org.jspecify.annotations.NullMarked;
