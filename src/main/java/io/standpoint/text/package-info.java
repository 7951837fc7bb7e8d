/** Documents, sentences and offsets: the ground everything else stands on. */
@NullMarked
package io.standpoint.text;

import org.jspecify.annotations.NullMarked;
