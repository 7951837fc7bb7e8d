package io.standpoint.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file in UTF-8, read strictly. */
public final class Utf8Lines {

  private Utf8Lines() {}

  /**
   * The lines without their line feeds; a byte order mark at the start is left out.
   *
   * @param source what messages call the file
   * @throws UnreadableException at the first line that is not UTF-8
   */
  public static List<String> of(byte[] utf8, String source) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < utf8.length) {
      int end = start;
      while (end < utf8.length && utf8[end] != '\n') {
        end++;
      }
      try {
        String line =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(utf8, start, end - start))
                .toString();
        lines.add(start == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line);
      } catch (CharacterCodingException e) {
        throw new UnreadableException(
            source + ":" + (lines.size() + 1) + ": not valid UTF-8: save the file as UTF-8", e);
      }
      start = end + 1;
    }
    return lines;
  }
}
