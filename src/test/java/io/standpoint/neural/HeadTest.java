package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.text.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class HeadTest {

  private static final HeadConfig CONFIG = new HeadConfig(7, 5, 0.1, 0.3, 30, 0.01, 0.01, 11);

  @Test
  void gives_the_probabilities_of_a_plain_forward_pass() {
    MultiLayerNetwork network = HeadNetwork.untrained(CONFIG);
    Map<String, INDArray> parameters = network.paramTable();
    double[][] w0 = parameters.get("0_W").toDoubleMatrix();
    double[] b0 = parameters.get("0_b").toDoubleVector();
    double[][] w1 = parameters.get("1_W").toDoubleMatrix();
    double[] b1 = parameters.get("1_b").toDoubleVector();
    float[][] rows = randomRows(1500, CONFIG.inputs(), 1);
    try (Head head = new Head(network)) {
      float[][] probabilities = head.probabilities(rows);
      assertThat(probabilities).hasDimensions(rows.length, 3);
      for (int i = 0; i < rows.length; i++) {
        double[] expected = softmax(dense(relu(dense(doubles(rows[i]), w0, b0)), w1, b1));
        for (int k = 0; k < 3; k++) {
          assertThat((double) probabilities[i][k]).isCloseTo(expected[k], within(1e-5));
        }
      }
    }
  }

  @Test
  void takes_raw_rows_after_folding_as_it_took_standardised_ones_before() {
    float[][] rows = randomRows(200, CONFIG.inputs(), 2);
    for (float[] row : rows) {
      row[0] = row[0] * 50 + 300;
      row[1] = row[1] * 0.01f - 3;
      row[2] = 4;
    }
    Standardisation standardisation = Standardisation.of(rows);
    float[][] standardised =
        Arrays.stream(rows).map(standardisation::apply).toArray(float[][]::new);
    MultiLayerNetwork network = HeadNetwork.untrained(CONFIG);
    MultiLayerNetwork folded = HeadNetwork.copy(network);
    HeadNetwork.fold(standardisation, folded);
    try (Head before = new Head(network);
        Head after = new Head(folded)) {
      assertClose(after.probabilities(rows), before.probabilities(standardised), 1e-4);
    }
  }

  @Test
  void standardises_to_mean_zero_and_deviation_one_except_columns_that_never_vary() {
    float[][] rows = {{1, 5}, {2, 5}, {3, 5}};
    Standardisation standardisation = Standardisation.of(rows);
    // The population deviation of 1, 2, 3 is the root of 2/3.
    assertThat(standardisation.apply(rows[0])).containsExactly((float) -Math.sqrt(1.5), 0f);
    assertThat(standardisation.apply(rows[1])).containsExactly(0f, 0f);
    assertThat(standardisation.deviation(1)).isEqualTo(1);
  }

  @Test
  void reads_back_what_it_wrote() {
    float[][] rows = randomRows(10, CONFIG.inputs(), 3);
    try (Head head = untrained();
        Head copy = Head.read(head.configuration(), head.coefficients())) {
      assertThat(copy.probabilities(rows)).isDeepEqualTo(head.probabilities(rows));
      assertThat(copy.inputs()).isEqualTo(7);
      assertThat(copy.hidden()).isEqualTo(5);
      assertThat(copy.configuration()).isEqualTo(head.configuration());
      assertThat(copy.coefficients()).isEqualTo(head.coefficients());
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
      String unnamed = honest.replaceAll("\"@class\" : \"[a-z0-9.]*ActivationReLU\",", "");
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
    float[][] rows = randomRows(9, CONFIG.inputs(), 4);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Head head = untrained()) {
      float[][] serial = head.probabilities(rows);
      List<Future<float[][]>> concurrent = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        concurrent.add(threads.submit(() -> head.probabilities(rows)));
      }
      for (Future<float[][]> result : concurrent) {
        assertThat(result.get()).isDeepEqualTo(serial);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void gives_nothing_for_no_rows_and_refuses_rows_of_another_width() {
    try (Head head = untrained()) {
      assertThat(head.probabilities(new float[0][])).isEmpty();
      assertThatThrownBy(() -> head.probabilities(new float[][] {new float[7], new float[6]}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a row of 6 values: this head takes 7");
    }
  }

  @Test
  void refuses_calls_after_close() {
    Head head = untrained();
    float[][] rows = randomRows(1, CONFIG.inputs(), 5);
    assertThat(head.probabilities(rows)).hasDimensions(1, 3);
    head.close();
    head.close();
    assertThatThrownBy(() -> head.probabilities(rows)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refuses_settings_out_of_range() {
    assertThatThrownBy(() -> new HeadConfig(0, 1, 0, 0, 30, 1, 0, 0))
        .hasMessageContaining("inputs 0");
    assertThatThrownBy(() -> new HeadConfig(1, 0, 0, 0, 30, 1, 0, 0))
        .hasMessageContaining("hidden 0");
    assertThatThrownBy(() -> new HeadConfig(1, 1, 1, 0, 30, 1, 0, 0))
        .hasMessageContaining("input dropout 1.0");
    assertThatThrownBy(() -> new HeadConfig(1, 1, 0, -0.1, 30, 1, 0, 0))
        .hasMessageContaining("dropout -0.1");
    assertThatThrownBy(() -> new HeadConfig(1, 1, 0, 0, 30, Double.NaN, 0, 0))
        .hasMessageContaining("learning rate NaN");
    assertThatThrownBy(() -> new HeadConfig(1, 1, 0, 0, 30, 1, -1, 0))
        .hasMessageContaining("weight decay -1.0");
  }

  private static Head untrained() {
    return new Head(HeadNetwork.copy(HeadNetwork.untrained(CONFIG)));
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

  private static double[] relu(double[] x) {
    return Arrays.stream(x).map(value -> Math.max(0, value)).toArray();
  }

  private static double[] softmax(double[] x) {
    double sum = Arrays.stream(x).map(Math::exp).sum();
    return Arrays.stream(x).map(value -> Math.exp(value) / sum).toArray();
  }
}
