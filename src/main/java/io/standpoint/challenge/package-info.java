/** Behavioural tests of a classifier: pass rates per capability, and names swapped. */
@NullMarked
package io.standpoint.challenge;

import org.jspecify.annotations.NullMarked;
