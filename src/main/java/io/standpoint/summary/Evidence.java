package io.standpoint.summary;

import io.standpoint.stance.Prediction;
import io.standpoint.text.DocumentHeader;
import java.util.Objects;

/**
 * A judgement and the document it stands in.
 *
 * @param header the document without its text
 * @param prediction pair, sentence and scores
 */
public record Evidence(DocumentHeader header, Prediction prediction) {

  public Evidence {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(prediction, "prediction");
  }

  /** Id of the document. */
  public String document() {
    return header.id();
  }
}
