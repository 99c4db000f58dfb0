/** Edits of a workspace's document: pure functions from one immutable tree to the next, their history, and where they are recorded. */
@NullMarked
package io.spillway.scenarios.editing;

import org.jspecify.annotations.NullMarked;
