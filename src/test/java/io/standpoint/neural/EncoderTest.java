package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {

  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static Encoder encoder;

  @BeforeAll
  static void open() {
    encoder = Encoder.bundled();
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void gives_one_state_per_token() {
    assertThat(encoder.encode(ids("Turkey backs the rebels.")))
        .hasSize(7 * SequenceEncoder.WIDTH)
        .doesNotContain(Float.NaN);
  }

  @Test
  void gives_the_same_bits_whatever_ran_before_and_on_any_thread()
      throws InterruptedException, ExecutionException {
    List<int[]> sequences = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      sequences.add(random.ints(1 + random.nextInt(90), 0, 30_522).toArray());
    }
    List<float[]> serial = sequences.stream().map(encoder::encode).toList();

    List<Integer> order = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
    Collections.shuffle(order, random);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<float[]>> parallel = new ArrayList<>();
      for (int index : order) {
        parallel.add(threads.submit(() -> encoder.encode(sequences.get(index))));
      }
      for (int i = 0; i < order.size(); i++) {
        assertThat(parallel.get(i).get()).isEqualTo(serial.get(order.get(i)));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void agrees_with_the_graph_as_published_run_without_optimization() {
    // Fused kernels round differently; where that tips an activation over to the next int8 step,
    // single numbers move by up to 0.2. So states are compared by direction, token by token.
    try (Encoder plain = Encoder.of(Encoder.E5_SMALL.read(), OptLevel.NO_OPT)) {
      for (String sentence :
          List.of(
              "Turkey opposes Assad's offensive in Idlib.",
              "The minister praised the court and condemned the attack on its judges.",
              "Hi")) {
        float[] optimized = encoder.encode(ids(sentence));
        float[] expected = plain.encode(ids(sentence));
        for (int at = 0; at < expected.length; at += SequenceEncoder.WIDTH) {
          assertThat(cosine(optimized, at, expected, at)).isGreaterThan(0.99);
        }
      }
    }
  }

  // e5 is trained so that the mean states of texts about the same thing point the same way; cosines
  // are all high (its temperature was 0.01), so that only their order says something.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Troops shelled the town        | Soldiers fired artillery at the village | He baked a chocolate cake
          Ankara welcomed the cease-fire | Turkey was pleased with the truce       | The recipe needs two eggs
          Shares fell on Wall Street     | The stock market dropped                | Whales migrate in the spring
          """)
  void puts_related_sentences_closer_than_unrelated_ones(
      String sentence, String related, String unrelated) {
    float[] states = mean(encoder.encode(ids(sentence)));
    assertThat(cosine(states, 0, mean(encoder.encode(ids(related))), 0))
        .isGreaterThan(cosine(states, 0, mean(encoder.encode(ids(unrelated))), 0) + 0.02);
  }

  @Test
  void encodes_the_longest_sequence_and_the_shortest() {
    assertThat(encoder.encode(new int[512])).hasSize(512 * SequenceEncoder.WIDTH);
    assertThat(encoder.encode(new int[1])).hasSize(SequenceEncoder.WIDTH);
  }

  @Test
  void rejects_a_sequence_that_is_empty_or_too_long() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(new int[0]))
        .withMessageContaining("0 ids");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(new int[513]))
        .withMessageContaining("513 ids");
  }

  @Test
  void rejects_an_id_outside_the_vocabulary() {
    assertThatIllegalStateException().isThrownBy(() -> encoder.encode(new int[] {101, 1 << 20}));
  }

  @Test
  void rejects_what_is_no_encoder(@TempDir Path folder) throws IOException {
    assertThatIllegalArgumentException().isThrownBy(() -> Encoder.of(new byte[100]));
    assertThatIllegalArgumentException().isThrownBy(() -> Encoder.of(new byte[0]));
    Path file = Files.writeString(folder.resolve("no.onnx"), "not a model");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Encoder.of(file))
        .withMessageContaining("no.onnx");
  }

  @Test
  void reads_a_model_from_a_file_as_from_the_class_path(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("model.onnx"), Encoder.E5_SMALL.read());
    int[] ids = ids("The Kremlin denied it.");
    try (Encoder fromFile = Encoder.of(file)) {
      assertThat(fromFile.encode(ids)).isEqualTo(encoder.encode(ids));
    }
  }

  @Test
  void refuses_to_run_once_closed_and_may_be_closed_twice() {
    Encoder closed = Encoder.bundled();
    closed.close();
    closed.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> closed.encode(new int[] {101, 102}))
        .withMessageContaining("closed");
  }

  private static int[] ids(String text) {
    Tokens tokens = new WordPiece(VOCABULARY).tokenize(text);
    return IntStream.concat(
            IntStream.concat(
                IntStream.of(VOCABULARY.first()), IntStream.of(tokens.ids(0, tokens.size()))),
            IntStream.of(VOCABULARY.last()))
        .toArray();
  }

  private static float[] mean(float[] states) {
    float[] mean = new float[SequenceEncoder.WIDTH];
    for (int i = 0; i < states.length; i++) {
      mean[i % mean.length] += states[i] * mean.length / states.length;
    }
    return mean;
  }

  private static double cosine(float[] a, int atA, float[] b, int atB) {
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < SequenceEncoder.WIDTH; i++) {
      product += (double) a[atA + i] * b[atB + i];
      squaresA += (double) a[atA + i] * a[atA + i];
      squaresB += (double) b[atB + i] * b[atB + i];
    }
    return product / Math.sqrt(squaresA * squaresB);
  }
}
