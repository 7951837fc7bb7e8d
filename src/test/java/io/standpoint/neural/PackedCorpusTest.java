package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Question;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

class PackedCorpusTest {

  private static final String LONG =
      "the ".repeat(700) + "Moscow " + "the ".repeat(40) + "Ankara " + "the ".repeat(700);

  private final PackedCorpus corpus = new PackedCorpus();

  /** The oracle is what the product pools from ONNX Runtime's states of the same weights. */
  @Test
  void trains_on_the_rows_that_the_product_makes() {
    List<String> texts = List.of("Ankara condemned Moscow's raid on Idlib.", "Moscow left.", LONG);
    List<PackedSentence> packed = new ArrayList<>();
    List<float[]> expected = new ArrayList<>();
    try (PooledRows rows = new PooledRows(Vocabulary.load(), PublishedEncoder.fp32())) {
      for (String text : texts) {
        List<PairSpans> pairs = pairs(text);
        float[][] encoded =
            WholeRows.values(rows.encode(List.of(new Question(text, pairs))).get(0));
        for (PackedCorpus.Sequence sequence : corpus.pack(text, pairs)) {
          packed.add(sequence.packed());
          sequence.indices().forEach(i -> expected.add(encoded[i]));
        }
      }
    }
    float[][] actual = encoded(packed);
    assertThat(actual).hasDimensions(expected.size(), PooledRows.SOURCE.width());
    for (int i = 0; i < actual.length; i++) {
      for (int k = 0; k < actual[i].length; k++) {
        assertThat(actual[i][k]).as(i + ", " + k).isCloseTo(expected.get(i)[k], within(1e-4f));
      }
    }
  }

  @Test
  void asks_about_a_pair_too_far_apart_where_its_target_is() {
    String text = "Moscow " + "the ".repeat(600) + "Ankara.";
    PairSpans pair = new PairSpans(Optional.of(span(text, "Moscow")), span(text, "Ankara"));
    List<PackedCorpus.Sequence> sequences = corpus.pack(text, List.of(pair));
    assertThat(sequences).hasSize(1);
    PackedSentence packed = sequences.get(0).packed();
    assertThat(packed.ids()).hasSize(SequenceEncoder.LONGEST_SEQUENCE);
    List<PackedSentence.Part> parts = packed.pairs().get(0).parts();
    assertThat(parts.get(0)).isEqualTo(new PackedSentence.Part(0, 1));
    assertThat(parts.get(1)).isEqualTo(new PackedSentence.Part(509, 510));
    assertThat(parts.get(2)).isEqualTo(new PackedSentence.Part(0, 0));
  }

  @Test
  void comes_back_from_rows_as_it_was() {
    List<PackedSentence> packed = new ArrayList<>();
    for (String text : List.of("Ankara met Moscow.", "Moscow left Ankara in the rain.")) {
      corpus.pack(text, pairs(text)).forEach(sequence -> packed.add(sequence.packed()));
    }
    List<PackedSentence> back = PackedSentence.of(PackedSentence.rows(packed), PooledRows.PARTS);
    assertThat(back).hasSameSizeAs(packed);
    for (int i = 0; i < packed.size(); i++) {
      assertThat(back.get(i).ids()).containsExactly(packed.get(i).ids());
      assertThat(back.get(i).pairs()).isEqualTo(packed.get(i).pairs());
    }
  }

  private static float[][] encoded(List<PackedSentence> packed) {
    EncoderStart published = EncoderStart.published();
    TokenEmbedder embedder = TokenEmbedder.of(EncoderWeights.published().embeddings());
    EncoderShape shape = EncoderShape.E5_SMALL;
    TunedEncoderConfig.Builder layer =
        new TunedEncoderConfig.Builder(
                shape, embedder, new FullTuning(shape, published.parameters()))
            .parts(PooledRows.PARTS)
            .threads(2);
    layer.updater(new NoOp());
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .list()
                .layer(layer.build())
                .layer(HeadNetwork.outputLayer(PooledRows.SOURCE.width()).build())
                .build());
    network.init();
    try (INDArray rows = Nd4j.create(PackedSentence.rows(packed))) {
      return network.feedForward(rows).get(1).toFloatMatrix();
    } finally {
      ((TunedEncoder) network.getLayer(0)).release();
      network.close();
    }
  }

  /** Both directions of Ankara and Moscow where they occur, and the author's pairs. */
  private static List<PairSpans> pairs(String text) {
    List<PairSpans> pairs = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (String name : List.of("Ankara", "Moscow")) {
      if (text.contains(name)) {
        spans.add(span(text, name));
      }
    }
    for (Span target : spans) {
      pairs.add(new PairSpans(Optional.empty(), target));
      for (Span holder : spans) {
        if (!holder.equals(target)) {
          pairs.add(new PairSpans(Optional.of(holder), target));
        }
      }
    }
    return pairs;
  }

  private static Span span(String text, String name) {
    int start = text.indexOf(name);
    return new Span(start, start + name.length());
  }
}
