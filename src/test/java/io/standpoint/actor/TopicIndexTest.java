package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.text.Document;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicIndexTest {
  private static List<String> in(String sentence, Topic... topics) {
    MentionFinder finder = Mentions.CATALOG.mentionFinder(List.of(topics));
    return Mentions.find(finder, Optional.empty(), sentence).stream()
        .map(mention -> mention.entity().id() + ":" + mention.text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cease-fire | The ceasefire held. | ceasefire
          cease-fire | The cease fire held. | cease fire
          cease-fire | A Cease-Fire Holds | Cease-Fire
          cease fire | The cease–fire held. | cease–fire
          cease fire | The ceasefires held. | ceasefires
          ceasefire | The cease-fire held. | cease-fire
          ceasefire deal | The cease-fire deal held. | cease-fire deal
          cease-fire deal | The ceasefire deals held. | ceasefire deals
          Idlib ceasefire | The Idlib cease-fires held. | Idlib cease-fires
          sanctions | One sanction is left. | sanction
          idlib | IDLIB's fall. | IDLIB
          Cafe | The Café opened. | Café
          Café | The Cafe\u0301 opened. | Cafe\u0301
          U.S. sanctions | New U.S. sanctions hurt. | U.S. sanctions
          delivery | Deliveries stopped. | Deliveries
          annexation | They annexed it. | annexed
          annex | The annexation of it failed. | annexation
          expulsion | Both were expelled. | expelled
          oil withdrawals | The oil withdrawal began. | oil withdrawal
          """)
  void matches_spelling_variants(String keyword, String sentence, String words) {
    assertThat(in(sentence, Topic.of("topic", keyword)))
        .filteredOn(mention -> mention.startsWith("topic:"))
        .containsExactly("topic:" + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Iran | I ran home.
          Hama | Hamas fired.
          fire | The ceasefire held.
          ceasefire | They cease. Fire!
          tax | Taxation rose.
          us | The USS sailed.
          glass | A glas was made.
          agreement | They agreed.
          aid | Aid workers left.
          grain | The grain agency closed.
          """)
  void does_not_match_other_words(String keyword, String sentence) {
    assertThat(in(sentence, Topic.of("topic", keyword)))
        .filteredOn(mention -> mention.startsWith("topic:"))
        .isEmpty();
  }

  @Test
  void mentions_of_one_topic_do_not_overlap_and_the_longest_wins() {
    assertThat(in("The Idlib truce talks.", Topic.of("t", "Idlib", "Idlib truce", "truce talks")))
        .containsExactly("t:Idlib truce");
  }

  @Test
  void mentions_of_other_topics_and_actors_may_overlap() {
    assertThat(in("The Turkish army.", Topic.of("a", "Turkish army"), Topic.of("b", "army")))
        .containsExactly("TUR:Turkish army", "a:Turkish army", "b:army");
  }

  @Test
  void rejects_a_keyword_of_symbols() {
    assertThatThrownBy(() -> Mentions.CATALOG.mentionFinder(List.of(Topic.of("odd", "?!"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'?!'")
        .hasMessageContaining("'odd'");
  }

  @Test
  void a_search_finds_places_too_and_titles() {
    TopicSearch search = new TopicSearch(List.of(Topic.of("t", "Idlib", "cease-fire")));

    assertThat(search.isNamedIn("Soldiers died in Idlib.")).isTrue();
    assertThat(search.isNamedIn("The ceasefires held.")).isTrue();
    assertThat(search.isNamedIn("Soldiers died in Izmir.")).isFalse();
    assertThat(new TopicSearch(List.of(Topic.of("t", "aid"))).isNamedIn("Aid workers died."))
        .isFalse();
    assertThat(search.isNamedIn(Document.of("a", "Soldiers died."))).isFalse();
    assertThat(
            search.isNamedIn(
                new Document(
                    "a",
                    "Soldiers died.",
                    Optional.of("Strike in Idlib"),
                    Optional.empty(),
                    Optional.empty())))
        .isTrue();
    assertThat(new TopicSearch(List.of()).isNamedIn("Idlib")).isFalse();
  }
}
