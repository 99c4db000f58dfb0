/** What it costs: catalogue, formula graph, traffic, sizing, metering and cost. */
@NullMarked
package io.spillway.pricing;

import org.jspecify.annotations.NullMarked;
