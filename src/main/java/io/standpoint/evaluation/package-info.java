/** Labelled corpora, metrics and baselines. */
@NullMarked
package io.standpoint.evaluation;

import org.jspecify.annotations.NullMarked;
