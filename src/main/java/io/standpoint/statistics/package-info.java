/** How far figures would move with other data. */
@NullMarked
package io.standpoint.statistics;

import org.jspecify.annotations.NullMarked;
