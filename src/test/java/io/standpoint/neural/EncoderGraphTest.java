package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// One instance for the class, so that its 100 MB can be collected afterwards.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncoderGraphTest {

  private byte[] published;
  private byte[] ours;

  @BeforeAll
  void build() {
    published = Encoder.E5_SMALL.read();
    ours =
        EncoderGraph.of(
            published, Int8Layers.of(EncoderWeights.published().layers(), SampleInputs.none()));
  }

  // Later layers are not compared number by number: a difference in the seventh digit can tip an
  // activation over to the next 8-bit step, and layers multiply that.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 40, 300, 512})
  void embeds_as_the_published_file_does_and_so_does_its_first_layer(int length) {
    int[] ids = ids(length);
    assertClose("embedded", "/embeddings/LayerNorm/Add_1_output_0", ids, 1e-5);
    assertClose("layer.0.q", "/encoder/layer.0/attention/self/query/Add_output_0", ids, 1e-4);
    assertClose("layer.0.k", "/encoder/layer.0/attention/self/key/Add_output_0", ids, 1e-4);
    assertClose("layer.0.v", "/encoder/layer.0/attention/self/value/Add_output_0", ids, 1e-4);
    assertClose(
        "layer.0.attention", "/encoder/layer.0/attention/self/Reshape_3_output_0", ids, 1e-4);
    assertClose("layer.0.states", "/encoder/layer.0/output/LayerNorm/Add_1_output_0", ids, 0.05);
  }

  @Test
  void gives_states_in_the_direction_of_the_published_files() {
    try (Encoder encoder = Encoder.of(ours);
        Encoder original = Encoder.of(published)) {
      for (int length : new int[] {1, 7, 30, 120, 512}) {
        float[] states = encoder.encode(ids(length));
        float[] expected = original.encode(ids(length));
        for (int at = 0; at < states.length; at += SequenceEncoder.WIDTH) {
          double product = 0;
          double squares = 0;
          double expectedSquares = 0;
          for (int i = at; i < at + SequenceEncoder.WIDTH; i++) {
            product += (double) states[i] * expected[i];
            squares += (double) states[i] * states[i];
            expectedSquares += (double) expected[i] * expected[i];
          }
          assertThat(product / Math.sqrt(squares * expectedSquares)).isGreaterThan(0.95);
        }
      }
    }
  }

  @Test
  void equal_layers_give_equal_bytes() {
    assertThat(
            EncoderGraph.of(
                published, Int8Layers.of(EncoderWeights.published().layers(), SampleInputs.none())))
        .isEqualTo(ours);
  }

  @Test
  void refuses_a_file_of_another_graph() {
    Int8Layers layers = Int8Layers.of(EncoderWeights.published().layers(), SampleInputs.none());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EncoderGraph.of(EncoderWeights.E5_SMALL.read(), layers))
        .withMessageContaining("embeddings.word_embeddings.weight_quantized");
    assertThatIllegalArgumentException().isThrownBy(() -> EncoderGraph.of(new byte[] {0}, layers));
  }

  private void assertClose(String name, String original, int[] ids, double tolerance) {
    float[] found = IntermediateOutput.run(ours, name, ids);
    float[] expected = IntermediateOutput.run(published, original, ids);
    double worst =
        IntStream.range(0, expected.length)
            .mapToDouble(i -> Math.abs(found[i] - expected[i]))
            .max()
            .orElseThrow();
    assertThat(worst).as(name + " of " + ids.length + " tokens").isLessThan(tolerance);
  }

  private static int[] ids(int length) {
    return new Random(length).ints(length, 1000, 30_000).toArray();
  }
}
