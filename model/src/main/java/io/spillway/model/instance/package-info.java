/** Machine shapes: what an instance type has, and no price. */
@NullMarked
package io.spillway.model.instance;

import org.jspecify.annotations.NullMarked;
