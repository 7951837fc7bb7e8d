package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class HeadTest {

  private static final int INPUTS = 7;
  private static final int HIDDEN = 5;

  @Test
  void gives_the_probabilities_of_a_plain_forward_pass() {
    MultiLayerNetwork network = network();
    Map<String, INDArray> parameters = network.paramTable();
    double[][] w0 = parameters.get("0_W").toDoubleMatrix();
    double[] b0 = parameters.get("0_b").toDoubleVector();
    double[][] w1 = parameters.get("1_W").toDoubleMatrix();
    double[] b1 = parameters.get("1_b").toDoubleVector();
    float[][] rows = randomRows(1500, INPUTS, 1);
    try (Head head = new Head(network)) {
      float[][] probabilities = head.probabilities(WholeRows.of(rows));
      assertThat(probabilities).hasDimensions(rows.length, 3);
      for (int i = 0; i < rows.length; i++) {
        double[] expected = softmax(dense(tanh(dense(doubles(rows[i]), w0, b0)), w1, b1));
        for (int k = 0; k < 3; k++) {
          assertThat((double) probabilities[i][k]).isCloseTo(expected[k], within(1e-5));
        }
      }
    }
  }

  @Test
  void reads_back_what_it_wrote() {
    float[][] rows = randomRows(10, INPUTS, 3);
    try (Head head = untrained();
        Head copy = Head.read(head.configuration(), head.coefficients())) {
      assertThat(copy.probabilities(WholeRows.of(rows)))
          .isDeepEqualTo(head.probabilities(WholeRows.of(rows)));
      assertThat(copy.inputs()).isEqualTo(7);
      assertThat(copy.hidden()).isEqualTo(5);
      assertThat(copy.configuration()).isEqualTo(head.configuration());
      assertThat(copy.coefficients()).isEqualTo(head.coefficients());
    }
  }

  @Test
  void reads_what_dl4j_reads() throws IOException {
    try (Head head = untrained();
        Head read = Head.read(head.configuration(), head.coefficients())) {
      MultiLayerNetwork dl4j =
          new MultiLayerNetwork(
              MultiLayerConfiguration.fromJson(
                  new String(head.configuration(), StandardCharsets.UTF_8)));
      dl4j.init(
          Nd4j.read(new DataInputStream(new ByteArrayInputStream(head.coefficients()))), false);
      float[][] rows = randomRows(10, INPUTS, 6);
      assertClose(
          read.probabilities(WholeRows.of(rows)),
          dl4j.output(Nd4j.create(rows)).toFloatMatrix(),
          1e-6);
      dl4j.close();
    }
  }

  @Test
  void refuses_a_configuration_that_names_an_unlisted_class() {
    try (Head head = untrained()) {
      String honest = new String(head.configuration(), StandardCharsets.UTF_8);
      for (String planted :
          List.of("javax.swing.JEditorPane", "org.nd4j.linalg.schedule.MapSchedule")) {
        String json = honest.replace("org.nd4j.linalg.learning.config.NoOp", planted);
        assertThat(json).isNotEqualTo(honest);
        assertThatThrownBy(() -> Head.read(utf8(json), head.coefficients()))
            .isInstanceOf(UnreadableException.class)
            .hasMessageContaining(planted);
      }
      String unnamed =
          honest.replaceAll("\"@class\" : \"[a-z0-9.]*ActivationTanH\"", "\"class\" : \"none\"");
      assertThatThrownBy(() -> Head.read(utf8(unnamed), head.coefficients()))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("(none)");
    }
  }

  @Test
  void refuses_a_configuration_of_another_shape() {
    try (Head head = untrained()) {
      String honest = new String(head.configuration(), StandardCharsets.UTF_8);
      for (String json :
          List.of(
              "",
              "{}",
              "[]",
              "not JSON",
              honest.replace("\"nin\" : 7", "\"nin\" : 8"),
              honest.replace("\"nin\" : 7", "\"nin\" : 4000000000000"),
              honest.replace("\"nin\" : 7", "\"nin\" : -1"),
              honest.replace("\"nout\" : 3", "\"nout\" : 4"),
              honest.replace("\"nin\" : 5", "\"nin\" : 6"),
              honest.replace("ActivationTanH", "ActivationSoftmax"),
              honest.replace("ActivationSoftmax", "ActivationTanH"),
              honest.replace(
                  "\"inputPreProcessors\" : { }", "\"inputPreProcessors\" : {\"0\":{}}"))) {
        assertThatThrownBy(() -> Head.read(utf8(json), head.coefficients()))
            .as(json)
            .isInstanceOf(UnreadableException.class);
      }
    }
  }

  @Test
  void refuses_coefficients_that_are_cut_or_ask_for_more_memory_than_they_fill() {
    try (Head head = untrained()) {
      byte[] honest = head.coefficients();
      byte[] longer = Arrays.copyOf(honest, honest.length + 1);
      byte[] shorter = Arrays.copyOf(honest, honest.length - 1);
      List<byte[]> broken = new ArrayList<>(List.of(new byte[0], longer, shorter));
      int header = honest.length - Float.BYTES * ((7 + 1) * 5 + (5 + 1) * 3);
      for (int i = 0; i < header; i++) {
        byte[] flipped = honest.clone();
        flipped[i] ^= 0x40;
        broken.add(flipped);
      }
      for (byte[] bytes : broken) {
        assertThatThrownBy(() -> Head.read(head.configuration(), bytes))
            .isInstanceOf(UnreadableException.class)
            .hasMessageContaining("58 parameters");
      }
    }
  }

  @Test
  void gives_the_same_bits_on_many_threads_as_on_one() throws Exception {
    float[][] rows = randomRows(9, INPUTS, 4);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Head head = untrained()) {
      float[][] serial = head.probabilities(WholeRows.of(rows));
      List<Future<float[][]>> concurrent = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        concurrent.add(threads.submit(() -> head.probabilities(WholeRows.of(rows))));
      }
      for (Future<float[][]> result : concurrent) {
        assertThat(result.get()).isDeepEqualTo(serial);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void gives_the_probabilities_that_dl4j_gives_at_the_size_that_serves() {
    int inputs = PooledRows.SOURCE.width();
    MultiLayerNetwork network = RandomHead.network(inputs, 384);
    float[][] rows = randomRows(20, inputs, 7);
    float[][] expected = network.output(Nd4j.create(rows)).toFloatMatrix();
    try (Head head = new Head(network)) {
      assertClose(head.probabilities(WholeRows.of(rows)), expected, 1e-5);
    }
  }

  @Test
  void gives_a_row_the_same_bits_alone_and_among_others() {
    int inputs = PooledRows.SOURCE.width();
    try (Head head = RandomHead.of(inputs, 384)) {
      float[][] rows = randomRows(70, inputs, 8);
      float[][] together = head.probabilities(WholeRows.of(rows));
      for (int i = 0; i < rows.length; i++) {
        assertThat(head.probabilities(WholeRows.of(new float[][] {rows[i]}))[0])
            .isEqualTo(together[i]);
      }
    }
  }

  @Test
  void gives_a_row_the_same_in_parts_as_whole_and_keeps_nothing_between_calls() {
    float[] values = randomRows(1, 9, 5)[0];
    Row.Part front = new Row.Part(0, Arrays.copyOf(values, 4));
    Row.Part middle = new Row.Part(4, Arrays.copyOfRange(values, 4, 6));
    Row.Part end = new Row.Part(8, Arrays.copyOfRange(values, 8, 9));
    float[] gap = values.clone();
    gap[6] = 0;
    gap[7] = 0;
    float[] withoutEnd = gap.clone();
    withoutEnd[8] = 0;
    try (Head head = RandomHead.of(9, 6)) {
      float[][] whole = head.probabilities(WholeRows.of(new float[][] {gap, withoutEnd}));
      List<Row> rows =
          List.of(new Row(9, List.of(front, middle, end)), new Row(9, List.of(front, middle)));
      float[][] inParts = head.probabilities(rows);
      assertClose(inParts, whole, 1e-6);
      assertThat(head.probabilities(List.of(rows.get(1)))[0]).isEqualTo(inParts[1]);
      middle.values()[0] += 1;
      assertThat(head.probabilities(rows)[0]).isNotEqualTo(inParts[0]);
    }
  }

  @Test
  void refuses_parts_that_overlap_or_lie_beyond_their_row() {
    Row.Part part = new Row.Part(2, new float[3]);
    assertThatThrownBy(() -> new Row(4, List.of(part)))
        .hasMessage("a part to 5 in a row of 4 values");
    assertThatThrownBy(() -> new Row(9, List.of(part, new Row.Part(4, new float[1]))))
        .hasMessage("a part at 4 within another");
    assertThatThrownBy(() -> new Row(9, List.of(new Row.Part(-1, new float[1]))))
        .hasMessage("a part at -1 within another");
  }

  /** From the middle of the hyperbolic tangent to far beyond where it is 1 to all digits. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-30, 1e-8, 1, 30, 1000, 1e30})
  void gives_what_dl4j_gives_for_rows_of_any_size(double size) {
    MultiLayerNetwork network = RandomHead.network(INPUTS, 5);
    float[][] rows = randomRows(6, INPUTS, 9);
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] *= (float) size;
      }
    }
    float[][] expected = network.output(Nd4j.create(rows)).toFloatMatrix();
    try (Head head = new Head(network)) {
      assertClose(head.probabilities(WholeRows.of(rows)), expected, 1e-6);
    }
  }

  @Test
  void gives_nothing_for_no_rows_and_refuses_rows_of_another_width() {
    try (Head head = untrained()) {
      assertThat(head.probabilities(WholeRows.of(new float[0][]))).isEmpty();
      assertThatThrownBy(
              () -> head.probabilities(WholeRows.of(new float[][] {new float[7], new float[6]})))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a row of 6 values: this head takes 7");
    }
  }

  @Test
  void refuses_calls_after_close() {
    Head head = untrained();
    float[][] rows = randomRows(1, INPUTS, 5);
    assertThat(head.probabilities(WholeRows.of(rows))).hasDimensions(1, 3);
    head.close();
    head.close();
    assertThatThrownBy(() -> head.probabilities(WholeRows.of(rows)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Head untrained() {
    return new Head(network());
  }

  private static MultiLayerNetwork network() {
    return RandomHead.network(INPUTS, HIDDEN);
  }

  static float[][] randomRows(int count, int width, long seed) {
    Random random = new Random(seed);
    float[][] rows = new float[count][width];
    for (float[] row : rows) {
      for (int i = 0; i < width; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return rows;
  }

  static void assertClose(float[][] actual, float[][] expected, double tolerance) {
    assertThat(actual).hasDimensions(expected.length, expected[0].length);
    for (int i = 0; i < actual.length; i++) {
      for (int k = 0; k < actual[i].length; k++) {
        assertThat((double) actual[i][k]).isCloseTo(expected[i][k], within(tolerance));
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static double[] doubles(float[] row) {
    double[] copy = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      copy[i] = row[i];
    }
    return copy;
  }

  private static double[] dense(double[] x, double[][] weights, double[] bias) {
    double[] y = bias.clone();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        y[j] += x[i] * weights[i][j];
      }
    }
    return y;
  }

  private static double[] tanh(double[] x) {
    return Arrays.stream(x).map(value -> Math.tanh(value)).toArray();
  }

  private static double[] softmax(double[] x) {
    double sum = Arrays.stream(x).map(Math::exp).sum();
    return Arrays.stream(x).map(value -> Math.exp(value) / sum).toArray();
  }
}
