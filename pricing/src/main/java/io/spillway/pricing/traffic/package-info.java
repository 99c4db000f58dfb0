/** Load at components and on flows, and where it crosses zones. */
@NullMarked
package io.spillway.pricing.traffic;

import org.jspecify.annotations.NullMarked;
