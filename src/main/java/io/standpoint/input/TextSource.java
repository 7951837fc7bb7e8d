package io.standpoint.input;

import io.standpoint.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** A text file: one document. */
final class TextSource implements ItemSource {

  private final Origin origin;
  private final InputStream in;
  private final long offset;
  private final int maxBytes;
  private boolean done;

  TextSource(Origin origin, InputStream in, long offset, int maxBytes) {
    this.origin = origin;
    this.in = in;
    this.offset = offset;
    this.maxBytes = maxBytes;
  }

  @Override
  public Optional<Item> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    done = true;
    byte[] bytes = in.readNBytes(maxBytes);
    long rest = in.transferTo(OutputStream.nullOutputStream());
    if (rest > 0) {
      return reject(Origin.tooLong("file", bytes.length + rest, maxBytes));
    }
    try {
      String text = Utf8.decode(bytes, offset);
      return text.isBlank()
          ? reject("file is empty: there is nothing to score")
          : Optional.of(new Item.OfDocument(origin.source(), 0, Document.of(origin.id(), text)));
    } catch (CharacterCodingException e) {
      return reject(e.getMessage());
    }
  }

  private Optional<Item> reject(String reason) {
    return Optional.of(origin.rejectDocument(reason));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
