package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.neural.TrainingSettings.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class TransformerPassTest {

  private static final EncoderShape SMALL = new EncoderShape(2, 16, 4, 24);
  private static final int[] STARTS = {0, 5, 6, 13};
  private static final int TOKENS = 13;

  @BeforeAll
  static void loadNatives() {
    Natives.load();
  }

  /** The oracle is ONNX Runtime on the published fp32 file. */
  @Test
  void gives_the_hidden_states_of_the_published_encoder() {
    EncoderWeights weights = EncoderWeights.published();
    TokenEmbedder embedder = TokenEmbedder.of(weights.embeddings());
    EncoderParameters parameters = EncoderStart.published().parameters();
    List<int[]> sequences = sequences(100);
    try (PublishedEncoder oracle = PublishedEncoder.fp32();
        TransformerPass pass = new TransformerPass(EncoderShape.E5_SMALL, Precision.FLOAT32)) {
      for (int from = 0; from < sequences.size(); from += 20) {
        List<int[]> batch = sequences.subList(from, from + 20);
        int[] starts = starts(batch);
        float[] states = new float[starts[batch.size()] * SequenceEncoder.WIDTH];
        for (int s = 0; s < batch.size(); s++) {
          embedder.embed(batch.get(s), states, starts[s]);
        }
        pass.forward(states, starts, 0, Dropout.NONE, parameters, parameters);
        for (int s = 0; s < batch.size(); s++) {
          float[] expected = oracle.encode(batch.get(s));
          float[] actual =
              Arrays.copyOfRange(
                  states, starts[s] * SequenceEncoder.WIDTH, starts[s + 1] * SequenceEncoder.WIDTH);
          assertThat(actual).usingComparatorWithPrecision(1e-4f).containsExactly(expected);
        }
      }
    }
  }

  /** The oracle is the difference quotient, along the gradient and along a random direction. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2})
  void gives_the_gradient_of_every_tensor(double dropout) {
    Problem problem = new Problem(new Dropout(dropout, 7));
    problem.backward();
    for (int layer = 0; layer < SMALL.layers(); layer++) {
      for (EncoderTensor tensor : EncoderTensor.values()) {
        float[] gradient = problem.gradients.vector(layer, tensor);
        double norm = norm(gradient);
        assertThat(norm).as(layer + " " + tensor).isGreaterThan(0.1);
        for (float[] direction : List.of(gradient, random(gradient.length, 3))) {
          assertThat(problem.errorAlong(direction, layer, tensor, gradient) / norm)
              .as(layer + " " + tensor)
              .isLessThan(0.005);
        }
      }
    }
  }

  @Test
  void gives_the_gradient_of_its_input() {
    Problem problem = new Problem(new Dropout(0.2, 7));
    float[] gradient = problem.backward();
    for (int i = 0; i < gradient.length; i += 5) {
      float was = problem.in[i];
      problem.in[i] = was + 0.002f;
      double above = problem.loss();
      problem.in[i] = was - 0.002f;
      double below = problem.loss();
      problem.in[i] = was;
      assertThat((above - below) / 0.004).isCloseTo(gradient[i], within(0.002));
    }
  }

  @Test
  void treats_a_sentence_alike_whatever_stands_beside_it() {
    Problem problem = new Problem(new Dropout(0.2, 7));
    float[] together = problem.forward();
    int width = SMALL.width();
    float[] alone = Arrays.copyOfRange(problem.in, STARTS[2] * width, TOKENS * width);
    problem.pass.forward(
        alone,
        new int[] {0, TOKENS - STARTS[2]},
        2,
        problem.dropout,
        problem.parameters,
        problem.parameters);
    assertThat(alone)
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(Arrays.copyOfRange(together, STARTS[2] * width, TOKENS * width));
  }

  /** A loss that is linear in the hidden states of a small random encoder. */
  private static final class Problem {
    final TransformerPass pass = new TransformerPass(SMALL, Precision.FLOAT32);
    final float[] in = random(TOKENS * SMALL.width(), 1);
    final float[] slope = random(TOKENS * SMALL.width(), 2);
    final EncoderParameters parameters = parameters(4, 0.3f);
    final EncoderParameters gradients = parameters(5, 1);
    final Dropout dropout;

    Problem(Dropout dropout) {
      this.dropout = dropout;
    }

    float[] forward() {
      float[] states = in.clone();
      pass.forward(states, STARTS, 0, dropout, parameters, parameters);
      return states;
    }

    double loss() {
      float[] states = forward();
      double loss = 0;
      for (int i = 0; i < states.length; i++) {
        loss += (double) states[i] * slope[i];
      }
      return loss;
    }

    float[] backward() {
      forward();
      float[] gradient = slope.clone();
      pass.backward(gradient, parameters, parameters, gradients);
      return gradient;
    }

    double errorAlong(float[] direction, int layer, EncoderTensor tensor, float[] gradient) {
      float[] values = parameters.vector(layer, tensor);
      float[] above = values.clone();
      float[] below = values.clone();
      double step = 0.002 / norm(direction);
      double expected = 0;
      for (int i = 0; i < values.length; i++) {
        above[i] += (float) (step * direction[i]);
        below[i] -= (float) (step * direction[i]);
        expected += (double) gradient[i] * (above[i] - below[i]);
      }
      parameters.set(layer, tensor, above);
      double difference = loss();
      parameters.set(layer, tensor, below);
      difference -= loss();
      parameters.set(layer, tensor, values);
      return Math.abs(difference - expected) / 0.004;
    }
  }

  private static EncoderParameters parameters(long seed, float scale) {
    float[] numbers = random(EncoderParameters.size(SMALL), seed);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= scale;
    }
    return new EncoderParameters(SMALL, Nd4j.createFromArray(numbers));
  }

  private static float[] random(int size, long seed) {
    Random random = new Random(seed);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private static double norm(float[] numbers) {
    double sum = 0;
    for (float number : numbers) {
      sum += (double) number * number;
    }
    return Math.sqrt(sum);
  }

  /** Random ids are as good as sentences, and longer than most. */
  private static List<int[]> sequences(int count) {
    Random random = new Random(6);
    Vocabulary vocabulary = Vocabulary.load();
    List<int[]> sequences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] ids = random.ints(2 + random.nextInt(60), 1000, 30_000).toArray();
      ids[0] = vocabulary.first();
      ids[ids.length - 1] = vocabulary.last();
      sequences.add(ids);
    }
    return sequences;
  }

  private static int[] starts(List<int[]> sequences) {
    int[] starts = new int[sequences.size() + 1];
    for (int s = 0; s < sequences.size(); s++) {
      starts[s + 1] = starts[s] + sequences.get(s).length;
    }
    return starts;
  }
}
