package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackTest {

  @Test
  void every_sequence_goes_into_one_pack_beside_others_of_about_its_length() {
    Random random = new Random(4);
    List<TokenSequence> sequences =
        IntStream.range(0, 300)
            .mapToObj(i -> sequence(1 + random.nextInt(i % 10 == 0 ? 512 : 60)))
            .toList();
    List<Integer> seen = new ArrayList<>();
    for (Pack pack : Pack.of(sequences)) {
      seen.addAll(pack.indexes());
      assertThat(pack.sequences()).isEqualTo(pack.indexes().stream().map(sequences::get).toList());
      assertThat(pack.tokens())
          .isEqualTo(pack.sequences().stream().mapToInt(TokenSequence::length).sum());
      assertThat(pack.tokens() <= Pack.FULL || pack.sequences().size() == 1).isTrue();
      assertThat(
              pack.sequences().stream().map(s -> (s.length() - 1) / Pack.STEP).distinct().count())
          .isOne();
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 300).boxed().toList());
    assertThat(Pack.of(sequences)).hasSizeLessThan(90);
    assertThat(Pack.of(List.of())).isEmpty();
  }

  @Test
  void tokens_stand_side_by_side_and_in_a_grid_of_rows_as_long_as_any_beside_them_could_be() {
    List<Pack> packs =
        Pack.of(
            List.of(
                new TokenSequence(new int[] {7, 8, 9}, new int[] {2, 0}),
                new TokenSequence(new int[] {5, 6}, new int[] {1})));
    assertThat(packs).hasSize(1);
    Pack pack = packs.get(0);
    assertThat(numbers(pack, EncoderGraph.IDS)).containsExactly(7, 8, 9, 5, 6);
    assertThat(numbers(pack, EncoderGraph.POSITIONS)).containsExactly(0, 1, 2, 0, 1);
    assertThat(numbers(pack, EncoderGraph.PLACES)).containsExactly(0, 1, 2, 16, 17);
    assertThat(numbers(pack, EncoderGraph.LENGTHS)).containsExactly(3, 2);
    assertThat(numbers(pack, EncoderGraph.WANTED)).containsExactly(2, 0, 4);
    assertThat(numbers(pack, EncoderGraph.GRID)).hasSize(32).startsWith(0, 1, 2);
    assertThat(numbers(pack, EncoderGraph.GRID)[16]).isEqualTo(3);
    assertThat(numbers(pack, EncoderGraph.GRID)[17]).isEqualTo(4);
    assertThat(pack.inputs().get(EncoderGraph.GRID).shape()).containsExactly(2, 16);
  }

  private static long[] numbers(Pack pack, String input) {
    return pack.inputs().get(input).numbers();
  }

  private static TokenSequence sequence(int length) {
    return new TokenSequence(new int[length], new int[] {0});
  }
}
