/** The workspace file: reading, checking, writing, its JSON Schema, and the workspaces that come with the program. */
@NullMarked
package io.spillway.scenarios.workspace.file;

import org.jspecify.annotations.NullMarked;
