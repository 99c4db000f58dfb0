/** Opening, saving and recovering the workspace of the window. */
@NullMarked
package io.spillway.app.ui.file;

import org.jspecify.annotations.NullMarked;
