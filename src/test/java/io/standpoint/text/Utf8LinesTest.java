package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8LinesTest {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void lines_end_in_line_feeds_and_a_byte_order_mark_is_left_out() {
    assertThat(Utf8Lines.of(utf8("\uFEFFone\n\ntwó\n"), "x")).containsExactly("one", "", "twó");
    assertThat(Utf8Lines.of(utf8("one\n\uFEFFtwo"), "x")).containsExactly("one", "\uFEFFtwo");
    assertThat(Utf8Lines.of(new byte[0], "x")).isEmpty();
  }

  @Test
  void other_encodings_are_refused_with_their_line() {
    byte[] latin = "one\ntw\u00f3\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Utf8Lines.of(latin, "file.txt"))
        .withMessage("file.txt:2: not valid UTF-8: save the file as UTF-8");
  }
}
