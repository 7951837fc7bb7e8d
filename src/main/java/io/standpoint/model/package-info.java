/** The model archive, its manifest, and the loading of both. */
@NullMarked
package io.standpoint.model;

import org.jspecify.annotations.NullMarked;
