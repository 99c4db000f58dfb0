/** Results that take time and are worked out only while somebody looks at them. */
@NullMarked
package io.spillway.app.ui.work;

import org.jspecify.annotations.NullMarked;
