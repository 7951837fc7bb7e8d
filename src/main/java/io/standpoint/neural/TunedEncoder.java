package io.standpoint.neural;

import io.standpoint.neural.TrainingSettings.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An encoder that learns, as a DL4J layer: rows of {@link PackedSentence} in, pooled rows out. DL4J
 * owns the parameters and updates them; sentences are shared out to threads, whose gradients are
 * summed in a fixed order, so that equal steps on equally many threads give equal bits.
 */
final class TunedEncoder extends BaseLayer<TunedEncoderConfig> {

  private static final long serialVersionUID = 1;

  private final transient List<Shard> shards = new ArrayList<>();
  private transient EncoderParameters current;

  /** {@link #current} in the precision of products. */
  private transient EncoderParameters factors;

  private long stepSeed;

  TunedEncoder(NeuralNetConfiguration conf, DataType type) {
    super(conf, type);
  }

  /** Sets the seed that the next training step's dropout depends on. */
  void seedStep(long seed) {
    stepSeed = seed;
  }

  /** The encoder's parameters as they stand: not a copy. */
  EncoderParameters parameters() {
    return layerConf().tuning().parameters(paramsFlattened, params);
  }

  /** Adds to {@code statistics} what {@link #activate} multiplied last. */
  void addTo(InputStatistics statistics) {
    shards.forEach(shard -> shard.addTo(statistics));
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    TunedEncoderConfig config = layerConf();
    List<PackedSentence> sentences = PackedSentence.of(input.toFloatMatrix(), config.parts());
    Dropout dropout = training ? new Dropout(config.encoderDropout(), stepSeed) : Dropout.NONE;
    EncoderParameters parameters = parameters();
    current = parameters;
    factors = factors(parameters);
    share(sentences);
    float[][] rows = new float[(int) input.size(0)][config.outputs()];
    forEachShard(shard -> shard.forward(dropout, parameters, factors, rows));
    return Nd4j.create(rows);
  }

  private EncoderParameters factors(EncoderParameters parameters) {
    TunedEncoderConfig config = layerConf();
    if (config.precision() == Precision.FLOAT32) {
      return parameters;
    }
    if (factors == null) {
      return new EncoderParameters(
          config.shape(), parameters.flat().castTo(config.precision().type()));
    }
    factors.flat().assign(parameters.flat());
    return factors;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      INDArray rowGradients, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    Tuning tuning = layerConf().tuning();
    EncoderParameters parameters = current;
    EncoderParameters total = tuning.gradients(gradientsFlattened);
    float[][] rows = rowGradients.toFloatMatrix();
    forEachShard(shard -> shard.backward(rows, parameters, factors, total));
    for (int i = 1; i < shards.size(); i++) {
      shards.get(i).addTo(total);
    }
    tuning.project(total, params, gradientViews);
    // DL4J divides by the number of rows afterwards.
    clip(gradientsFlattened, layerConf().clip() * rows.length);
    Gradient gradient = new DefaultGradient(gradientsFlattened);
    for (Map.Entry<String, INDArray> view : gradientViews.entrySet()) {
      gradient.setGradientFor(view.getKey(), view.getValue());
    }
    return new Pair<>(gradient, null);
  }

  /** Scales a gradient down whose L2 norm is greater than {@code largest}. */
  private static void clip(INDArray gradient, double largest) {
    double[] squares = new double[FloatBlocks.blocks(gradient.length())];
    FloatBlocks.forEach(
        gradient.length(),
        (block, from, count) -> {
          float sum = 0;
          for (float number : FloatBlocks.read(gradient, from, count)) {
            sum += number * number;
          }
          squares[block] = sum;
        });
    // In their order, whichever came first.
    double norm = Math.sqrt(Arrays.stream(squares).sum());
    if (norm > largest) {
      float factor = (float) (largest / norm);
      FloatBlocks.forEach(
          gradient.length(),
          (block, from, count) -> {
            float[] numbers = FloatBlocks.read(gradient, from, count);
            for (int i = 0; i < count; i++) {
              numbers[i] *= factor;
            }
            FloatBlocks.write(numbers, gradient, from);
          });
    }
  }

  /** 0: nobody needs what weight decay adds to the loss, and it is a pass over all parameters. */
  @Override
  public double calcRegularizationScore(boolean gradientOnly) {
    return 0;
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  /**
   * Runs {@code work} for every shard, each on a thread. An exception is thrown on only when all
   * have ended: whoever catches it may free the memory that the others use.
   */
  private void forEachShard(Consumer<Shard> work) {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    shards.parallelStream()
        .forEach(
            shard -> {
              try {
                work.accept(shard);
              } catch (RuntimeException | Error e) {
                failures.add(e);
              }
            });
    if (!failures.isEmpty()) {
      throw new IllegalStateException("a thread failed: " + failures.peek(), failures.peek());
    }
  }

  /** Shares the sentences out: neighbours together, about as many tokens for each. */
  private void share(List<PackedSentence> sentences) {
    TunedEncoderConfig config = layerConf();
    while (shards.size() < config.threads()) {
      shards.add(new Shard(config, shards.isEmpty()));
    }
    long total = sentences.stream().mapToLong(sentence -> sentence.ids().length).sum();
    int sentence = 0;
    int row = 0;
    long tokens = 0;
    for (int i = 0; i < shards.size(); i++) {
      int from = sentence;
      int firstRow = row;
      while (sentence < sentences.size()
          && tokens + sentences.get(sentence).ids().length / 2 < total * (i + 1) / shards.size()) {
        tokens += sentences.get(sentence).ids().length;
        row += sentences.get(sentence).pairs().size();
        sentence++;
      }
      int to = i + 1 == shards.size() ? sentences.size() : sentence;
      shards.get(i).take(sentences.subList(from, to), from, firstRow);
    }
  }

  /** Frees the native memory of the threads. */
  void release() {
    shards.forEach(Shard::close);
    shards.clear();
    if (factors != null && factors != current) {
      factors.flat().close();
    }
  }

  /** The part of a step that one thread does. */
  private static final class Shard implements AutoCloseable {
    private final TunedEncoderConfig config;
    private final boolean first;
    private final TransformerPass pass;
    private EncoderParameters gradients;
    private List<PackedSentence> sentences = List.of();
    private int firstSentence;
    private int firstRow;
    private int[] starts = {0};
    private float[] states = new float[0];

    /**
     * A shard without sentences.
     *
     * @param first whether it writes its gradient to the total, instead of memory of its own
     */
    Shard(TunedEncoderConfig config, boolean first) {
      this.config = config;
      this.first = first;
      pass = new TransformerPass(config.shape(), config.precision());
    }

    void take(List<PackedSentence> taken, int sentence, int row) {
      sentences = taken;
      firstSentence = sentence;
      firstRow = row;
      starts = new int[sentences.size() + 1];
      for (int s = 0; s < sentences.size(); s++) {
        starts[s + 1] = starts[s] + sentences.get(s).ids().length;
      }
    }

    void forward(
        Dropout dropout, EncoderParameters parameters, EncoderParameters factors, float[][] rows) {
      if (sentences.isEmpty()) {
        return;
      }
      int width = config.shape().width();
      int size = starts[sentences.size()] * width;
      if (states.length < size) {
        states = new float[size + size / 4];
      }
      for (int s = 0; s < sentences.size(); s++) {
        config.embedder().embed(sentences.get(s).ids(), states, starts[s]);
        dropout.apply(states, starts[s] * width, starts[s + 1] * width, firstSentence + s, -1);
      }
      pass.forward(states, starts, firstSentence, dropout, parameters, factors);
      int row = firstRow;
      for (int s = 0; s < sentences.size(); s++) {
        for (PackedSentence.Pair pair : sentences.get(s).pairs()) {
          pool(pair, starts[s], rows[row++]);
        }
      }
    }

    void addTo(InputStatistics statistics) {
      if (!sentences.isEmpty()) {
        pass.addTo(statistics);
      }
    }

    private void pool(PackedSentence.Pair pair, int start, float[] row) {
      int width = config.shape().width();
      for (int part = 0; part < config.parts(); part++) {
        int from = pair.parts().get(part).from();
        int to = pair.parts().get(part).to();
        for (int token = from; token < to; token++) {
          for (int i = 0; i < width; i++) {
            row[part * width + i] += states[(start + token) * width + i] / (to - from);
          }
        }
      }
      row[config.parts() * width] = pair.author() ? 1 : 0;
    }

    void backward(
        float[][] rowGradients,
        EncoderParameters parameters,
        EncoderParameters factors,
        EncoderParameters total) {
      EncoderParameters own = first ? total : ownGradients();
      if (sentences.isEmpty()) {
        own.flat().assign(0);
        return;
      }
      int width = config.shape().width();
      Arrays.fill(states, 0, starts[sentences.size()] * width, 0);
      int row = firstRow;
      for (int s = 0; s < sentences.size(); s++) {
        for (PackedSentence.Pair pair : sentences.get(s).pairs()) {
          unpool(pair, starts[s], rowGradients[row++]);
        }
      }
      pass.backward(states, parameters, factors, own);
    }

    private void unpool(PackedSentence.Pair pair, int start, float[] gradient) {
      int width = config.shape().width();
      for (int part = 0; part < config.parts(); part++) {
        int from = pair.parts().get(part).from();
        int to = pair.parts().get(part).to();
        for (int token = from; token < to; token++) {
          for (int i = 0; i < width; i++) {
            states[(start + token) * width + i] += gradient[part * width + i] / (to - from);
          }
        }
      }
    }

    private EncoderParameters ownGradients() {
      if (gradients == null) {
        gradients =
            new EncoderParameters(
                config.shape(),
                Nd4j.createUninitialized(
                    DataType.FLOAT, (long) EncoderParameters.size(config.shape())));
      }
      return gradients;
    }

    void addTo(EncoderParameters total) {
      total.flat().addi(ownGradients().flat());
    }

    @Override
    public void close() {
      pass.close();
      if (gradients != null) {
        gradients.flat().close();
      }
    }
  }
}
