package io.standpoint.neural;

import static io.standpoint.neural.EncoderWeights.HEADS;
import static io.standpoint.neural.EncoderWeights.NORM_EPSILON;
import static io.standpoint.neural.EncoderWeights.WIDTH;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tuned encoder as an ONNX model: token ids of one sequence in, hidden states out, with the
 * operators that ONNX Runtime computes fastest.
 *
 * <p>The published file computes the same from other layers, but leaves more to do: it masks
 * padding that one sequence does not have, multiplies by the matrices of query, key and value one
 * after the other, and spends seven operators on attention. Of the time that ours takes, three
 * quarters are the four products of a layer with 8-bit matrices.
 */
// Not used, because slower on CPUs in ONNX Runtime 1.23: SkipLayerNormalization (sum and norm in
// one) takes four times as long as the two, and QAttention multiplies head by head.
final class EncoderGraph {

  /** Input: {@code int64[1, n]}, token ids. */
  static final String IDS = "input_ids";

  /** Output: {@code float32[1, n, 384]}, hidden states. */
  static final String STATES = "last_hidden_state";

  private static final List<Projection> HEADS_INPUT =
      List.of(Projection.QUERY, Projection.KEY, Projection.VALUE);

  private final OnnxWriter onnx = new OnnxWriter();

  private EncoderGraph() {}

  /**
   * The model, as the contents of a file.
   *
   * @param published the published int8 file, whose embeddings it takes
   * @param layers the layers
   * @throws IllegalArgumentException if {@code published} is a file of another graph
   */
  static byte[] of(byte[] published, Int8Layers layers) {
    EncoderGraph graph = new EncoderGraph();
    graph.onnx.input(IDS, StoredTensor.Type.INT64, 1, -1);
    graph.onnx.output(STATES, StoredTensor.Type.FLOAT, 1, -1, WIDTH);
    graph.onnx.constant("query, key and value", WIDTH, WIDTH, WIDTH);
    String states = graph.embed(Embeddings.Quantized.read(OnnxGraph.read(published)));
    for (Int8Layers.Layer layer : layers.layers()) {
      states = graph.encode(layer, states);
    }
    graph.onnx.node("Identity", List.of(states), STATES);
    return graph.onnx.toByteArray();
  }

  /** The norm over word + type + position. */
  private String embed(Embeddings.Quantized embeddings) {
    table("words", embeddings.words());
    onnx.node("Gather", List.of("words", IDS), "word");
    table("positions", embeddings.positions());
    onnx.constant("start", 0);
    onnx.node("Shape", List.of(IDS), "length", Map.of("start", 1));
    onnx.node("Slice", List.of("positions", "start", "length"), "position");
    onnx.constant("type", embeddings.type(), WIDTH);
    return addAndNorm(
        "embedded",
        onnx.node("Add", List.of(dequantized("word", "words"), "type"), "typed"),
        dequantized("position", "positions"),
        embeddings.normGain(),
        embeddings.normBias());
  }

  private void table(String name, Embeddings.Table table) {
    onnx.constant(name, StoredTensor.Type.UINT8, table.values(), table.rows(), WIDTH);
    onnx.constant(name + ".scale", new float[] {table.scale()});
    onnx.constant(
        name + ".zero", StoredTensor.Type.UINT8, ByteBuffer.wrap(new byte[] {(byte) table.zero()}));
  }

  private String dequantized(String rows, String table) {
    return onnx.node(
        "DequantizeLinear",
        List.of(rows, table + ".scale", table + ".zero"),
        rows + ".dequantized");
  }

  private String encode(Int8Layers.Layer layer, String states) {
    String name = "layer." + layer.index() + ".";
    String heads =
        product(
            name + "qkv",
            sideBySide(layer),
            scaled(name + "qkv", states, layer.factors().attention()));
    List<String> parts = Stream.of("q", "k", "v").map(part -> name + part).toList();
    onnx.node("Split", List.of(heads, "query, key and value"), parts, Map.of("axis", 2));
    onnx.contributed("MultiHeadAttention", parts, name + "attention", Map.of("num_heads", HEADS));
    String attended =
        addAndNorm(
            name + "attended",
            product(name + "output", layer.dense().get(Projection.OUTPUT), name + "attention"),
            states,
            layer.attentionNormGain(),
            layer.attentionNormBias());
    String inner =
        product(
            name + "inner",
            layer.dense().get(Projection.INNER),
            scaled(name + "inner", attended, layer.factors().inner()));
    onnx.contributed("Gelu", List.of(inner), name + "gelu", Map.of());
    return addAndNorm(
        name + "states",
        product(
            name + "outer",
            layer.dense().get(Projection.OUTER),
            scaled(name + "outer", name + "gelu", layer.factors().outer())),
        attended,
        layer.outputNormGain(),
        layer.outputNormBias());
  }

  private String scaled(String name, String input, float[] factors) {
    String constant = onnx.constant(name + ".factors", factors, factors.length);
    return onnx.node("Mul", List.of(input, constant), name + ".scaled");
  }

  /** x·W + b: x is quantised as a whole, W by column. */
  private String product(String name, Int8Layers.Dense dense, String input) {
    int outputs = dense.bias().remaining() / Float.BYTES;
    int inputs = dense.values().remaining() / outputs;
    String values =
        onnx.constant(name + ".values", StoredTensor.Type.INT8, dense.values(), inputs, outputs);
    String scales = vector(name + ".scales", dense.scales());
    String bias = vector(name + ".bias", dense.bias());
    String noZeroPoint = "";
    return onnx.contributed(
        "DynamicQuantizeMatMul", List.of(input, values, scales, noZeroPoint, bias), name, Map.of());
  }

  private String addAndNorm(String name, String a, String b, ByteBuffer gain, ByteBuffer bias) {
    return onnx.node(
        "LayerNormalization",
        List.of(
            onnx.node("Add", List.of(a, b), name + ".sum"),
            vector(name + ".gain", gain),
            vector(name + ".bias", bias)),
        name,
        Map.of("axis", -1, "epsilon", NORM_EPSILON));
  }

  private String vector(String name, ByteBuffer floats) {
    return onnx.constant(name, StoredTensor.Type.FLOAT, floats, floats.remaining() / Float.BYTES);
  }

  /** Query, key and value as one dense layer, their outputs side by side. */
  private static Int8Layers.Dense sideBySide(Int8Layers.Layer layer) {
    List<Int8Layers.Dense> parts = HEADS_INPUT.stream().map(layer.dense()::get).toList();
    return new Int8Layers.Dense(
        sideBySide(parts.stream().map(Int8Layers.Dense::values).toList(), WIDTH),
        sideBySide(parts.stream().map(Int8Layers.Dense::scales).toList(), WIDTH * Float.BYTES),
        sideBySide(parts.stream().map(Int8Layers.Dense::bias).toList(), WIDTH * Float.BYTES));
  }

  /** Rows of {@code length} bytes from each part in turn. */
  private static ByteBuffer sideBySide(List<ByteBuffer> parts, int length) {
    ByteBuffer whole = ByteBuffer.allocate(parts.stream().mapToInt(ByteBuffer::remaining).sum());
    for (int at = 0; whole.hasRemaining(); at += length) {
      for (ByteBuffer part : parts) {
        whole.put(part.slice(at, length));
      }
    }
    return whole.flip();
  }
}
