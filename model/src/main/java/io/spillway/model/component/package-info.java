/** One record per component kind. */
@NullMarked
package io.spillway.model.component;

import org.jspecify.annotations.NullMarked;
