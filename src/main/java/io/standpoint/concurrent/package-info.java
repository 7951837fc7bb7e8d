/** Work beside other work; internal. */
@NullMarked
package io.standpoint.concurrent;

import org.jspecify.annotations.NullMarked;
