package io.standpoint.training;

import io.standpoint.evaluation.Example;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What is trained on and what is developed on. No sentence is on both sides.
 *
 * @param training rows to train on, by file
 * @param development rows to choose the epoch and to calibrate on, by file; none is empty
 * @param dropped rows left out of training because their sentence is a development sentence
 */
record Split(List<LabelledRows> training, List<LabelledRows> development, int dropped) {

  private static final int HELD_OUT_OF = 10;

  Split {
    training = List.copyOf(training);
    development = List.copyOf(development);
  }

  /**
   * Refuses development files that the model to go on from was trained on.
   *
   * @param seen SHA-256 of the files it was trained on
   */
  static void refuseSeen(List<LabelledRows> development, Set<String> seen) {
    for (LabelledRows file : development) {
      if (seen.contains(file.sha256())) {
        throw new IllegalArgumentException(
            file.name()
                + ": the model to go on from was trained on this file, so it cannot be developed"
                + " on: name another");
      }
    }
  }

  /** Keeps the development files' sentences out of training. */
  static Split of(List<LabelledRows> corpora, List<LabelledRows> development) {
    Set<String> held = new HashSet<>();
    development.forEach(file -> file.examples().forEach(example -> held.add(example.text())));
    List<LabelledRows> training = keep(corpora, example -> !held.contains(example.text()));
    return checked(new Split(training, development, count(corpora) - count(training)));
  }

  /**
   * Holds out a tenth of the corpora's sentences. A hash of the sentence decides, so its other
   * rows, in whichever file, are held out with it.
   *
   * @param seen SHA-256 of files that the model to go on from was trained on: nothing of them is
   *     held out, for it would judge what it knows
   */
  static Split holdOut(List<LabelledRows> corpora, long seed, Set<String> seen) {
    Set<String> known = new HashSet<>();
    corpora.stream()
        .filter(file -> seen.contains(file.sha256()))
        .forEach(file -> file.examples().forEach(example -> known.add(example.text())));
    Predicate<Example> held =
        example -> !known.contains(example.text()) && isHeldOut(example.text(), seed);
    List<LabelledRows> development =
        keep(corpora, held).stream().filter(file -> !file.examples().isEmpty()).toList();
    return checked(new Split(keep(corpora, held.negate()), development, 0));
  }

  private static boolean isHeldOut(String sentence, long seed) {
    byte[] hash = DigestUtils.sha256((seed + "\n" + sentence).getBytes(StandardCharsets.UTF_8));
    return Math.floorMod(ByteBuffer.wrap(hash).getLong(), HELD_OUT_OF) == 0;
  }

  private static Split checked(Split split) {
    if (count(split.training) == 0 || count(split.development) == 0) {
      throw new IllegalArgumentException(
          count(split.training)
              + " rows to train on and "
              + count(split.development)
              + " to develop on: need at least one of each; give more rows, or development files"
              + " with other sentences");
    }
    return split;
  }

  private static List<LabelledRows> keep(List<LabelledRows> files, Predicate<Example> wanted) {
    List<LabelledRows> kept = new ArrayList<>();
    for (LabelledRows file : files) {
      List<Example> examples = file.examples().stream().filter(wanted).toList();
      kept.add(new LabelledRows(file.name(), file.sha256(), examples));
    }
    return kept;
  }

  private static int count(List<LabelledRows> files) {
    return files.stream().mapToInt(file -> file.examples().size()).sum();
  }
}
