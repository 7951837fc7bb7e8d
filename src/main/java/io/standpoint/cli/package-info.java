/** The command line: thin commands over the library. */
@NullMarked
package io.standpoint.cli;

import org.jspecify.annotations.NullMarked;
