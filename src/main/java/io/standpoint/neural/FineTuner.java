package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Polarity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Trains encoder and head together on labelled sentences by weighted cross-entropy, step by step.
 * Each sentence is encoded once per epoch, with all its pairs. Equal arguments give equal bits on
 * one machine, whether or not the run was saved and resumed in between. Not thread-safe; one per
 * process at a time, because it sets the number of ND4J's threads.
 */
public final class FineTuner implements AutoCloseable {

  /** Steps between two updates of the moving average. */
  private static final int AVERAGED_STEPS = 10;

  /** Tokens of one pass of an evaluation, unless one sequence has more. */
  private static final int EVALUATED_TOKENS = 2048;

  /** Sentences from which it is guessed what matrices will be multiplied by. */
  private static final int SAMPLED_SENTENCES = 512;

  private final TrainingSettings settings;
  private final List<Item> items = new ArrayList<>();
  private final PackedCorpus corpus = new PackedCorpus();
  private final Renamer renamer;
  private final MultiLayerNetwork network;
  private final TunedEncoder encoder;
  private final INDArray average;
  private List<Integer> order = List.of();
  private int orderEpoch = -1;
  private int step;

  /**
   * A sequence to learn from.
   *
   * @param sentence what may be renamed; empty for a window of a longer sentence
   */
  private record Item(
      PackedSentence packed,
      List<LabelledSentence.Pair> pairs,
      Optional<LabelledSentence> sentence) {}

  /**
   * A tuner that starts from the published encoder and a random head.
   *
   * @throws io.standpoint.text.UnreadableException if the class path lacks the encoder's fp32
   *     weights; the message names the artifact to add
   * @throws IllegalArgumentException if the settings' precision is slower here than float32
   */
  public FineTuner(TrainingSettings settings, List<LabelledSentence> sentences) {
    this(checked(settings), sentences, EncoderShape.E5_SMALL, EncoderStart.published());
  }

  /**
   * A tuner that goes on from models, whose weights it takes as their 8-bit integers stand for
   * them; from several it goes on from their mean.
   *
   * @param starts at least one
   * @throws io.standpoint.text.UnreadableException if one is not a model, or its head has another
   *     number of hidden units than the settings
   * @throws IllegalArgumentException if the settings' precision is slower here than float32
   */
  public FineTuner(
      TrainingSettings settings, List<LabelledSentence> sentences, List<TunedModel> starts) {
    this(
        checked(settings),
        sentences,
        EncoderShape.E5_SMALL,
        EncoderStart.mean(starts, settings.hidden()));
  }

  private static TrainingSettings checked(TrainingSettings settings) {
    settings.precision().check();
    return settings;
  }

  FineTuner(
      TrainingSettings settings,
      List<LabelledSentence> sentences,
      EncoderShape shape,
      EncoderStart start) {
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("no sentence to train on: give at least one");
    }
    Natives.load();
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(settings.threads());
    this.settings = settings;
    for (LabelledSentence sentence : sentences) {
      List<PairSpans> spans = sentence.pairs().stream().map(LabelledSentence.Pair::spans).toList();
      List<PackedCorpus.Sequence> sequences = corpus.pack(sentence.text(), spans);
      for (PackedCorpus.Sequence sequence : sequences) {
        items.add(
            new Item(
                sequence.packed(),
                sequence.indices().stream().map(sentence.pairs()::get).toList(),
                sequences.size() == 1 ? Optional.of(sentence) : Optional.empty()));
      }
    }
    renamer = new Renamer(settings.renaming() > 0 ? sentences : List.of());
    network = network(shape, start);
    encoder = (TunedEncoder) network.getLayer(0);
    average = settings.averaging() > 0 ? network.params().dup() : network.params();
  }

  private MultiLayerNetwork network(EncoderShape shape, EncoderStart start) {
    Tuning tuning =
        settings.rank() == 0
            ? new FullTuning(shape, start.parameters())
            : new AdapterTuning(shape, start.parameters(), settings.rank());
    TunedEncoderConfig.Builder encoderLayer =
        new TunedEncoderConfig.Builder(shape, start.embedder(), tuning)
            .parts(PooledRows.PARTS)
            .encoderDropout(settings.dropout())
            .threads(settings.threads())
            .precision(settings.precision())
            .clip(settings.clip());
    int rowWidth = PooledRows.PARTS * shape.width() + 1;
    DenseLayer.Builder dense = HeadNetwork.hiddenLayer(rowWidth, settings.hidden());
    OutputLayer.Builder output = HeadNetwork.weightedOutputLayer(settings.hidden());
    ParallelAdam slow = new ParallelAdam(schedule(settings.learningRate()));
    ParallelAdam fast = new ParallelAdam(schedule(settings.learningRate() * settings.headRate()));
    encoderLayer.updater(slow);
    dense.updater(fast);
    output.updater(fast);
    for (var layer : List.of(encoderLayer, dense, output)) {
      // Per layer: set for the whole network, DL4J M2.1 lists and applies weight decay twice.
      if (settings.weightDecay() > 0) {
        layer.weightDecay(settings.weightDecay());
      }
    }
    for (var layer : List.of(dense, output)) {
      layer.gradientNormalization(GradientNormalization.ClipL2PerLayer);
      layer.gradientNormalizationThreshold(settings.clip());
    }
    if (settings.dropout() > 0) {
      // DL4J's number is the share that is kept, and it drops the inputs of the layer.
      dense.dropOut(1 - settings.dropout());
      output.dropOut(1 - settings.dropout());
    }
    MultiLayerNetwork created =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(settings.seed())
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .list()
                .layer(encoderLayer.build())
                .layer(dense.build())
                .layer(output.build())
                .build());
    created.init();
    start
        .head()
        .ifPresent(
            head ->
                created
                    .params()
                    .reshape(created.numParams())
                    .get(
                        NDArrayIndex.interval(
                            created.numParams() - head.length(), created.numParams()))
                    .assign(head.reshape(head.length())));
    return created;
  }

  private WarmUpAndDecay schedule(double peak) {
    int steps = Math.max(1, steps());
    int warmUp = (int) Math.round(settings.warmUp() * steps);
    return new WarmUpAndDecay(peak, Math.min(warmUp, steps - 1), steps);
  }

  /** The network in training; not a copy. */
  MultiLayerNetwork network() {
    return network;
  }

  /** Steps of an epoch. */
  public int stepsPerEpoch() {
    return (items.size() - 1) / settings.sentences() + 1;
  }

  /** Steps of all epochs. */
  public int steps() {
    return Math.multiplyExact(stepsPerEpoch(), settings.epochs());
  }

  /** Sequences of all epochs: sentences, or windows of those longer than a window. */
  public long sequences() {
    return (long) items.size() * settings.epochs();
  }

  /** Sequences trained on so far. */
  public long sequencesDone() {
    int within = step % stepsPerEpoch() * settings.sentences();
    return (long) (step / stepsPerEpoch()) * items.size() + within;
  }

  /** Steps done so far. */
  public int stepsDone() {
    return step;
  }

  /**
   * Takes the next step.
   *
   * @return the loss of its sentences: mean weighted cross-entropy in nats, with dropout
   * @throws IllegalStateException after the last step
   */
  public double step() {
    if (step == steps()) {
      throw new IllegalStateException("all " + step + " steps are done");
    }
    List<Item> batch = batch();
    List<LabelledSentence.Pair> pairs =
        batch.stream().flatMap(item -> item.pairs().stream()).toList();
    long seed = settings.seed() * 1_000_003L + step;
    encoder.seedStep(seed);
    // The head's dropout draws from this thread's generator.
    Nd4j.getRandom().setSeed(seed);
    double loss;
    try (INDArray rows =
            Nd4j.create(PackedSentence.rows(batch.stream().map(Item::packed).toList()));
        INDArray labels = Nd4j.create(pairs.stream().map(this::target).toArray(float[][]::new))) {
      // The score has the head's weight decay in it, of the weights before the step.
      double decay = network.calcRegularizationScore(true);
      network.fit(rows, labels);
      loss = network.score() - decay;
    }
    if (!Double.isFinite(loss)) {
      throw new IllegalStateException(
          "the loss is "
              + loss
              + " at step "
              + (step + 1)
              + ": training diverged; use a lower learning rate");
    }
    step++;
    if (settings.averaging() > 0 && (step % AVERAGED_STEPS == 0 || step == steps())) {
      double kept = Math.pow(settings.averaging(), AVERAGED_STEPS);
      try (INDArray share = network.params().mul(1 - kept)) {
        average.muli(kept).addi(share);
      }
    }
    return loss;
  }

  private List<Item> batch() {
    int epoch = step / stepsPerEpoch();
    if (epoch != orderEpoch) {
      order = new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
      Collections.shuffle(order, new Random(settings.seed() + 1_000_003L * epoch));
      orderEpoch = epoch;
    }
    int from = step % stepsPerEpoch() * settings.sentences();
    int to = Math.min(order.size(), from + settings.sentences());
    return order.subList(from, to).stream().map(index -> renamed(index, epoch)).toList();
  }

  /** The item, with other names in as many cases as the settings say. */
  private Item renamed(int index, int epoch) {
    Item item = items.get(index);
    if (settings.renaming() == 0 || item.sentence().isEmpty()) {
      return item;
    }
    SplittableRandom random =
        new SplittableRandom(settings.seed() + ((long) epoch << Integer.SIZE) + index);
    if (random.nextDouble() >= settings.renaming()) {
      return item;
    }
    LabelledSentence other = renamer.rename(item.sentence().get(), random);
    List<PairSpans> spans = other.pairs().stream().map(LabelledSentence.Pair::spans).toList();
    List<PackedCorpus.Sequence> sequences = corpus.pack(other.text(), spans);
    // Longer names may no longer fit one window.
    return sequences.size() == 1
        ? new Item(sequences.get(0).packed(), item.pairs(), item.sentence())
        : item;
  }

  /** The smoothed label, mixed with what teachers say, times the pair's weight. */
  private float[] target(LabelledSentence.Pair pair) {
    Polarity[] polarities = Polarity.values();
    double taught = pair.opinion().isPresent() ? settings.teaching() : 0;
    float[] target = new float[polarities.length];
    for (int i = 0; i < target.length; i++) {
      double own =
          settings.smoothing() / polarities.length
              + (polarities[i] == pair.label() ? 1 - settings.smoothing() : 0);
      double opinion = taught == 0 ? 0 : pair.opinion().get().of(polarities[i]);
      target[i] = (float) (pair.weight() * ((1 - taught) * own + taught * opinion));
    }
    return target;
  }

  /**
   * What the weights so far (their average, if they are averaged) say, in full precision and
   * without calibration.
   *
   * @return for each sentence {@code float[pairs][3]} in the order of {@link Polarity}
   */
  public List<float[][]> probabilities(List<LabelledSentence> sentences) {
    try (Lent lent = new Lent(average)) {
      return lent.evaluate(sentences);
    }
  }

  /** How many numbers {@link #weights} gives. */
  public long weightCount() {
    return network.numParams();
  }

  /** A copy of all weights as they stand (their average, if they are averaged). */
  public float[] weights() {
    return average.reshape(average.length()).toFloatVector();
  }

  /**
   * The model with such weights, those of the encoder in 8-bit integers.
   *
   * @param weights as {@link #weights} gave them, also of another run with the same arguments
   */
  public TunedModel model(float[] weights) {
    try (INDArray copied = Nd4j.createFromArray(weights);
        Lent lent = new Lent(copied.reshape(network.params().shape()))) {
      return lent.model();
    }
  }

  /** Lends the network other weights. */
  private final class Lent implements AutoCloseable {
    private final INDArray own;

    Lent(INDArray weights) {
      own = weights == network.params() ? weights : network.params().dup();
      if (own != weights) {
        network.params().assign(weights);
      }
    }

    List<float[][]> evaluate(List<LabelledSentence> sentences) {
      List<float[][]> probabilities = new ArrayList<>();
      List<PackedSentence> pass = new ArrayList<>();
      List<float[]> targets = new ArrayList<>();
      int tokens = 0;
      for (LabelledSentence sentence : sentences) {
        float[][] rows = new float[sentence.pairs().size()][Polarity.values().length];
        probabilities.add(rows);
        List<PairSpans> spans =
            sentence.pairs().stream().map(LabelledSentence.Pair::spans).toList();
        for (PackedCorpus.Sequence sequence : corpus.pack(sentence.text(), spans)) {
          pass.add(sequence.packed());
          sequence.indices().forEach(i -> targets.add(rows[i]));
          tokens += sequence.packed().ids().length;
          if (tokens >= EVALUATED_TOKENS) {
            evaluate(pass, targets);
            tokens = 0;
          }
        }
      }
      if (!pass.isEmpty()) {
        evaluate(pass, targets);
      }
      return probabilities;
    }

    /** Writes the probabilities of the pairs of {@code pass} to {@code targets}; empties both. */
    private void evaluate(List<PackedSentence> pass, List<float[]> targets) {
      float[][] output;
      try (INDArray rows = Nd4j.create(PackedSentence.rows(pass));
          INDArray probabilities = network.output(rows, false)) {
        output = probabilities.toFloatMatrix();
      }
      for (int i = 0; i < output.length; i++) {
        System.arraycopy(output[i], 0, targets.get(i), 0, output[i].length);
      }
      pass.clear();
      targets.clear();
    }

    TunedModel model() {
      INDArray parameters = network.params().reshape(network.params().length());
      long head = parameters.length() - encoderParameters();
      INDArray headParameters =
          parameters.get(NDArrayIndex.interval(parameters.length() - head, parameters.length()));
      MultiLayerNetwork served =
          HeadNetwork.of(
              network.getLayer(1).getParam("W").rows(), settings.hidden(), headParameters);
      try {
        return new TunedModel(
            HeadFile.configuration(served), HeadFile.coefficients(served), encoderFile());
      } finally {
        served.close();
      }
    }

    private byte[] encoderFile() {
      int size = Math.min(SAMPLED_SENTENCES, items.size());
      List<PackedSentence> sample =
          IntStream.range(0, size)
              .map(i -> (int) ((long) i * items.size() / size)) // from all corpora
              .mapToObj(i -> items.get(i).packed())
              .toList();
      try (InputStatistics inputs = new InputStatistics(encoder.layerConf().shape())) {
        for (int from = 0; from < sample.size(); from += settings.sentences()) {
          int to = Math.min(sample.size(), from + settings.sentences());
          try (INDArray rows = Nd4j.create(PackedSentence.rows(sample.subList(from, to)))) {
            network.output(rows, false).close();
            encoder.addTo(inputs);
          }
        }
        return Int8Layers.of(encoder.parameters().layers(), inputs).bytes();
      }
    }

    private long encoderParameters() {
      return network.getLayer(0).numParams();
    }

    @Override
    public void close() {
      if (own != network.params()) {
        network.params().assign(own);
        own.close();
      }
    }
  }

  /** Writes all that a later run needs to go on from here. */
  public void save(DataOutputStream out) throws IOException {
    out.writeInt(step);
    write(network.params(), out);
    write(network.getUpdater().getStateViewArray(), out);
    if (settings.averaging() > 0) {
      write(average, out);
    }
  }

  /**
   * Goes on from where {@link #save} was called in a run with the same arguments.
   *
   * @throws IOException if {@code in} ends early or holds arrays of other sizes
   */
  public void restore(DataInputStream in) throws IOException {
    int done = in.readInt();
    if (done < 0 || done > steps()) {
      throw new IOException("is at step " + done + " of " + steps());
    }
    read(in, network.params());
    read(in, network.getUpdater().getStateViewArray());
    if (settings.averaging() > 0) {
      read(in, average);
    }
    step = done;
    network.setIterationCount(done);
  }

  private static void write(INDArray array, DataOutputStream out) throws IOException {
    StoredFloats.write(array.reshape(array.length()).toFloatVector(), out);
  }

  private static void read(DataInputStream in, INDArray into) throws IOException {
    try (INDArray array = Nd4j.createFromArray(StoredFloats.read(in, into.length()))) {
      into.assign(array.reshape(into.shape()));
    }
  }

  @Override
  public void close() {
    encoder.release();
    if (average != network.params()) {
      average.close();
    }
    network.close();
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
  }
}
