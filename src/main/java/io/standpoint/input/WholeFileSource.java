package io.standpoint.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** A file that is one document. */
final class WholeFileSource implements ItemSource {

  /** Makes a document of a file's bytes. */
  interface Reading {
    /**
     * The document, or why there is none.
     *
     * @param offset of the first byte in the file
     * @throws CharacterCodingException if they are not text; the message says where
     */
    Item read(Origin origin, byte[] bytes, long offset) throws CharacterCodingException;
  }

  private final Origin origin;
  private final InputStream in;
  private final long offset;
  private final int maxBytes;
  private final Reading reading;
  private boolean done;

  WholeFileSource(Origin origin, InputStream in, long offset, int maxBytes, Reading reading) {
    this.origin = origin;
    this.in = in;
    this.offset = offset;
    this.maxBytes = maxBytes;
    this.reading = reading;
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
      return Optional.of(
          origin.rejectDocument(Origin.tooLong("file", bytes.length + rest, maxBytes)));
    }
    try {
      return Optional.of(reading.read(origin, bytes, offset));
    } catch (CharacterCodingException e) {
      return Optional.of(origin.rejectDocument(e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
