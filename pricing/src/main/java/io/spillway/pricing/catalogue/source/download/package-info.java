/** Offer files downloaded by region, without credentials from the public index or from addresses the service gives. */
@NullMarked
package io.spillway.pricing.catalogue.source.download;

import org.jspecify.annotations.NullMarked;
