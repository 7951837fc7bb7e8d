package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.neural.Tokens.Range;
import io.standpoint.text.Span;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void finds_the_tokens_that_overlap_a_span() {
    Tokens tokens = tokens(0, 4, 4, 7, 10, 12);
    assertThat(tokens.overlapping(new Span(0, 4))).contains(new Range(0, 1));
    assertThat(tokens.overlapping(new Span(3, 5))).contains(new Range(0, 2));
    assertThat(tokens.overlapping(new Span(6, 11))).contains(new Range(1, 3));
    assertThat(tokens.overlapping(new Span(0, 99))).contains(new Range(0, 3));
  }

  @Test
  void falls_back_to_the_nearest_token_when_none_overlaps() {
    Tokens tokens = tokens(2, 4, 10, 12);
    assertThat(tokens.overlapping(new Span(0, 1))).contains(new Range(0, 1));
    assertThat(tokens.overlapping(new Span(5, 6))).contains(new Range(0, 1));
    assertThat(tokens.overlapping(new Span(6, 8))).as("a tie").contains(new Range(0, 1));
    assertThat(tokens.overlapping(new Span(8, 9))).contains(new Range(1, 2));
    assertThat(tokens.overlapping(new Span(50, 60))).contains(new Range(1, 2));
  }

  @Test
  void finds_nothing_when_there_is_no_token() {
    assertThat(tokens().overlapping(new Span(0, 1))).isEmpty();
  }

  @Test
  void finds_what_a_plain_scan_finds_on_random_tokens() {
    Random random = new Random(11);
    for (int round = 0; round < 1_000; round++) {
      int[] bounds = random.ints(2L * (1 + random.nextInt(8)), 0, 40).distinct().sorted().toArray();
      if (bounds.length < 2) {
        continue;
      }
      Tokens tokens = tokens(IntStream.of(bounds).limit(bounds.length / 2 * 2L).toArray());
      int start = random.nextInt(45);
      Span span = new Span(start, start + 1 + random.nextInt(10));
      int[] overlapping =
          IntStream.range(0, tokens.size()).filter(i -> tokens.span(i).overlaps(span)).toArray();
      Range found = tokens.overlapping(span).orElseThrow();
      if (overlapping.length > 0) {
        assertThat(IntStream.range(found.from(), found.to())).containsExactly(boxed(overlapping));
      } else {
        assertThat(found.size()).isOne();
        int nearest =
            IntStream.range(0, tokens.size())
                .map(i -> distance(tokens.span(i), span))
                .min()
                .getAsInt();
        assertThat(distance(tokens.span(found.from()), span)).isEqualTo(nearest);
      }
    }
  }

  private static Integer[] boxed(int[] values) {
    return IntStream.of(values).boxed().toArray(Integer[]::new);
  }

  private static int distance(Span a, Span b) {
    return Math.max(a.start() - b.end(), b.start() - a.end());
  }

  /** Tokens at {@code bounds[0]} to {@code bounds[1]}, {@code bounds[2]} to {@code bounds[3]} … */
  private static Tokens tokens(int... bounds) {
    Tokens.Builder builder = new Tokens.Builder();
    for (int i = 0; i < bounds.length; i += 2) {
      builder.add(i, bounds[i], bounds[i + 1]);
    }
    return builder.build();
  }
}
