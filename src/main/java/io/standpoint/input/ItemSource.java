package io.standpoint.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** One file, read item by item. */
interface ItemSource extends Closeable {

  /**
   * The next item, or nothing at the end.
   *
   * @throws IOException if the file cannot be read on
   */
  Optional<Item> next() throws IOException;
}
