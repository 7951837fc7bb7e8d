package io.standpoint.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.stance.AuthorsShare.Others;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorsShareTest {

  private static final String TEXT = "Moscow and Oslo called Finland's step an assault on Sweden.";
  private static final Sentence SENTENCE = new Sentence(0, new Span(0, TEXT.length()), TEXT);
  private static final Mention MOSCOW = mention("Moscow", "RUS");
  private static final Mention OSLO = mention("Oslo", "NOR");
  private static final Mention FINLAND = mention("Finland", "FIN");
  private static final Mention SWEDEN = mention("Sweden", "SWE");

  private static Mention mention(String surface, String id) {
    int start = TEXT.indexOf(surface);
    return new Mention(
        ActorCatalog.world().require(id), new Span(start, start + surface.length()), surface);
  }

  private static DirectedPair of(Mention holder, Mention target) {
    return new DirectedPair(SENTENCE, new Holder.OfActor((Actor) holder.entity(), holder), target);
  }

  private static DirectedPair ofAuthor(Mention target) {
    return new DirectedPair(SENTENCE, new Holder.Author(), target);
  }

  @Test
  void takes_from_the_author_what_the_surest_actor_accounts_for() {
    List<DirectedPair> pairs = List.of(ofAuthor(FINLAND), of(OSLO, FINLAND), of(MOSCOW, FINLAND));
    Scores oslo = new Scores(0.5, 0.3, 0.2);
    Scores moscow = new Scores(0.9, 0.1, 0);
    List<Scores> shares =
        AuthorsShare.of(pairs, List.of(new Scores(0.8, 0.1, 0.1), oslo, moscow), Others.NONE);
    assertThat(shares.get(0).negative()).isCloseTo(0.8 * 0.1, within(1e-12));
    assertThat(shares.get(0).positive()).isCloseTo(0.1 * 0.8, within(1e-12));
    assertThat(shares.get(0).polarity()).isEqualTo(Polarity.NEUTRAL);
    assertThat(shares.subList(1, 3)).containsExactly(oslo, moscow);
  }

  @Test
  void leaves_the_author_hardly_anything_of_a_sentence_with_somebodys_words() {
    List<DirectedPair> pairs = List.of(ofAuthor(SWEDEN), of(MOSCOW, FINLAND));
    Scores moscow = new Scores(0.9, 0.1, 0);
    List<Scores> shares =
        AuthorsShare.of(pairs, List.of(new Scores(0.7, 0.2, 0.1), moscow), Others.SPEAKER);
    assertThat(shares.get(0).negative()).isCloseTo(0.7 / 19, within(1e-12));
    assertThat(shares.get(0).positive()).isCloseTo(0.1 / 19, within(1e-12));
    assertThat(shares.get(1)).isEqualTo(moscow);
  }

  @Test
  void leaves_the_author_three_tenths_where_somebody_unknown_judges() {
    List<DirectedPair> pairs = List.of(ofAuthor(SWEDEN));
    List<Scores> shares = AuthorsShare.of(pairs, List.of(new Scores(0.7, 0.2, 0.1)), Others.JUDGE);
    assertThat(shares.get(0).negative()).isCloseTo(0.21, within(1e-12));
    assertThat(shares.get(0).positive()).isCloseTo(0.03, within(1e-12));
  }

  @Test
  void leaves_the_author_the_other_polarity_and_other_targets() {
    List<DirectedPair> pairs = List.of(ofAuthor(SWEDEN), ofAuthor(FINLAND), of(MOSCOW, FINLAND));
    Scores sweden = new Scores(0.7, 0.2, 0.1);
    List<Scores> shares =
        AuthorsShare.of(
            pairs, List.of(sweden, new Scores(0, 0.1, 0.9), new Scores(0.9, 0.1, 0)), Others.NONE);
    assertThat(shares.get(0)).isSameAs(sweden);
    assertThat(shares.get(1).positive()).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void scores_that_sum_to_a_little_more_than_one_leave_nothing_negative() {
    Scores both = new Scores(0.50004, 0, 0.50004);
    List<DirectedPair> pairs = List.of(ofAuthor(FINLAND), of(OSLO, FINLAND));

    assertThat(AuthorsShare.of(pairs, List.of(both, new Scores(0.00001, 0.99999, 0)), Others.NONE))
        .first()
        .satisfies(left -> assertThat(left.neutral()).isNotNegative());
  }
}
