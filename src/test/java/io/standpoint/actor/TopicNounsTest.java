package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicNounsTest {

  @ParameterizedTest
  @CsvSource({
    "deals, deal",
    "treaties, treaty",
    "taxes, tax",
    "axes, axe",
    "marches, march",
    "clashes, clash",
    "measures, measure",
    "process, process",
    "bus, bus",
    "deal, deal",
    "s, s"
  })
  void a_plural_loses_its_ending(String plural, String singular) {
    assertThat(TopicNouns.singular(plural)).isEqualTo(singular);
  }

  @Test
  void any_letters_have_a_singular_no_longer_than_themselves() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = random.nextInt(7); length >= 0; length--) {
        word.append("acehisxz".charAt(random.nextInt(8)));
      }
      assertThat(TopicNouns.singular(word.toString()).length())
          .isBetween(1, Math.max(1, word.length()));
    }
  }

  @Test
  void an_event_has_other_nouns_and_anything_else_has_none() {
    assertThat(TopicNouns.others("truce")).contains("agreement", "pause");
    assertThat(TopicNouns.others("tariff")).contains("tax", "measure");
    assertThat(TopicNouns.others("river")).isEmpty();
  }
}
