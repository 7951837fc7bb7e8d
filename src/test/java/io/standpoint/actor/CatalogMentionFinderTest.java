package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text. */
class CatalogMentionFinderTest {
  private static final Optional<LocalDate> DATE = Optional.of(LocalDate.of(2020, 3, 5));
  private static final MentionFinder FINDER =
      Mentions.CATALOG.mentionFinder(
          List.of(Topic.of("idlib", "Idlib", "cease-fire"), Topic.of("army", "army", "the army")));

  private static final String[] PIECES = {
    "Turkey",
    "Russian",
    "U.S.",
    "al-Qaeda",
    "Erdogan",
    "Putin",
    "Bank of China",
    "Côte d'Ivoire",
    "the",
    "President",
    "forces",
    "army",
    "talks",
    "backed",
    "and",
    "of",
    "former",
    "University",
    "Michael",
    "Jordan",
    "cease",
    "fire",
    "Idlib",
    "-",
    " - ",
    "—",
    "'s",
    "’",
    "\"",
    ",",
    ".",
    "(",
    "@",
    "\n",
    " ",
    "\u00a0",
    "\u200b",
    "\u0301",
    "ğ",
    "İ",
    "😀",
    "\uD83D",
    "ANKARA",
    "NATO",
    "5"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void mentions_lie_in_sentences_in_order_without_overlap(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String text = randomText(random);
      List<Sentence> sentences = randomSentences(text, random);
      Document document = new Document("d", text, Optional.empty(), DATE, Optional.empty());
      List<Mention> mentions = FINDER.find(document, sentences);
      assertThat(mentions).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
      for (int i = 0; i < mentions.size(); i++) {
        Mention mention = mentions.get(i);
        assertThat(mention.text()).isEqualTo(mention.span().of(text)).isNotBlank();
        assertThat(sentences).filteredOn(s -> s.span().contains(mention.span())).hasSize(1);
        assertThat(mentions.subList(0, i))
            .filteredOn(other -> bothActorsOrOneTopic(mention, other))
            .noneMatch(other -> other.span().overlaps(mention.span()));
      }
    }
  }

  private static boolean bothActorsOrOneTopic(Mention one, Mention other) {
    return one.entity() instanceof Actor
        ? other.entity() instanceof Actor
        : one.entity().equals(other.entity());
  }

  /** Names between commas and plain words: nothing that a rule could object to. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void finds_every_name_that_was_put_into_a_text(long seed) {
    Random random = new Random(seed);
    String[][] names = {
      {"Turkey", "TUR"},
      {"Moscow", "RUS"},
      {"U.S.", "USA"},
      {"al-Qaeda", "qaeda"},
      {"Recep Tayyip Erdoğan", "erdogan"},
      {"N’Djamena", "TCD"},
      {"European\nUnion", "EU"}
    };
    String[] words = {"we", "went", "there", "élan", "42", "when", "it", "rained", "x"};
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder("so");
      List<String> expected = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        if (random.nextBoolean()) {
          String[] name = names[random.nextInt(names.length)];
          expected.add(name[1] + "@" + text.append(", ").length());
          text.append(name[0]).append(',');
        } else {
          text.append(' ').append(words[random.nextInt(words.length)]);
        }
      }
      assertThat(Mentions.find(FINDER, DATE, text.toString()))
          .extracting(mention -> mention.entity().id() + "@" + mention.span().start())
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void concurrent_reading_equals_serial() {
    Random random = new Random(99);
    List<String> texts = IntStream.range(0, 400).mapToObj(i -> randomText(random)).toList();
    List<List<Mention>> serial =
        texts.stream().map(text -> Mentions.find(FINDER, DATE, text)).toList();
    List<List<Mention>> parallel =
        texts.parallelStream().map(text -> Mentions.find(FINDER, DATE, text)).toList();
    assertThat(parallel).isEqualTo(serial);
  }

  @Test
  void a_name_does_not_run_over_the_end_of_a_sentence() {
    assertThat(Mentions.in(Mentions.CATALOG, DATE, "He was for a European", "Union of states."))
        .isEmpty();
  }

  @Test
  void reads_half_a_megabyte_without_a_full_stop() {
    for (String piece :
        new String[] {
          "a\u0301\u0323",
          "Russian-",
          "the ",
          "Bank of ",
          "-",
          "U.S.",
          "Iran and Syria or ",
          "Iran, "
        }) {
      String text = piece.repeat(500_000 / piece.length()) + " x Turkey";
      List<Mention> mentions = Mentions.find(FINDER, DATE, text);
      assertThat(mentions.get(mentions.size() - 1).text()).isEqualTo("Turkey");
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(random.nextInt(4) > 0 ? " " : "").append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append('x').toString();
  }

  /** Cuts at spaces, as a splitter might. */
  private static List<Sentence> randomSentences(String text, Random random) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      boolean cut = i == text.length() || (text.charAt(i) == ' ' && random.nextInt(8) == 0);
      if (cut) {
        Span span = new Span(start, i);
        sentences.add(new Sentence(sentences.size(), span, span.of(text)));
        start = i;
      }
    }
    return sentences;
  }
}
