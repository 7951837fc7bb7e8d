package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Question;
import io.standpoint.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PooledRowsTest {

  private static final int TARGET = 384;
  private static final int HOLDER = 768;
  private static final int AUTHOR = 1152;
  private static final String SENTENCE = "Erdoğan condemned Bashar al-Assad's offensive in Idlib.";

  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static PublishedEncoder encoder;
  private static PooledRows rows;

  @BeforeAll
  static void open() {
    encoder = PublishedEncoder.int8();
    rows = new PooledRows(VOCABULARY, encoder);
  }

  @AfterAll
  static void close() {
    rows.close();
  }

  @Test
  void averages_the_states_of_the_tokens_that_the_reference_finds_in_a_span() throws IOException {
    PairSpans pair = pair(SENTENCE, "Erdoğan", "Bashar al-Assad");
    float[] row = encode(rows, SENTENCE, List.of(pair))[0];

    List<ReferenceTokenizer.Token> tokens;
    try (ReferenceTokenizer reference = new ReferenceTokenizer()) {
      tokens = reference.tokenize(SENTENCE);
    }
    int[] ids = new int[tokens.size() + 2];
    ids[0] = 101;
    for (int i = 0; i < tokens.size(); i++) {
      ids[i + 1] = tokens.get(i).id();
    }
    ids[ids.length - 1] = 102;
    float[] states = encoder.encode(ids);
    assertThat(row).hasSize(rows.width()).hasSize(1153);
    for (int i = 0; i < SequenceEncoder.WIDTH; i++) {
      assertThat(row[i]).isEqualTo(states[i]);
      assertThat(row[TARGET + i]).isCloseTo(mean(states, tokens, pair.target(), i), within(1e-5f));
      assertThat(row[HOLDER + i])
          .isCloseTo(mean(states, tokens, pair.holder().orElseThrow(), i), within(1e-5f));
    }
    assertThat(row[AUTHOR]).isZero();
  }

  private static float mean(
      float[] states, List<ReferenceTokenizer.Token> tokens, Span span, int number) {
    return (float)
        IntStream.range(0, tokens.size())
            .filter(token -> tokens.get(token).span().overlaps(span))
            .mapToDouble(token -> states[(token + 1) * SequenceEncoder.WIDTH + number])
            .average()
            .orElseThrow();
  }

  @Test
  void gives_the_author_zeros_and_a_one() {
    float[] row = encode(rows, SENTENCE, List.of(pair(SENTENCE, "", "Idlib")))[0];
    assertThat(Arrays.copyOfRange(row, HOLDER, AUTHOR)).containsOnly(0f);
    assertThat(row[AUTHOR]).isOne();
  }

  @Test
  void gives_a_pair_the_same_row_alone_as_among_others() {
    List<PairSpans> pairs =
        List.of(
            pair(SENTENCE, "Erdoğan", "Idlib"),
            pair(SENTENCE, "", "Erdoğan"),
            pair(SENTENCE, "Assad", "Erdoğan"));
    float[][] together = encode(rows, SENTENCE, pairs);
    for (int i = 0; i < pairs.size(); i++) {
      assertThat(encode(rows, SENTENCE, List.of(pairs.get(i)))[0]).isEqualTo(together[i]);
    }
  }

  @Test
  void gives_the_same_rows_on_parallel_threads_as_on_one() {
    RandomText texts = new RandomText(3);
    List<String> sentences = IntStream.range(0, 60).mapToObj(i -> "x" + texts.next()).toList();
    List<float[][]> serial = sentences.stream().map(PooledRowsTest::someRows).toList();
    List<float[][]> parallel = sentences.parallelStream().map(PooledRowsTest::someRows).toList();
    for (int i = 0; i < serial.size(); i++) {
      assertThat(parallel.get(i)).isDeepEqualTo(serial.get(i));
    }
  }

  private static float[][] someRows(String sentence) {
    Random random = new Random(sentence.length());
    List<PairSpans> pairs = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Optional<Span> holder =
          random.nextBoolean() ? Optional.of(span(random, sentence)) : Optional.empty();
      pairs.add(new PairSpans(holder, span(random, sentence)));
    }
    float[][] encoded = encode(rows, sentence, pairs);
    assertThat(encoded).hasDimensions(pairs.size(), 1153);
    for (float[] row : encoded) {
      assertThat(row).doesNotContain(Float.NaN);
      assertThat(Arrays.copyOfRange(row, TARGET, HOLDER)).isNotEqualTo(new float[384]);
    }
    return encoded;
  }

  private static Span span(Random random, String sentence) {
    int start = random.nextInt(sentence.length());
    return new Span(start, start + 1 + random.nextInt(sentence.length() - start));
  }

  @Test
  void runs_the_encoder_once_for_all_pairs_of_a_sentence() {
    Recorder recorder = new Recorder();
    String sentence = "a ".repeat(510);
    encode(recorder.rows(), sentence, List.of(near(0, 2), near(1018, 1000), near(4, 1018)));
    assertThat(recorder.sequences).hasSize(1);
    assertThat(recorder.sequences.get(0)).hasSize(512);
  }

  @Test
  void runs_nothing_without_pairs() {
    Recorder recorder = new Recorder();
    assertThat(encode(recorder.rows(), SENTENCE, List.of())).isEmpty();
    assertThat(recorder.sequences).isEmpty();
  }

  @Test
  void takes_the_nearest_token_when_a_span_has_none() {
    String sentence = "Idlib \u200b\u200b Moscow";
    float[] row = new Recorder().row(sentence, new PairSpans(Optional.empty(), new Span(7, 8)));
    assertThat(row[TARGET]).isEqualTo(id("moscow"));
  }

  @Test
  void takes_the_first_state_when_a_sentence_has_no_token() {
    PairSpans pair = new PairSpans(Optional.of(new Span(0, 1)), new Span(1, 2));
    float[] row = new Recorder().row("\u200b\u200b\u200b", pair);
    assertThat(row[TARGET]).isEqualTo(VOCABULARY.first());
    assertThat(row[HOLDER]).isEqualTo(VOCABULARY.first());
    assertThat(row[AUTHOR]).isZero();
  }

  @Test
  void reads_target_and_holder_of_a_long_sentence_from_one_window_when_they_fit() {
    for (int gap : new int[] {0, 100, 300, 450, 508}) {
      String sentence =
          "the ".repeat(700) + "moscow " + "the ".repeat(gap) + "ankara " + "the ".repeat(700);
      Recorder recorder = new Recorder();
      float[] row = recorder.row(sentence, pair(sentence, "moscow", "ankara"));
      assertThat(row[0]).isEqualTo(VOCABULARY.first());
      assertThat(row[TARGET]).isEqualTo(id("ankara"));
      assertThat(row[HOLDER]).isEqualTo(id("moscow"));
      assertThat(recorder.sequences).hasSize(1);
      assertThat(recorder.sequences.get(0)).hasSize(512).startsWith(101).endsWith(102);
    }
  }

  @Test
  void shows_a_pair_of_a_long_sentence_its_context_on_both_sides() {
    String sentence = "a ".repeat(997) + "moscow against ankara " + "b ".repeat(1000);
    Recorder recorder = new Recorder();
    recorder.row(sentence, pair(sentence, "moscow", "ankara"));
    int[] window = recorder.sequences.get(0);
    assertThat(IntStream.of(window).filter(id -> id == id("a")).count()).isBetween(180L, 330L);
    assertThat(IntStream.of(window).filter(id -> id == id("b")).count()).isBetween(180L, 330L);
  }

  @Test
  void reads_target_and_holder_from_a_window_each_when_they_are_far_apart() {
    String sentence = "moscow " + "the ".repeat(509) + "ankara";
    Recorder recorder = new Recorder();
    float[] row = recorder.row(sentence, pair(sentence, "moscow", "ankara"));
    assertThat(recorder.sequences).hasSize(2);
    assertThat(row[TARGET]).isEqualTo(id("ankara"));
    assertThat(row[HOLDER]).isEqualTo(id("moscow"));
    int targetsRun = (int) row[1] - 1;
    assertThat(recorder.sequences.get(targetsRun))
        .as("[CLS] is the target's")
        .contains(id("ankara"));
  }

  @Test
  void pools_the_middle_of_a_span_longer_than_a_window() {
    String sentence = "a ".repeat(400) + "b ".repeat(600) + "c ".repeat(400);
    Recorder recorder = new Recorder();
    float[] row = recorder.row(sentence, new PairSpans(Optional.empty(), new Span(0, 2800)));
    assertThat(recorder.sequences.get(0)).contains(id("b")).doesNotContain(id("a"), id("c"));
    assertThat(row[TARGET]).isEqualTo(id("b"));
  }

  @Test
  void shares_windows_among_the_pairs_of_a_sentence_of_two_megabytes() {
    int words = 1_000_000;
    String sentence = "a ".repeat(words);
    Random random = new Random(9);
    List<PairSpans> near = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      int word = random.nextInt(5_000);
      near.add(near(2 * word, 2 * (word + 100)));
    }
    Recorder recorder = new Recorder();
    float[][] encoded = encode(recorder.rows(), sentence, near);
    assertThat(recorder.sequences).hasSizeLessThanOrEqualTo(5_100 / 128 + 2);
    for (float[] row : encoded) {
      assertThat(row[TARGET]).isEqualTo(id("a"));
      assertThat(row[HOLDER]).isEqualTo(id("a"));
    }
  }

  @Test
  void rejects_a_blank_sentence_and_spans_beyond_the_sentence() {
    PairSpans pair = new PairSpans(Optional.of(new Span(0, 2)), new Span(1, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encode(rows, " \n ", List.of(pair)))
        .withMessageContaining("blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encode(rows, "ab", List.of(pair)))
        .withMessageContaining("Span[start=1, end=3]");
    assertThatIllegalArgumentException().isThrownBy(() -> encode(rows, "a", List.of(pair)));
  }

  @Test
  void closes_its_encoder() {
    PooledRows closed = PooledRows.tuned(io.standpoint.model.Model.shipped().files().encoder());
    closed.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> encode(closed, SENTENCE, List.of(pair(SENTENCE, "", "Idlib"))));
  }

  @Test
  void gives_a_sentence_the_same_rows_alone_and_among_others() {
    RandomText texts = new RandomText(11);
    List<Question> questions =
        IntStream.range(0, 30)
            .mapToObj(i -> "x" + texts.next())
            .map(
                text ->
                    new Question(text, List.of(new PairSpans(Optional.empty(), new Span(0, 1)))))
            .toList();
    List<List<Row>> together = rows.encode(questions);
    for (int i = 0; i < questions.size(); i++) {
      assertThat(WholeRows.values(together.get(i)))
          .isDeepEqualTo(WholeRows.values(rows.encode(List.of(questions.get(i))).get(0)));
    }
    assertThat(rows.encode(List.of())).isEmpty();
  }

  @Test
  void pairs_share_the_parts_that_are_the_same() {
    List<PairSpans> pairs =
        List.of(
            pair(SENTENCE, "Erdoğan", "Idlib"),
            pair(SENTENCE, "", "Idlib"),
            pair(SENTENCE, "Assad", "Erdoğan"));
    List<Row> shared = rows.encode(List.of(new Question(SENTENCE, pairs))).get(0);
    assertThat(shared.get(0).parts().get(0)).isSameAs(shared.get(2).parts().get(0));
    assertThat(shared.get(0).parts().get(1)).isSameAs(shared.get(1).parts().get(1));
    assertThat(shared.get(0).parts().get(1)).isNotSameAs(shared.get(2).parts().get(1));
    assertThat(shared.get(0).parts().get(2)).isNotSameAs(shared.get(2).parts().get(2));
  }

  private static float[][] encode(PooledRows encoder, String sentence, List<PairSpans> pairs) {
    return WholeRows.values(encoder.encode(List.of(new Question(sentence, pairs))).get(0));
  }

  /** The first occurrences of two words; an empty holder is the author. */
  private static PairSpans pair(String sentence, String holder, String target) {
    return new PairSpans(
        holder.isEmpty() ? Optional.empty() : Optional.of(spanOf(sentence, holder)),
        spanOf(sentence, target));
  }

  private static Span spanOf(String sentence, String word) {
    int start = sentence.indexOf(word);
    return new Span(start, start + word.length());
  }

  /** One-letter spans at two offsets. */
  private static PairSpans near(int holder, int target) {
    return new PairSpans(Optional.of(new Span(holder, holder + 1)), new Span(target, target + 1));
  }

  private static int id(String word) {
    Tokens tokens = new WordPiece(VOCABULARY).tokenize(word);
    assertThat(tokens.size()).isOne();
    return tokens.id(0);
  }

  /** Records its runs; a token's state is its id, then the number of the run, from 1. */
  private static final class Recorder implements SequenceEncoder {
    private final List<int[]> sequences = new ArrayList<>();

    PooledRows rows() {
      return new PooledRows(VOCABULARY, this);
    }

    float[] row(String sentence, PairSpans pair) {
      return PooledRowsTest.encode(rows(), sentence, List.of(pair))[0];
    }

    @Override
    public List<float[]> encode(List<TokenSequence> asked) {
      return asked.stream().map(this::encode).toList();
    }

    private float[] encode(TokenSequence sequence) {
      sequences.add(sequence.ids());
      float[] states = new float[sequence.wanted().length * WIDTH];
      for (int i = 0; i < sequence.wanted().length; i++) {
        states[i * WIDTH] = sequence.ids()[sequence.wanted()[i]];
        states[i * WIDTH + 1] = sequences.size();
      }
      return states;
    }

    @Override
    public void close() {}
  }
}
