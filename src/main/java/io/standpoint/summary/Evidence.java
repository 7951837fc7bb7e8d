package io.standpoint.summary;

import io.standpoint.stance.Prediction;
import java.util.Objects;

/**
 * A judgement and the document it stands in.
 *
 * @param document id of the document
 * @param prediction pair, sentence and scores
 */
public record Evidence(String document, Prediction prediction) {

  public Evidence {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(prediction, "prediction");
  }
}
