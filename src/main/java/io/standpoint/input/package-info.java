/** Documents from files, folders and streams, with a reason for every one that is rejected. */
@NullMarked
package io.standpoint.input;

import org.jspecify.annotations.NullMarked;
