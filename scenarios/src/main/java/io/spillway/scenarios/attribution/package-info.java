/** What each change of a scenario saves: in order, and whatever the order. */
@NullMarked
package io.spillway.scenarios.attribution;

import org.jspecify.annotations.NullMarked;
