package io.standpoint.evaluation;

import io.standpoint.stance.Polarity;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A prediction that people judged too.
 *
 * @param document id of its document
 * @param offset where its sentence begins in the document
 * @param sentence the words
 * @param holder name of the holder, {@code author} for tone
 * @param target name of the target
 * @param model what the model said; empty where it abstained
 * @param confidence the model's probability of the most probable polarity, in [0, 1]
 * @param labels what coders said, by their names; at least one
 */
public record CodedUnit(
    String document,
    int offset,
    String sentence,
    String holder,
    String target,
    Optional<Polarity> model,
    double confidence,
    SortedMap<String, Polarity> labels) {

  public CodedUnit {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(model, "model");
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("nobody coded the unit in " + document);
    }
  }

  /** Whether a coder said something else than the model said. */
  public boolean isDisputed() {
    return model.isPresent()
        && labels.values().stream().anyMatch(label -> label != model.orElseThrow());
  }
}
