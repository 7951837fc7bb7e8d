package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.neural.TrainingSettings.Precision;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** With a small random encoder: what it learns is its own, how it learns is what is tested. */
class FineTunerTest {

  private static final EncoderShape SMALL = new EncoderShape(2, 16, 4, 24);

  @ParameterizedTest
  @CsvSource({"0, FLOAT32", "4, FLOAT32", "0, BFLOAT16", "4, BFLOAT16"})
  void takes_the_loss_of_a_tiny_set_to_zero(int rank, Precision precision) {
    try (FineTuner tuner = tuner(settings(1, rank, 60, 0, 0.01, 0, 2, precision))) {
      double loss = 0;
      while (tuner.stepsDone() < tuner.steps()) {
        loss = tuner.step();
      }
      assertThat(loss).isLessThan(0.05);
      List<LabelledSentence> sentences = sentences();
      List<float[][]> probabilities = tuner.probabilities(sentences);
      for (int s = 0; s < sentences.size(); s++) {
        for (int i = 0; i < probabilities.get(s).length; i++) {
          int right = sentences.get(s).pairs().get(i).label() == Polarity.NEGATIVE ? 0 : 2;
          assertThat(probabilities.get(s)[i][right]).isGreaterThan(0.9f);
        }
      }
      assertThatThrownBy(tuner::step).isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void goes_on_after_a_stop_as_if_there_had_been_none(int rank) throws IOException {
    TrainingSettings settings = settings(1, rank, 8, 0.2, 0.01, 0.9, 2);
    float[] undisturbed;
    float[][] answers;
    try (FineTuner tuner = tuner(settings)) {
      run(tuner, tuner.steps());
      undisturbed = tuner.network().params().toFloatVector();
      answers = tuner.probabilities(sentences()).get(0);
    }
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (FineTuner tuner = tuner(settings)) {
      run(tuner, 13);
      tuner.save(new DataOutputStream(saved));
    }
    try (FineTuner tuner = tuner(settings)) {
      tuner.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
      assertThat(tuner.stepsDone()).isEqualTo(13);
      run(tuner, tuner.steps());
      assertThat(tuner.network().params().toFloatVector()).containsExactly(undisturbed);
      // These come from the averaged weights.
      assertThat(tuner.probabilities(sentences()).get(0)).isDeepEqualTo(answers);
    }
  }

  @Test
  void gives_the_same_bits_again_and_others_for_another_seed() {
    assertThat(trained(1, 2)).containsExactly(trained(1, 2));
    assertThat(trained(2, 2)).isNotEqualTo(trained(1, 2));
  }

  /** 8 bits of a number: 1 part in 256 of each factor. */
  @Test
  void loses_less_than_a_hundredth_in_bfloat16() {
    TrainingSettings exact = settings(1, 0, 1, 0, 0.01, 0, 2);
    TrainingSettings rounded = settings(1, 0, 1, 0, 0.01, 0, 2, Precision.BFLOAT16);
    try (FineTuner one = tuner(exact);
        FineTuner other = tuner(rounded)) {
      float[] expected = gradient(one);
      float[] actual = gradient(other);
      double distance = 0;
      for (int i = 0; i < expected.length; i++) {
        distance += Math.pow(expected[i] - actual[i], 2);
      }
      assertThat(Math.sqrt(distance / squares(expected))).isPositive().isLessThan(0.01);
    }
  }

  @Test
  void scales_gradients_down_to_the_norm_that_the_settings_name() {
    float[] whole;
    float[] clipped;
    int layer;
    try (FineTuner one = tuner(clipping(1e9));
        FineTuner other = tuner(clipping(1e-3))) {
      layer = (int) one.network().getLayer(0).numParams();
      whole = Arrays.copyOf(gradient(one), layer);
      clipped = Arrays.copyOf(gradient(other), layer);
    }
    // DL4J divides by the number of pairs afterwards.
    double norm = Math.sqrt(squares(whole));
    double largest = 1e-3 * labels().rows();
    assertThat(norm).isGreaterThan(largest);
    for (int i = 0; i < layer; i++) {
      assertThat(clipped[i]).isCloseTo((float) (whole[i] * largest / norm), within(1e-7f));
    }
  }

  private static TrainingSettings clipping(double clip) {
    return new TrainingSettings(
        1, 0, 1, 3, 8, 0, 0.01, 1, 0.1, 0, clip, 0, 0, 0, 0, 0, 2, Precision.FLOAT32);
  }

  private static float[] gradient(FineTuner tuner) {
    MultiLayerNetwork network = tuner.network();
    network.setInput(Nd4j.create(PackedSentence.rows(packed())));
    network.setLabels(labels());
    network.computeGradientAndScore();
    return network.getFlattenedGradients().toFloatVector();
  }

  @Test
  void learns_the_same_on_any_number_of_threads_up_to_rounding() {
    assertThat(trained(1, 3)).usingComparatorWithPrecision(1e-3f).containsExactly(trained(1, 1));
  }

  /** The oracle is the difference quotient of the loss of the whole network. */
  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void gives_dl4j_the_gradient_of_the_loss(int rank) {
    try (FineTuner tuner = tuner(settings(1, rank, 30, 0, 0.02, 0, 2))) {
      run(tuner, 20);
      MultiLayerNetwork network = tuner.network();
      INDArray rows = Nd4j.create(PackedSentence.rows(packed()));
      INDArray labels = labels();
      float[] gradient = gradient(tuner);
      float[] parameters = network.params().toFloatVector();
      Random random = new Random(9);
      for (int trial = 0; trial < 10; trial++) {
        float[] direction = new float[gradient.length];
        double expected = 0;
        for (int i = 0; i < direction.length; i++) {
          // Half along the gradient, so that there is a slope to find.
          direction[i] = (float) (random.nextGaussian() * 0.01 + gradient[i]);
          expected += (double) direction[i] * gradient[i];
        }
        double step = 0.01 / Math.sqrt(squares(direction));
        double difference =
            score(network, parameters, direction, step, rows, labels)
                - score(network, parameters, direction, -step, rows, labels);
        // DL4J's gradient is the sum over rows, its score their mean.
        assertThat(difference / (2 * step) * rows.rows())
            .isCloseTo(expected, within(0.005 * expected));
      }
    }
  }

  @Test
  void averages_the_weights_it_serves() {
    try (FineTuner last = tuner(settings(1, 0, 6, 0, 0.01, 0, 2));
        FineTuner averaged = tuner(settings(1, 0, 6, 0, 0.01, 0.99, 2))) {
      float[][] before = averaged.probabilities(sentences()).get(0);
      run(last, last.steps());
      run(averaged, averaged.steps());
      float[][] end = last.probabilities(sentences()).get(0);
      float[][] mean = averaged.probabilities(sentences()).get(0);
      assertThat(averaged.network().params().toFloatVector())
          .containsExactly(last.network().params().toFloatVector());
      assertThat(Math.abs(mean[0][0] - before[0][0]))
          .isPositive()
          .isLessThan(Math.abs(end[0][0] - before[0][0]));
    }
  }

  @Test
  void says_so_when_training_diverges() {
    try (FineTuner tuner = tuner(settings(1, 0, 60, 0, 1e30, 0, 2))) {
      assertThatThrownBy(() -> run(tuner, tuner.steps()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("lower learning rate");
    }
  }

  @Test
  void trains_on_more_threads_than_sentences() {
    assertThat(trained(1, 9)).usingComparatorWithPrecision(1e-3f).containsExactly(trained(1, 1));
  }

  @Test
  void refuses_the_state_of_another_run() throws IOException {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (FineTuner tuner = tuner(settings(1, 4, 8, 0, 0.01, 0, 2))) {
      tuner.save(new DataOutputStream(saved));
    }
    try (FineTuner tuner = tuner(settings(1, 0, 8, 0, 0.01, 0, 2))) {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved.toByteArray()));
      assertThatThrownBy(() -> tuner.restore(in)).isInstanceOf(IOException.class);
    }
  }

  private static double squares(float[] numbers) {
    double sum = 0;
    for (float number : numbers) {
      sum += (double) number * number;
    }
    return sum;
  }

  private static float[] trained(long seed, int threads) {
    try (FineTuner tuner = tuner(settings(seed, 0, 4, 0.1, 0.01, 0, threads))) {
      run(tuner, tuner.steps());
      return tuner.network().params().toFloatVector();
    }
  }

  private static void run(FineTuner tuner, int steps) {
    while (tuner.stepsDone() < steps) {
      tuner.step();
    }
  }

  private static double score(
      MultiLayerNetwork network,
      float[] parameters,
      float[] direction,
      double step,
      INDArray rows,
      INDArray labels) {
    float[] moved = parameters.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (step * direction[i]);
    }
    network.setParams(Nd4j.createFromArray(moved));
    network.setInput(rows);
    network.setLabels(labels);
    network.computeGradientAndScore();
    return network.score() - network.calcRegularizationScore(true);
  }

  private static TrainingSettings settings(
      long seed,
      int rank,
      int epochs,
      double dropout,
      double learningRate,
      double averaging,
      int threads) {
    return settings(
        seed, rank, epochs, dropout, learningRate, averaging, threads, Precision.FLOAT32);
  }

  private static TrainingSettings settings(
      long seed,
      int rank,
      int epochs,
      double dropout,
      double learningRate,
      double averaging,
      int threads,
      Precision precision) {
    return new TrainingSettings(
        seed,
        rank,
        epochs,
        3,
        8,
        dropout,
        learningRate,
        1,
        0.1,
        0,
        1,
        averaging,
        0,
        0,
        0,
        0,
        threads,
        precision);
  }

  private static FineTuner tuner(TrainingSettings settings) {
    Natives.load();
    Random random = new Random(3);
    int width = SMALL.width();
    float[] gain = new float[width];
    Arrays.fill(gain, 1);
    TokenEmbedder embedder =
        new TokenEmbedder(
            random(30_522 * width, random, 1),
            random(512 * width, random, 0.3f),
            gain,
            new float[width]);
    EncoderParameters parameters =
        new EncoderParameters(
            SMALL, Nd4j.createFromArray(random(EncoderParameters.size(SMALL), random, 0.3f)));
    return new FineTuner(settings, sentences(), SMALL, new EncoderStart(embedder, parameters));
  }

  private static float[] random(int size, Random random, float scale) {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.nextGaussian() * scale;
    }
    return numbers;
  }

  private static List<LabelledSentence> sentences() {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (String text :
        List.of(
            "Ankara condemned Moscow on Friday.",
            "Paris thanked Berlin for its help.",
            "Tokyo fined Seoul again, loudly.",
            "Lima rescued Quito from the flood.",
            "Cairo expelled Tripoli.",
            "Oslo embraced Stockholm in the spring.",
            "Delhi sued Dhaka.",
            "Rome honoured Athens, at last.")) {
      String[] words = text.split("[ .,]+", -1);
      PairSpans there = new PairSpans(Optional.of(span(text, words[0])), span(text, words[2]));
      PairSpans author = new PairSpans(Optional.empty(), span(text, words[2]));
      boolean negative = sentences.size() % 2 == 0;
      sentences.add(
          new LabelledSentence(
              text,
              List.of(
                  new LabelledSentence.Pair(
                      there, negative ? Polarity.NEGATIVE : Polarity.POSITIVE, 1),
                  new LabelledSentence.Pair(
                      author, negative ? Polarity.NEGATIVE : Polarity.POSITIVE, 0.5f))));
    }
    return sentences;
  }

  private static Span span(String text, String word) {
    int start = text.indexOf(word);
    return new Span(start, start + word.length());
  }

  private static List<PackedSentence> packed() {
    PackedCorpus corpus = new PackedCorpus();
    return sentences().stream()
        .flatMap(
            sentence ->
                corpus
                    .pack(
                        sentence.text(),
                        sentence.pairs().stream().map(LabelledSentence.Pair::spans).toList())
                    .stream())
        .map(PackedCorpus.Sequence::packed)
        .toList();
  }

  private static INDArray labels() {
    List<float[]> labels = new ArrayList<>();
    for (LabelledSentence sentence : sentences()) {
      for (LabelledSentence.Pair pair : sentence.pairs()) {
        labels.add(
            pair.label() == Polarity.NEGATIVE
                ? new float[] {pair.weight(), 0, 0}
                : new float[] {0, 0, pair.weight()});
      }
    }
    return Nd4j.create(labels.toArray(float[][]::new));
  }
}
