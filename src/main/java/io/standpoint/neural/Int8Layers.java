package io.standpoint.neural;

import static io.standpoint.neural.EncoderWeights.INNER_WIDTH;
import static io.standpoint.neural.EncoderWeights.LAYERS;
import static io.standpoint.neural.EncoderWeights.WIDTH;

import io.standpoint.text.UnreadableException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The twelve layers of a tuned encoder, in int8: 21.6 MB that a model archive carries, and that
 * stand in {@link EncoderGraph} for those of the published int8 file. Immutable.
 *
 * <p>The format, little-endian: five int32 (magic number, version, layers, width, inner width);
 * then for every layer, for every {@link Projection} in order, float32 scales [outputs], float32
 * bias [outputs] and int8 values [inputs × outputs]; then float32 gain and bias of the norm after
 * attention, and gain and bias of the norm after feed-forward, [384] each; then the float32 {@link
 * InputFactors}, [384], [384] and [1536]. There is no checksum: the archive's manifest has one.
 */
final class Int8Layers {

  private static final int MAGIC = 0x38505453; // "STP8"
  private static final int VERSION = 2;
  private static final int[] HEADER = {MAGIC, VERSION, LAYERS, WIDTH, INNER_WIDTH};
  private static final int NORMS = 4 * WIDTH;
  private static final int LAYER_SIZE =
      (NORMS + InputFactors.SIZE) * Float.BYTES
          + Arrays.stream(Projection.values()).mapToInt(Int8Layers::size).sum();
  private static final int SIZE = HEADER.length * Integer.BYTES + LAYERS * LAYER_SIZE;

  private final byte[] bytes;

  private Int8Layers(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The layers of {@code weights} in int8, equal for equal arguments.
   *
   * @param weights {@link EncoderWeights#LAYERS} layers
   * @param inputs of the same layers, over some sentences; if nothing was seen, every weight is
   *     rounded to the nearest value
   * @throws IllegalArgumentException if a weight is not finite
   */
  static Int8Layers of(List<LayerWeights> weights, InputStatistics inputs) {
    List<InputFactors> factors = inputs.factors();
    if (weights.size() != LAYERS || factors.size() != LAYERS) {
      throw new IllegalArgumentException(
          weights.size() + " layers, inputs of " + factors.size() + ": need " + LAYERS);
    }
    byte[] bytes = new byte[SIZE];
    ByteBuffer header = littleEndian(bytes);
    for (int word : HEADER) {
      header.putInt(word);
    }
    IntStream.range(0, LAYERS)
        .parallel()
        .forEach(
            layer ->
                write(
                    layer,
                    weights.get(layer),
                    factors.get(layer),
                    inputs,
                    littleEndian(bytes).position(header.position() + layer * LAYER_SIZE)));
    return new Int8Layers(bytes);
  }

  private static void write(
      int layer,
      LayerWeights weights,
      InputFactors factors,
      InputStatistics inputs,
      ByteBuffer out) {
    String where = "layer " + layer + ", ";
    for (Projection projection : Projection.values()) {
      float[] matrix = divided(weights.matrix(projection), factors.of(projection));
      checkFinite(where + projection + ": weight", matrix);
      Int8Matrix int8 =
          inputs
              .moments(layer, projection, factors.of(projection))
              .map(moments -> Int8Matrix.of(matrix, projection.outputs(), moments))
              .orElseGet(() -> Int8Matrix.of(matrix, projection.outputs()));
      write(where + projection + ": scale", int8.scales(), out);
      write(where + projection + ": bias", weights.bias(projection), out);
      out.put(int8.values());
    }
    write(where + "attentionNormGain", weights.attentionNormGain(), out);
    write(where + "attentionNormBias", weights.attentionNormBias(), out);
    write(where + "outputNormGain", weights.outputNormGain(), out);
    write(where + "outputNormBias", weights.outputNormBias(), out);
    write(where + "attention factor", factors.attention(), out);
    write(where + "inner factor", factors.inner(), out);
    write(where + "outer factor", factors.outer(), out);
  }

  /** A copy of a matrix, each of its rows divided by a factor. */
  private static float[] divided(float[] matrix, float[] factors) {
    int columns = matrix.length / factors.length;
    float[] divided = new float[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      divided[i] = matrix[i] / factors[i / columns];
    }
    return divided;
  }

  private static void write(String name, float[] numbers, ByteBuffer out) {
    checkFinite(name, numbers);
    for (float number : numbers) {
      out.putFloat(number);
    }
  }

  private static void checkFinite(String name, float[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      if (!Float.isFinite(numbers[i])) {
        throw new IllegalArgumentException(
            name
                + " ["
                + i
                + "] is "
                + numbers[i]
                + ": need finite weights; did training diverge?");
      }
    }
  }

  /**
   * Reads what {@link #bytes} gave. Everything is checked: what is accepted can be run. Version 1
   * had no factors, without which inputs reach beyond the ranges of {@link EncoderGraph}.
   *
   * @throws UnreadableException if it is anything else
   */
  static Int8Layers read(byte[] bytes) {
    byte[] copy = bytes.clone();
    ByteBuffer in = littleEndian(copy);
    if (copy.length < HEADER.length * Integer.BYTES || in.getInt() != MAGIC) {
      throw new UnreadableException("the tuned layers are not in the format that 'train' writes");
    }
    for (int i = 1; i < HEADER.length; i++) {
      int found = in.getInt();
      if (found != HEADER[i]) {
        throw new UnreadableException(
            "the tuned layers have "
                + found
                + " as "
                + List.of("magic number", "version", "layers", "width", "inner width").get(i)
                + ", this version of Standpoint reads "
                + HEADER[i]
                + (i == 1 && found < VERSION ? ": train the model again" : ""));
      }
    }
    if (copy.length != SIZE) {
      throw new UnreadableException(
          "the tuned layers have " + copy.length + " bytes: need " + SIZE);
    }
    for (int layer = 0; layer < LAYERS; layer++) {
      for (Projection projection : Projection.values()) {
        checkNumbers(in, projection.outputs(), Float.MIN_NORMAL, "scale");
        checkNumbers(in, projection.outputs(), -Float.MAX_VALUE, "bias");
        checkValues(in, projection.inputs() * projection.outputs());
      }
      checkNumbers(in, NORMS, -Float.MAX_VALUE, "norm");
      checkNumbers(in, InputFactors.SIZE, Float.MIN_NORMAL, "factor");
    }
    return new Int8Layers(copy);
  }

  private static void checkNumbers(ByteBuffer in, int count, float least, String name) {
    for (int i = 0; i < count; i++) {
      float number = in.getFloat();
      if (!(number >= least && number <= Float.MAX_VALUE)) {
        throw unreadable(in, Float.BYTES, name + " " + number);
      }
    }
  }

  private static void checkValues(ByteBuffer in, int count) {
    for (int i = 0; i < count; i++) {
      byte value = in.get();
      if (value < -Int8Matrix.LIMIT || value > Int8Matrix.LIMIT) {
        throw unreadable(in, 1, "weight " + value);
      }
    }
  }

  private static UnreadableException unreadable(ByteBuffer in, int width, String found) {
    return new UnreadableException(
        "the tuned layers have the "
            + found
            + " at byte "
            + (in.position() - width)
            + ": need finite numbers, positive scales and weights within ±"
            + Int8Matrix.LIMIT);
  }

  /** The layers, first one first. */
  List<Layer> layers() {
    ByteBuffer in = littleEndian(bytes).position(HEADER.length * Integer.BYTES);
    List<Layer> layers = new ArrayList<>();
    for (int layer = 0; layer < LAYERS; layer++) {
      Map<Projection, Dense> dense = new EnumMap<>(Projection.class);
      for (Projection projection : Projection.values()) {
        int outputs = projection.outputs();
        ByteBuffer scales = take(in, outputs * Float.BYTES);
        ByteBuffer bias = take(in, outputs * Float.BYTES);
        dense.put(projection, new Dense(take(in, projection.inputs() * outputs), scales, bias));
      }
      layers.add(
          new Layer(
              layer,
              dense,
              takeNorm(in),
              takeNorm(in),
              takeNorm(in),
              takeNorm(in),
              new InputFactors(
                  floats(takeNorm(in)),
                  floats(takeNorm(in)),
                  floats(take(in, INNER_WIDTH * Float.BYTES)))));
    }
    return layers;
  }

  private static ByteBuffer takeNorm(ByteBuffer in) {
    return take(in, WIDTH * Float.BYTES);
  }

  private static ByteBuffer take(ByteBuffer in, int length) {
    ByteBuffer part = in.slice(in.position(), length).asReadOnlyBuffer().order(in.order());
    in.position(in.position() + length);
    return part;
  }

  /**
   * A layer, as little-endian numbers.
   *
   * @param index from 0
   * @param dense its dense layers
   * @param attentionNormGain {@code float32[384]}
   * @param attentionNormBias {@code float32[384]}
   * @param outputNormGain {@code float32[384]}
   * @param outputNormBias {@code float32[384]}
   * @param factors of its inputs; its matrices are divided by them already
   */
  record Layer(
      int index,
      Map<Projection, Dense> dense,
      ByteBuffer attentionNormGain,
      ByteBuffer attentionNormBias,
      ByteBuffer outputNormGain,
      ByteBuffer outputNormBias,
      InputFactors factors) {

    /** The layer in fp32, as the 8-bit integers stand for it. */
    LayerWeights weights() {
      Map<Projection, float[]> matrices = new EnumMap<>(Projection.class);
      Map<Projection, float[]> biases = new EnumMap<>(Projection.class);
      dense.forEach(
          (projection, part) -> {
            matrices.put(projection, part.matrix(factors.of(projection)));
            biases.put(projection, floats(part.bias()));
          });
      return LayerWeights.of(
          matrices,
          biases,
          floats(attentionNormGain),
          floats(attentionNormBias),
          floats(outputNormGain),
          floats(outputNormBias));
    }
  }

  /**
   * A dense layer.
   *
   * @param values {@code int8[inputs × outputs]}, row-major
   * @param scales {@code float32[outputs]}
   * @param bias {@code float32[outputs]}
   */
  record Dense(ByteBuffer values, ByteBuffer scales, ByteBuffer bias) {
    private float[] matrix(float[] factors) {
      float[] columns = floats(scales);
      float[] matrix = new float[values.remaining()];
      for (int i = 0; i < matrix.length; i++) {
        matrix[i] = values.get(i) * columns[i % columns.length] * factors[i / columns.length];
      }
      return matrix;
    }
  }

  private static float[] floats(ByteBuffer numbers) {
    float[] floats = new float[numbers.remaining() / Float.BYTES];
    numbers.asFloatBuffer().get(floats);
    return floats;
  }

  /** The layers in fp32, as the 8-bit integers stand for them. */
  List<LayerWeights> weights() {
    return layers().stream().map(Layer::weights).toList();
  }

  /** As {@link #read} takes them. */
  byte[] bytes() {
    return bytes.clone();
  }

  private static int size(Projection projection) {
    return projection.outputs() * (2 * Float.BYTES + projection.inputs());
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
