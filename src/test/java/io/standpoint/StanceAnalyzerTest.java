package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.actor.Topic;
import io.standpoint.discourse.Voice;
import io.standpoint.stance.ExplainedPrediction;
import io.standpoint.stance.Explanation;
import io.standpoint.stance.Holder;
import io.standpoint.stance.LexiconClassifier;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.stance.Question;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import io.standpoint.summary.Comparer;
import io.standpoint.summary.Comparison;
import io.standpoint.summary.Level;
import io.standpoint.summary.PeriodUnit;
import io.standpoint.summary.Summary;
import io.standpoint.summary.Tracker;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentRejectedException;
import io.standpoint.text.DocumentRejectedException.Reason;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an embedder may rely on, whatever the model thinks. */
class StanceAnalyzerTest {

  private static final String TEXT =
      "Turkish President Recep Tayyip Erdoğan condemned Bashar al-Assad on Friday. "
          + "Ankara said that the cease-fire in Idlib must hold. "
          + "“Russia will never drop Damascus,” said Jane Roe, an analyst in Paris.";

  private static StanceAnalyzer analyzer;

  @BeforeAll
  static void open() {
    analyzer =
        StanceAnalyzer.builder().topic(Topic.of("cease-fire", "cease-fire", "truce")).build();
  }

  @AfterAll
  static void close() {
    analyzer.close();
  }

  private final Analysis analysis =
      analyzer.analyze(Document.of("a", TEXT).withDate(LocalDate.of(2020, 3, 6)));

  @Test
  void a_state_is_asked_about_together_with_its_leader_and_the_leader_alone() {
    assertThat(analysis.stance("Turkey", "Syria").orElseThrow().sentences()).isEqualTo(1);
    assertThat(analysis.stance("Erdoğan", "Bashar al-Assad").orElseThrow().holder().id())
        .isEqualTo("erdogan");
    assertThat(analysis.stance("Erdoğan", "cease-fire")).isEmpty();
    assertThat(analysis.stance("TUR", "cease-fire").orElseThrow().target().name())
        .isEqualTo("cease-fire");
  }

  @Test
  void repeated_sentences_are_read_once_and_change_nothing() {
    String copied =
        "Turkey condemned the Syrian government's offensive in Idlib. Russia backed Damascus.";
    List<Document> documents =
        List.of(
            Document.of("agency", copied + " Ankara warned Moscow that it would retaliate."),
            Document.of("copy", copied + " Ankara warned Moscow that it would retaliate."),
            Document.of("rewritten", "France praised the European Union. " + copied));
    long before = analyzer.tokens();
    List<Analysis> cached = documents.stream().map(analyzer::analyze).toList();
    long read = analyzer.tokens() - before;

    try (StanceAnalyzer reading =
        StanceAnalyzer.builder()
            .topic(Topic.of("cease-fire", "cease-fire", "truce"))
            .cacheBytes(0)
            .build()) {
      long readOfOne = 0;
      for (int i = 0; i < documents.size(); i++) {
        Analysis expected = reading.analyze(documents.get(i));
        assertThat(cached.get(i).predictions()).isEqualTo(expected.predictions()).isNotEmpty();
        readOfOne = i == 0 ? reading.tokens() : readOfOne;
      }
      long afterAll = reading.tokens();
      reading.analyze("France praised the European Union.");
      assertThat(read).isEqualTo(readOfOne + reading.tokens() - afterAll).isLessThan(afterAll);
    }
  }

  @Test
  void a_classifier_of_ones_own_is_asked_about_repeated_sentences_too() {
    AtomicInteger asked = new AtomicInteger();
    StanceClassifier counting =
        (sentence, pairs) -> {
          asked.incrementAndGet();
          return LexiconClassifier.bundled().classify(sentence, pairs);
        };
    try (StanceAnalyzer own = StanceAnalyzer.builder().classifier(counting).build()) {
      own.analyze("Turkey condemned the Syrian government's offensive in Idlib on Friday.");
      own.analyze("Turkey condemned the Syrian government's offensive in Idlib on Friday.");
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void a_classifier_that_leaves_sentences_out_is_told_so() {
    StanceClassifier silent =
        new StanceClassifier() {
          @Override
          public List<Scores> classify(String sentence, List<PairSpans> pairs) {
            return LexiconClassifier.bundled().classify(sentence, pairs);
          }

          @Override
          public List<List<Scores>> classifyAll(List<Question> questions) {
            return List.of();
          }
        };
    try (StanceAnalyzer own = StanceAnalyzer.builder().classifier(silent).build()) {
      assertThatThrownBy(() -> own.analyze("Turkey condemned the Syrian government on Friday."))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("0 lists of scores for 1 sentences");
    }
  }

  @Test
  void a_classifier_that_leaves_pairs_out_or_adds_some_is_told_so() {
    Scores neutral = new Scores(0, 1, 0);
    for (int more : new int[] {-1, 1}) {
      StanceClassifier wrong =
          (sentence, pairs) -> Collections.nCopies(pairs.size() + more, neutral);
      try (StanceAnalyzer own = StanceAnalyzer.builder().classifier(wrong).build()) {
        assertThatThrownBy(() -> own.analyze("Turkey condemned the Syrian government on Friday."))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("pairs of “Turkey condemned the Syrian government on Friday.”");
      }
    }
  }

  @Test
  void a_cache_of_negative_size_is_refused_with_the_sizes_that_are_not() {
    assertThatThrownBy(() -> StanceAnalyzer.builder().cacheBytes(-5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a cache of -5 bytes: give 0 for none, or more, such as 16777216");
  }

  @Test
  void an_analysis_is_restored_from_its_scores_without_asking_the_classifier() {
    List<Scores> scores = analysis.predictions().stream().map(Prediction::scores).toList();
    StanceClassifier silent =
        (sentence, pairs) -> {
          throw new AssertionError("asked about " + sentence);
        };
    try (StanceAnalyzer other =
        StanceAnalyzer.builder()
            .topic(Topic.of("cease-fire", "cease-fire", "truce"))
            .classifier(silent)
            .build()) {
      Analysis restored = other.restore(analysis.document(), scores);

      assertThat(scores).isNotEmpty();
      assertThat(restored.predictions()).isEqualTo(analysis.predictions());
      assertThat(restored.mentions()).isEqualTo(analysis.mentions());
      assertThat(restored.summaries(Level.STATE)).isEqualTo(analysis.summaries(Level.STATE));
      assertThatThrownBy(() -> other.restore(analysis.document(), scores.subList(1, scores.size())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("one for each");
    }
  }

  @Test
  void what_was_judged_on_topic_only_is_restored_on_topic_only() {
    try (StanceAnalyzer onTopic =
        StanceAnalyzer.builder()
            .topic(Topic.of("cease-fire", "cease-fire", "truce"))
            .onTopicOnly()
            .classifier(LexiconClassifier.bundled())
            .build()) {
      Analysis judged = onTopic.analyze(analysis.document());
      List<Scores> scores = judged.predictions().stream().map(Prediction::scores).toList();

      assertThat(scores).hasSizeBetween(1, analysis.predictions().size() - 1);
      assertThat(onTopic.restore(analysis.document(), scores).predictions())
          .isEqualTo(judged.predictions());
    }
  }

  @Test
  void a_classifier_of_ones_own_scores_and_stays_open() {
    AtomicBoolean closed = new AtomicBoolean();
    StanceClassifier hostile =
        new StanceClassifier() {
          @Override
          public List<Scores> classify(String sentence, List<PairSpans> pairs) {
            return Collections.nCopies(pairs.size(), new Scores(1, 0, 0));
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    try (StanceAnalyzer own = StanceAnalyzer.builder().classifier(hostile).build()) {
      assertThat(own.analyze(TEXT).stance("Turkey", "Syria").orElseThrow().score()).isEqualTo(-1);
      assertThatThrownBy(own::model).isInstanceOf(IllegalStateException.class);
    }
    assertThat(closed).isFalse();
  }

  @Test
  void voices_are_the_words_of_speakers() {
    assertThat(analysis.voices())
        .filteredOn(voice -> voice.manner() == Voice.Manner.QUOTED)
        .extracting(voice -> voice.actor().name() + ": " + voice.words().of(TEXT))
        .containsExactly("Jane Roe: Russia will never drop Damascus,");
  }

  @Test
  void an_explanation_tells_rules_voices_sides_and_reasons() {
    Explanation explained = analysis.explain();

    assertThat(explained.mentions()).isEqualTo(analysis.mentions());
    assertThat(explained.predictions())
        .extracting(ExplainedPrediction::prediction)
        .isEqualTo(analysis.predictions());
    assertThat(explained.mentions())
        .filteredOn(mention -> mention.text().equals("Jane Roe"))
        .extracting(Mention::rule)
        .containsExactly(MentionRule.UNLISTED);
    assertThat(explained.voices())
        .isEqualTo(analysis.voices())
        .extracting(voice -> voice.actor().name() + ": " + voice.words().of(TEXT))
        .contains("Jane Roe: Russia will never drop Damascus,");
    assertThat(explained.sides())
        .containsEntry(actor("Recep Tayyip Erdoğan"), Party.of(actor("Turkey")))
        .containsEntry(actor("Jane Roe"), Party.of(actor("Jane Roe")));
    assertThat(explained.predictions())
        .filteredOn(one -> one.prediction().pair().target().text().equals("Damascus"))
        .extracting(one -> one.prediction().pair().holder().party().name() + " " + one.reason())
        .containsExactly("Russia NAMED", "Jane Roe QUOTED");
  }

  private Actor actor(String name) {
    return analysis.explain().sides().keySet().stream()
        .filter(actor -> actor.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void topics_may_come_with_the_document_instead_of_the_analyzer() {
    Document document = Document.of("a", TEXT).withDate(LocalDate.of(2020, 3, 6));
    try (StanceAnalyzer without = StanceAnalyzer.builder().build()) {
      assertThat(
              without
                  .analyze(document, List.of(Topic.of("cease-fire", "cease-fire", "truce")))
                  .predictions())
          .isEqualTo(analysis.predictions());
    }
    assertThat(analyzer.analyze(document, List.of(Topic.of("work", "analyst"))).mentions())
        .filteredOn(mention -> mention.entity() instanceof Topic)
        .extracting(Mention::text)
        .containsExactly("analyst");
    assertThatThrownBy(
            () -> analyzer.analyze(document, List.of(Topic.of("x", "a"), Topic.of("x", "b"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two topics have one name");
  }

  @Test
  void on_topic_only_judges_nothing_but_sentences_that_mention_a_topic() {
    Document document =
        Document.of(
            "a",
            TEXT
                + " Russia said that Turkey broke the agreement. Turkey said Russia lied to Iran.");
    List<Topic> truce = List.of(Topic.of("cease-fire", "cease-fire"));
    try (StanceAnalyzer all = StanceAnalyzer.builder().build();
        StanceAnalyzer only = StanceAnalyzer.builder().onTopicOnly().build()) {
      Analysis whole = all.analyze(document, truce);
      Analysis kept = only.analyze(document, truce);
      assertThat(kept.mentions()).isEqualTo(whole.mentions());
      assertThat(kept.predictions())
          .isEqualTo(
              whole.predictions().stream()
                  .filter(p -> p.pair().sentence().text().matches(".*(cease-fire|agreement).*"))
                  .toList());
      assertThat(kept.stance("Russia", "Turkey")).isPresent();
      assertThat(kept.stance("Russia", "Iran")).isEmpty();
      assertThat(whole.stance("Russia", "Iran")).isPresent();
      assertThat(only.analyze(document).predictions()).isEmpty();
    }
  }

  @Test
  void summaries_count_leaders_for_their_state_or_apart() {
    assertThat(analysis.summaries(Level.STATE))
        .extracting(s -> s.holder().id() + ">" + s.target().id())
        .contains("TUR>SYR")
        .doesNotContain("erdogan>assad-bashar");
    assertThat(analysis.summaries(Level.ACTOR))
        .extracting(s -> s.holder().id() + ">" + s.target().id())
        .contains("erdogan>assad-bashar")
        .doesNotContain("TUR>SYR");
  }

  @Test
  void a_speaker_that_the_catalogue_does_not_list_is_a_holder_of_their_words() {
    assertThat(analysis.stance("Jane Roe", "Russia").orElseThrow().sentences()).isEqualTo(1);
    assertThat(analysis.predictions())
        .filteredOn(p -> p.pair().sentence().text().contains("Damascus"))
        .filteredOn(p -> !p.pair().target().entity().name().equals("Jane Roe"))
        .noneMatch(p -> p.pair().holder() instanceof Holder.Author);
  }

  @Test
  void one_whom_only_the_document_names_is_asked_about_like_any_other() {
    assertThat(analysis.stance("jane roe", "Russia")).isPresent();
    assertThat(analysis.compare("Jane Roe", "Turkey").first().name()).isEqualTo("Jane Roe");
    assertThatThrownBy(() -> analysis.compare("Jane Doe", "Turkey"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_actors_are_compared_in_one_document_as_over_many() {
    Comparison one = analysis.compare("Turkey", "Russia");
    Comparer comparer = analyzer.comparer("Turkey", "Russia", Level.STATE);
    comparer.add(analysis.document(), analysis.predictions());

    assertThat(comparer.comparison()).isEqualTo(one);
    assertThat(one.documents()).isEqualTo(1);
    assertThat(one.inWords()).contains("Turkey and Russia").contains("cease-fire");
    assertThatThrownBy(() -> analysis.compare("Turkey", "Ankara"))
        .hasMessageContaining("two different actors");

    Tracker tracker = analyzer.tracker("author", "cease-fire", PeriodUnit.MONTH, Level.STATE);
    tracker.add(analysis.document(), analysis.predictions());
    assertThat(tracker.trend().holder()).isEqualTo(Party.AUTHOR);
  }

  @Test
  void office_holders_are_those_of_the_documents_date() {
    Document in2010 =
        Document.of("a", "Germany and France met. Angela Merkel praised Nicolas Sarkozy.")
            .withDate(LocalDate.of(2010, 5, 1));
    Document in2023 = in2010.withDate(LocalDate.of(2023, 5, 1));

    assertThat(analyzer.analyze(in2010).stance("Germany", "France").orElseThrow().sentences())
        .isEqualTo(2);
    assertThat(analyzer.analyze(in2023).stance("Germany", "France").orElseThrow().sentences())
        .isEqualTo(1);
  }

  @Test
  void an_unknown_name_is_an_error_that_offers_the_nearest() {
    assertThatThrownBy(() -> analysis.stance("Turkiy", "Syria"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Turkiy")
        .hasMessageContaining("Turkey");
    assertThatThrownBy(() -> analysis.tone("Atlantis"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void topics_are_found_in_any_case_and_offered_where_a_target_is_unknown() {
    assertThat(analysis.stance("Turkey", "Cease-Fire")).isPresent();
    Analysis two =
        analyzer.analyze(
            Document.of("b", TEXT), List.of(Topic.of("aid", "Idlib"), Topic.of("Aid", "truce")));
    assertThat(two.tone("Aid").map(tone -> tone.target().name()).orElse("Aid")).isEqualTo("Aid");
    assertThat(two.tone("aid").map(tone -> tone.target().name()).orElse("aid")).isEqualTo("aid");
    assertThatThrownBy(() -> analysis.tone("cease fires"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the topics are cease-fire");
  }

  @Test
  void a_long_name_that_nobody_has_is_not_repeated_whole() {
    assertThatThrownBy(() -> analysis.tone("z".repeat(1_000_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(1_000));
  }

  @Test
  void nobody_has_a_stance_toward_oneself() {
    assertThatThrownBy(() -> analysis.stance("Turkey", "Ankara"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both names mean Turkey");
  }

  @Test
  void membership_is_that_of_the_date_however_far_up() {
    Document document =
        Document.of("a", "Taliban leader Haibatullah Akhundzada condemned Pakistan on Friday.");

    assertThat(holdersByState(document.withDate(LocalDate.of(2018, 3, 6)))).containsOnly("taliban");
    assertThat(holdersByState(document.withDate(LocalDate.of(2023, 3, 6)))).containsOnly("AFG");
  }

  private static List<String> holdersByState(Document document) {
    return analyzer.analyze(document).summaries(Level.STATE).stream()
        .filter(summary -> summary.target().id().equals("PAK"))
        .map(summary -> summary.holder().id())
        .filter(holder -> !holder.equals(Party.AUTHOR.id()))
        .toList();
  }

  @Test
  void actors_known_by_a_noun_alone_are_those_of_one_text() {
    Analysis one = analyzer.analyze("The mayor condemned Turkey on Friday.");
    Analysis other = analyzer.analyze("The mayor praised Turkey on Friday.");

    assertThat(one.document().id()).isNotEqualTo(other.document().id());
    assertThat(analyzer.analyze("The mayor praised Turkey on Friday.").document().id())
        .isEqualTo(other.document().id());
  }

  @Test
  void an_interrupt_ends_an_analysis_and_harms_no_later_one() {
    String text = "Germany condemned Greece over the islands on Tuesday.";
    try {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> analyzer.analyze(text)).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(analyzer.analyze(text).predictions()).isNotEmpty();
  }

  @Test
  void a_closed_analyzer_says_so() {
    StanceAnalyzer closed = StanceAnalyzer.builder().build();
    closed.close();

    assertThatThrownBy(() -> closed.analyze(TEXT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void longer_texts_than_asked_for_are_rejected() {
    try (StanceAnalyzer brief =
        StanceAnalyzer.builder()
            .classifier(LexiconClassifier.bundled())
            .maxTextLength(TEXT.length() - 1)
            .build()) {
      assertThatThrownBy(() -> brief.analyze(TEXT))
          .isInstanceOfSatisfying(
              DocumentRejectedException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG));
      assertThat(brief.analyze(TEXT.substring(1)).predictions()).isNotEmpty();
    }
    assertThatThrownBy(() -> StanceAnalyzer.builder().maxTextLength(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_cannot_be_scored_is_rejected_with_a_reason() {
    assertThatThrownBy(() -> analyzer.analyze(" \n"))
        .isInstanceOfSatisfying(
            DocumentRejectedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BLANK));
    assertThatThrownBy(() -> analyzer.analyze("<html><body><p>" + TEXT + "</p></body></html>"))
        .isInstanceOf(DocumentRejectedException.class)
        .hasMessageContaining("HTML");
    assertThatThrownBy(
            () ->
                analyzer.analyze(
                    "Le président turc a condamné vendredi l'attaque du régime syrien et demandé"
                        + " à la Russie de respecter le cessez-le-feu dans la province."))
        .isInstanceOf(DocumentRejectedException.class)
        .hasMessageContaining("French");
  }

  @Test
  void a_sentence_longer_than_the_encoder_reads_is_scored_all_the_same() {
    String text = "Turkey " + "and so on and on ".repeat(400) + "condemned Syria on Friday.";

    assertThat(analyzer.analyze(text).predictions()).isNotEmpty();
  }

  @Test
  void a_catalogue_of_ones_own_replaces_the_world() {
    ActorCatalog own =
        ActorCatalog.read(
            new StringReader("id,kind,name\nacme,company,Acme\nroe,person,Jane Roe\n"), "own.csv");
    try (StanceAnalyzer small = StanceAnalyzer.builder().catalog(own).build()) {
      Analysis read = small.analyze("Jane Roe sued Acme over a spill in Turkey on Monday.");

      assertThat(read.mentions()).extracting(m -> m.entity().id()).containsExactly("roe", "acme");
      Summary stance = read.stance("roe", "acme").orElseThrow();
      assertThat(stance.sentences()).isEqualTo(1);
    }
  }

  @Test
  void a_topic_given_twice_is_refused() {
    assertThatThrownBy(
            () -> StanceAnalyzer.builder().topic(Topic.of("x", "x")).topic(Topic.of("x", "y")))
        .hasMessageContaining("twice");
  }
}
