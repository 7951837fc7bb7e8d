package io.standpoint.neural;

import static io.standpoint.neural.EncoderWeights.WIDTH;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What turns token ids into the input of an encoder's first layer: the norm over word + position +
 * type. The arrays are not copied: whoever shares them may change them, and only one may.
 *
 * @param words {@code [30522 × 384]}, row-major: one row per token id
 * @param positions {@code [512 × 384]}, row-major: one row per index in the sequence
 * @param type {@code [384]}, added to every token: the row of token type 0, the only one used
 * @param normGain {@code [384]}
 * @param normBias {@code [384]}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Embeddings(
    float[] words, float[] positions, float[] type, float[] normGain, float[] normBias) {

  /** Token ids. */
  static final int WORDS = 30_522;

  private static final int POSITIONS = SequenceEncoder.LONGEST_SEQUENCE;
  private static final int TYPES = 2;
  private static final String WORD_TABLE = "embeddings.word_embeddings.weight";
  private static final String POSITION_TABLE = "embeddings.position_embeddings.weight";
  private static final String TYPE_TABLE = "embeddings.token_type_embeddings.weight";
  private static final String NORM_GAIN = "embeddings.LayerNorm.weight";
  private static final String NORM_BIAS = "embeddings.LayerNorm.bias";

  Embeddings {
    EncoderWeights.checkSize("words", words, WORDS * WIDTH);
    EncoderWeights.checkSize("positions", positions, POSITIONS * WIDTH);
    EncoderWeights.checkSize("type", type, WIDTH);
    EncoderWeights.checkSize("normGain", normGain, WIDTH);
    EncoderWeights.checkSize("normBias", normBias, WIDTH);
  }

  /**
   * The embeddings of {@link Encoder#E5_SMALL}, as floats: those that training must see, for the
   * product keeps them whatever is trained above them.
   */
  static Embeddings bundled() {
    OnnxGraph graph = OnnxGraph.read(Encoder.E5_SMALL.read());
    return read(graph, (name, rows) -> table(graph, name, rows).floats());
  }

  /** The embeddings in an fp32 file. */
  static Embeddings read(OnnxGraph graph) {
    return read(graph, (name, rows) -> graph.constant(name).floats(rows, WIDTH));
  }

  private static Embeddings read(OnnxGraph graph, TableReader table) {
    return new Embeddings(
        table.read(WORD_TABLE, WORDS),
        table.read(POSITION_TABLE, POSITIONS),
        Arrays.copyOf(table.read(TYPE_TABLE, TYPES), WIDTH),
        graph.constant(NORM_GAIN).floats(WIDTH),
        graph.constant(NORM_BIAS).floats(WIDTH));
  }

  /**
   * The embeddings of the published int8 file as they lie there.
   *
   * @param words {@code [30522 × 384]}
   * @param positions {@code [512 × 384]}
   * @param type as above
   * @param normGain {@code float32[384]}, little-endian
   * @param normBias {@code float32[384]}, little-endian
   */
  record Quantized(
      Table words, Table positions, float[] type, ByteBuffer normGain, ByteBuffer normBias) {

    /**
     * Those in {@code graph}.
     *
     * @throws IllegalArgumentException if it lacks one of them
     */
    static Quantized read(OnnxGraph graph) {
      return new Quantized(
          table(graph, WORD_TABLE, WORDS),
          table(graph, POSITION_TABLE, POSITIONS),
          Arrays.copyOf(table(graph, TYPE_TABLE, TYPES).floats(), WIDTH),
          graph.constant(NORM_GAIN).bytes(StoredTensor.Type.FLOAT, WIDTH),
          graph.constant(NORM_BIAS).bytes(StoredTensor.Type.FLOAT, WIDTH));
    }
  }

  /** A table of unsigned 8-bit integers x, row-major, that stand for (x - zero) · scale. */
  record Table(ByteBuffer values, int rows, float scale, int zero) {
    private float[] floats() {
      float[] floats = new float[values.remaining()];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = ((values.get(i) & 0xFF) - zero) * scale;
      }
      return floats;
    }
  }

  private static Table table(OnnxGraph graph, String name, int rows) {
    return new Table(
        graph.constant(name + "_quantized").bytes(StoredTensor.Type.UINT8, rows, WIDTH),
        rows,
        graph.constant(name + "_scale").floats()[0],
        (int) graph.constant(name + "_zero_point").varints(StoredTensor.Type.UINT8)[0]);
  }

  private interface TableReader {
    float[] read(String name, int rows);
  }
}
