/** What the cost means for the business: gross margin, unit cost, the months ahead, and the bill that really came. */
@NullMarked
package io.spillway.app.ui.business;

import org.jspecify.annotations.NullMarked;
