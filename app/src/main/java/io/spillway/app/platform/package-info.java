/** What differs between operating systems: folders, log files, crash reports, and which process has which file open. */
@NullMarked
package io.spillway.app.platform;

import org.jspecify.annotations.NullMarked;
