package io.standpoint.neural;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Numbers in a checkpoint: how many, then each as a big-endian float32. */
public final class StoredFloats {

  private StoredFloats() {}

  /** Writes all numbers. */
  public static void write(float[] numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.length);
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
    bytes.asFloatBuffer().put(numbers);
    out.write(bytes.array());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param length how many there must be
   * @throws IOException if there are more or fewer, or {@code in} ends early
   */
  public static float[] read(DataInputStream in, long length) throws IOException {
    int found = in.readInt();
    if (found != length) {
      throw new IOException("holds " + found + " numbers, not " + length);
    }
    byte[] bytes = new byte[found * Float.BYTES];
    in.readFully(bytes);
    float[] numbers = new float[found];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
    return numbers;
  }
}
