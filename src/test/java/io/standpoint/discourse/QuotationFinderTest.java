package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationFinderTest {

  private static final String ALPHABET = "\"\"''“”‘’«»„‟\n\n  .,?ab Aש\u05D4\uD83D\uDE00";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "He said \"yes, we go\" and left. | yes, we go",
        "He said “yes, we go” and left. | yes, we go",
        "He said ‘yes, we go,’ and left. | yes, we go,",
        "He said 'yes, we go,' and left. | yes, we go,",
        "He said «yes, we go» and left. | yes, we go",
        "He said « yes, we go » and left. | yes, we go",
        "He said \" yes , we go \" and left. | yes , we go",
        "He said:\"Yes, we go.\" | Yes, we go.",
        "\"Yes, we go,\"he said. | Yes, we go,",
        "(\"Yes, we go.\") | Yes, we go.",
        "The deal—\"a bad one\"—is off. | a bad one",
        "“They told me, ‘Stay,’ and I did,” he said. | They told me, ‘Stay,’ and I did,",
        "‘They told me, “Stay,” and I did,’ he said. | They told me, “Stay,” and I did,",
        "‘The soldiers’ families don’t know,’ he said. | The soldiers’ families don’t know,",
        "The ‘liberators’ of the town fled. | liberators",
        "„Ja, wir gehen”, sagte er. | Ja, wir gehen",
        "“Yes, we go“ is misused. | Yes, we go",
      })
  void finds_the_words_between_marks(String text, String words) {
    assertThat(found(text)).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"",
        "\"\"",
        "“”",
        "\" \"",
        "The soldiers’ families and the ministers’ wives don’t agree.",
        "The '90s weren't the ‘80s.",
        "A 6\" gun and a 12\" gun.",
        "The army of צה\"ל moved.",
        "He said \"yes and left.",
        "He said \"yes and left.\n\nThe town was quiet.",
        "He said yes\" and left.",
        "He said yes” and left.",
      })
  void finds_nothing_where_no_pair_of_marks_is(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void goes_on_in_the_next_paragraph_only_when_that_opens_again() {
    String text = "“One.\n\n“Two,” he said.\n\n“Lost.\n\nQuiet.\n\n“Three.”";

    List<QuotedWords> quoted = QuotationFinder.find(text, Paragraphs.of(text));

    assertThat(quoted.stream().map(words -> words.words().of(text)))
        .containsExactly("One.", "Two,", "Three.");
    assertThat(quoted.stream().map(QuotedWords::continues)).containsExactly(false, true, false);
  }

  @Test
  void reads_lines_as_paragraphs_when_there_are_no_blank_ones() {
    String text = "\"One.\n\"Two.\"\nHe said \"three\nfour\" and left.";

    assertThat(found(text)).containsExactly("One.", "Two.", "three\nfour");
  }

  @Test
  void passes_over_a_mark_without_a_partner_nearby() {
    String far = "x ".repeat(QuotationFinder.LONGEST);

    assertThat(found("He said \"yes. " + far + "He said \"no, never\" then."))
        .containsExactly("no, never");
  }

  @Test
  void a_stray_single_mark_hides_no_double_ones() {
    assertThat(found("Give 'em hell, he said, \"before the soldiers' rest.\""))
        .containsExactly("before the soldiers' rest.");
  }

  @Test
  void works_right_to_left() {
    String text = "אמר ארדואן: \"אנחנו נגיב על כל התקפה\".";

    assertThat(found(text)).containsExactly("אנחנו נגיב על כל התקפה");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "“", "”", "'", "‘", "’", "«", "“‘", "\"a", "a\"\n", " \" ", "\n\n\""})
  void stays_within_two_megabytes_of_marks(String marks) {
    String text = marks.repeat(2_000_000 / marks.length());

    assertInvariants(text);
  }

  @Test
  void keeps_order_and_bounds_on_random_text() {
    Random random = new Random(20200305);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(200);
      while (text.length() < length) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      assertInvariants(text.toString());
    }
  }

  private static void assertInvariants(String text) {
    Paragraphs paragraphs = Paragraphs.of(text);
    int end = 0;
    for (QuotedWords quoted : QuotationFinder.find(text, paragraphs)) {
      assertThat(quoted.outer().start()).isGreaterThanOrEqualTo(end);
      end = quoted.outer().end();
      assertThat(end).isLessThanOrEqualTo(text.length());
      assertThat(quoted.words().of(text)).isEqualTo(quoted.words().of(text).strip()).isNotEmpty();
      assertThat(paragraphs.at(quoted.outer().start())).isEqualTo(paragraphs.at(end - 1));
      assertThat(quoted.outer().length()).isLessThanOrEqualTo(QuotationFinder.LONGEST + 2);
    }
  }

  private static List<String> found(String text) {
    return QuotationFinder.find(text, Paragraphs.of(text)).stream()
        .map(quoted -> quoted.words().of(text))
        .toList();
  }
}
