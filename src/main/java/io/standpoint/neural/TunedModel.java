package io.standpoint.neural;

import io.standpoint.concurrent.Pending;
import io.standpoint.text.UnreadableException;

/** A tuned encoder and its head, as the files of a model archive. */
public final class TunedModel {

  private final byte[] configuration;
  private final byte[] coefficients;
  private final byte[] encoder;

  /**
   * Takes over the files, unread.
   *
   * @param configuration the head's configuration, JSON of DL4J in UTF-8
   * @param coefficients the head's parameters in ND4J's format
   * @param encoder the encoder's layers in 8-bit integers
   */
  public TunedModel(byte[] configuration, byte[] coefficients, byte[] encoder) {
    this.configuration = configuration;
    this.coefficients = coefficients;
    this.encoder = encoder;
  }

  /** The head's configuration, JSON of DL4J in UTF-8; not a copy. */
  public byte[] configuration() {
    return configuration;
  }

  /** The head's parameters in ND4J's format; not a copy. */
  public byte[] coefficients() {
    return coefficients;
  }

  /** The encoder's layers in 8-bit integers; not a copy. */
  public byte[] encoder() {
    return encoder;
  }

  /**
   * The model at work, with native memory of its own: the caller closes it.
   *
   * @throws UnreadableException if the files are not those of a model, or do not fit each other, or
   *     the class path lacks the encoder
   * @throws IllegalStateException if the class path lacks the native libraries
   */
  public NeuralClassifier classifier(Temperatures temperatures) {
    Natives.onnxRuntime(); // first, for the other thread would keep ND4J waiting, or the reverse
    Pending<PooledRows> rows = Pending.start(() -> PooledRows.tuned(encoder));
    try {
      return classifier(rows, Head.read(configuration, coefficients), temperatures);
    } catch (RuntimeException | Error e) {
      rows.discard(PooledRows::close);
      throw e;
    }
  }

  private static NeuralClassifier classifier(
      Pending<PooledRows> rows, Head head, Temperatures temperatures) {
    try {
      if (head.inputs() != PooledRows.SOURCE.width()) {
        throw new UnreadableException(
            "the head takes rows of "
                + head.inputs()
                + " values, the encoder gives "
                + PooledRows.SOURCE.width()
                + ": train the model again");
      }
      return new NeuralClassifier(rows.await(), head, temperatures);
    } catch (RuntimeException | Error e) {
      head.close();
      throw e;
    }
  }
}
