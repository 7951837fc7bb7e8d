package io.standpoint.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the inputs of each layer's products were over some sentences: how far each column reaches,
 * and how the columns go together. With it matrices become 8-bit integers at little cost to what
 * the layers compute.
 */
final class InputStatistics implements AutoCloseable {

  /**
   * What is added to the mean square of every column, as a share of the mean over all: some
   * sentences do not show all that a column can do. Of 0.001, 0.01 and 0.05 the first kept the
   * answers on the development files nearest to those in full precision.
   */
  private static final double DAMPING = 0.001;

  private final List<Map<Input, Seen>> layers = new ArrayList<>();

  /** The inputs of a layer's products. */
  enum Input {
    /** The layer's input, for query, key and value. */
    ATTENTION,
    /** What the heads give. */
    OUTPUT,
    /** For the inner dense layer. */
    INNER,
    /** For the outer dense layer. */
    OUTER;

    static Input of(Projection projection) {
      return switch (projection) {
        case QUERY, KEY, VALUE -> ATTENTION;
        case OUTPUT -> OUTPUT;
        case INNER -> INNER;
        case OUTER -> OUTER;
      };
    }
  }

  /** Those of an encoder that has seen nothing. */
  InputStatistics(EncoderShape shape) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      Map<Input, Seen> inputs = new EnumMap<>(Input.class);
      for (Input input : Input.values()) {
        inputs.put(input, new Seen(input == Input.OUTER ? shape.inner() : shape.width()));
      }
      layers.add(inputs);
    }
  }

  /**
   * Takes in what a layer multiplied for some tokens.
   *
   * @param rows row-major; what follows those of the tokens is left out
   */
  void add(int layer, Input input, float[] rows, int tokens) {
    layers.get(layer).get(input).add(rows, tokens);
  }

  /** The factors that bring every input within its limit, layer by layer. */
  List<InputFactors> factors() {
    return layers.stream()
        .map(
            layer ->
                new InputFactors(
                    layer.get(Input.ATTENTION).factors(InputFactors.ATTENTION_LIMIT),
                    layer.get(Input.INNER).factors(InputFactors.INNER_LIMIT),
                    layer.get(Input.OUTER).factors(InputFactors.OUTER_LIMIT)))
        .toList();
  }

  /**
   * How the columns of a projection's input go together when they are multiplied by {@code
   * factors}: the mean product of every two, relative to the mean square, with some damping.
   *
   * @return symmetric and positive definite, {@code [inputs × inputs]}; empty if nothing was seen
   */
  Optional<double[][]> moments(int layer, Projection projection, float[] factors) {
    return layers.get(layer).get(Input.of(projection)).moments(factors);
  }

  @Override
  public void close() {
    layers.forEach(layer -> layer.values().forEach(Seen::close));
  }

  /** What was seen of one input. */
  private static final class Seen {
    /** The largest magnitude in each column. */
    private final float[] reached;

    /** Sums of the products of two columns; empty until something was seen. */
    private Optional<INDArray> products = Optional.empty();

    Seen(int columns) {
      reached = new float[columns];
    }

    void add(float[] rows, int tokens) {
      float[] used = Arrays.copyOf(rows, tokens * reached.length);
      for (int i = 0; i < used.length; i++) {
        int column = i % reached.length;
        reached[column] = Math.max(reached[column], Math.abs(used[i]));
      }
      INDArray sums =
          products.orElseGet(() -> Nd4j.zeros(DataType.FLOAT, reached.length, reached.length));
      products = Optional.of(sums);
      try (INDArray matrix = Nd4j.create(used, new long[] {tokens, reached.length}, 'c')) {
        Nd4j.gemm(matrix, matrix, sums, true, false, 1, 1);
      }
    }

    float[] factors(float limit) {
      float[] factors = new float[reached.length];
      for (int i = 0; i < factors.length; i++) {
        factors[i] = Math.min(1, limit / reached[i]); // limit / 0 is infinite
      }
      return factors;
    }

    void close() {
      products.ifPresent(INDArray::close);
    }

    Optional<double[][]> moments(float[] factors) {
      return products.map(INDArray::toFloatMatrix).flatMap(sums -> moments(sums, factors));
    }

    private static Optional<double[][]> moments(float[][] sums, float[] factors) {
      int columns = sums.length;
      double mean = 0;
      for (int i = 0; i < columns; i++) {
        mean += (double) sums[i][i] * factors[i] * factors[i] / columns;
      }
      if (mean == 0) {
        return Optional.empty();
      }
      double[][] moments = new double[columns][columns];
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j <= i; j++) {
          moments[i][j] = (double) sums[i][j] * factors[i] * factors[j] / mean;
          moments[j][i] = moments[i][j];
        }
        moments[i][i] += DAMPING;
      }
      return Optional.of(moments);
    }
  }
}
