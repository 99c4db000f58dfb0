/** Going to a component, flow, figure or scenario by its name. */
@NullMarked
package io.spillway.app.ui.search;

import org.jspecify.annotations.NullMarked;
