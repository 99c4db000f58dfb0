/** What other prices do to a workspace: trying a snapshot before it is pinned, who uses a price, a workspace's own prices. */
@NullMarked
package io.spillway.scenarios.prices;

import org.jspecify.annotations.NullMarked;
