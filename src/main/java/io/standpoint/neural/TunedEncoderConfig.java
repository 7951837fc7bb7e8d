package io.standpoint.neural;

import io.standpoint.neural.TrainingSettings.Precision;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * DL4J's configuration of a {@link TunedEncoder}. It holds what never changes (embeddings, start
 * weights), so it is not for DL4J's JSON; a tuned encoder is saved as {@link Int8Layers}.
 */
final class TunedEncoderConfig extends FeedForwardLayer {

  private static final long serialVersionUID = 1;

  private final transient EncoderShape shape;
  private final transient TokenEmbedder embedder;
  private final transient Tuning tuning;
  private final transient Initializer initializer;
  private final int parts;
  private final double encoderDropout;
  private final int threads;
  private final Precision precision;
  private final double clip;

  TunedEncoderConfig(Builder builder) {
    super(builder);
    shape = builder.shape;
    embedder = builder.embedder;
    tuning = builder.tuning;
    initializer = new Initializer(tuning);
    parts = builder.parts;
    encoderDropout = builder.encoderDropout;
    threads = builder.threads;
    precision = builder.precision;
    clip = builder.clip;
    setNOut(outputs());
  }

  EncoderShape shape() {
    return shape;
  }

  TokenEmbedder embedder() {
    return embedder;
  }

  Tuning tuning() {
    return tuning;
  }

  int parts() {
    return parts;
  }

  double encoderDropout() {
    return encoderDropout;
  }

  int threads() {
    return threads;
  }

  Precision precision() {
    return precision;
  }

  /** Largest L2 norm of the gradient of the mean loss. */
  double clip() {
    return clip;
  }

  /** Length of a row: the parts, and 1 for an author. */
  int outputs() {
    return parts * shape.width() + 1;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType type) {
    TunedEncoder layer = new TunedEncoder(conf, type);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(conf, parameters, initialise));
    layer.setConf(conf);
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return initializer;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType type) {
    throw new UnsupportedOperationException("no memory report");
  }

  /** Settings beside DL4J's own (updater, weight decay, clipping). */
  static final class Builder extends FeedForwardLayer.Builder<Builder> {
    private final EncoderShape shape;
    private final TokenEmbedder embedder;
    private final Tuning tuning;
    private int parts = 1;
    private double encoderDropout;
    private int threads = 1;
    private Precision precision = Precision.FLOAT32;
    private double clip = Double.POSITIVE_INFINITY;

    Builder(EncoderShape shape, TokenEmbedder embedder, Tuning tuning) {
      this.shape = shape;
      this.embedder = embedder;
      this.tuning = tuning;
    }

    /** Parts of a row, at least 1. */
    Builder parts(int number) {
      parts = number;
      return this;
    }

    /** Share dropped of embeddings, attention weights and what a layer adds, in [0, 1). */
    Builder encoderDropout(double rate) {
      encoderDropout = rate;
      return this;
    }

    /** Threads that share the sentences of a step, at least 1. */
    Builder threads(int number) {
      threads = number;
      return this;
    }

    /** Of the factors of matrix products. */
    Builder precision(Precision factors) {
      precision = factors;
      return this;
    }

    /** Largest L2 norm of the gradient of the mean loss; a longer one is scaled down to it. */
    Builder clip(double norm) {
      clip = norm;
      return this;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // DL4J's signature
    public <E extends org.deeplearning4j.nn.conf.layers.Layer> E build() {
      nIn(1);
      return (E) new TunedEncoderConfig(this);
    }
  }

  /** Lays the matrices of a {@link Tuning} out in DL4J's parameter vector. */
  private static final class Initializer implements ParamInitializer {
    private final Tuning tuning;
    private final Set<String> decaying;

    Initializer(Tuning tuning) {
      this.tuning = tuning;
      decaying =
          tuning.slots().stream()
              .filter(Tuning.Slot::decays)
              .map(Tuning.Slot::name)
              .collect(Collectors.toSet());
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
      return numParams(conf.getLayer());
    }

    @Override
    public long numParams(org.deeplearning4j.nn.conf.layers.Layer layer) {
      return tuning.slots().stream().mapToLong(Tuning.Slot::size).sum();
    }

    @Override
    public List<String> paramKeys(org.deeplearning4j.nn.conf.layers.Layer layer) {
      return tuning.slots().stream().map(Tuning.Slot::name).toList();
    }

    @Override
    public List<String> weightKeys(org.deeplearning4j.nn.conf.layers.Layer layer) {
      return tuning.slots().stream().filter(Tuning.Slot::decays).map(Tuning.Slot::name).toList();
    }

    @Override
    public List<String> biasKeys(org.deeplearning4j.nn.conf.layers.Layer layer) {
      return tuning.slots().stream().filter(s -> !s.decays()).map(Tuning.Slot::name).toList();
    }

    @Override
    public boolean isWeightParam(org.deeplearning4j.nn.conf.layers.Layer layer, String key) {
      return decaying.contains(key);
    }

    @Override
    public boolean isBiasParam(org.deeplearning4j.nn.conf.layers.Layer layer, String key) {
      return !decaying.contains(key);
    }

    @Override
    public Map<String, INDArray> init(
        NeuralNetConfiguration conf, INDArray parameters, boolean initialise) {
      Map<String, INDArray> views = views(parameters);
      if (initialise) {
        tuning.initialise(views, new Random(conf.getSeed()));
      }
      views.keySet().forEach(conf::addVariable);
      return views;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(
        NeuralNetConfiguration conf, INDArray gradients) {
      return views(gradients);
    }

    private Map<String, INDArray> views(INDArray flat) {
      INDArray vector = flat.reshape(flat.length());
      Map<String, INDArray> views = new LinkedHashMap<>();
      long from = 0;
      for (Tuning.Slot slot : tuning.slots()) {
        long to = from + slot.size();
        views.put(
            slot.name(),
            vector.get(NDArrayIndex.interval(from, to)).reshape('c', slot.rows(), slot.columns()));
        from = to;
      }
      return views;
    }
  }
}
