package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedResourceTest {

  @TempDir private Path folder;

  @Test
  void the_files_have_the_hashes_that_manifests_name() {
    for (CheckedResource file :
        List.of(Encoder.E5_SMALL, EncoderWeights.E5_SMALL, Vocabulary.E5_SMALL)) {
      assertThat(DigestUtils.sha256Hex(file.read())).isEqualTo(file.sha256());
    }
  }

  @Test
  void an_unpacked_copy_is_the_same() {
    assertThat(Encoder.E5_SMALL.readUnpacked()).isEqualTo(Encoder.E5_SMALL.read());
  }

  @Test
  void a_damaged_copy_is_not_used() throws IOException {
    byte[] whole = Vocabulary.E5_SMALL.read();
    byte[] damaged = whole.clone();
    damaged[damaged.length / 2] ^= 1;
    Path copy = Files.write(folder.resolve("copy"), damaged);
    assertThat(Vocabulary.E5_SMALL.read(Optional.of(copy))).isEqualTo(whole);
    assertThat(Vocabulary.E5_SMALL.read(Optional.of(folder.resolve("none")))).isEqualTo(whole);
  }

  @Test
  void refuses_another_file() {
    CheckedResource other =
        new CheckedResource(Vocabulary.E5_SMALL.path(), "0".repeat(64), 1, "group:artifact:1");
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(other::read)
        .withMessageContainingAll(
            Vocabulary.E5_SMALL.path(), "fec4e1bc instead of 00000001", "group:artifact:1");
    assertThatExceptionOfType(UnreadableException.class).isThrownBy(other::readUnpacked);
  }

  @Test
  void says_what_to_add_when_the_file_is_missing() {
    CheckedResource missing =
        new CheckedResource("/no.onnx", "0".repeat(64), 1, "group:artifact:1");
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(missing::readUnpacked)
        .withMessageContainingAll("/no.onnx", "group:artifact:1");
  }

  @Test
  void refuses_a_path_or_a_hash_that_can_never_match() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CheckedResource("no.onnx", "0".repeat(64), 1, "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CheckedResource("/no.onnx", "ABC", 1, "x"));
  }
}
