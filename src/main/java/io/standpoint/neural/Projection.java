package io.standpoint.neural;

/**
 * The dense layers y = x·W + b of an encoder layer as the published ONNX files have them, in the
 * order of computation. {@link LayerWeights} holds the first three side by side.
 */
enum Projection {
  QUERY("attention.self.query", EncoderWeights.WIDTH, EncoderWeights.WIDTH),
  KEY("attention.self.key", EncoderWeights.WIDTH, EncoderWeights.WIDTH),
  VALUE("attention.self.value", EncoderWeights.WIDTH, EncoderWeights.WIDTH),
  OUTPUT("attention.output.dense", EncoderWeights.WIDTH, EncoderWeights.WIDTH),
  INNER("intermediate.dense", EncoderWeights.WIDTH, EncoderWeights.INNER_WIDTH),
  OUTER("output.dense", EncoderWeights.INNER_WIDTH, EncoderWeights.WIDTH);

  private final String module;
  private final int inputs;
  private final int outputs;

  Projection(String module, int inputs, int outputs) {
    this.module = module;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /** Rows of W. */
  int inputs() {
    return inputs;
  }

  /** Columns of W. */
  int outputs() {
    return outputs;
  }

  /** Name of the node that computes x·W in the fp32 file; the int8 file appends to it. */
  String node(int layer) {
    return "/encoder/layer." + layer + "/" + module.replace('.', '/') + "/MatMul";
  }

  /** Name of the constant b. */
  String bias(int layer) {
    return "encoder.layer." + layer + "." + module + ".bias";
  }
}
