package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.text.UnreadableException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

// One instance for the class, so that its 300 MB can be collected afterwards.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Int8LayersTest {

  private static final int HEADER = 20;
  private static final int[] IDS = {101, 4977, 22847, 4078, 6681, 1005, 1055, 5805, 1012, 102};

  private EncoderWeights published;
  private byte[] stock;
  private byte[] bytes;

  @BeforeAll
  void read() {
    published = EncoderWeights.published();
    stock = Encoder.E5_SMALL.read();
    bytes = Int8Layers.of(published.layers(), SampleInputs.none()).bytes();
  }

  // ONNX Runtime's own quantizer made the published file out of the same weights.
  @Test
  void untuned_layers_are_those_of_the_published_file_bit_for_bit() {
    OnnxGraph graph = OnnxGraph.read(stock);
    for (Int8Layers.Layer layer : Int8Layers.of(published.layers(), SampleInputs.none()).layers()) {
      layer
          .dense()
          .forEach(
              (projection, dense) -> {
                int outputs = projection.outputs();
                String product = projection.node(layer.index()) + "_quant";
                assertThat(dense.values())
                    .isEqualTo(
                        graph
                            .constantInput(product, "MatMulInteger", 1)
                            .bytes(StoredTensor.Type.INT8, projection.inputs(), outputs));
                assertThat(dense.scales())
                    .isEqualTo(
                        graph
                            .constantInput(product + "_scales_mul", "Mul", 1)
                            .bytes(StoredTensor.Type.FLOAT, outputs));
                assertThat(dense.bias())
                    .isEqualTo(
                        graph
                            .constant(projection.bias(layer.index()))
                            .bytes(StoredTensor.Type.FLOAT, outputs));
                // Ours has no zero points, so theirs must be 0.
                assertThat(
                        graph
                            .constantInput(product, "MatMulInteger", 3)
                            .varints(StoredTensor.Type.INT8, outputs))
                    .containsOnly(0);
              });
      String norms = "encoder.layer." + layer.index() + ".";
      Map.of(
              "attention.output.LayerNorm.weight", layer.attentionNormGain(),
              "attention.output.LayerNorm.bias", layer.attentionNormBias(),
              "output.LayerNorm.weight", layer.outputNormGain(),
              "output.LayerNorm.bias", layer.outputNormBias())
          .forEach(
              (name, numbers) ->
                  assertThat(numbers)
                      .isEqualTo(graph.constant(norms + name).bytes(StoredTensor.Type.FLOAT, 384)));
    }
  }

  @Test
  void what_the_integers_stand_for_gives_the_same_integers() {
    List<LayerWeights> back = Int8Layers.read(bytes).weights();
    assertThat(Int8Layers.of(back, SampleInputs.none()).bytes()).isEqualTo(bytes);
    for (int layer = 0; layer < EncoderWeights.LAYERS; layer++) {
      float[] exact = published.layers().get(layer).qkv();
      float[] rounded = back.get(layer).qkv();
      double worst = 0;
      double largest = 0;
      for (int i = 0; i < exact.length; i++) {
        worst = Math.max(worst, Math.abs(exact[i] - rounded[i]));
        largest = Math.max(largest, Math.abs(exact[i]));
      }
      // Half a step of the coarsest column.
      assertThat(worst).isLessThanOrEqualTo(largest / Int8Matrix.LIMIT / 2 * 1.001);
    }
  }

  // The layers are the published ones in reverse, with other numbers.
  @Test
  void tuned_layers_are_what_onnx_runtime_then_computes() {
    Random random = new Random(3);
    List<LayerWeights> layers = new ArrayList<>();
    for (int layer = EncoderWeights.LAYERS - 1; layer >= 0; layer--) {
      layers.add(shaken(published.layers().get(layer), random));
    }
    EncoderWeights tuned = new EncoderWeights(Embeddings.bundled(), layers);
    double[] expected =
        Arrays.stream(PlainBert.encode(tuned, IDS)).flatMapToDouble(Arrays::stream).toArray();
    try (InputStatistics inputs = SampleInputs.of(layers, IDS);
        Encoder encoder = Encoder.of(Int8Layers.of(layers, inputs))) {
      TokenSequence all = new TokenSequence(IDS, IntStream.range(0, IDS.length).toArray());
      assertThat(deviation(encoder.encode(List.of(all)).get(0), expected)).isLessThan(0.15);
    }
    try (PublishedEncoder other = PublishedEncoder.int8()) {
      assertThat(deviation(other.encode(IDS), expected)).isGreaterThan(0.5);
    }
  }

  @Test
  void writing_and_reading_changes_nothing() {
    assertThat(Arrays.equals(Int8Layers.read(bytes).bytes(), bytes)).isTrue();
    assertThat(Arrays.equals(Int8Layers.of(published.layers(), SampleInputs.none()).bytes(), bytes))
        .isTrue();
    assertThat(bytes).hasSizeLessThan(22_000_000);
  }

  @Test
  void does_not_write_through_to_what_it_was_given_or_gave() {
    byte[] given = bytes.clone();
    Int8Layers layers = Int8Layers.read(given);
    given[HEADER] ^= 1;
    layers.bytes()[HEADER] ^= 1;
    assertThat(layers.layers().get(0).attentionNormGain().isReadOnly()).isTrue();
    assertThat(Arrays.equals(layers.bytes(), bytes)).isTrue();
  }

  @Test
  void factors_change_neither_what_the_layers_stand_for_nor_what_is_written() {
    Int8Layers layers;
    try (InputStatistics inputs = SampleInputs.random(2)) {
      layers = Int8Layers.of(published.layers(), inputs);
    }
    for (int layer = 0; layer < EncoderWeights.LAYERS; layer++) {
      float[] exact = published.layers().get(layer).outer();
      float[] rounded = layers.weights().get(layer).outer();
      double squares = 0;
      double errors = 0;
      for (int i = 0; i < exact.length; i++) {
        squares += exact[i] * exact[i];
        errors += (rounded[i] - exact[i]) * (rounded[i] - exact[i]);
      }
      assertThat(Math.sqrt(errors / squares)).isLessThan(0.12); // larger rows make coarser columns
    }
    assertThat(Arrays.equals(Int8Layers.read(layers.bytes()).bytes(), layers.bytes())).isTrue();
  }

  @Test
  void refuses_bytes_of_another_format_or_size() {
    assertUnreadable(new byte[0], "format");
    assertUnreadable(Arrays.copyOf(bytes, HEADER - 1), "format");
    assertUnreadable(damaged(in -> in.put(0, (byte) 'X')), "format");
    assertUnreadable(
        damaged(in -> in.putInt(4, 1)), "1 as version, this version of Standpoint reads 2: train");
    assertUnreadable(damaged(in -> in.putInt(8, 6)), "6 as layers");
    assertUnreadable(damaged(in -> in.putInt(12, 768)), "768 as width");
    assertUnreadable(damaged(in -> in.putInt(16, -1)), "-1 as inner width");
    assertUnreadable(Arrays.copyOf(bytes, HEADER), "20 bytes");
    assertUnreadable(Arrays.copyOf(bytes, bytes.length - 1), "need " + bytes.length);
    assertUnreadable(Arrays.copyOf(bytes, bytes.length + 1), "need " + bytes.length);
  }

  @Test
  void refuses_numbers_that_cannot_be_run() {
    int bias = HEADER + 384 * Float.BYTES;
    int values = bias + 384 * Float.BYTES;
    assertUnreadable(damaged(in -> in.putFloat(HEADER, Float.NaN)), "scale NaN at byte 20");
    assertUnreadable(damaged(in -> in.putFloat(HEADER, 0)), "scale 0.0");
    assertUnreadable(damaged(in -> in.putFloat(HEADER, -0.01f)), "scale -0.01");
    assertUnreadable(damaged(in -> in.putFloat(bias, Float.NEGATIVE_INFINITY)), "bias -Infinity");
    assertUnreadable(damaged(in -> in.put(values, (byte) 65)), "weight 65 at byte " + values);
    assertUnreadable(damaged(in -> in.put(values, (byte) -128)), "weight -128");
    assertUnreadable(
        damaged(in -> in.putFloat(bytes.length - 4, Float.POSITIVE_INFINITY)), "factor Infinity");
    assertUnreadable(damaged(in -> in.putFloat(bytes.length - 4, 0)), "factor 0.0");
    int norm = bytes.length - InputFactors.SIZE * Float.BYTES - 4;
    assertUnreadable(damaged(in -> in.putFloat(norm, Float.NaN)), "norm NaN");
  }

  @Test
  void refuses_weights_that_training_blew_up() {
    List<LayerWeights> layers = new ArrayList<>(published.layers());
    layers.set(7, with(layers.get(7), Float.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Int8Layers.of(layers, SampleInputs.none()))
        .withMessageContainingAll("layer 7", "INNER", "[5]", "NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Int8Layers.of(layers.subList(0, 7), SampleInputs.none()))
        .withMessageContaining("7 layers");
  }

  @Test
  void quantizes_each_column_to_its_own_scale() {
    Int8Matrix matrix = Int8Matrix.of(new float[] {1, 0, -0.5f, 1e-38f, -0.25f, 0, 2, -3e-38f}, 4);
    assertThat(matrix.values()).containsExactly(64, 0, -16, 0, -16, 0, 64, 0);
    assertThat(matrix.scales()).containsExactly(1 / 64f, 1, 2 / 64f, 1);
  }

  @Test
  void quantizes_no_weight_further_off_than_half_a_step() {
    Random random = new Random(8);
    float[] weights = new float[50 * 7];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() * Math.exp(10 * random.nextGaussian()));
    }
    Int8Matrix matrix = Int8Matrix.of(weights, 7);
    for (int i = 0; i < weights.length; i++) {
      float scale = matrix.scales()[i % 7];
      assertThat((double) matrix.values()[i] * scale)
          .isCloseTo(weights[i], within(scale * 0.50001));
      assertThat((int) matrix.values()[i]).isBetween(-Int8Matrix.LIMIT, Int8Matrix.LIMIT);
    }
  }

  @Test
  void what_the_inputs_are_decides_how_weights_are_rounded() {
    Random random = new Random(9);
    int rows = 40;
    int columns = 6;
    float[] weights = new float[rows * columns];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    // Inputs that follow three causes, with a little noise each.
    double[][] causes = new double[rows][3];
    for (double[] cause : causes) {
      Arrays.setAll(cause, i -> random.nextGaussian());
    }
    double[][] moments = new double[rows][rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        for (int k = 0; k < 3; k++) {
          moments[i][j] += causes[i][k] * causes[j][k];
        }
      }
      moments[i][i] += 0.01;
    }
    Int8Matrix nearest = Int8Matrix.of(weights, columns);
    Int8Matrix fitted = Int8Matrix.of(weights, columns, moments);

    assertThat(fitted.scales()).isEqualTo(nearest.scales());
    assertThat(meanSquare(fitted, weights, moments))
        .isLessThan(meanSquare(nearest, weights, moments) / 10);
    for (byte value : fitted.values()) {
      assertThat((int) value).isBetween(-Int8Matrix.LIMIT, Int8Matrix.LIMIT);
    }
    // Of inputs that have nothing to do with each other none can make good for another.
    double[][] apart = new double[rows][rows];
    for (int i = 0; i < rows; i++) {
      apart[i][i] = 1 + random.nextDouble();
    }
    assertThat(Int8Matrix.of(weights, columns, apart).values()).isEqualTo(nearest.values());
  }

  /** Of the difference that rounding makes to the products with inputs of such moments. */
  private static double meanSquare(Int8Matrix rounded, float[] weights, double[][] moments) {
    int columns = rounded.scales().length;
    double sum = 0;
    for (int column = 0; column < columns; column++) {
      double[] error = new double[moments.length];
      for (int row = 0; row < error.length; row++) {
        int at = row * columns + column;
        error[row] = rounded.values()[at] * (double) rounded.scales()[column] - weights[at];
      }
      for (int i = 0; i < error.length; i++) {
        for (int j = 0; j < error.length; j++) {
          sum += error[i] * moments[i][j] * error[j];
        }
      }
    }
    return sum;
  }

  /** Every number times a factor within 0.75 to 1.25, and biases moved. */
  private static LayerWeights shaken(LayerWeights layer, Random random) {
    return new LayerWeights(
        shaken(layer.qkv(), 0, random),
        shaken(layer.qkvBias(), 0.1f, random),
        shaken(layer.output(), 0, random),
        shaken(layer.outputBias(), 0.1f, random),
        shaken(layer.attentionNormGain(), 0, random),
        shaken(layer.attentionNormBias(), 0.1f, random),
        shaken(layer.inner(), 0, random),
        shaken(layer.innerBias(), 0.1f, random),
        shaken(layer.outer(), 0, random),
        shaken(layer.outerBias(), 0.1f, random),
        shaken(layer.outputNormGain(), 0, random),
        shaken(layer.outputNormBias(), 0.1f, random));
  }

  private static float[] shaken(float[] numbers, float shift, Random random) {
    float[] shaken = numbers.clone();
    for (int i = 0; i < shaken.length; i++) {
      shaken[i] *= 0.75f + random.nextFloat() / 2;
      shaken[i] += (float) (shift * random.nextGaussian());
    }
    return shaken;
  }

  private static LayerWeights with(LayerWeights layer, float number) {
    float[] inner = layer.inner().clone();
    inner[5] = number;
    return new LayerWeights(
        layer.qkv(),
        layer.qkvBias(),
        layer.output(),
        layer.outputBias(),
        layer.attentionNormGain(),
        layer.attentionNormBias(),
        inner,
        layer.innerBias(),
        layer.outer(),
        layer.outerBias(),
        layer.outputNormGain(),
        layer.outputNormBias());
  }

  /** Norm of the difference over norm of what was expected. */
  private static double deviation(float[] states, double[] expected) {
    assertThat(states).hasSize(expected.length);
    double difference = 0;
    double norm = 0;
    for (int i = 0; i < expected.length; i++) {
      difference += (states[i] - expected[i]) * (states[i] - expected[i]);
      norm += expected[i] * expected[i];
    }
    return Math.sqrt(difference / norm);
  }

  private byte[] damaged(Consumer<ByteBuffer> damage) {
    byte[] copy = bytes.clone();
    damage.accept(ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN));
    return copy;
  }

  private static void assertUnreadable(byte[] damaged, String problem) {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Int8Layers.read(damaged))
        .withMessageContainingAll("the tuned layers", problem);
  }
}
