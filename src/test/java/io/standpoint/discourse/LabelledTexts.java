package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Texts and what a reader makes of them: lines of text, each with a line "=> expected" below. */
final class LabelledTexts {
  private static final String LABEL = "=> ";

  private LabelledTexts() {}

  /** The text of a file beside the tests. */
  static String file(String name) throws IOException {
    try (InputStream in = LabelledTexts.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The text and the label of each case, without blank lines and comments. */
  static Stream<Arguments> in(String file) {
    List<String> lines =
        Stream.of(file.split("\n", -1))
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    List<Arguments> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 2) {
      String label = lines.get(i + 1);
      assertThat(label).as("the line after: %s", lines.get(i)).startsWith(LABEL);
      cases.add(Arguments.of(lines.get(i), label.substring(LABEL.length())));
    }
    return cases.stream();
  }
}
