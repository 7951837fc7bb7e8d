package io.standpoint.neural;

/**
 * Shape and training settings of a {@link Head}.
 *
 * @param inputs length of an input row, at least 1
 * @param hidden units of the hidden layer, at least 1
 * @param inputDropout share of the inputs that training drops, in [0, 1)
 * @param dropout share of the hidden units that training drops, in [0, 1)
 * @param epochs passes over the rows, at least 1
 * @param learningRate step size of Adam in the first epoch, greater than 0; falls linearly from
 *     epoch to epoch, to reach 0 after the last
 * @param weightDecay decoupled weight decay, 0 or more
 * @param seed of the initial weights, the order of the rows and the dropout
 */
public record HeadConfig(
    int inputs,
    int hidden,
    double inputDropout,
    double dropout,
    int epochs,
    double learningRate,
    double weightDecay,
    long seed) {

  public HeadConfig {
    atLeastOne("inputs", inputs);
    atLeastOne("hidden", hidden);
    atLeastOne("epochs", epochs);
    share("input dropout", inputDropout);
    share("dropout", dropout);
    if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "learning rate " + learningRate + ": use a number greater than 0, such as 0.001");
    }
    if (!(weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "weight decay " + weightDecay + ": use 0 or more, such as 0.01");
    }
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " " + value + ": use 1 or more");
    }
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " " + value + ": use 0 or more and less than 1");
    }
  }
}
