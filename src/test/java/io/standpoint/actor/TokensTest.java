package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {
  /** Form and place of each token; the gap before it as nothing, a space or a hyphen. */
  private static List<String> read(String text) {
    Tokens tokens = Tokens.of(text);
    return IntStream.range(0, tokens.size())
        .mapToObj(
            i -> {
              String gap =
                  switch (tokens.gap(i)) {
                    case NONE -> "";
                    case SPACE -> " ";
                    case HYPHEN -> "-";
                  };
              return gap + tokens.form(i) + "@" + tokens.start(i) + "," + tokens.end(i);
            })
        .toList();
  }

  @Test
  void words_symbols_and_gaps_have_their_places() {
    assertThat(read("U.S.-led \"war\""))
        .containsExactly(
            " U@0,1", ".@1,2", "S@2,3", ".@3,4", "-led@5,8", " \"@9,10", "war@10,13", "\"@13,14");
  }

  @Test
  void hyphens_join_and_dashes_part() {
    assertThat(read("a-b a–b a‑b")).filteredOn(token -> token.startsWith("-b")).hasSize(3);
    assertThat(read("a - b -- c – d—e"))
        .containsExactly(
            " a@0,1",
            " -@2,3",
            " b@4,5",
            " —@6,8",
            " c@9,10",
            " —@11,12",
            " d@13,14",
            "—@14,15",
            "e@15,16");
    assertThat(read("a- b -c")).containsExactly(" a@0,1", "-@1,2", " b@3,4", " -@5,6", "c@6,7");
  }

  @Test
  void accents_fold_composed_and_decomposed_with_offsets_of_the_original() {
    assertThat(read("İç I\u0307c\u0327")).containsExactly(" Ic@0,2", " Ic@3,7");
    assertThat(read("Łódź ß Øst")).containsExactly(" Lodz@0,4", " ss@5,6", " Ost@7,10");
  }

  @Test
  void invisible_characters_are_no_part_of_the_spelling() {
    assertThat(read("\uFEFFTur\u00adkey\u200b x")).containsExactly(" Turkey@1,8", " x@10,11");
  }

  @Test
  void characters_beyond_the_basic_plane_count_two_units() {
    assertThat(read("😀𝐀 b")).containsExactly(" 😀@0,2", "𝐀@2,4", " b@5,6");
  }

  @Test
  void lone_surrogates_are_symbols() {
    assertThat(read("\uD83D a \uDE00")).hasSize(3);
  }

  @Test
  void a_stretch_keeps_the_offsets_of_the_whole_text() {
    Tokens tokens = Tokens.of("In Ankara, now", 3, 9);
    assertThat(tokens.size()).isEqualTo(1);
    assertThat(tokens.span(0, 1).of("In Ankara, now")).isEqualTo("Ankara");
  }

  @Test
  void apostrophes_and_quotation_marks_have_one_form() {
    assertThat(Tokens.of("Sana’a ‘x’ “y”").key()).isEqualTo(Tokens.of("Sana'a 'x' \"y\"").key());
    assertThat(Tokens.of("Sana\u02BBa").key()).isEqualTo("Sana'a");
  }
}
