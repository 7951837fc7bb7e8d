package io.standpoint.training;

import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import java.util.List;

/** Until the evaluation package is here. */
final class StandInCorpus {
  private StandInCorpus() {}

  static double macroF1(List<Polarity> gold, List<Scores> scores) {
    double sum = 0;
    for (Polarity polarity : Polarity.values()) {
      int right = 0;
      int marked = 0;
      for (int i = 0; i < gold.size(); i++) {
        boolean isGold = gold.get(i) == polarity;
        boolean isPredicted = scores.get(i).polarity() == polarity;
        right += isGold && isPredicted ? 1 : 0;
        marked += (isGold ? 1 : 0) + (isPredicted ? 1 : 0);
      }
      sum += marked == 0 ? 0 : 2.0 * right / marked;
    }
    return sum / 3;
  }

  static double accuracy(List<Polarity> gold, List<Scores> scores) {
    int right = 0;
    for (int i = 0; i < gold.size(); i++) {
      right += gold.get(i) == scores.get(i).polarity() ? 1 : 0;
    }
    return right / (double) gold.size();
  }

  static double calibrationError(List<Polarity> gold, List<Scores> scores) {
    double[] sure = new double[15];
    double[] right = new double[15];
    for (int i = 0; i < gold.size(); i++) {
      double p = scores.get(i).of(scores.get(i).polarity());
      int bin = Math.min(14, (int) (p * 15));
      sure[bin] += p;
      right[bin] += gold.get(i) == scores.get(i).polarity() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < 15; bin++) {
      error += Math.abs(sure[bin] - right[bin]) / gold.size();
    }
    return error;
  }
}
