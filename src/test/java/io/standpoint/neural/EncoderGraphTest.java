package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Random;
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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 40, 300, 512})
  void embeds_as_the_published_file_does(int length) {
    int[] ids = new Random(length).ints(length, 1000, 30_000).toArray();
    float[] found = IntermediateOutput.run(ours, "embedded", inputs(ids), length);
    float[] expected =
        IntermediateOutput.run(
            published,
            "/embeddings/LayerNorm/Add_1_output_0",
            PublishedEncoder.inputs(ids),
            length);
    assertThat(found).usingComparatorWithPrecision(1e-5f).containsExactly(expected);
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

  private static Map<String, Pack.Integers> inputs(int[] ids) {
    return Pack.of(List.of(new TokenSequence(ids, new int[] {0}))).get(0).inputs();
  }
}
