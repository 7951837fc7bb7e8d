package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.standpoint.model.Model;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {

  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static Int8Layers layers;
  private static Encoder encoder;

  @BeforeAll
  static void open() {
    layers = Int8Layers.read(Model.shipped().files().encoder());
    encoder = Encoder.of(layers);
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void gives_one_state_for_every_token_that_is_wanted() {
    int[] ids = ids("Turkey backs the rebels.");
    assertThat(all(ids)).hasSize(7 * SequenceEncoder.WIDTH).doesNotContain(Float.NaN);
    assertThat(encoder.encode(List.of())).isEmpty();
  }

  @Test
  void gives_a_token_the_same_bits_whatever_else_is_wanted() {
    int[] ids = ids("Ankara condemned the raid, and Moscow did not.");
    float[] whole = all(ids);
    for (int[] wanted : List.of(new int[] {0}, new int[] {1, 2, 9}, new int[] {5, 5, 0})) {
      float[] states = encoder.encode(List.of(new TokenSequence(ids, wanted))).get(0);
      for (int i = 0; i < wanted.length; i++) {
        assertThat(state(states, i)).isEqualTo(state(whole, wanted[i]));
      }
    }
  }

  @Test
  void gives_a_sequence_the_same_bits_alone_and_among_others() {
    Random random = new Random(8);
    List<TokenSequence> sequences = randomSequences(120, random);
    List<float[]> alone = sequences.stream().map(s -> encoder.encode(List.of(s)).get(0)).toList();
    for (int round = 0; round < 4; round++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, sequences.size()).boxed().toList());
      Collections.shuffle(order, random);
      List<float[]> together = encoder.encode(order.stream().map(sequences::get).toList());
      for (int i = 0; i < order.size(); i++) {
        assertThat(together.get(i)).isEqualTo(alone.get(order.get(i)));
      }
    }
  }

  @Test
  void gives_the_same_bits_on_any_thread() throws InterruptedException, ExecutionException {
    List<TokenSequence> sequences = randomSequences(40, new Random(5));
    List<float[]> serial = encoder.encode(sequences);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<float[]>>> parallel = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        parallel.add(threads.submit(() -> encoder.encode(sequences)));
      }
      for (Future<List<float[]>> states : parallel) {
        for (int i = 0; i < sequences.size(); i++) {
          assertThat(states.get().get(i)).isEqualTo(serial.get(i));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  // 8-bit inputs of twelve layers leave the states within some 4% of where they would be without.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Turkey opposes Assad's offensive in Idlib.
          The minister praised the court and condemned the attack on its judges.
          Hi
          “We will not accept it,” a spokesman said; nobody in Cairo, Doha or Riyadh had asked him.
          """)
  void is_near_the_same_layers_in_double_precision(String sentence) {
    int[] ids = ids(sentence);
    double[] exact =
        Arrays.stream(
                PlainBert.encode(new EncoderWeights(Embeddings.bundled(), layers.weights()), ids))
            .flatMapToDouble(Arrays::stream)
            .toArray();
    float[] states = all(ids);
    double squares = 0;
    double errors = 0;
    for (int i = 0; i < exact.length; i++) {
      squares += exact[i] * exact[i];
      errors += (states[i] - exact[i]) * (states[i] - exact[i]);
    }
    assertThat(Math.sqrt(errors / squares)).isLessThan(0.08);
  }

  @Test
  void is_near_them_in_a_long_sequence_too() {
    is_near_the_same_layers_in_double_precision(
        "Ankara condemned the raid on Idlib, and Moscow, which had been told, did not. "
            .repeat(18));
  }

  @Test
  void encodes_the_longest_sequence_and_the_shortest() {
    assertThat(all(new int[512])).hasSize(512 * SequenceEncoder.WIDTH);
    assertThat(all(new int[1])).hasSize(SequenceEncoder.WIDTH);
  }

  @Test
  void rejects_a_sequence_that_is_empty_or_too_long_and_positions_beyond_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenSequence(new int[0], new int[] {0}))
        .withMessageContaining("0 ids");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenSequence(new int[513], new int[] {0}))
        .withMessageContaining("513 ids");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenSequence(new int[3], new int[] {3}))
        .withMessage("position 3 wanted of 3 ids");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenSequence(new int[3], new int[] {-1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenSequence(new int[3], new int[0]))
        .withMessageContaining("nothing is wanted");
  }

  @Test
  void rejects_an_id_outside_the_vocabulary() {
    assertThatIllegalStateException().isThrownBy(() -> all(new int[] {101, 1 << 20}));
  }

  @Test
  void refuses_to_run_once_closed_and_may_be_closed_twice() {
    Encoder closed = Encoder.of(layers);
    closed.close();
    closed.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> closed.encode(List.of(new TokenSequence(new int[2], new int[] {0}))))
        .withMessageContaining("closed");
  }

  private static List<TokenSequence> randomSequences(int count, Random random) {
    List<TokenSequence> sequences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int length = i % 20 == 0 ? 1 + random.nextInt(512) : 1 + random.nextInt(90);
      sequences.add(
          new TokenSequence(
              random.ints(length, 1_000, 30_522).toArray(),
              random.ints(1 + random.nextInt(9), 0, length).toArray()));
    }
    return sequences;
  }

  private static float[] all(int[] ids) {
    int[] wanted = IntStream.range(0, ids.length).toArray();
    return encoder.encode(List.of(new TokenSequence(ids, wanted))).get(0);
  }

  private static float[] state(float[] states, int index) {
    return Arrays.copyOfRange(
        states, index * SequenceEncoder.WIDTH, (index + 1) * SequenceEncoder.WIDTH);
  }

  private static int[] ids(String text) {
    Tokens tokens = new WordPiece(VOCABULARY).tokenize(text);
    return IntStream.concat(
            IntStream.concat(
                IntStream.of(VOCABULARY.first()), IntStream.of(tokens.ids(0, tokens.size()))),
            IntStream.of(VOCABULARY.last()))
        .toArray();
  }
}
