package io.standpoint.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StanceWordsTest {

  private static final LexiconClassifier LEXICON = LexiconClassifier.bundled();

  private static List<String> words(String sentence, String holder, String target) {
    PairSpans pair =
        new PairSpans(
            holder.isEmpty() ? Optional.empty() : Optional.of(span(sentence, holder)),
            span(sentence, target));
    return LEXICON.stanceWords(sentence, pair).stream().map(span -> span.of(sentence)).toList();
  }

  private static Span span(String sentence, String words) {
    int start = sentence.indexOf(words);
    return new Span(start, start + words.length());
  }

  @Test
  void stand_between_holder_and_target_in_either_order() {
    String sentence = "Norway praised Oslo's harbour, and Turkey condemned the attack by Syria.";
    assertThat(words(sentence, "Turkey", "Syria")).containsExactly("condemned", "attack");
    assertThat(words(sentence, "Syria", "Turkey")).containsExactly("condemned", "attack");
    assertThat(words(sentence, "Norway", "Oslo")).containsExactly("praised");
  }

  @Test
  void stand_around_the_target_where_nothing_is_between_or_no_holder_is_named() {
    assertThat(words("They condemned Syria.", "", "Syria")).containsExactly("condemned");
    assertThat(words("Turkey and Syria condemned it.", "Turkey", "Syria"))
        .containsExactly("condemned");
  }

  @Test
  void are_none_where_there_are_none_and_never_part_of_a_name() {
    assertThat(words("Turkey met Syria on Monday.", "Turkey", "Syria")).isEmpty();
    assertThat(words("Turkey met the Attack Party.", "Turkey", "the Attack Party")).isEmpty();
    assertThat(words("…", "", "…")).isEmpty();
  }

  @Test
  void lie_within_any_text_in_order_without_overlap() {
    Random random = new Random(3);
    String[] pieces = {
      "condemned",
      "not",
      "praise",
      "Turkey",
      " ",
      "'s",
      "’",
      ",",
      "\ud83d\ude00",
      "war crimes",
      "\u2028"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = 0; i < 20; i++) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      int start = random.nextInt(text.length());
      Span target = new Span(start, start + 1 + random.nextInt(text.length() - start));
      int last = 0;
      for (Span word :
          LEXICON.stanceWords(text.toString(), new PairSpans(Optional.empty(), target))) {
        assertThat(word.start()).isGreaterThanOrEqualTo(last);
        assertThat(word.end()).isLessThanOrEqualTo(text.length());
        assertThat(word.overlaps(target)).isFalse();
        last = word.end();
      }
    }
  }
}
