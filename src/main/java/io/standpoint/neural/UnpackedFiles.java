package io.standpoint.neural;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.bytedeco.javacpp.Loader;

/**
 * Files of the class path's jars as files of the disk. Each is unpacked once, to where JavaCPP
 * keeps the natives of ND4J ({@code ~/.javacpp/cache}), and read from there at every later start:
 * to unpack them anew took a third of a second of it.
 *
 * <p>What was unpacked is used only while it has the checksum of what the jar holds. Where there
 * can be no such folder, JavaCPP takes one among the temporary files; where nothing can be unpacked
 * at all, everything is as without it.
 */
final class UnpackedFiles {

  /** Where ONNX Runtime looks for its libraries before it unpacks them itself. */
  private static final String ONNX_RUNTIME_PATH = "onnxruntime.native.path";

  /** JavaCPP's names of platforms, and ONNX Runtime's. */
  private static final Map<String, String> ONNX_RUNTIME_PLATFORMS =
      Map.of(
          "linux-x86_64", "linux-x64",
          "linux-arm64", "linux-aarch64",
          "macosx-x86_64", "osx-x64",
          "macosx-arm64", "osx-aarch64",
          "windows-x86_64", "win-x64");

  private static final int CHUNK = 1 << 20;

  private UnpackedFiles() {}

  /**
   * Unpacks ONNX Runtime's libraries and tells it where they are, unless the embedder has. Before
   * its first use; a setting of the whole process.
   */
  static synchronized void offerOnnxRuntime() {
    String platform = ONNX_RUNTIME_PLATFORMS.get(Loader.getPlatform());
    if (platform == null || System.getProperty(ONNX_RUNTIME_PATH) != null) {
      return;
    }
    Optional<Path> runtime = library(platform, "onnxruntime");
    Optional<Path> binding = library(platform, "onnxruntime4j_jni");
    if (runtime.isPresent() && binding.isPresent()) {
      System.setProperty(ONNX_RUNTIME_PATH, String.valueOf(runtime.get().getParent()));
    }
  }

  private static Optional<Path> library(String platform, String name) {
    String path = "/ai/onnxruntime/native/" + platform + "/" + System.mapLibraryName(name);
    return of(path).filter(file -> isWhole(file, path));
  }

  /**
   * A copy of a jar's file, which may be damaged.
   *
   * @param path absolute path on the class path, beginning with a slash
   * @return empty if the class path has it in no jar, or it cannot be unpacked
   */
  static Optional<Path> of(String path) {
    URL url = UnpackedFiles.class.getResource(path);
    try {
      return url == null || !url.getProtocol().equals("jar")
          ? Optional.empty()
          : Optional.of(Loader.cacheResource(url).toPath());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(Path copy, String path) {
    URL url = Objects.requireNonNull(UnpackedFiles.class.getResource(path));
    try (FileChannel file = FileChannel.open(copy)) {
      CRC32 crc = new CRC32();
      ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
      while (file.read(chunk) >= 0) {
        crc.update(chunk.flip());
        chunk.clear();
      }
      return url.openConnection() instanceof JarURLConnection jar
          && jar.getJarEntry().getCrc() == crc.getValue();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
