/** Results as files and tables. */
@NullMarked
package io.standpoint.report;

import org.jspecify.annotations.NullMarked;
