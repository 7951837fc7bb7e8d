package io.standpoint.neural;

import io.standpoint.model.Model;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the head cost by batch: as it serves, as DL4J's own {@code output}, and in plain loops?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class HeadCost {

  /** Pairs in a call. */
  @Param({"1", "8", "64", "512"})
  public int batch;

  private Head head;
  private MultiLayerNetwork network;
  private float[][] hidden;
  private float[] hiddenBias;
  private float[][] output;
  private float[] outputBias;
  private float[][] rows;
  private List<Row> parts;

  /** Loads the shipped head, and checks that both ways agree. */
  @Setup(Level.Trial)
  public void load() {
    TunedModel files = Model.shipped().files();
    head = Head.read(files.configuration(), files.coefficients());
    network = HeadFile.read(files.configuration(), files.coefficients());
    hidden = network.getLayer(0).getParam("W").toFloatMatrix();
    hiddenBias = network.getLayer(0).getParam("b").toFloatVector();
    output = network.getLayer(1).getParam("W").toFloatMatrix();
    outputBias = network.getLayer(1).getParam("b").toFloatVector();
    Random random = new Random(1);
    rows = new float[batch][head.inputs()];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian() * 0.5f;
      }
    }
    parts = Arrays.stream(rows).map(Row::of).toList();
    check(dl4j(), plainLoops());
    check(dl4j(), served());
  }

  private static void check(float[][] expected, float[][] found) {
    for (int row = 0; row < expected.length; row++) {
      for (int i = 0; i < expected[row].length; i++) {
        if (Math.abs(expected[row][i] - found[row][i]) > 1e-5) {
          throw new IllegalStateException(expected[row][i] + " in DL4J, " + found[row][i]);
        }
      }
    }
  }

  @TearDown(Level.Trial)
  public void close() {
    head.close();
    network.close();
  }

  /**
   * As the product does it, by calls of ND4J's BLAS on DL4J's parameters; nothing is shared between
   * rows.
   */
  @Benchmark
  public float[][] served() {
    return head.probabilities(parts);
  }

  /** By the network's own means. */
  @Benchmark
  public float[][] dl4j() {
    Natives.stayOnThisThread();
    try (INDArray input = Nd4j.create(rows);
        INDArray output = network.output(input, false)) {
      return output.toFloatMatrix();
    }
  }

  /** The same weights, row by row. */
  @Benchmark
  public float[][] plainLoops() {
    float[][] probabilities = new float[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      float[] units = product(rows[row], hidden, hiddenBias);
      for (int i = 0; i < units.length; i++) {
        units[i] = (float) Math.tanh(units[i]);
      }
      probabilities[row] = softmax(product(units, output, outputBias));
    }
    return probabilities;
  }

  private static float[] product(float[] row, float[][] weights, float[] bias) {
    float[] sums = bias.clone();
    for (int i = 0; i < row.length; i++) {
      float value = row[i];
      float[] column = weights[i];
      for (int j = 0; j < sums.length; j++) {
        sums[j] += value * column[j];
      }
    }
    return sums;
  }

  private static float[] softmax(float[] logits) {
    float largest = Math.max(logits[0], Math.max(logits[1], logits[2]));
    float sum = 0;
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) Math.exp(logits[i] - largest);
      sum += logits[i];
    }
    for (int i = 0; i < logits.length; i++) {
      logits[i] /= sum;
    }
    return logits;
  }
}
