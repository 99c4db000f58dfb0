/** Reports as text for other programs and for pull requests. */
@NullMarked
package io.spillway.app.report.text;

import org.jspecify.annotations.NullMarked;
