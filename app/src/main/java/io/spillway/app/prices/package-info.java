/** Where new prices are asked for. */
@NullMarked
package io.spillway.app.prices;

import org.jspecify.annotations.NullMarked;
