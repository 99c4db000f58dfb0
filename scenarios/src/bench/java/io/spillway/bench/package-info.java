/** Benchmarks: how fast a scenario is built, evaluated and swept. */
@NullMarked
package io.spillway.bench;

import org.jspecify.annotations.NullMarked;
