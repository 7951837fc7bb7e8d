package io.standpoint.model;

/**
 * The settings of a training run: with the corpora they decide the model.
 *
 * @param seed of the initial weights, the order of the rows, the dropout and the held-out split
 * @param epochs passes over the rows, at least 1; the one that is best on the development rows is
 *     kept
 * @param batch rows per step, at least 1
 * @param hidden units of the hidden layer, at least 1
 * @param inputDropout share of the inputs that training drops, in [0, 1)
 * @param dropout share of the hidden units that training drops, in [0, 1)
 * @param learningRate step size of Adam in the first epoch, greater than 0; falls linearly to 0
 * @param weightDecay decoupled weight decay, 0 or more
 * @param balance how far rare labels of a corpus are weighted up, in [0, 1]: a row counts in
 *     proportion to (share of its label in its corpus)^−balance, so 0 takes rows as they come and 1
 *     gives every label of a corpus the same total weight; the weight of a whole corpus stays
 */
public record TrainingSettings(
    long seed,
    int epochs,
    int batch,
    int hidden,
    double inputDropout,
    double dropout,
    double learningRate,
    double weightDecay,
    double balance) {

  /** What the shipped model was trained with; training-data/reports/head-search.md says why. */
  public static final TrainingSettings DEFAULT =
      new TrainingSettings(1, 12, 128, 256, 0, 0.5, 0.001, 1, 0.5);

  public TrainingSettings {
    atLeastOne("epochs", epochs);
    atLeastOne("batch", batch);
    atLeastOne("hidden", hidden);
    if (!(balance >= 0 && balance <= 1)) {
      throw new IllegalArgumentException("balance " + balance + ": use a number from 0 to 1");
    }
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " " + value + ": use 1 or more");
    }
  }
}
