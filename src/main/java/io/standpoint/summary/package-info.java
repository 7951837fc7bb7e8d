/** From the predictions of many documents to who stands where. */
@NullMarked
package io.standpoint.summary;

import org.jspecify.annotations.NullMarked;
