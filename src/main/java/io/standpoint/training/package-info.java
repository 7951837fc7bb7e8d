/** Training of a model from labelled corpora. */
@NullMarked
package io.standpoint.training;

import org.jspecify.annotations.NullMarked;
