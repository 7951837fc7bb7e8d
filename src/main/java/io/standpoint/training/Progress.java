package io.standpoint.training;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a training run is.
 *
 * @param done sentences trained on so far in all epochs, from 0 to {@code total}
 * @param total sentences of all epochs
 * @param elapsed since this run began or was resumed
 * @param doneBefore of {@code done}, those from before it was resumed
 * @param detail a figure to show, such as the score of an evaluation; empty for mere progress
 */
public record Progress(long done, long total, Duration elapsed, long doneBefore, String detail) {

  /** Time left at the pace so far; empty before anything is done. */
  public Optional<Duration> left() {
    long here = done - doneBefore;
    return here <= 0
        ? Optional.empty()
        : Optional.of(elapsed.multipliedBy(total - done).dividedBy(here));
  }

  /** Sentences per second; 0 before anything is done. */
  public double pace() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds > 0 ? (done - doneBefore) / seconds : 0;
  }
}
