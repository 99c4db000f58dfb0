/** What a record's field is: live or structural, its unit, range and default. */
@NullMarked
package io.spillway.model.field;

import org.jspecify.annotations.NullMarked;
