package io.standpoint.neural;

import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file of the class path that is used only if it is the one expected.
 *
 * <p>It is told by its CRC-32, which a damaged file or another version of it has not: to hash it
 * would take a tenth of a second of every start. The SHA-256 names it in manifests.
 *
 * @param path absolute path on the class path, beginning with a slash
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
 * @param crc32 its CRC-32
 * @param source Maven coordinates of the artifact it comes from, for the error message
 */
record CheckedResource(String path, String sha256, long crc32, String source) {

  CheckedResource {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path '" + path + "': must begin with a slash");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "SHA-256 '" + sha256 + "': must be 64 lower-case hexadecimal digits");
    }
  }

  /**
   * The file's bytes.
   *
   * @throws UnreadableException if the class path lacks the file or holds another one; the message
   *     names the artifact to add
   */
  byte[] read() {
    byte[] bytes;
    try (InputStream in = CheckedResource.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new UnreadableException(
            path
                + " is not on the class path: add "
                + source
                + " to the dependencies (Maven coordinates; what it depends on is not needed)");
      }
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + " from the class path", e);
    }
    long found = checksum(bytes);
    if (found != crc32) {
      throw new UnreadableException(
          String.format(
              "%s on the class path has CRC-32 %08x instead of %08x: put exactly %s on the class"
                  + " path, and no other file of that name",
              path, found, crc32, source));
    }
    return bytes;
  }

  /**
   * As {@link #read}, from an unpacked copy if there can be one: for a large file that every start
   * reads.
   */
  byte[] readUnpacked() {
    return read(UnpackedFiles.of(path));
  }

  /** From a copy, if there is one and it is whole. */
  byte[] read(Optional<Path> copy) {
    if (copy.isPresent()) {
      try {
        byte[] bytes = Files.readAllBytes(copy.get());
        if (checksum(bytes) == crc32) {
          return bytes;
        }
      } catch (IOException e) {
        // The class path has it, too.
      }
    }
    return read();
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
