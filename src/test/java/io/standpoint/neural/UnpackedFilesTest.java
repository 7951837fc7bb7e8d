package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnpackedFilesTest {

  @Test
  void onnx_runtime_is_told_where_its_libraries_are() {
    String before = System.getProperty("onnxruntime.native.path");
    UnpackedFiles.offerOnnxRuntime();
    String offered = System.getProperty("onnxruntime.native.path");
    assertThat(Path.of(offered).resolve(System.mapLibraryName("onnxruntime"))).isRegularFile();
    assertThat(Path.of(offered).resolve(System.mapLibraryName("onnxruntime4j_jni")))
        .isRegularFile();
    if (before != null) {
      assertThat(offered).isEqualTo(before);
    }
  }

  @Test
  void what_is_in_no_jar_is_not_unpacked() {
    assertThat(UnpackedFiles.of("/no.onnx")).isEmpty();
    assertThat(UnpackedFiles.of("/io/standpoint/neural/UnpackedFilesTest.class")).isEmpty();
  }
}
