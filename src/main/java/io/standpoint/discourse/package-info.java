/** Who is who in a document, and whose words stand where. */
@NullMarked
package io.standpoint.discourse;

import org.jspecify.annotations.NullMarked;
