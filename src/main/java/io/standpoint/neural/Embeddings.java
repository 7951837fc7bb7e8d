package io.standpoint.neural;

import static io.standpoint.neural.EncoderWeights.WIDTH;

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

  Embeddings {
    EncoderWeights.checkSize("words", words, WORDS * WIDTH);
    EncoderWeights.checkSize("positions", positions, POSITIONS * WIDTH);
    EncoderWeights.checkSize("type", type, WIDTH);
    EncoderWeights.checkSize("normGain", normGain, WIDTH);
    EncoderWeights.checkSize("normBias", normBias, WIDTH);
  }

  /**
   * The embeddings of {@link Encoder#bundled}, as floats: those that training must see, for the
   * product keeps them whatever is trained above them.
   */
  static Embeddings bundled() {
    OnnxGraph graph = OnnxGraph.read(Encoder.E5_SMALL.read());
    return read(graph, (name, rows) -> dequantized(graph, name, rows));
  }

  /** The embeddings in an fp32 file. */
  static Embeddings read(OnnxGraph graph) {
    return read(graph, (name, rows) -> graph.constant(name).floats(rows, WIDTH));
  }

  private static Embeddings read(OnnxGraph graph, TableReader table) {
    return new Embeddings(
        table.read("embeddings.word_embeddings.weight", WORDS),
        table.read("embeddings.position_embeddings.weight", POSITIONS),
        Arrays.copyOf(table.read("embeddings.token_type_embeddings.weight", TYPES), WIDTH),
        graph.constant("embeddings.LayerNorm.weight").floats(WIDTH),
        graph.constant("embeddings.LayerNorm.bias").floats(WIDTH));
  }

  /** ONNX's DequantizeLinear: (x - zero point) · scale, one of each for the whole table. */
  private static float[] dequantized(OnnxGraph graph, String name, int rows) {
    StoredTensor quantized = graph.constant(name + "_quantized");
    float scale = graph.constant(name + "_scale").floats()[0];
    long zero = graph.constant(name + "_zero_point").varints(StoredTensor.Type.UINT8)[0];
    int offset = quantized.offset(StoredTensor.Type.UINT8, rows, WIDTH);
    float[] table = new float[rows * WIDTH];
    for (int i = 0; i < table.length; i++) {
      table[i] = ((quantized.file()[offset + i] & 0xFF) - zero) * scale;
    }
    return table;
  }

  private interface TableReader {
    float[] read(String name, int rows);
  }
}
