/** Hosts, brokers and containers needed, per dimension. */
@NullMarked
package io.spillway.pricing.sizing;

import org.jspecify.annotations.NullMarked;
