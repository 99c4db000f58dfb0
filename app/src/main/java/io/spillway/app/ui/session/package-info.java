/** The workspace that is open, its results and what is selected; recalculated in the background. */
@NullMarked
package io.spillway.app.ui.session;

import org.jspecify.annotations.NullMarked;
