/** Reserved Instances and Savings Plans a workspace is bound to. */
@NullMarked
package io.spillway.model.commitment;

import org.jspecify.annotations.NullMarked;
