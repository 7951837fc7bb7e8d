package io.standpoint.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.Topic;
import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.Voice;
import io.standpoint.discourse.Voice.Manner;
import io.standpoint.stance.DirectedPair;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Holder;
import io.standpoint.stance.Prediction;
import io.standpoint.stance.Scores;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Counted by hand. */
class AgreementTest {

  private static final ActorCatalog CATALOG = ActorCatalog.world();
  private static final GoldDocument GOLD =
      new GoldReader("gold", CATALOG)
          .read(
              """
              id: truce
              date: 2020-03-06
              style: agency report
              topic: truce | the truce | truce
              actor: altay | person | Nesrin Altay | -

              [Turkey](TUR) shelled [Damascus](SYR) despite [the truce](topic:truce).
              > TUR SYR -
              > TUR topic:truce -
              {altay: “[Erdogan](erdogan) wants [it](topic:truce) dead,”} said [Nesrin Altay](altay) of [him](erdogan).
              > erdogan topic:truce - quoted
              [Russia](RUS) and [Turkey](TUR) did not meet.
              > RUS TUR o negated
              """
                  .lines()
                  .toList());

  private final List<Mention> mentions = new ArrayList<>();
  private final List<Voice> voices = new ArrayList<>();
  private final List<Prediction> predictions = new ArrayList<>();

  private Mention mention(String surface, int from, Entity entity) {
    int start = GOLD.document().text().indexOf(surface, from);
    Mention mention = new Mention(entity, new Span(start, start + surface.length()), surface);
    mentions.add(mention);
    return mention;
  }

  private static Actor actor(String id) {
    return CATALOG.require(id);
  }

  private void predict(int sentence, Holder holder, Mention target, double positive) {
    Span span = GOLD.sentences().get(sentence);
    Sentence of = new Sentence(sentence, span, span.of(GOLD.document().text()));
    double rest = 1 - positive;
    Scores scores = positive > 0.5 ? new Scores(rest, 0, positive) : new Scores(rest, positive, 0);
    predictions.add(new Prediction(new DirectedPair(of, holder, target), scores));
  }

  private Map<Aspect, Tally> tallies() {
    return Agreement.of(GOLD, CATALOG, new Discourse(mentions, voices), predictions);
  }

  @Test
  void an_analysis_of_nothing_misses_everything() {
    Map<Aspect, Tally> tallies = tallies();

    assertThat(tallies.get(Aspect.MENTIONS)).isEqualTo(new Tally(7, 0, 0));
    assertThat(tallies.get(Aspect.RESOLUTION)).isEqualTo(new Tally(0, 0, 0));
    assertThat(tallies.get(Aspect.TOPICS)).isEqualTo(new Tally(2, 0, 0));
    assertThat(tallies.get(Aspect.QUESTIONS)).isEqualTo(new Tally(3, 3, 0));
    assertThat(tallies.get(Aspect.JUDGEMENTS)).isEqualTo(new Tally(3, 0, 0));
  }

  @Test
  void mentions_are_found_by_a_shared_character_and_each_counts_once() {
    mention("Turkey", 0, actor("TUR"));
    mention("Damascus despite", 0, actor("RUS"));
    mention("shelled", 0, actor("USA"));
    Mention altay =
        mention("Altay", 0, new Actor("x1", ActorKind.PERSON, "Altay", Optional.empty()));

    Map<Aspect, Tally> tallies = tallies();

    assertThat(altay.text()).isEqualTo("Altay");
    assertThat(tallies.get(Aspect.MENTIONS)).isEqualTo(new Tally(7, 4, 3));
    // Damascus is not Russia, and a namesake is not who is meant.
    assertThat(tallies.get(Aspect.RESOLUTION)).isEqualTo(new Tally(3, 3, 1));
  }

  @Test
  void topics_are_counted_by_sentence() {
    Topic truce = GOLD.topics().get(0);
    mention("truce", 0, truce);
    mention("the truce", 0, truce);
    mention("meet", 0, truce);

    assertThat(tallies().get(Aspect.TOPICS)).isEqualTo(new Tally(2, 2, 1));
  }

  private void voice(String words, Actor speaker) {
    int start = GOLD.document().text().indexOf(words);
    Mention mention = new Mention(speaker, new Span(0, 6), "Turkey");
    voices.add(new Voice(new Span(start, start + words.length()), mention, Manner.QUOTED));
  }

  private static Actor unlisted(String name) {
    return Actor.unlisted(ActorKind.PERSON, name, Optional.empty());
  }

  @Test
  void voices_are_right_if_words_are_the_authors_or_the_marked_speakers() {
    mention("Damascus", 0, actor("SYR"));
    mention("Erdogan", 0, actor("erdogan"));
    mention("Russia", 0, actor("RUS"));
    assertThat(tallies().get(Aspect.VOICES)).isEqualTo(new Tally(3, 3, 2));

    voice("Erdogan wants it dead,", unlisted("Altay"));
    assertThat(tallies().get(Aspect.VOICES)).isEqualTo(new Tally(3, 3, 3));

    voice("Russia and", unlisted("Altay"));
    assertThat(tallies().get(Aspect.VOICES)).isEqualTo(new Tally(3, 3, 2));
  }

  @Test
  void the_wrong_speaker_is_wrong_even_about_the_own_side() {
    mention("Erdogan", 0, actor("erdogan"));
    voice("Erdogan wants it dead,", actor("TUR"));

    assertThat(tallies().get(Aspect.VOICES)).isEqualTo(new Tally(1, 1, 0));
  }

  @Test
  void two_actors_of_one_mention_are_right_if_one_of_them_is_meant() {
    mention("Damascus", 0, actor("RUS"));
    mention("Damascus", 0, actor("SYR"));

    Map<Aspect, Tally> tallies = tallies();

    assertThat(tallies.get(Aspect.MENTIONS)).isEqualTo(new Tally(7, 1, 1));
    assertThat(tallies.get(Aspect.RESOLUTION)).isEqualTo(new Tally(1, 1, 1));
  }

  @Test
  void judgements_are_between_sides_with_the_sum_of_the_scores() {
    Mention turkey = mention("Turkey", 0, actor("TUR"));
    Mention damascus = mention("Damascus", 0, actor("SYR"));
    Mention truce = mention("truce", 0, GOLD.topics().get(0));
    Mention him = mention("him", 0, actor("erdogan"));
    // Right: Turkey's negative side is the larger.
    predict(0, new Holder.OfActor(actor("TUR"), turkey), damascus, 0.1);
    predict(0, new Holder.OfActor(actor("TUR"), turkey), damascus, 0.6);
    // Wrong: the polarity.
    predict(0, new Holder.OfActor(actor("TUR"), turkey), truce, 0.9);
    // Wrong: not marked. And left out: a side toward itself.
    predict(1, new Holder.Author(), him, 0.9);
    predict(1, new Holder.OfActor(actor("TUR"), turkey), him, 0.9);

    Map<Aspect, Tally> tallies = tallies();

    assertThat(tallies.get(Aspect.QUESTIONS)).isEqualTo(new Tally(3, 3, 2));
    assertThat(tallies.get(Aspect.JUDGEMENTS)).isEqualTo(new Tally(3, 3, 1));
  }

  @Test
  void figures_follow_from_the_counts() {
    Tally tally = new Tally(4, 6, 3);
    assertThat(tally.precision()).isEqualTo(0.5);
    assertThat(tally.recall()).isEqualTo(0.75);
    assertThat(tally.f1()).isEqualTo(0.6);
    assertThat(Tally.NONE.f1()).isEqualTo(1);
    assertThat(tally.plus(new Tally(1, 0, 0))).isEqualTo(new Tally(5, 6, 3));
  }

  @Test
  void an_evaluation_has_a_baseline_of_names_in_the_authors_voice() {
    GoldEvaluation evaluation = new GoldEvaluation(CATALOG);
    evaluation.add(GOLD, new Discourse(List.of(), List.of()), List.of());
    evaluation.add(GOLD, new Discourse(List.of(), List.of()), List.of());

    GoldFigures baseline = evaluation.baseline();

    assertThat(evaluation.documents()).isEqualTo(2);
    assertThat(evaluation.analysis().aspects()).containsExactly(Aspect.values());
    assertThat(evaluation.analysis().tally(Aspect.MENTIONS)).isEqualTo(new Tally(14, 0, 0));
    // Twice Turkey, Damascus, Erdogan, Russia and Turkey, but neither Nesrin Altay nor "him".
    assertThat(baseline.tally(Aspect.MENTIONS)).isEqualTo(new Tally(14, 10, 10));
    assertThat(baseline.tally(Aspect.RESOLUTION)).isEqualTo(new Tally(10, 10, 10));
    // The author does not say what is said of Erdogan.
    assertThat(baseline.tally(Aspect.VOICES)).isEqualTo(new Tally(10, 10, 8));
    // The truce by its name, not as "it".
    assertThat(baseline.tally(Aspect.TOPICS)).isEqualTo(new Tally(4, 2, 2));
    assertThat(baseline.aspects())
        .containsExactly(Aspect.MENTIONS, Aspect.RESOLUTION, Aspect.VOICES, Aspect.TOPICS);
  }

  /** One sentence of 2010, when Jens Stoltenberg led Norway; he has led NATO since. */
  private static GoldDocument norway(String judgements) {
    return new GoldReader("norway", CATALOG)
        .read(
            """
            id: norway
            date: 2010-03-06
            style: agency report

            [Jens Stoltenberg](stoltenberg) and [Oslo](NOR) spoke to [Moscow](RUS) about [Vladimir Putin](putin).
            """
                .concat(judgements)
                .lines()
                .toList());
  }

  private static Mention in(GoldDocument gold, String surface, Actor actor) {
    int start = gold.document().text().indexOf(surface);
    return new Mention(actor, new Span(start, start + surface.length()), surface);
  }

  private static Map<Aspect, Tally> asked(
      GoldDocument gold, Mention holder, Mention target, Scores scores) {
    Span span = gold.sentences().get(0);
    Sentence sentence = new Sentence(0, span, span.of(gold.document().text()));
    Holder of = new Holder.OfActor((Actor) holder.entity(), holder);
    return Agreement.of(
        gold,
        CATALOG,
        new Discourse(List.of(holder, target), List.of()),
        List.of(new Prediction(new DirectedPair(sentence, of, target), scores)));
  }

  @Test
  void sides_are_those_of_the_documents_date() {
    GoldDocument gold = norway("> stoltenberg RUS -\n");
    Mention oslo = in(gold, "Oslo", actor("NOR"));
    Mention moscow = in(gold, "Moscow", actor("RUS"));

    assertThat(asked(gold, oslo, moscow, new Scores(1, 0, 0)).get(Aspect.JUDGEMENTS))
        .isEqualTo(new Tally(1, 1, 1));
  }

  @Test
  void unlisted_actors_count_for_what_the_analysis_found_them_to_be_part_of() {
    GoldDocument gold = norway("> NOR RUS -\n");
    Actor ministry =
        Actor.unlisted(ActorKind.ORGANISATION, "Norwegian Ministry", Optional.of("NOR"));
    Mention holder = in(gold, "Oslo", ministry);
    Mention moscow = in(gold, "Moscow", actor("RUS"));

    assertThat(asked(gold, holder, moscow, new Scores(1, 0, 0)).get(Aspect.JUDGEMENTS))
        .isEqualTo(new Tally(1, 1, 1));
  }

  @Test
  void a_question_whose_marks_contradict_each_other_is_no_judgement() {
    GoldDocument gold = norway("> stoltenberg RUS -\n> NOR putin +\n");
    Mention oslo = in(gold, "Oslo", actor("NOR"));
    Mention moscow = in(gold, "Moscow", actor("RUS"));

    for (Scores scores : List.of(new Scores(1, 0, 0), new Scores(0, 0, 1))) {
      Map<Aspect, Tally> tallies = asked(gold, oslo, moscow, scores);
      assertThat(tallies.get(Aspect.JUDGEMENTS)).isEqualTo(Tally.NONE);
      assertThat(tallies.get(Aspect.QUESTIONS)).isEqualTo(new Tally(1, 1, 1));
    }
  }

  @Test
  void flags_count_where_a_marked_judgement_is_asked_about() {
    Mention turkey =
        mention("Turkey", GOLD.document().text().indexOf("did not meet") - 10, actor("TUR"));
    Mention russia = mention("Russia", turkey.span().start() - 15, actor("RUS"));
    Span span = GOLD.sentences().get(GOLD.sentences().size() - 1);
    Sentence last =
        new Sentence(GOLD.sentences().size() - 1, span, span.of(GOLD.document().text()));
    Holder holder = new Holder.OfActor(actor("RUS"), russia);
    DirectedPair pair = new DirectedPair(last, holder, turkey, Set.of(Flag.NEGATED, Flag.PAST));
    predictions.add(new Prediction(pair, new Scores(0, 1, 0)));

    Map<Aspect, Tally> tallies = tallies();

    assertThat(tallies.get(Aspect.NEGATED)).isEqualTo(new Tally(1, 1, 1));
    assertThat(tallies.get(Aspect.PAST)).isEqualTo(new Tally(0, 1, 0));
    assertThat(tallies.get(Aspect.QUOTED)).isEqualTo(new Tally(0, 0, 0));
  }
}
