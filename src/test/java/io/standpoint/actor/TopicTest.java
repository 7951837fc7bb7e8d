package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

  @Test
  void parses_name_keywords_and_statement() {
    assertThat(Topic.parse("Idlib")).isEqualTo(Topic.of("Idlib", "Idlib"));
    assertThat(Topic.parse(" Idlib = truce | cease-fire "))
        .isEqualTo(Topic.of("Idlib", "truce", "cease-fire"));
    assertThat(Topic.parse("Idlib=truce|cease-fire= a cease-fire in Idlib "))
        .isEqualTo(Topic.of("Idlib", "truce", "cease-fire").withStatement("a cease-fire in Idlib"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "x=", "x=a|", "x=a=", "=a", "x=a=b=c"})
  void refuses_what_leaves_a_part_blank_or_has_too_many(String text) {
    assertThatThrownBy(() -> Topic.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("topic");
  }
}
