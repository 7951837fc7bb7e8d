package io.standpoint.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.actor.ActorCatalog;
import io.standpoint.challenge.NameSwapReport.Name;
import io.standpoint.evaluation.Example;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSwapTest {

  private static final List<Country> KNOWN = NameSwap.KNOWN.stream().map(Country::named).toList();

  @Test
  void puts_a_name_in_place_of_the_target_or_the_holder_and_moves_the_other() {
    Example row = Cases.row("Peru sent Chile 3 ships.", "Peru", "Chile");

    Example target = swapped(row, Role.TARGET, "Papua New Guinea");
    assertThat(target.text()).isEqualTo("Peru sent Papua New Guinea 3 ships.");
    assertThat(target.spans()).isEqualTo(spans(new Span(0, 4), new Span(10, 26)));

    Example holder = swapped(row, Role.HOLDER, "Papua New Guinea");
    assertThat(holder.text()).isEqualTo("Papua New Guinea sent Chile 3 ships.");
    assertThat(holder.spans()).isEqualTo(spans(new Span(0, 16), new Span(22, 27)));
    assertThat(holder.label()).isEqualTo(row.label());
  }

  @Test
  void leaves_the_author_the_holder_of_a_tone() {
    Example row = Cases.row("Peru's envoys lied.", "", "Peru");

    Example target = swapped(row, Role.TARGET, "Iran");
    assertThat(target.text()).isEqualTo("Iran's envoys lied.");
    assertThat(target.spans()).isEqualTo(new PairSpans(Optional.empty(), new Span(0, 4)));
    assertThat(SwappableRow.of(row, Role.HOLDER, KNOWN)).isEmpty();
  }

  @Test
  void counts_utf_16_units_after_emoji_and_right_to_left_text() {
    // 😀 is two units; the Arabic word five letters.
    Example row = Cases.row("😀 السلام Peru left 😀 Chile alone.", "Peru", "Chile");

    Example holder = swapped(row, Role.HOLDER, "Sri Lanka");
    assertThat(holder.text()).isEqualTo("😀 السلام Sri Lanka left 😀 Chile alone.");
    assertThat(holder.spans()).isEqualTo(spans(new Span(10, 19), new Span(28, 33)));
  }

  @ParameterizedTest
  @CsvSource({
    "A Peru that Chile trusts., India, An India that Chile trusts., 14",
    "An Ecuador that Chile trusts., Japan, A Japan that Chile trusts., 13",
    "An Ecuador that Chile trusts., Ukraine, A Ukraine that Chile trusts., 15",
    "To an Ecuador-led bloc Chile bowed., Egypt, To an Egypt-led bloc Chile bowed., 21",
    "Chiapan Peru and Chile met., Iran, Chiapan Iran and Chile met., 17"
  })
  void writes_a_or_an_as_the_name_needs(String text, String name, String expected, int chile) {
    String target = text.contains("Peru") ? "Peru" : "Ecuador";
    Example swapped = swapped(Cases.row(text, "Chile", target), Role.TARGET, name);

    assertThat(swapped.text()).isEqualTo(expected);
    assertThat(swapped.spans().target().of(expected)).isEqualTo(name);
    assertThat(swapped.spans().holder()).contains(new Span(chile, chile + 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peru thanked Chile.                           | true",
        "Peru thanked Chile, and Peru meant it.        | false", // holder again
        "Peru thanked Chile for the Peruvian ships.    | false", // adjective
        "Peru thanked Chile for its aid to Lima.       | false", // capital
        "Peru thanked Chile, and Chile's navy, too.    | false", // target again
        "Peru thanked Chile for its aid to Poland.     | false", // a name to put in
        "Peru thanked Chile for its aid to Warsaw.     | false", // its capital
        "Peru thanked Chile for its aid to British Honduras. | false", // its adjective
        "Peru thanked Chile for its aid to Honduras.   | true",
        "Peru thanked the Chile of old.                | false", // no other name after "the"
      })
  void swaps_only_where_nothing_else_names_the_countries(String text, boolean expected) {
    assertThat(SwappableRow.of(Cases.row(text, "Peru", "Chile"), Role.TARGET, KNOWN).isPresent())
        .isEqualTo(expected);
  }

  @Test
  void swaps_no_capitals_aliases_adjectives_peoples_or_leaders() {
    for (String name :
        List.of("Lima", "the United Kingdom", "Peruvian", "the Peruvians", "NATO", "Putin", "Oz")) {
      Example row = Cases.row("Chile saw how " + name + " lost.", "Chile", name);
      assertThat(SwappableRow.of(row, Role.TARGET, KNOWN)).as(name).isEmpty();
      assertThat(SwappableRow.of(row, Role.HOLDER, KNOWN)).as(name).isEmpty();
    }
    Example apostrophe = Cases.row("Chile saw Honduras' ships.", "Chile", "Honduras");
    assertThat(SwappableRow.of(apostrophe, Role.TARGET, KNOWN)).isEmpty();
    assertThat(SwappableRow.of(apostrophe, Role.HOLDER, KNOWN)).isPresent();
  }

  @Test
  void keeps_both_parties_in_their_spans_in_any_text() {
    Random random = new Random(11);
    List<String> pieces = List.of(" ", " a ", " An ", ", ", "😀", "שלום", "é", " saw ", "-");
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (String name : List.of("", "Peru", "Chile")) {
        text.append(name);
        for (int i = random.nextInt(4); i >= 0; i--) {
          text.append(pieces.get(random.nextInt(pieces.size())));
        }
      }
      boolean forward = random.nextBoolean();
      Example row =
          Cases.row(text.toString(), forward ? "Peru" : "Chile", forward ? "Chile" : "Peru");
      for (Role role : Role.values()) {
        String name = NameSwap.KNOWN.get(random.nextInt(NameSwap.KNOWN.size()));
        Optional<SwappableRow> swappable = SwappableRow.of(row, role, KNOWN);
        if (swappable.isPresent()) {
          Example swapped = swappable.get().with(name);
          assertThat(role.in(swapped.spans()).orElseThrow().of(swapped.text())).isEqualTo(name);
          assertThat(role.otherIn(swapped.spans()).orElseThrow().of(swapped.text()))
              .isEqualTo(role.otherIn(row.spans()).orElseThrow().of(row.text()));
        }
      }
    }
  }

  @Test
  void reports_what_each_name_changed_by_hand() {
    // Neutral with score 0, except: Russia as target is negative, score -0.8; invented names as
    // target stay neutral with a score of 0.1.
    StanceClassifier biased =
        (sentence, pairs) ->
            pairs.stream().map(pair -> biased(pair.target().of(sentence))).toList();
    List<Example> rows =
        List.of(
            Cases.row("Peru met Chile.", "Peru", "Chile"),
            Cases.row("Peru saw Russia.", "Peru", "Russia"));

    NameSwapReport target =
        NameSwap.in(rows, Role.TARGET).orElseThrow().evaluate(Cases.evaluation(), biased);
    // Chile keeps its label under 29 of 30 names, all but Russia; Russia under none of 29 others.
    assertThat(target.rows()).isEqualTo(2);
    assertThat(NameSwapReport.consistency(target.known())).isEqualTo(29.0 / 59);
    assertThat(NameSwapReport.consistency(target.invented())).isEqualTo(6.0 / 12);
    assertThat(NameSwapReport.meanScore(target.invented())).isCloseTo(0.1, within(1e-12));
    assertThat(NameSwapReport.meanScore(target.known())).isCloseTo(-0.8 / 30, within(1e-12));
    assertThat(target.range()).isCloseTo(0.8, within(1e-12));
    // One of 30 is 0.8 below the rest: variance 0.8² (1/30) (29/30) 30/29 = 0.8² / 30.
    assertThat(target.standardDeviation()).isCloseTo(0.8 / Math.sqrt(30), within(1e-12));
    assertThat(target.byScore().get(0)).isEqualTo(new Name("Russia", 1, 0, -0.8));

    // The holder does not matter; the row whose target is a name to put in is left out.
    NameSwapReport holder =
        NameSwap.in(rows, Role.HOLDER).orElseThrow().evaluate(Cases.evaluation(), biased);
    assertThat(holder.rows()).isEqualTo(1);
    assertThat(NameSwapReport.consistency(holder.known())).isEqualTo(1);
    assertThat(holder.range()).isZero();
  }

  @Test
  void has_30_names_of_countries_and_none_that_is_invented() {
    assertThat(NameSwap.KNOWN).hasSize(30).doesNotHaveDuplicates().isSorted();
    for (String name : NameSwap.INVENTED) {
      assertThat(ActorCatalog.world().find(name)).as(name).isEmpty();
    }
  }

  private static Scores biased(String target) {
    if (target.equals("Russia")) {
      return new Scores(0.8, 0.2, 0);
    }
    return NameSwap.INVENTED.contains(target) ? new Scores(0, 0.9, 0.1) : new Scores(0, 1, 0);
  }

  private static Example swapped(Example row, Role role, String name) {
    return SwappableRow.of(row, role, KNOWN).orElseThrow().with(name);
  }

  private static PairSpans spans(Span holder, Span target) {
    return new PairSpans(Optional.of(holder), target);
  }
}
