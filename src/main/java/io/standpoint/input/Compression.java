package io.standpoint.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Undoes gzip and Zstandard. What a stream is, its first bytes say (RFC 1952, RFC 8878); neither
 * can be the beginning of UTF-8, so a name that is wrong does no harm.
 */
final class Compression {

  private static final List<String> ENDINGS = List.of(".gz", ".zst");
  private static final int[] GZIP = {0x1F, 0x8B};
  private static final int[] ZSTANDARD = {0x28, 0xB5, 0x2F, 0xFD};

  private Compression() {}

  /** {@code fileName} without the ending that says it is compressed. */
  static String withoutEnding(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return ENDINGS.stream()
        .filter(name::endsWith)
        .findFirst()
        .map(ending -> fileName.substring(0, fileName.length() - ending.length()))
        .orElse(fileName);
  }

  /**
   * The content of {@code in}, decompressed if it is compressed. Several compressed streams one
   * after another are read as one.
   *
   * @throws IOException if it cannot be read, or what decompresses it is not on the class path
   */
  static InputStream undo(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(ZSTANDARD.length);
    byte[] head = buffered.readNBytes(ZSTANDARD.length);
    buffered.reset();
    if (SourceFormat.startsWith(head, GZIP)) {
      return GzipCompressorInputStream.builder()
          .setInputStream(buffered)
          .setDecompressConcatenated(true)
          .get();
    }
    return SourceFormat.startsWith(head, ZSTANDARD) ? zstandard(buffered) : buffered;
  }

  private static InputStream zstandard(InputStream in) throws IOException {
    try {
      return new ZstdInputStream(in);
    } catch (LinkageError e) {
      throw new IOException(
          "compressed with Zstandard, which needs com.github.luben:zstd-jni on the class path, with"
              + " its library for this machine: add it, or decompress the file",
          e);
    }
  }
}
