/** Units of measure, checked when formulas are built. */
@NullMarked
package io.spillway.model.unit;

import org.jspecify.annotations.NullMarked;
