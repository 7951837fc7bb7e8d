package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

// One instance for the class, so that its 300 MB can be collected afterwards.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncoderWeightsTest {

  private static final int[] IDS = {101, 4977, 22847, 4078, 6681, 1005, 1055, 5805, 1012, 102};

  private byte[] onnx;
  private EncoderWeights weights;

  @BeforeAll
  void read() {
    onnx = EncoderWeights.E5_SMALL.read();
    weights = EncoderWeights.published();
  }

  @Test
  void give_the_states_that_onnx_runtime_computes() {
    double[][] states = PlainBert.encode(weights, IDS);
    try (PublishedEncoder reference = PublishedEncoder.fp32()) {
      assertClose(states, reference.encode(IDS), 1e-4);
    }
  }

  @Test
  void have_the_epsilon_and_the_heads_of_the_graph() {
    OnnxGraph graph = OnnxGraph.read(onnx);
    assertThat(
            Stream.concat(
                    Stream.of("/embeddings/LayerNorm"),
                    Stream.iterate(0, layer -> layer < EncoderWeights.LAYERS, layer -> layer + 1)
                        .flatMap(
                            layer ->
                                Stream.of(
                                    "/encoder/layer." + layer + "/attention/output/LayerNorm",
                                    "/encoder/layer." + layer + "/output/LayerNorm")))
                .map(norm -> graph.constant(norm + "/Constant_1_output_0").floats()[0]))
        .hasSize(25)
        .containsOnly(EncoderWeights.NORM_EPSILON);
    float root = graph.constant("/encoder/layer.0/attention/self/Constant_12_output_0").floats()[0];
    assertThat(root)
        .isCloseTo(
            (float) Math.sqrt((double) EncoderWeights.WIDTH / EncoderWeights.HEADS), within(1e-6f));
  }

  @Test
  void bundled_embeddings_are_those_of_the_int8_graph() {
    Embeddings embeddings = Embeddings.bundled();
    assertClose(
        PlainBert.embed(embeddings, IDS),
        IntermediateOutput.run(
            Encoder.E5_SMALL.read(),
            "/embeddings/LayerNorm/Add_1_output_0",
            PublishedEncoder.inputs(IDS),
            IDS.length),
        1e-5);
    assertThat(weights.with(embeddings).embeddings()).isSameAs(embeddings);
    assertThat(weights.with(embeddings).layers()).isEqualTo(weights.layers());
  }

  @Test
  void refuse_another_number_of_layers_or_another_size() {
    Embeddings embeddings = weights.embeddings();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EncoderWeights(embeddings, List.of()))
        .withMessageContaining("0 layers");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Embeddings(
                    embeddings.words(),
                    embeddings.positions(),
                    new float[383],
                    embeddings.normGain(),
                    embeddings.normBias()))
        .withMessageContaining("type of 383");
  }

  private static void assertClose(double[][] expected, float[] states, double tolerance) {
    double[] flat = Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray();
    assertThat(states).hasSize(flat.length);
    for (int i = 0; i < flat.length; i++) {
      assertThat((double) states[i]).isCloseTo(flat[i], within(tolerance));
    }
  }
}
