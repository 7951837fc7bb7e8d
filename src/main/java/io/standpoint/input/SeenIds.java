package io.standpoint.input;

import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Which ids have been seen, in 16 to 32 bytes each instead of the hundred of a set of strings: of
 * an id only the first 64 bits of its SHA-256 are kept, in an open table. That two of ten million
 * ids share them has a probability of 3 in a million.
 */
final class SeenIds {

  /** Zero marks a free place. */
  private long[] table = new long[1 << 10];

  private int size;

  /** Adds {@code id}; false if it was there. */
  boolean add(String id) {
    long key = ByteBuffer.wrap(DigestUtils.sha256(id)).getLong();
    if (!put(table, key == 0 ? 1 : key)) {
      return false;
    }
    size++;
    if (2 * size > table.length) {
      long[] larger = new long[2 * table.length];
      for (long known : table) {
        if (known != 0) {
          put(larger, known);
        }
      }
      table = larger;
    }
    return true;
  }

  private static boolean put(long[] table, long key) {
    int at = (int) key & (table.length - 1);
    while (table[at] != 0) {
      if (table[at] == key) {
        return false;
      }
      at = (at + 1) & (table.length - 1);
    }
    table[at] = key;
    return true;
  }
}
