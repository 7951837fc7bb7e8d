package io.standpoint.neural;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.stance.Polarity;
import io.standpoint.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The two files of a head, in the formats of DL4J's {@code ModelSerializer}. DL4J's JSON names
 * classes, and its reader (a Jackson of 2022 that cannot be updated) loads whatever is named: so
 * they are checked here before it sees them.
 */
final class HeadFile {

  /** Every class that {@link HeadNetwork#copy} puts into a configuration. */
  private static final Set<String> CLASSES =
      new TreeSet<>(
          Set.of(
              "org.deeplearning4j.nn.conf.layers.DenseLayer",
              "org.deeplearning4j.nn.conf.layers.OutputLayer",
              "org.deeplearning4j.nn.weights.WeightInitXavier",
              "org.nd4j.linalg.activations.impl.ActivationTanH",
              "org.nd4j.linalg.activations.impl.ActivationSoftmax",
              "org.nd4j.linalg.learning.config.NoOp",
              "org.nd4j.linalg.lossfunctions.impl.LossMCXENT"));

  private HeadFile() {}

  static byte[] configuration(MultiLayerNetwork network) {
    return network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] coefficients(MultiLayerNetwork network) {
    return bytes(network.params());
  }

  static MultiLayerNetwork read(byte[] configuration, byte[] coefficients) {
    Natives.load();
    long parameters = parameters(parse(configuration));
    checkHeader(coefficients, parameters);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(coefficients))) {
      MultiLayerNetwork network =
          new MultiLayerNetwork(
              MultiLayerConfiguration.fromJson(new String(configuration, StandardCharsets.UTF_8)));
      network.init(Nd4j.read(in), false);
      return network;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException("the head cannot be read: " + e.getMessage(), e);
    }
  }

  private static JsonNode parse(byte[] configuration) {
    try {
      return new ObjectMapper().readTree(configuration);
    } catch (IOException e) {
      throw new UnreadableException("the head's configuration is not JSON: " + e.getMessage(), e);
    }
  }

  /** Checks the configuration and counts the parameters of the network it describes. */
  private static long parameters(JsonNode configuration) {
    JsonNode layers = configuration.path("confs");
    if (layers.size() != 2 || !configuration.path("inputPreProcessors").isEmpty()) {
      throw new UnreadableException(
          "the head's configuration describes "
              + layers.size()
              + " layers: need a hidden and an output layer and nothing else");
    }
    long inputs = checkedLayer(layers.path(0), "DenseLayer").path("nin").asLong();
    long hidden = layers.path(0).path("layer").path("nout").asLong();
    JsonNode output = checkedLayer(layers.path(1), "OutputLayer");
    int outputs = Polarity.values().length;
    if (!isSize(inputs)
        || !isSize(hidden)
        || output.path("nin").asLong() != hidden
        || output.path("nout").asLong() != outputs) {
      throw new UnreadableException(
          "the head's configuration has sizes that do not fit each other: need inputs × hidden and"
              + " hidden × "
              + outputs);
    }
    return (inputs + 1) * hidden + (hidden + 1) * outputs;
  }

  private static boolean isSize(long size) {
    return size >= 1 && size <= 1 << 20;
  }

  private static JsonNode checkedLayer(JsonNode layer, String type) {
    JsonNode content = layer.path("layer");
    checkClasses(content);
    if (!content.path("@class").asText().endsWith("." + type)) {
      throw new UnreadableException(
          "the head's configuration has no " + type + " where one must be");
    }
    return content;
  }

  /** Every object must name its class, and name one that is listed. */
  private static void checkClasses(JsonNode node) {
    if (node.isObject() || node.isMissingNode()) {
      String name = node.path("@class").asText("(none)");
      if (!CLASSES.contains(name)) {
        throw new UnreadableException(
            "the head's configuration names the class '"
                + name
                + "': a head consists of "
                + String.join(", ", CLASSES)
                + " only; do not use this file");
      }
    }
    node.forEach(HeadFile::checkClasses);
  }

  /**
   * ND4J allocates what the header asks for. So the header must be, byte for byte, the one ND4J
   * writes before that many parameters, and the file must hold them.
   */
  private static void checkHeader(byte[] coefficients, long parameters) {
    long size = parameters * Float.BYTES;
    if (size < coefficients.length) {
      byte[] expected;
      try (INDArray zeros = Nd4j.zeros(DataType.FLOAT, parameters)) {
        expected = bytes(zeros);
      }
      int header = expected.length - (int) size;
      if (expected.length == coefficients.length
          && Arrays.equals(expected, 0, header, coefficients, 0, header)) {
        return;
      }
    }
    throw new UnreadableException(
        "the head's coefficients ("
            + coefficients.length
            + " bytes) are not the "
            + parameters
            + " parameters that its configuration describes");
  }

  private static byte[] bytes(INDArray array) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Nd4j.write(array, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
