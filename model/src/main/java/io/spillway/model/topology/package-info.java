/** The drawing: components joined by flows, and the assumptions it rests on. */
@NullMarked
package io.spillway.model.topology;

import org.jspecify.annotations.NullMarked;
