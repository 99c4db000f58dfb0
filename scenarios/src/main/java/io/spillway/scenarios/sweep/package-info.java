/** Many variants of one scenario, whether their graph stays the same or is built anew. */
@NullMarked
package io.spillway.scenarios.sweep;

import org.jspecify.annotations.NullMarked;
