package io.standpoint.neural;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes and the constants of an ONNX model, as far as it takes to find the weights of an
 * encoder: exporters name the nodes after the modules of the network, but most weights only by
 * number. Immutable as long as nobody writes to the file's bytes.
 */
final class OnnxGraph {

  private record Node(String operation, List<String> inputs) {}

  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, StoredTensor> constants = new HashMap<>();

  private OnnxGraph() {}

  /**
   * The graph of a model.
   *
   * @param onnx the whole file
   * @throws IllegalArgumentException if it is malformed, or two nodes or two constants have one
   *     name
   */
  static OnnxGraph read(byte[] onnx) {
    OnnxGraph graph = new OnnxGraph();
    ProtobufReader model = ProtobufReader.of(onnx);
    while (model.next()) {
      if (model.field() == OnnxFields.MODEL_GRAPH) {
        graph.readGraph(model.message());
      }
    }
    return graph;
  }

  private void readGraph(ProtobufReader graph) {
    while (graph.next()) {
      switch (graph.field()) {
        case OnnxFields.GRAPH_NODE -> readNode(graph.message());
        case OnnxFields.GRAPH_INITIALIZER -> {
          StoredTensor tensor = StoredTensor.read(graph.message());
          addConstant(tensor.name(), tensor);
        }
        default -> {} // inputs, outputs and notes
      }
    }
  }

  private void readNode(ProtobufReader node) {
    String name = "";
    String operation = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    List<StoredTensor> tensors = new ArrayList<>();
    while (node.next()) {
      switch (node.field()) {
        case OnnxFields.NODE_NAME -> name = node.string();
        case OnnxFields.NODE_OPERATION -> operation = node.string();
        case OnnxFields.NODE_INPUT -> inputs.add(node.string());
        case OnnxFields.NODE_OUTPUT -> outputs.add(node.string());
        case OnnxFields.NODE_ATTRIBUTE -> {
          ProtobufReader attribute = node.message();
          while (attribute.next()) {
            if (attribute.field() == OnnxFields.ATTRIBUTE_TENSOR) {
              tensors.add(StoredTensor.read(attribute.message()));
            }
          }
        }
        default -> {} // domain and notes
      }
    }
    if (operation.equals("Constant") && outputs.size() == 1 && tensors.size() == 1) {
      addConstant(outputs.get(0), tensors.get(0));
    }
    if (!name.isEmpty() && nodes.put(name, new Node(operation, inputs)) != null) {
      throw new IllegalArgumentException("the ONNX graph has two nodes named '" + name + "'");
    }
  }

  private void addConstant(String name, StoredTensor tensor) {
    if (constants.put(name, tensor) != null) {
      throw new IllegalArgumentException("the ONNX graph has two constants named '" + name + "'");
    }
  }

  /**
   * The constant of that name: an initializer, or the output of a constant node.
   *
   * @throws IllegalArgumentException if there is none
   */
  StoredTensor constant(String name) {
    StoredTensor constant = constants.get(name);
    if (constant == null) {
      throw new IllegalArgumentException("the ONNX graph has no constant '" + name + "'");
    }
    return constant;
  }

  /**
   * The constant that a node takes.
   *
   * @param node the node's name
   * @param operation the operator it must have
   * @param input index of the input
   * @throws IllegalArgumentException if there is no such node or input, or it is not constant
   */
  StoredTensor constantInput(String node, String operation, int input) {
    Node found = nodes.get(node);
    if (found == null) {
      throw new IllegalArgumentException("the ONNX graph has no node '" + node + "'");
    }
    if (!found.operation().equals(operation) || found.inputs().size() <= input) {
      throw new IllegalArgumentException(
          "the ONNX graph has '"
              + node
              + "' as "
              + found.operation()
              + " of "
              + found.inputs()
              + ": need "
              + operation
              + " with input "
              + input);
    }
    return constant(found.inputs().get(input));
  }
}
