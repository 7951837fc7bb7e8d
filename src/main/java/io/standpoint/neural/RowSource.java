package io.standpoint.neural;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What decides the numbers in a row.
 *
 * @param layout name of the row's layout; a change of the layout or of the pooling needs a new one
 * @param width length of a row
 * @param artifact Maven coordinates of the encoder
 * @param files the encoder's files in that artifact, with the SHA-256 of each
 */
public record RowSource(
    String layout, int width, String artifact, SortedMap<String, String> files) {

  public RowSource {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static RowSource of(String layout, int width, CheckedResource... files) {
    Map<String, String> hashes = new TreeMap<>();
    for (CheckedResource file : files) {
      hashes.put(file.path(), file.sha256());
    }
    return new RowSource(layout, width, files[0].source(), new TreeMap<>(hashes));
  }
}
