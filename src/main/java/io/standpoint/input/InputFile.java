package io.standpoint.input;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param origin its names
 * @param path where it is; of no meaning for standard input
 * @param format how to read it
 */
record InputFile(Origin origin, Path path, SourceFormat format) {

  static final String STANDARD_INPUT = "-";

  boolean isStandardInput() {
    return origin.source().equals(STANDARD_INPUT);
  }

  InputStream open(InputStream standardInput) throws IOException {
    if (isStandardInput()) {
      return standardInput;
    }
    // A pipe, as <(command) is, cannot be sought, which other streams try when they skip.
    return Files.isRegularFile(path)
        ? Files.newInputStream(path)
        : new SequenceInputStream(
            InputStream.nullInputStream(), new FileInputStream(path.toFile()));
  }
}
