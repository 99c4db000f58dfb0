/** The changes of a workspace as a list of projects: what each saves, who does it, how far it is. */
@NullMarked
package io.spillway.app.ui.ledger;

import org.jspecify.annotations.NullMarked;
