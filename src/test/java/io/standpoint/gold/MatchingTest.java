package io.standpoint.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which found mention a marked one is held against. */
class MatchingTest {

  private static final ActorCatalog CATALOG = ActorCatalog.world();
  private static final GoldDocument GOLD =
      new GoldReader("gold", CATALOG)
          .read(
              """
              id: talks
              date: 2020-03-06
              style: agency report

              [The foreign minister](lavrov) of [Russia](RUS) met [both sides](TUR,SYR) on Friday.
              """
                  .lines()
                  .toList());

  private final List<Mention> mentions = new ArrayList<>();

  private void found(String surface, String id) {
    int start = GOLD.document().text().indexOf(surface);
    Span span = new Span(start, start + surface.length());
    mentions.add(new Mention(CATALOG.require(id), span, surface));
  }

  private Map<String, String> matched() {
    String text = GOLD.document().text();
    return new Matching(GOLD, mentions)
        .matched().entrySet().stream()
            .collect(
                Collectors.toMap(
                    match -> match.getKey().span().of(text),
                    match -> match.getValue().span().of(text)));
  }

  @Test
  void the_same_span_wins_over_one_that_shares_more_words() {
    found("The foreign minister of Russia", "lavrov");
    found("Russia", "RUS");

    assertThat(matched())
        .isEqualTo(
            Map.of("The foreign minister", "The foreign minister of Russia", "Russia", "Russia"));
  }

  @Test
  void the_span_that_shares_more_words_wins_wherever_it_stands() {
    found("The", "USA");
    found("foreign minister of Russia", "lavrov");

    assertThat(matched()).isEqualTo(Map.of("The foreign minister", "foreign minister of Russia"));
  }

  @Test
  void a_found_mention_is_used_once() {
    found("The foreign minister of Russia", "lavrov");

    assertThat(matched())
        .isEqualTo(Map.of("The foreign minister", "The foreign minister of Russia"));
  }

  @Test
  void two_actors_of_one_span_are_one_found_mention() {
    found("both sides", "TUR");
    found("both sides", "RUS");

    Matching matching = new Matching(GOLD, mentions);

    assertThat(matching.found()).hasSize(1);
    assertThat(matching.found().get(0).actors()).extracting("id").containsExactly("TUR", "RUS");
    assertThat(matched()).isEqualTo(Map.of("both sides", "both sides"));
  }
}
