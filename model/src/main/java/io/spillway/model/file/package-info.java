/** The file format: a JSON tree with places, bound to the records of the model, and written in one canonical form. */
@NullMarked
package io.spillway.model.file;

import org.jspecify.annotations.NullMarked;
