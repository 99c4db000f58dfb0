/** Tables: rows that change under the reader's eyes without jumping, and cells that are edited in place. */
@NullMarked
package io.spillway.app.ui.table;

import org.jspecify.annotations.NullMarked;
