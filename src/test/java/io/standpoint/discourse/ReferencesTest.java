package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferencesTest {
  private static final String KNOWN_FAILURES = "# known failures";

  @ParameterizedTest(name = "{0}")
  @MethodSource("right")
  void tells_who_is_meant_as_a_reader_would(String text, String expected) {
    assertThat(references(text)).isEqualTo(expected);
  }

  /** One that fails here is mended: move it up in the file. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void known_failures_are_still_wrong(String text, String expected) {
    assertThat(references(text)).isNotEqualTo(expected);
  }

  private static String references(String text) {
    Marked marked = Marked.parse(text);
    assertThat(marked.asked()).as("words between braces in: %s", text).isNotEmpty();
    Discourse discourse = marked.discourse();
    return marked.asked().stream()
        .map(asked -> meant(asked, discourse))
        .collect(Collectors.joining("; "));
  }

  /** The actors that the words mean, with the words of their mentions if those are others. */
  private static String meant(Span asked, Discourse discourse) {
    List<String> actors =
        discourse.mentions().stream()
            .filter(mention -> mention.entity() instanceof Actor)
            .filter(mention -> mention.span().overlaps(asked))
            .map(mention -> label(mention, asked))
            .sorted()
            .toList();
    return actors.isEmpty() ? "-" : String.join(" + ", actors);
  }

  private static String label(Mention mention, Span asked) {
    Actor actor = (Actor) mention.entity();
    String who = actor.isListed() ? actor.id() : actor.name();
    return mention.span().equals(asked) ? who : who + " as '" + mention.text() + "'";
  }

  private static Stream<Arguments> right() throws IOException {
    return cases(false);
  }

  private static Stream<Arguments> wrong() throws IOException {
    return cases(true);
  }

  private static Stream<Arguments> cases(boolean failing) throws IOException {
    String file = LabelledTexts.file("references.txt");
    int end = file.indexOf(KNOWN_FAILURES);
    assertThat(end).as("start of the " + KNOWN_FAILURES).isPositive();
    return LabelledTexts.in(failing ? file.substring(end) : file.substring(0, end));
  }
}
