package io.standpoint.neural;

import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the class path that is used only if it is, byte for byte, the one expected.
 *
 * @param path absolute path on the class path, beginning with a slash
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
 * @param source Maven coordinates of the artifact it comes from, for the error message
 */
record CheckedResource(String path, String sha256, String source) {

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
    String found = sha256(bytes);
    if (!found.equals(sha256)) {
      throw new UnreadableException(
          path
              + " on the class path has SHA-256 "
              + found
              + " instead of "
              + sha256
              + ": put exactly "
              + source
              + " on the class path, and no other file of that name");
    }
    return bytes;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
