/**
 * The sweep reader of the formula graph: the part that depends on the varied leaves compiled once to a register program that
 * computes blocks of points column by column.
 */
@NullMarked
package io.spillway.pricing.sweep;

import org.jspecify.annotations.NullMarked;
