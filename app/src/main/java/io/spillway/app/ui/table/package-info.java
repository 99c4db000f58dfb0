/** Tables whose rows change under the reader's eyes without jumping. */
@NullMarked
package io.spillway.app.ui.table;

import org.jspecify.annotations.NullMarked;
