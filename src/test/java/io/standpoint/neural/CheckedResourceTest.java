package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.standpoint.text.UnreadableException;
import org.junit.jupiter.api.Test;

class CheckedResourceTest {

  @Test
  void refuses_a_file_with_another_hash() {
    CheckedResource other =
        new CheckedResource(Vocabulary.E5_SMALL.path(), "0".repeat(64), "group:artifact:1");
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(other::read)
        .withMessageContainingAll(
            Vocabulary.E5_SMALL.path(), Vocabulary.E5_SMALL.sha256(), "group:artifact:1");
  }

  @Test
  void says_what_to_add_when_the_file_is_missing() {
    CheckedResource missing = new CheckedResource("/no.onnx", "0".repeat(64), "group:artifact:1");
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(missing::read)
        .withMessageContainingAll("/no.onnx", "group:artifact:1");
  }

  @Test
  void refuses_a_path_or_a_hash_that_can_never_match() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CheckedResource("no.onnx", "0".repeat(64), "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CheckedResource("/no.onnx", "ABC", "x"));
  }
}
