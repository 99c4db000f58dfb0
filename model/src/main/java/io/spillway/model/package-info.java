/** What is drawn: topology, workload, zones, instance types, units and findings. */
@NullMarked
package io.spillway.model;

import org.jspecify.annotations.NullMarked;
