package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenamerTest {

  private static final String TEXT =
      "Turkey warned Assad, and the Turkey-backed rebels thanked Turkey; Turkeyish is no name.";

  private final LabelledSentence sentence =
      sentence(TEXT, "Turkey", "Assad", "the Turkey-backed rebels");
  private final LabelledSentence donor = sentence("Peru met Chavez.", "Peru", "Chavez");

  @Test
  void puts_other_names_of_the_same_sentences_wherever_the_name_stands() {
    LabelledSentence renamed = renamed(1);
    String state = mention(renamed, 0);
    String person = mention(renamed, 1);
    assertThat(List.of(state, person)).doesNotContain("Turkey", "Assad").doesNotHaveDuplicates();
    assertThat(renamed.text())
        .isEqualTo(TEXT.replace("Assad", person).replaceAll("Turkey(?!ish)", state));
    assertThat(mention(renamed, 2)).isEqualTo("the " + state + "-backed rebels");
  }

  @Test
  void keeps_labels_weights_and_order() {
    LabelledSentence renamed = renamed(2);
    assertThat(renamed.pairs())
        .extracting(LabelledSentence.Pair::label)
        .containsExactlyElementsOf(
            sentence.pairs().stream().map(LabelledSentence.Pair::label).toList());
    assertThat(renamed.pairs()).allMatch(pair -> pair.weight() == 2);
    assertThat(renamed.pairs().get(0).spans().holder()).isEmpty();
    assertThat(renamed.pairs().get(1).spans().holder()).isPresent();
  }

  @Test
  void equal_seeds_give_equal_names_and_others_others() {
    assertThat(renamed(3)).isEqualTo(renamed(3));
    assertThat(IntStream.range(0, 20).mapToObj(this::renamed).distinct().count()).isGreaterThan(1);
  }

  @Test
  void leaves_alone_what_is_no_name_and_what_has_no_other() {
    LabelledSentence plain = sentence("the rebels met it.", "the rebels", "it");
    assertThat(new Renamer(List.of(plain, donor)).rename(plain, new Random(1))).isEqualTo(plain);
    assertThat(new Renamer(List.of(donor)).rename(donor, new Random(1))).isEqualTo(donor);
  }

  @Test
  void does_not_cut_a_mention_in_two() {
    // "Grand Port" is a name and would take half of the mention "Port Sudan".
    LabelledSentence crossing =
        sentence("Grand Port Sudan met Old Town.", "Grand Port", "Port Sudan", "Old Town");
    LabelledSentence renamed =
        new Renamer(
                List.of(
                    crossing,
                    sentence(
                        "New Bay met Far Isle and Low Hill and Dry Lake.",
                        "New Bay",
                        "Far Isle",
                        "Low Hill",
                        "Dry Lake")))
            .rename(crossing, new SplittableRandom(4));
    assertThat(mention(renamed, 0)).isEqualTo("Grand Port");
    assertThat(mention(renamed, 1)).isEqualTo("Port Sudan");
    assertThat(mention(renamed, 2)).isNotEqualTo("Old Town");
  }

  private LabelledSentence renamed(long seed) {
    return new Renamer(List.of(sentence, donor)).rename(sentence, new SplittableRandom(seed));
  }

  private static String mention(LabelledSentence sentence, int number) {
    return sentence.pairs().get(number).spans().target().of(sentence.text());
  }

  /** The author toward the first mention, then each mention toward the next. */
  private static LabelledSentence sentence(String text, String... mentions) {
    List<Span> spans =
        List.of(mentions).stream()
            .map(mention -> text.indexOf(mention))
            .map(start -> new Span(start, start + 1))
            .toList();
    return new LabelledSentence(
        text,
        IntStream.range(0, mentions.length)
            .mapToObj(
                i ->
                    new LabelledSentence.Pair(
                        new PairSpans(
                            i == 0
                                ? Optional.empty()
                                : Optional.of(whole(spans.get(i - 1), mentions[i - 1])),
                            whole(spans.get(i), mentions[i])),
                        List.of(Polarity.values()).get(i % 3),
                        2))
            .toList());
  }

  private static Span whole(Span start, String mention) {
    return new Span(start.start(), start.start() + mention.length());
  }
}
