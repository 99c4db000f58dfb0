/** Reports in plain text: tables, trees, findings. */
@NullMarked
package io.spillway.app.cli.text;

import org.jspecify.annotations.NullMarked;
