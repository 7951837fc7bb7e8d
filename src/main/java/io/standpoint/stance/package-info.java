/** The one question: what is the polarity of a holder toward a target in a sentence? */
@NullMarked
package io.standpoint.stance;

import org.jspecify.annotations.NullMarked;
