/** What a saving means: margin, unit cost, payback, the ledger of changes, and the actual bill. */
@NullMarked
package io.spillway.scenarios.business;

import org.jspecify.annotations.NullMarked;
