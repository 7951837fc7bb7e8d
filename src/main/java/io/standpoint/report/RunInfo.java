package io.standpoint.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code run.json} says of a run.
 *
 * @param version of the library
 * @param model name of the model
 * @param modelSha256 of its archive
 * @param options as given or by default, by name
 * @param documents scored
 * @param rejected not scored
 * @param sentences in the scored documents
 * @param tokens that the encoder read; a sentence without pairs is not read
 * @param pairs judged
 * @param seconds from the first document to the last result
 */
public record RunInfo(
    String version,
    String model,
    String modelSha256,
    Map<String, String> options,
    long documents,
    long rejected,
    long sentences,
    long tokens,
    long pairs,
    double seconds) {

  public RunInfo {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
