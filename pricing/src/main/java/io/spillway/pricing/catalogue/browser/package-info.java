/** What a reader of a catalogue asks: prices by service and family, and the ways of buying one machine side by side. */
@NullMarked
package io.spillway.pricing.catalogue.browser;

import org.jspecify.annotations.NullMarked;
