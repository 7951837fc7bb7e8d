/**
 * Reads news and scores every actor's stance and tone, with the evidence: start at {@link
 * io.standpoint.StanceAnalyzer}.
 */
@NullMarked
package io.standpoint;

import org.jspecify.annotations.NullMarked;
