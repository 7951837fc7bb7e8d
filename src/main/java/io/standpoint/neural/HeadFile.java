package io.standpoint.neural;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.stance.Polarity;
import io.standpoint.text.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The two files of a head, in the formats of DL4J's {@code ModelSerializer}. DL4J's JSON names
 * classes, and its reader (a Jackson of 2022 that cannot be updated) loads whatever is named: so it
 * is not used. A head has one form: its layers and activations are checked, and what else the
 * configuration says is how large it is.
 */
final class HeadFile {

  /** Every class that {@link HeadNetwork#of} puts into a configuration. */
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

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HeadFile() {}

  static byte[] configuration(MultiLayerNetwork network) {
    return network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] coefficients(MultiLayerNetwork network) {
    return bytes(network.params());
  }

  static MultiLayerNetwork read(byte[] configuration, byte[] coefficients) {
    Natives.load();
    Size size = size(parse(configuration));
    checkHeader(coefficients, size.parameters());
    float[] parameters = new float[size.parameters()];
    int header = coefficients.length - parameters.length * Float.BYTES;
    ByteBuffer.wrap(coefficients).position(header).asFloatBuffer().get(parameters);
    for (float parameter : parameters) {
      if (!Float.isFinite(parameter)) {
        throw new UnreadableException(
            "the head has a parameter that is no number: train the model again");
      }
    }
    try (INDArray copied = Nd4j.createFromArray(parameters)) {
      return HeadNetwork.of(size.inputs(), size.hidden(), copied);
    }
  }

  /** Lengths of a row and of the hidden layer. */
  private record Size(int inputs, int hidden) {
    int parameters() {
      return (inputs + 1) * hidden + (hidden + 1) * Polarity.values().length;
    }
  }

  private static JsonNode parse(byte[] configuration) {
    try (JsonParser parser = new JsonFactory().createParser(configuration)) {
      return parser.nextToken() == null ? NODES.missingNode() : node(parser);
    } catch (IOException e) {
      throw new UnreadableException("the head's configuration is not JSON: " + e.getMessage(), e);
    }
  }

  // As an ObjectMapper reads it, whose classes alone take a fifth of a second to load at a start.
  private static JsonNode node(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          object.set(name, node(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(node(parser));
        }
        yield array;
      }
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      default -> NODES.nullNode();
    };
  }

  /** Checks the configuration and gives the size of the network it describes. */
  private static Size size(JsonNode configuration) {
    JsonNode layers = configuration.path("confs");
    if (layers.size() != 2 || !configuration.path("inputPreProcessors").isEmpty()) {
      throw new UnreadableException(
          "the head's configuration describes "
              + layers.size()
              + " layers: need a hidden and an output layer and nothing else");
    }
    JsonNode dense = checkedLayer(layers.path(0), "DenseLayer", "ActivationTanH");
    JsonNode output = checkedLayer(layers.path(1), "OutputLayer", "ActivationSoftmax");
    long inputs = dense.path("nin").asLong();
    long hidden = dense.path("nout").asLong();
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
    return new Size((int) inputs, (int) hidden);
  }

  /** So small that the parameters can be counted and stored. */
  private static boolean isSize(long size) {
    return size >= 1 && size <= 1 << 14;
  }

  private static JsonNode checkedLayer(JsonNode layer, String type, String activation) {
    JsonNode content = layer.path("layer");
    checkClasses(content);
    if (!content.path("@class").asText().endsWith("." + type)) {
      throw new UnreadableException(
          "the head's configuration has no " + type + " where one must be");
    }
    String found = content.path("activationFn").path("@class").asText("(none)");
    if (!found.endsWith("." + activation)) {
      throw new UnreadableException(
          "the head's configuration has the activation "
              + found
              + " in its "
              + type
              + ": need "
              + activation);
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
  private static void checkHeader(byte[] coefficients, int parameters) {
    long size = (long) parameters * Float.BYTES;
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
