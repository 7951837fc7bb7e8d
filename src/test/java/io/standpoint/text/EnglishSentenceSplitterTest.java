package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishSentenceSplitterTest {

  private static final int MAX_SENTENCE = 5_000;

  private final SentenceSplitter splitter = SentenceSplitter.english();

  static List<LabelledSentences.Case> cases() {
    return LabelledSentences.read();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds_the_sentences_that_a_person_labelled(LabelledSentences.Case labelled) {
    assertThat(splitter.split(labelled.text()))
        .extracting(Sentence::text)
        .containsExactlyElementsOf(labelled.sentences());
  }

  @Test
  void is_tested_on_enough_labelled_sentences() {
    assertThat(cases().stream().mapToInt(labelled -> labelled.sentences().size()).sum())
        .isGreaterThanOrEqualTo(120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n \t\u00a0\u2029"})
  void finds_nothing_when_the_text_is_blank(String text) {
    assertThat(splitter.split(text)).isEmpty();
  }

  @Test
  void keeps_the_contract_on_every_labelled_text() {
    cases().forEach(labelled -> assertContract(labelled.text()));
  }

  @Test
  void keeps_the_contract_when_the_text_is_random() {
    Random random = new Random(20200305);
    String[] parts = {
      ".",
      "!",
      "?",
      "…",
      "。",
      " ",
      "  ",
      "\n",
      "\r\n",
      "\n\n",
      "\t",
      "\u00a0",
      "\"",
      "”",
      "“",
      "'",
      ")",
      "(",
      "—",
      "-",
      "U.S.",
      "Gen.",
      "No.",
      "5",
      "a.m.",
      "Inc.",
      "The",
      "he",
      "said",
      "Putin",
      "é",
      "\ud83d\ude00",
      "\ud83d",
      "\ude00",
      "土",
      "ع",
      "\u200f",
      "\u0000",
      "•",
      "1.",
      ":",
      ","
    };
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(parts[random.nextInt(parts.length)]);
        if (random.nextInt(3) == 0) {
          text.append(' ');
        }
      }
      assertContract(text.toString());
    }
  }

  @Test
  void cuts_at_white_space_when_no_sentence_ends_for_long() {
    String text = "word ".repeat(4_000).strip();
    assertContract(text);
    assertThat(splitter.split(text))
        .hasSizeBetween(4, 5)
        .allSatisfy(s -> assertThat(s.text()).startsWith("word").endsWith("word"));
  }

  @Test
  void never_cuts_a_surrogate_pair_when_there_is_no_white_space() {
    String text = "x" + "\ud83d\ude00".repeat(9_000);
    assertContract(text);
    assertThat(splitter.split(text))
        .allSatisfy(
            s -> {
              assertThat(Character.isLowSurrogate(s.text().charAt(0))).isFalse();
              assertThat(Character.isHighSurrogate(s.text().charAt(s.text().length() - 1)))
                  .isFalse();
            });
  }

  /** Two million units of what makes careless rules quadratic or overflow the stack. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        ". ",
        "\"",
        ".\"",
        "?\" A",
        "(",
        "a",
        "\n",
        "A\n",
        " ",
        ". - ",
        "U.S. ",
        ". .",
        "\ud83d\ude00",
        "! \ud83d\ude00",
        "- x\n",
        "A. “",
        "No. ",
        "\r",
        "“a",
        ".   \t"
      })
  void copes_with_two_million_units_of_one_pattern(String pattern) {
    assertContract(pattern.repeat(2_000_000 / pattern.length()));
  }

  @Test
  void gives_the_same_sentences_when_called_from_many_threads() {
    List<String> texts = cases().stream().map(LabelledSentences.Case::text).toList();
    List<List<Sentence>> serial = texts.stream().map(splitter::split).toList();
    List<List<Sentence>> concurrent =
        IntStream.range(0, texts.size())
            .parallel()
            .mapToObj(i -> splitter.split(texts.get(i)))
            .toList();
    assertThat(concurrent).isEqualTo(serial);
  }

  private void assertContract(String text) {
    List<Sentence> sentences = splitter.split(text);
    int covered = 0;
    int index = 0;
    for (Sentence sentence : sentences) {
      Span span = sentence.span();
      if (sentence.index() != index++
          || span.start() < covered
          || span.length() > MAX_SENTENCE
          || !span.of(text).equals(sentence.text())
          || isWhite(text.charAt(span.start()))
          || isWhite(text.charAt(span.end() - 1))
          || !allWhite(text, covered, span.start())) {
        throw new AssertionError("contract broken at " + span + " in: " + text);
      }
      covered = span.end();
    }
    assertThat(allWhite(text, covered, text.length())).as("rest of: %s", text).isTrue();
  }

  private static boolean allWhite(String text, int from, int to) {
    return IntStream.range(from, to).allMatch(i -> isWhite(text.charAt(i)));
  }

  private static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
