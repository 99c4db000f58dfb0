/** What is metered and what it costs: line items, allocation, the bill. */
@NullMarked
package io.spillway.pricing.cost;

import org.jspecify.annotations.NullMarked;
