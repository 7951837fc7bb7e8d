package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnpackedFilesTest {

  private static final String PATH = "onnxruntime.native.path";

  @Test
  void onnx_runtime_is_told_where_its_libraries_are() {
    String before = System.clearProperty(PATH);
    try {
      UnpackedFiles.offerOnnxRuntime();
      Path offered = Path.of(System.getProperty(PATH));
      assertThat(offered.resolve(System.mapLibraryName("onnxruntime"))).isRegularFile();
      assertThat(offered.resolve(System.mapLibraryName("onnxruntime4j_jni"))).isRegularFile();
    } finally {
      if (before != null) {
        System.setProperty(PATH, before);
      }
    }
  }

  @Test
  void an_embedder_who_has_said_where_they_are_is_believed() {
    String before = System.getProperty(PATH);
    try {
      System.setProperty(PATH, "elsewhere");
      UnpackedFiles.offerOnnxRuntime();
      assertThat(System.getProperty(PATH)).isEqualTo("elsewhere");
    } finally {
      if (before == null) {
        System.clearProperty(PATH);
      } else {
        System.setProperty(PATH, before);
      }
    }
  }

  @Test
  void what_is_in_no_jar_is_not_unpacked() {
    assertThat(UnpackedFiles.of("/no.onnx")).isEmpty();
    assertThat(UnpackedFiles.of("/io/standpoint/neural/UnpackedFilesTest.class")).isEmpty();
  }
}
