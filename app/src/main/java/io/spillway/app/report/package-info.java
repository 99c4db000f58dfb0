/** What exports show: scenarios compared, projects and findings, worked out once. */
@NullMarked
package io.spillway.app.report;

import org.jspecify.annotations.NullMarked;
