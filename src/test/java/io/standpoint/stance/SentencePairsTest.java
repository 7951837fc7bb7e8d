package io.standpoint.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.Topic;
import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.DiscourseReader;
import io.standpoint.discourse.Marked;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentencePairsTest {

  private final PairFinder finder = PairFinder.standard();

  @Test
  void pairs_both_directions_of_two_actors_and_the_author_with_each() {
    assertThat(pairs("[TUR Ankara] condemned [SYR Damascus]."))
        .containsExactly(
            "author > Ankara", "Damascus > Ankara", "author > Damascus", "Ankara > Damascus");
  }

  @Test
  void takes_topics_as_targets_only() {
    assertThat(pairs("[TUR Ankara] wants a [#peace cease-fire]."))
        .containsExactly("author > Ankara", "author > cease-fire", "Ankara > cease-fire");
  }

  @Test
  void pairs_nobody_with_their_own_side() {
    assertThat(pairs("[erdogan Erdoğan] met the men in [TUR Ankara], as [TUR Turkey] had asked."))
        .containsExactly("author > Erdoğan", "author > Ankara", "author > Turkey");
  }

  @Test
  void pairs_two_persons_of_one_state() {
    assertThat(pairs("[akar Akar] contradicted [erdogan Erdoğan]."))
        .containsExactly("author > Akar", "Erdoğan > Akar", "author > Erdoğan", "Akar > Erdoğan");
  }

  @Test
  void pairs_persons_with_no_state_in_common() {
    assertThat(pairs("[pedersen Pedersen] met [putin Putin]."))
        .contains("Pedersen > Putin", "Putin > Pedersen");
  }

  @Test
  void gives_one_pair_per_pair_of_mentions() {
    assertThat(pairs("[TUR Ankara] and [TUR Turkey] blamed [SYR Syria]."))
        .containsExactly(
            "author > Ankara",
            "Syria > Ankara",
            "author > Turkey",
            "Syria > Turkey",
            "author > Syria",
            "Ankara > Syria",
            "Turkey > Syria");
  }

  @Test
  void pairs_no_mentions_that_share_words() {
    String text = "Moscow talks began.";
    List<Mention> mentions =
        List.of(mention(text, state("RUS"), "Moscow"), mention(text, TALKS, "Moscow talks"));

    assertThat(find(text, oneSentence(text), mentions))
        .extracting(DirectedPair::holder)
        .allMatch(Holder.Author.class::isInstance)
        .hasSize(2);
  }

  @Test
  void pairs_nothing_across_sentences() {
    assertThat(pairs("[TUR Ankara] left. | [SYR Damascus] stayed."))
        .containsExactly("author > Ankara", "author > Damascus");
  }

  @Test
  void gives_quoted_words_to_the_speaker_and_not_to_the_author() {
    assertThat(pairs("\"[TUR Turkey] has lost,\" said Nesrin Altay."))
        .containsExactly("Nesrin Altay > Turkey", "author > Nesrin Altay", "Turkey > Nesrin Altay");
  }

  @Test
  void gives_quoted_words_to_the_author_when_nobody_is_named() {
    assertThat(pairs("\"[TUR Turkey] has lost it all,\" a banner read."))
        .containsExactly("author > Turkey");
  }

  @Test
  void gives_later_sentences_of_a_quotation_to_its_speaker() {
    Marked text =
        Marked.parse(
            "\"We won,\" said [assad Assad]. | \"[TUR Turkey] lost. | [RUS Russia] helped.\"");

    assertThat(pairs(text)).containsExactly("author > Assad", "Assad > Turkey", "Assad > Russia");
    List<DirectedPair> pairs = finder.find(text.sentences(), text.discourse());
    assertThat(pairs.get(1).spans().holder()).isEmpty();
    assertThat(pairs.get(0).spans().holder()).isEmpty();
  }

  @Test
  void pairs_a_speaker_who_is_an_actor_in_the_sentence_once() {
    assertThat(pairs("\"[SYR Syria] will pay for this,\" said [erdogan Erdoğan]."))
        .containsExactly("Erdoğan > Syria", "author > Erdoğan", "Syria > Erdoğan");
  }

  @Test
  void gives_no_pair_of_a_speaker_with_their_own_side() {
    assertThat(
            pairs("\"We stand firm,\" said [erdogan Erdoğan]. | \"[TUR Turkey] never forgets.\""))
        .containsExactly("author > Erdoğan");
  }

  @Test
  void keeps_pairs_of_actors_within_quoted_words() {
    assertThat(pairs("\"[RUS Moscow] will not leave [assad Assad],\" said Pavel Ternin."))
        .containsExactly(
            "Assad > Moscow",
            "Pavel Ternin > Moscow",
            "Moscow > Assad",
            "Pavel Ternin > Assad",
            "author > Pavel Ternin",
            "Moscow > Pavel Ternin",
            "Assad > Pavel Ternin");
  }

  @Test
  void finds_nothing_in_an_empty_document() {
    assertThat(find("", List.of(), List.of())).isEmpty();
  }

  @Test
  void rejects_a_mention_outside_every_sentence() {
    Mention outside = new Mention(state("TUR"), new Span(3, 9), "Turkey");

    assertThatThrownBy(
            () ->
                finder.find(
                    List.of(new Sentence(0, new Span(0, 2), "Hi")),
                    new Discourse(List.of(outside), List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lies within no sentence");
  }

  @Test
  void keeps_the_closest_mentions_of_each_two_in_a_crowded_sentence() {
    // Turkey Russia s0 Turkey s1 Turkey s2 … : of Turkey's mentions one is closest to each.
    StringBuilder text = new StringBuilder("Turkey Russia");
    IntStream.range(0, 30).forEach(i -> text.append(" s").append(i).append(" Turkey"));
    List<Mention> mentions = mentionsOfWords(text.toString());

    List<DirectedPair> pairs = find(text.toString(), oneSentence(text.toString()), mentions);

    assertThat(pairs)
        .filteredOn(pair -> isPair(pair, "Turkey", "Russia"))
        .singleElement()
        .satisfies(pair -> assertThat(pair.holder().namedAt()).contains(new Span(0, 6)));
    assertThat(pairs).filteredOn(pair -> isPair(pair, "Russia", "Turkey")).hasSize(1);
    assertThat(pairs)
        .filteredOn(pair -> pair.holder() instanceof Holder.Author)
        .hasSize(mentions.size());
  }

  @Test
  void bounds_the_pairs_of_a_huge_sentence() {
    int states = 5_000;
    String text =
        IntStream.range(0, states).mapToObj(i -> "s" + i).collect(Collectors.joining(" "));
    Discourse discourse = new Discourse(mentionsOfWords(text), List.of());

    List<DirectedPair> pairs = finder.find(oneSentence(text), discourse);

    int missingAtTheEnds = SentencePairs.REACH * (SentencePairs.REACH + 1);
    assertThat(pairs).hasSize(states * (2 * SentencePairs.REACH + 1) - missingAtTheEnds);
  }

  @Test
  void keeps_its_promises_on_random_text() {
    String[] pieces = {
      "Turkey", "Russia", "s1", "s2", "talks", "\"", "“", "”", "'", "said", "he", "Ayşe", "Demir",
      ",", ".", "\n\n", ":", "according", "to", "and", "who", "the", "of", "spokesman", "told",
          "\u05D0",
      "\uD83D\uDE00", "was", "-", "U.S.", "’s"
    };
    Random random = new Random(42);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(4) == 0 ? "" : " ");
      }
      assertPromises(text.toString(), random);
    }
  }

  private void assertPromises(String text, Random random) {
    List<Sentence> sentences = randomSentences(text, random);
    List<Mention> mentions =
        mentionsOfWords(text).stream()
            .filter(m -> sentences.stream().anyMatch(s -> s.span().contains(m.span())))
            .toList();

    List<DirectedPair> pairs = find(text, sentences, mentions);

    assertThat(pairs)
        .isSortedAccordingTo(
            Comparator.<DirectedPair>comparingInt(pair -> pair.sentence().index())
                .thenComparing(pair -> pair.target().span())
                .thenComparingInt(pair -> pair.holder().namedAt().map(Span::start).orElse(-1)));
    assertThat(pairs).doesNotHaveDuplicates();
    for (DirectedPair pair : pairs) {
      assertThat(pair.holder().party()).isNotEqualTo(Party.of(pair.target().entity()));
      assertThat(pair.holder().namedAt().filter(pair.target().span()::overlaps)).isEmpty();
    }
    for (Mention target : mentions) {
      assertThat(pairs)
          .filteredOn(
              pair -> pair.target().equals(target) && pair.holder() instanceof Holder.Author)
          .as("voices toward %s", target)
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  private static List<Sentence> randomSentences(String text, Random random) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + 1 + random.nextInt(80));
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      String words = text.substring(start, end);
      if (!words.isBlank()) {
        int from = start + words.length() - words.stripLeading().length();
        String stripped = words.strip();
        sentences.add(
            new Sentence(sentences.size(), new Span(from, from + stripped.length()), stripped));
      }
      start = end;
    }
    return sentences;
  }

  private static final Topic TALKS = Topic.of("talks", "talks");

  /** Turkey, Russia and s-with-a-number are states; talks are a topic. */
  private static List<Mention> mentionsOfWords(String text) {
    List<Mention> mentions = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      String word = text.substring(start, end);
      Span span = new Span(start, Math.max(end, start + 1));
      if (word.equals("talks")) {
        mentions.add(new Mention(TALKS, span, word));
      } else if (word.equals("Turkey") || word.equals("Russia") || word.matches("s\\d+")) {
        mentions.add(new Mention(state(word), span, word));
      }
      start = span.end();
    }
    return mentions;
  }

  private static Actor state(String id) {
    return new Actor(id, ActorKind.STATE, id, Optional.empty());
  }

  private static Mention mention(String text, Entity entity, String words) {
    int start = text.indexOf(words);
    return new Mention(entity, new Span(start, start + words.length()), words);
  }

  private static List<Sentence> oneSentence(String text) {
    return List.of(new Sentence(0, new Span(0, text.length()), text));
  }

  private static boolean isPair(DirectedPair pair, String holder, String target) {
    return pair.holder().party().name().equals(holder)
        && pair.target().entity().name().equals(target);
  }

  private static List<String> pairs(String marked) {
    return pairs(Marked.parse(marked));
  }

  private static List<String> pairs(Marked text) {
    return PairFinder.standard().find(text.sentences(), text.discourse()).stream()
        .map(pair -> holder(pair.holder(), text.text()) + " > " + pair.target().text())
        .toList();
  }

  private static String holder(Holder holder, String text) {
    return holder.namedAt().map(span -> span.of(text)).orElse("author");
  }

  private List<DirectedPair> find(String text, List<Sentence> sentences, List<Mention> mentions) {
    Document document = Document.of("d", text);
    return finder.find(
        sentences,
        DiscourseReader.standard(ActorCatalog.world()).read(document, sentences, mentions));
  }
}
