/** Classes that break the architecture's rules, one each, and a few that look alike and do not. */
package io.spillway.app.planted;
