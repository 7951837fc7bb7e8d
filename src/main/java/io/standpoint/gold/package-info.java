/** Whole documents marked by hand, and how far an analysis agrees with them. */
@NullMarked
package io.standpoint.gold;

import org.jspecify.annotations.NullMarked;
