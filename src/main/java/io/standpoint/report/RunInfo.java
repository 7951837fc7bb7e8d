package io.standpoint.report;

import java.util.Objects;

/**
 * What {@code run.json} says of a finished run. Tokens, seconds and threads measure the work; all
 * else follows from the settings.
 *
 * @param settings what the results follow from
 * @param documents scored
 * @param rejected not scored
 * @param sentences in the scored documents
 * @param pairs judged
 * @param tokens that the encoder read; a sentence without pairs is not read
 * @param seconds spent on scoring, also before a resumed run was stopped
 * @param threads that scored
 */
public record RunInfo(
    RunSettings settings,
    long documents,
    long rejected,
    long sentences,
    long pairs,
    long tokens,
    double seconds,
    int threads) {

  public RunInfo {
    Objects.requireNonNull(settings, "settings");
  }
}
