/** Problems as values. */
@NullMarked
package io.spillway.model.finding;

import org.jspecify.annotations.NullMarked;
