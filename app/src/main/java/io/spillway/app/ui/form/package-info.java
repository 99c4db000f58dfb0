/** Forms that follow the declarations of the model's records: an entry for each field, and the controls that edit it. */
@NullMarked
package io.spillway.app.ui.form;

import org.jspecify.annotations.NullMarked;
