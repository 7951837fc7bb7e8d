package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.actor.Topic;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsDiscourseReaderTest {
  private static final ActorCatalog CATALOG = ActorCatalog.world();
  private static final Optional<String> NOBODY = Optional.empty();
  private static final Topic TALKS = Topic.of("talks", "talks", "Turkey talks");
  private static final int TEXT_LENGTH = 2_000_000;
  private static final String[] PIECES = {
    "\u0001",
    "Turkey",
    "Ankara",
    "Russian",
    "Russia's",
    "Erdoğan",
    "Angela Merkel",
    "Merkel",
    "NATO",
    "hamas",
    "Hamas",
    "Ayşe",
    "Demir",
    "Pavel Ternin",
    "Lina",
    "Mansour",
    "Riyad Mansour",
    "SOMO",
    "(SOMO)",
    "Twin",
    "Rivers",
    "Council",
    "Union",
    "of",
    "for",
    "the",
    "The",
    "both sides",
    "the two leaders",
    "army",
    "its",
    "his",
    "her",
    "their",
    "our",
    "we",
    "I",
    "he",
    "She",
    "it",
    "It",
    "they",
    "them",
    "president",
    "foreign minister",
    "council",
    "group",
    "government",
    "said",
    "told",
    "accused",
    "that",
    "who",
    "is clear that",
    "was",
    "and",
    ",",
    ".",
    "\"",
    "“",
    "”",
    ":",
    "(",
    ")",
    "’s",
    "'",
    "-",
    "43",
    "May",
    "\n\n",
    "\n",
    "spokesman",
    "talks",
    "von der",
    "\u05D0",
    "\uD83D\uDE00",
    "ı",
  };

  @RepeatedTest(300)
  void keeps_its_promises_on_random_text(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(150);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(6) == 0 ? "" : " ");
    }
    Document document = Document.of("random", text.toString());
    List<Sentence> sentences = randomSentences(document.text(), random);
    List<Mention> names = CATALOG.mentionFinder(List.of(TALKS)).find(document, sentences);

    Discourse discourse = DiscourseReader.standard(CATALOG).read(document, sentences, names);

    assertPromises(discourse, document, sentences);
    assertThat(topics(discourse.mentions()))
        .filteredOn(mention -> mention.rule() != MentionRule.PRONOUN)
        .isEqualTo(topics(names));
    Discourse again = DiscourseReader.standard(CATALOG).read(document, sentences, names);
    assertThat(again.mentions()).isEqualTo(discourse.mentions());
    assertThat(again.voices()).isEqualTo(discourse.voices());
  }

  private static void assertPromises(
      Discourse discourse, Document document, List<Sentence> sentences) {
    List<Mention> mentions = discourse.mentions();
    assertThat(mentions).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    assertThat(mentions).doesNotHaveDuplicates();
    assertThat(mentions)
        .allSatisfy(mention -> assertThat(mention.text()).isEqualTo(words(mention, document)))
        .allSatisfy(
            mention ->
                assertThat(sentences)
                    .anyMatch(sentence -> sentence.span().contains(mention.span())));
    List<Span> actors =
        mentions.stream()
            .filter(mention -> mention.entity() instanceof Actor)
            .map(Mention::span)
            .toList();
    for (int i = 1; i < actors.size(); i++) {
      Span before = actors.get(i - 1);
      Span span = actors.get(i);
      assertThat(before.equals(span) || !before.overlaps(span))
          .as("%s and %s in: %s", before, span, document.text())
          .isTrue();
    }
  }

  private static String words(Mention mention, Document document) {
    return mention.span().of(document.text());
  }

  private static List<Mention> topics(List<Mention> mentions) {
    return mentions.stream().filter(mention -> mention.entity() instanceof Topic).toList();
  }

  private static List<Sentence> randomSentences(String text, Random random) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + 1 + random.nextInt(120));
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      String words = text.substring(start, end);
      if (!words.isBlank()) {
        int from = start + words.length() - words.stripLeading().length();
        spans.add(new Span(from, from + words.strip().length()));
      }
      start = end;
    }
    return IntStream.range(0, spans.size())
        .mapToObj(i -> new Sentence(i, spans.get(i), spans.get(i).of(text)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he said he ",
        "the army ",
        "Ayşe Demir, ",
        "both sides ",
        "Kharvost ",
        "its army ",
        "Union of ",
        "\"I said we ",
        "Ayşe Demir told her that the president, Pavel Ternin, left it. ",
        "Demir and Ayşe Demir (SOMO) said ",
      })
  void reads_two_megabytes_in_bounded_time(String words) {
    assertReadInTime(words.repeat(TEXT_LENGTH / words.length()));
  }

  @Test
  void reads_two_megabytes_of_different_capital_words_in_bounded_time() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < TEXT_LENGTH; i++) {
      text.append("Q").append(letters(i)).append(i % 3 == 0 ? ", " : " ");
    }
    assertReadInTime(text.toString());
  }

  @Test
  void reads_a_text_with_more_people_than_are_kept_in_mind_in_bounded_time() {
    String names =
        IntStream.range(0, 200)
            .mapToObj(i -> "Ivan Q" + letters(i) + " met the Q" + letters(i) + " Council and ")
            .collect(Collectors.joining());
    String references = "he told it that the council and both sides knew its army ";
    assertReadInTime(names + references.repeat(200_000 / references.length()));
  }

  private static String letters(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(c -> "" + (char) (c + 'a' - '0'))
        .reduce("", String::concat);
  }

  private static void assertReadInTime(String text) {
    Document document = Document.of("huge", text);
    List<Sentence> sentences = List.of(new Sentence(0, new Span(0, text.length()), text));

    Discourse discourse =
        Assertions.assertTimeout(
            Duration.ofSeconds(60),
            () -> DiscourseReader.standard(CATALOG).read(document, sentences, List.of()));

    assertThat(discourse.mentions())
        .isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()))
        .allSatisfy(mention -> assertThat(mention.text()).isNotBlank());
  }

  @Test
  void police_of_one_state_are_not_those_of_another() {
    assertThat(police("NAIROBI, May 3 - Police fired in Kenya."))
        .isEqualTo(new Actor("unlisted:KEN:police", ActorKind.ORGANISATION, "police", NOBODY));
    assertThat(police("PARIS, May 3 - Police fired in France."))
        .isEqualTo(new Actor("unlisted:FRA:police", ActorKind.ORGANISATION, "police", NOBODY));
    assertThat(police("Kenya and France say that police fired."))
        .isEqualTo(new Actor("unlisted:police", ActorKind.ORGANISATION, "police", NOBODY));
  }

  @Test
  void a_company_and_an_author_without_a_name_are_those_of_their_document() {
    assertThat(unnamed("d1", "Anna Lopez works for the company."))
        .isEqualTo(new Actor("unlisted:d1:company", ActorKind.COMPANY, "company", NOBODY));
    assertThat(unnamed("d2", "Anna Lopez works for the company."))
        .isEqualTo(new Actor("unlisted:d2:company", ActorKind.COMPANY, "company", NOBODY));
    assertThat(unnamed("d2", "Anna Lopez told me that she works."))
        .isEqualTo(new Actor("unlisted:d2:author", ActorKind.PERSON, "author", NOBODY));
  }

  @Test
  void a_sentence_of_a_control_character_is_no_question() {
    String text = "\u0001\n\nAnna told me.";
    List<Sentence> sentences =
        List.of(
            new Sentence(0, new Span(0, 1), text.substring(0, 1)),
            new Sentence(1, new Span(3, text.length()), text.substring(3)));

    assertThat(
            DiscourseReader.standard(CATALOG)
                .read(Document.of("control", text), sentences, List.of())
                .mentions())
        .extracting(Mention::text)
        .contains("me");
  }

  private static Actor police(String text) {
    return unnamed("police", text);
  }

  /** Whoever has no name in a document. */
  private static Actor unnamed(String id, String text) {
    Document document = Document.of(id, text);
    List<Sentence> sentences = List.of(new Sentence(0, new Span(0, text.length()), text));
    List<Mention> names = CATALOG.mentionFinder(List.of()).find(document, sentences);
    return DiscourseReader.standard(CATALOG).read(document, sentences, names).mentions().stream()
        .map(mention -> (Actor) mention.entity())
        .filter(actor -> Character.isLowerCase(actor.name().charAt(0)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void finds_nothing_in_a_text_without_sentences() {
    Document document = Document.of("empty", "\n \n");

    Discourse discourse = DiscourseReader.standard(CATALOG).read(document, List.of(), List.of());

    assertThat(discourse.mentions()).isEmpty();
    assertThat(discourse.voices()).isEmpty();
  }
}
