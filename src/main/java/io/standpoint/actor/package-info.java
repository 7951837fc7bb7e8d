/** Who is named: actors, topics, the catalogue that lists them and the finder that reads them. */
@NullMarked
package io.standpoint.actor;

import org.jspecify.annotations.NullMarked;
