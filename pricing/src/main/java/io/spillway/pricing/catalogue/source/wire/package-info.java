/** The JSON formats of AWS's price lists, Savings Plans and instance types, read as streams within limits. */
@NullMarked
package io.spillway.pricing.catalogue.source.wire;

import org.jspecify.annotations.NullMarked;
