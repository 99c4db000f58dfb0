/** What the user can do, by name and key: the menus, the command palette and the list of shortcuts show the same commands. */
@NullMarked
package io.spillway.app.ui.command;

import org.jspecify.annotations.NullMarked;
