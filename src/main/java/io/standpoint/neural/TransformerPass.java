package io.standpoint.neural;

import io.standpoint.neural.TrainingSettings.Precision;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Sentences through the layers of an encoder and their gradient back. Tokens of all sentences stand
 * one after the other, without padding: {@code float[tokens × width]}. Matrix products run in ND4J,
 * one thread each, everything else in loops over rows. Keeps what the gradient needs until the next
 * {@link #forward}. Not thread-safe: every thread has its own.
 */
final class TransformerPass implements AutoCloseable {

  /** Dropout places of a layer: one per head, one after the attention, one after the outer. */
  private static final int PLACES_AFTER_HEADS = 2;

  private static final int START_ROWS = 256;

  private final EncoderShape shape;
  private final Precision precision;
  private final SelfAttention attention;
  private final Layer[] layers;
  private final NativeRows narrowIn;
  private final NativeRows narrowOut;
  private final NativeRows wide;
  private final NativeRows triple;

  /** For the gradient of each matrix, where it is not computed in place. */
  private final Map<EncoderTensor, INDArray> products = new EnumMap<>(EncoderTensor.class);

  private int[] starts = {0};
  private int firstSentence;
  private Dropout dropout = Dropout.NONE;
  private int tokens;
  private float[] scratch = new float[0];
  private float[] innerScratch = new float[0];
  private float[] tripleScratch = new float[0];

  TransformerPass(EncoderShape shape, Precision precision) {
    this.shape = shape;
    this.precision = precision;
    attention = new SelfAttention(shape);
    layers = new Layer[shape.layers()];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = new Layer();
    }
    narrowIn = new NativeRows(START_ROWS, shape.width(), precision);
    narrowOut = new NativeRows(START_ROWS, shape.width(), precision);
    wide = new NativeRows(START_ROWS, shape.inner(), precision);
    triple = new NativeRows(START_ROWS, 3 * shape.width(), precision);
    if (precision != Precision.FLOAT32) {
      for (EncoderTensor tensor : EncoderTensor.values()) {
        if (tensor.isMatrix()) {
          products.put(
              tensor, Nd4j.create(precision.type(), tensor.rows(shape), tensor.columns(shape)));
        }
      }
    }
  }

  /** What one layer keeps for its gradient. */
  private static final class Layer {
    float[] in = new float[0];
    float[] qkv = new float[0];
    float[] weights = new float[0];
    float[] mixed = new float[0];
    float[] attended = new float[0];
    float[] attendedNormed = new float[0];
    float[] attendedScales = new float[0];
    float[] inner = new float[0];
    float[] activated = new float[0];
    float[] outNormed = new float[0];
    float[] outScales = new float[0];
  }

  /**
   * Runs the layers.
   *
   * @param states the embedded tokens, {@code float[tokens × width]}; overwritten with the hidden
   *     states of the last layer
   * @param starts first token of every sentence, and the number of tokens
   * @param firstSentence number of the first sentence in the step, for the dropout
   * @param factors the parameters in the precision of products; of them only matrices are used
   */
  void forward(
      float[] states,
      int[] starts,
      int firstSentence,
      Dropout dropout,
      EncoderParameters parameters,
      EncoderParameters factors) {
    this.starts = starts;
    this.firstSentence = firstSentence;
    this.dropout = dropout;
    tokens = starts[starts.length - 1];
    Math.multiplyExact(tokens, Math.max(shape.inner(), 3 * shape.width()));
    scratch = reserved(scratch, tokens * shape.width());
    innerScratch = reserved(innerScratch, tokens * shape.inner());
    tripleScratch = reserved(tripleScratch, tokens * 3 * shape.width());
    for (int index = 0; index < layers.length; index++) {
      forward(index, states, parameters, factors);
    }
  }

  private void forward(
      int index, float[] states, EncoderParameters parameters, EncoderParameters factors) {
    Layer layer = layers[index];
    reserve(layer);
    int size = tokens * shape.width();
    System.arraycopy(states, 0, layer.in, 0, size);
    multiply(
        narrowIn.filled(states, tokens),
        index,
        EncoderTensor.QKV_WEIGHT,
        factors,
        triple,
        layer.qkv);
    addToRows(layer.qkv, parameters.vector(index, EncoderTensor.QKV_BIAS));
    attention.forward(
        layer.qkv, starts, firstSentence, dropout, place(index), layer.weights, layer.mixed);
    multiply(
        narrowIn.filled(layer.mixed, tokens),
        index,
        EncoderTensor.OUTPUT_WEIGHT,
        factors,
        narrowOut,
        scratch);
    addToRows(scratch, parameters.vector(index, EncoderTensor.OUTPUT_BIAS));
    drop(scratch, place(index) + shape.heads());
    add(scratch, states, size);
    LayerNorm.forward(
        scratch,
        tokens,
        parameters.vector(index, EncoderTensor.ATTENTION_NORM_GAIN),
        parameters.vector(index, EncoderTensor.ATTENTION_NORM_BIAS),
        layer.attendedNormed,
        layer.attendedScales,
        layer.attended);
    multiply(
        narrowIn.filled(layer.attended, tokens),
        index,
        EncoderTensor.INNER_WEIGHT,
        factors,
        wide,
        layer.inner);
    addToRows(layer.inner, parameters.vector(index, EncoderTensor.INNER_BIAS));
    Gelu.forward(layer.inner, tokens * shape.inner(), layer.activated);
    multiply(
        wide.filled(layer.activated, tokens),
        index,
        EncoderTensor.OUTER_WEIGHT,
        factors,
        narrowOut,
        scratch);
    addToRows(scratch, parameters.vector(index, EncoderTensor.OUTER_BIAS));
    drop(scratch, place(index) + shape.heads() + 1);
    add(scratch, layer.attended, size);
    LayerNorm.forward(
        scratch,
        tokens,
        parameters.vector(index, EncoderTensor.OUTPUT_NORM_GAIN),
        parameters.vector(index, EncoderTensor.OUTPUT_NORM_BIAS),
        layer.outNormed,
        layer.outScales,
        states);
  }

  /** Adds to {@code statistics} what {@link #forward} multiplied last. */
  void addTo(InputStatistics statistics) {
    for (int index = 0; index < layers.length; index++) {
      Layer layer = layers[index];
      statistics.add(index, InputStatistics.Input.ATTENTION, layer.in, tokens);
      statistics.add(index, InputStatistics.Input.OUTPUT, layer.mixed, tokens);
      statistics.add(index, InputStatistics.Input.INNER, layer.attended, tokens);
      statistics.add(index, InputStatistics.Input.OUTER, layer.activated, tokens);
    }
  }

  /**
   * The gradient of what {@link #forward} did last.
   *
   * @param gradient of the hidden states, {@code float[tokens × width]}; overwritten
   * @param parameters as they were going forward
   * @param factors likewise
   * @param gradients replaced
   */
  void backward(
      float[] gradient,
      EncoderParameters parameters,
      EncoderParameters factors,
      EncoderParameters gradients) {
    for (int index = layers.length - 1; index >= 0; index--) {
      backward(index, gradient, parameters, factors, gradients);
    }
  }

  private void backward(
      int index,
      float[] gradient,
      EncoderParameters parameters,
      EncoderParameters factors,
      EncoderParameters gradients) {
    Layer layer = layers[index];
    int size = tokens * shape.width();
    backwardNorm(
        index,
        gradient,
        layer.outNormed,
        layer.outScales,
        parameters,
        gradients,
        EncoderTensor.OUTPUT_NORM_GAIN,
        EncoderTensor.OUTPUT_NORM_BIAS);
    // The feed-forward part; `gradient` goes on as that of its input by the residual connection.
    System.arraycopy(gradient, 0, scratch, 0, size);
    drop(scratch, place(index) + shape.heads() + 1);
    sumRows(scratch, index, EncoderTensor.OUTER_BIAS, gradients);
    INDArray outGradient = narrowOut.filled(scratch, tokens);
    weightGradient(
        wide.filled(layer.activated, tokens),
        outGradient,
        index,
        EncoderTensor.OUTER_WEIGHT,
        gradients);
    multiplyTransposed(outGradient, index, EncoderTensor.OUTER_WEIGHT, factors, wide, innerScratch);
    Gelu.backward(layer.inner, tokens * shape.inner(), innerScratch);
    sumRows(innerScratch, index, EncoderTensor.INNER_BIAS, gradients);
    INDArray innerGradient = wide.filled(innerScratch, tokens);
    weightGradient(
        narrowIn.filled(layer.attended, tokens),
        innerGradient,
        index,
        EncoderTensor.INNER_WEIGHT,
        gradients);
    multiplyTransposed(
        innerGradient, index, EncoderTensor.INNER_WEIGHT, factors, narrowOut, scratch);
    add(gradient, scratch, size);
    backwardNorm(
        index,
        gradient,
        layer.attendedNormed,
        layer.attendedScales,
        parameters,
        gradients,
        EncoderTensor.ATTENTION_NORM_GAIN,
        EncoderTensor.ATTENTION_NORM_BIAS);
    // The attention part, likewise.
    System.arraycopy(gradient, 0, scratch, 0, size);
    drop(scratch, place(index) + shape.heads());
    sumRows(scratch, index, EncoderTensor.OUTPUT_BIAS, gradients);
    outGradient = narrowOut.filled(scratch, tokens);
    weightGradient(
        narrowIn.filled(layer.mixed, tokens),
        outGradient,
        index,
        EncoderTensor.OUTPUT_WEIGHT,
        gradients);
    multiplyTransposed(outGradient, index, EncoderTensor.OUTPUT_WEIGHT, factors, narrowIn, scratch);
    attention.backward(
        layer.qkv,
        starts,
        firstSentence,
        dropout,
        place(index),
        layer.weights,
        scratch,
        tripleScratch);
    sumRows(tripleScratch, index, EncoderTensor.QKV_BIAS, gradients);
    INDArray qkvGradient = triple.filled(tripleScratch, tokens);
    weightGradient(
        narrowIn.filled(layer.in, tokens), qkvGradient, index, EncoderTensor.QKV_WEIGHT, gradients);
    multiplyTransposed(qkvGradient, index, EncoderTensor.QKV_WEIGHT, factors, narrowOut, scratch);
    add(gradient, scratch, size);
  }

  private void backwardNorm(
      int index,
      float[] gradient,
      float[] normed,
      float[] scales,
      EncoderParameters parameters,
      EncoderParameters gradients,
      EncoderTensor gain,
      EncoderTensor bias) {
    float[] gainGradient = new float[shape.width()];
    float[] biasGradient = new float[shape.width()];
    LayerNorm.backward(
        gradient,
        tokens,
        parameters.vector(index, gain),
        normed,
        scales,
        gainGradient,
        biasGradient);
    gradients.set(index, gain, gainGradient);
    gradients.set(index, bias, biasGradient);
  }

  private void multiply(
      INDArray rows,
      int index,
      EncoderTensor tensor,
      EncoderParameters factors,
      NativeRows out,
      float[] values) {
    Nd4j.gemm(rows, factors.matrix(index, tensor), out.rows(tokens), false, false, 1, 0);
    out.read(tokens, values);
  }

  private void multiplyTransposed(
      INDArray rows,
      int index,
      EncoderTensor tensor,
      EncoderParameters factors,
      NativeRows out,
      float[] values) {
    Nd4j.gemm(rows, factors.matrix(index, tensor), out.rows(tokens), false, true, 1, 0);
    out.read(tokens, values);
  }

  private void weightGradient(
      INDArray in, INDArray out, int index, EncoderTensor tensor, EncoderParameters gradients) {
    INDArray gradient = gradients.matrix(index, tensor);
    if (precision == Precision.FLOAT32) {
      Nd4j.gemm(in, out, gradient, true, false, 1, 0);
      return;
    }
    INDArray product = products.get(tensor);
    Nd4j.gemm(in, out, product, true, false, 1, 0);
    gradient.assign(product);
  }

  private void sumRows(float[] rows, int index, EncoderTensor tensor, EncoderParameters gradients) {
    float[] sum = new float[tensor.columns(shape)];
    for (int from = 0; from < tokens * sum.length; from += sum.length) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += rows[from + i];
      }
    }
    gradients.set(index, tensor, sum);
  }

  private void addToRows(float[] rows, float[] vector) {
    for (int from = 0; from < tokens * vector.length; from += vector.length) {
      for (int i = 0; i < vector.length; i++) {
        rows[from + i] += vector[i];
      }
    }
  }

  private static void add(float[] to, float[] values, int size) {
    for (int i = 0; i < size; i++) {
      to[i] += values[i];
    }
  }

  private void drop(float[] rows, int place) {
    for (int s = 0; s + 1 < starts.length; s++) {
      dropout.apply(
          rows, starts[s] * shape.width(), starts[s + 1] * shape.width(), firstSentence + s, place);
    }
  }

  private int place(int layer) {
    return layer * (shape.heads() + PLACES_AFTER_HEADS);
  }

  private void reserve(Layer layer) {
    int narrow = tokens * shape.width();
    layer.in = reserved(layer.in, narrow);
    layer.qkv = reserved(layer.qkv, 3 * narrow);
    layer.weights = reserved(layer.weights, attention.kept(starts));
    layer.mixed = reserved(layer.mixed, narrow);
    layer.attended = reserved(layer.attended, narrow);
    layer.attendedNormed = reserved(layer.attendedNormed, narrow);
    layer.attendedScales = reserved(layer.attendedScales, tokens);
    layer.inner = reserved(layer.inner, tokens * shape.inner());
    layer.activated = reserved(layer.activated, tokens * shape.inner());
    layer.outNormed = reserved(layer.outNormed, narrow);
    layer.outScales = reserved(layer.outScales, tokens);
  }

  private static float[] reserved(float[] array, int size) {
    return array.length >= size ? array : new float[size + size / 4];
  }

  @Override
  public void close() {
    Arrays.asList(narrowIn, narrowOut, wide, triple).forEach(NativeRows::close);
    attention.close();
    products.values().forEach(INDArray::close);
  }
}
