package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicDescriptionsTest {
  private static final Topic TRUCE = Topic.of("truce", "truce", "cease-fire");
  private static final Topic TARIFFS = Topic.of("tariffs", "tariffs");
  private static final Topic REFORM = Topic.of("reform", "pension reform");

  private static List<String> in(List<Topic> topics, String... sentences) {
    return Mentions.find(Mentions.CATALOG.mentionFinder(topics), Optional.empty(), sentences)
        .stream()
        .filter(mention -> mention.entity() instanceof Topic)
        .map(mention -> mention.entity().id() + ":" + mention.text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          truce | Both camps broke the agreement. | agreement
          truce | The delegates praised this shaky pact. | pact
          cease-fire | Nobody expects that pause to last. | pause
          tariffs | Growers fear the tax. | tax
          tariffs | Moscow called these levies an insult. | levies
          pension reform | The unions reject the reform. | reform
          pension reform | A reform is overdue. | reform
          pension reform | Paris will not drop Macron's reform. | reform
          sanctions | Tehran wants the restrictions lifted. | restrictions
          sanctions | The two measures hurt. | measures
          arms embargo | Nairobi ignores the embargo. | embargo
          annexation | The claim is old. | claim
          military drills | The manoeuvres ended. | manoeuvres
          visit | The trip angered Beijing. | trip
          arrest warrant | Minsk shrugged at the decision. | decision
          """)
  void takes_a_topic_up_in_other_words_after_a_keyword(
      String keyword, String sentence, String words) {
    assertThat(
            in(
                List.of(Topic.of("t", keyword)),
                "They spoke of the " + keyword + " all night.",
                sentence))
        .containsExactly("t:" + keyword, "t:" + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          truce | The Dayton agreement is older.
          truce | Another agreement followed.
          truce | They had an agreement on fish.
          truce | They agreed to meet.
          truce | The agreement ministry denied it.
          tariffs | Tax evaders hid.
          pension reform | He will reform nothing.
          sanctions | No step is planned.
          arrest warrant | Their move stands.
          seat at the table | The table is old.
          two more years | Those years were good.
          Idlib | The decision came late.
          """)
  void does_not_take_up_what_is_another_or_none(String keyword, String sentence) {
    assertThat(
            in(List.of(Topic.of("t", keyword)), "All of it: " + keyword + ", they said.", sentence))
        .containsExactly("t:" + keyword);
  }

  @Test
  void a_noun_that_goes_with_a_keyword_is_no_mention_of_its_own() {
    assertThat(in(List.of(TRUCE), "The truce agreement held.", "The cease-fire deal broke."))
        .containsExactly("truce:truce", "truce:cease-fire");
  }

  @Test
  void describes_only_in_a_document_that_has_a_keyword() {
    assertThat(in(List.of(TRUCE, TARIFFS, REFORM), "The agreement, the tax and the reform failed."))
        .isEmpty();
  }

  @Test
  void only_the_head_noun_may_come_before_the_keyword() {
    assertThat(in(List.of(REFORM), "The reform is dead.", "The pension reform failed."))
        .containsExactly("reform:reform", "reform:pension reform");
    assertThat(in(List.of(TRUCE), "The agreement is dead.", "The truce failed."))
        .containsExactly("truce:truce");
  }

  @Test
  void a_noun_for_any_act_must_be_near() {
    assertThat(
            in(
                List.of(TARIFFS),
                "The tariffs start.",
                "It rained.",
                "It snowed.",
                "It froze.",
                "The decision came late."))
        .containsExactly("tariffs:tariffs");
  }

  @Test
  void of_two_topics_the_closer_noun_decides_then_the_later_mention() {
    Topic vote = Topic.of("vote", "referendum");
    Topic motion = Topic.of("motion", "impeachment motion");
    assertThat(in(List.of(vote, motion), "A referendum and an impeachment motion.", "The motion."))
        .endsWith("motion:motion");
    Topic other = Topic.of("duties", "duties");
    Topic treaty = Topic.of("treaty", "treaty");
    assertThat(in(List.of(TRUCE, treaty), "A truce, a treaty.", "The pact holds."))
        .endsWith("treaty:pact");
    assertThat(in(List.of(TRUCE, treaty), "A treaty, a truce.", "The pact holds."))
        .endsWith("truce:pact");
    assertThat(in(List.of(other, TRUCE), "Duties, a truce.", "The tax holds."))
        .endsWith("duties:tax");
  }

  @Test
  void the_head_of_the_statement_describes_the_topic() {
    Topic resupply = Topic.of("resupply", "supply run");
    String[] text = {"Manila plans a supply run.", "The missions are risky."};
    assertThat(in(List.of(resupply), text)).containsExactly("resupply:supply run");
    assertThat(in(List.of(resupply.withStatement("resupply missions to the shoal")), text))
        .containsExactly("resupply:supply run", "resupply:missions");
    assertThat(in(List.of(resupply.withStatement("Manila's risky missions")), text))
        .containsExactly("resupply:supply run", "resupply:missions");
  }

  @Test
  void a_headline_needs_no_article() {
    assertThat(in(List.of(REFORM), "MACRON DEFENDS REFORM", "The pension reform failed."))
        .containsExactly("reform:REFORM", "reform:pension reform");
  }

  @Test
  void time_grows_with_the_length_of_the_text_only() {
    String words =
        "the agreement, the agreement's $ $ $ decision on that-plan-plan ".repeat(20_000);
    List<String> found =
        assertTimeout(
            Duration.ofSeconds(20), () -> in(List.of(TRUCE, TARIFFS), "The truce held. " + words));
    assertThat(found).hasSizeGreaterThan(40_000);
  }
}
