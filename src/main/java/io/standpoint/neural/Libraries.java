package io.standpoint.neural;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Versions of what decides the bits of a trained network. */
public final class Libraries {

  private Libraries() {}

  /** Version of Standpoint; {@code development} when run from classes. */
  public static String version() {
    return Optional.ofNullable(Libraries.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** Version by name, for those that can be told. */
  public static SortedMap<String, String> versions() {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("java", System.getProperty("java.version"));
    versions.put("platform", org.bytedeco.javacpp.Loader.getPlatform());
    for (String library :
        new String[] {"org.deeplearning4j/deeplearning4j-nn", "org.nd4j/nd4j-native"}) {
      ofJar(library).ifPresent(version -> versions.put(library.replace('/', ':'), version));
    }
    return versions;
  }

  private static Optional<String> ofJar(String library) {
    String path = "/META-INF/maven/" + library + "/pom.properties";
    try (InputStream in = Libraries.class.getResourceAsStream(path)) {
      if (in == null) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      properties.load(in);
      return Optional.ofNullable(properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + " from the class path", e);
    }
  }
}
