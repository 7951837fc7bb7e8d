package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.neural.ReferenceTokenizer.Token;
import io.standpoint.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTest {

  private static final Pattern SPECIAL = Pattern.compile("\\[(PAD|UNK|CLS|SEP|MASK)]");

  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static final WordPiece WORD_PIECE = new WordPiece(VOCABULARY);
  private static ReferenceTokenizer reference;

  @BeforeAll
  static void openReference() throws IOException {
    reference = new ReferenceTokenizer();
  }

  @AfterAll
  static void closeReference() {
    reference.close();
  }

  @Test
  void equals_the_reference_on_10000_random_texts() {
    RandomText texts = new RandomText(20200305);
    for (int i = 0; i < 10_000; i++) {
      assertEqualsReference(texts.next());
    }
  }

  @Test
  void equals_the_reference_on_every_line_of_this_repository() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : repositoryTexts()) {
      lines.addAll(Files.readAllLines(file));
    }
    assertThat(lines).hasSizeGreaterThan(1_000);
    lines.stream()
        .filter(line -> !SPECIAL.matcher(line).find())
        .forEach(WordPieceTest::assertEqualsReference);
  }

  private static List<Path> repositoryTexts() throws IOException {
    Pattern name = Pattern.compile(".*\\.(java|md|txt|csv|tsv|jsonl)");
    List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("LICENSE")));
    for (String folder : List.of("src", "training-data")) {
      try (Stream<Path> walk = Files.walk(Path.of(folder))) {
        walk.filter(file -> name.matcher(file.toString()).matches()).sorted().forEach(files::add);
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "İstanbul İZMİR",
        "cafe\u0301 caf\u00e9 a\u0323\u0301b",
        "\u0301\u0302",
        "a\u0000b\u200bc\u0085d",
        "한국어는 어렵다",
        "習近平說",
        "👩‍👩‍👧‍👦 and 🇹🇷",
        "\ud835\udd18\ud835\udd2b",
        "…",
        "≠=",
        "\u037e\u0387",
      })
  void equals_the_reference_where_spans_are_hard(String text) {
    assertEqualsReference(text);
  }

  @Test
  void equals_the_reference_around_the_longest_word() {
    for (int length = 98; length <= 102; length++) {
      assertEqualsReference("x " + "a".repeat(length) + " y");
      assertEqualsReference("x " + "é".repeat(length) + " y");
      assertEqualsReference("x " + "\ud835\udd18".repeat(length) + " y");
    }
  }

  @Test
  void has_no_tokens_when_nothing_is_left_of_the_text() {
    assertThat(WORD_PIECE.tokenize("").size()).isZero();
    assertThat(WORD_PIECE.tokenize(" \t\n\u00a0").size()).isZero();
    assertThat(WORD_PIECE.tokenize("\u0000\u200b\ufffd\u0301").size()).isZero();
  }

  @Test
  void drops_a_lone_surrogate_as_it_drops_the_replacement_character() {
    RandomText texts = new RandomText(7);
    for (int i = 0; i < 200; i++) {
      String before = texts.next();
      String after = texts.next();
      assertThat(tokens(before + "\ud800 \udc00" + after + "\udbff"))
          .isEqualTo(reference.tokenize(before + "\ufffd \ufffd" + after + "\ufffd"));
    }
  }

  @Test
  void reads_the_names_of_special_tokens_as_text() {
    assertThat(tokens("a [SEP] b").stream().map(Token::id))
        .doesNotContain(VOCABULARY.last())
        .isEqualTo(reference.tokenize("a [ SEP ] b").stream().map(Token::id).toList());
  }

  @Test
  void knows_the_special_tokens_of_bert() {
    assertThat(VOCABULARY.unknown()).isEqualTo(100);
    assertThat(VOCABULARY.first()).isEqualTo(101);
    assertThat(VOCABULARY.last()).isEqualTo(102);
  }

  @Test
  void reads_two_megabytes_without_a_space() {
    int length = 2_000_000;
    assertThat(tokens("a".repeat(length)))
        .containsExactly(new Token(VOCABULARY.unknown(), new Span(0, length)));
    assertThat(WORD_PIECE.tokenize("-".repeat(length)).size()).isEqualTo(length);
    assertThat(WORD_PIECE.tokenize("\u0301".repeat(length)).size()).isZero();
  }

  private static void assertEqualsReference(String text) {
    assertThat(tokens(text)).as(text).isEqualTo(reference.tokenize(text));
  }

  private static List<Token> tokens(String text) {
    return ReferenceTokenizer.listed(WORD_PIECE.tokenize(text));
  }
}
