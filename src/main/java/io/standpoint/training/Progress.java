package io.standpoint.training;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a training run is.
 *
 * @param phase what runs
 * @param done units done, from 0 to {@code total}
 * @param total units of this phase: sentences or epochs
 * @param elapsed since the phase began
 * @param detail a figure to show, such as an epoch's score; may be empty
 */
public record Progress(Phase phase, long done, long total, Duration elapsed, String detail) {

  /** The parts of a training run, in order. */
  public enum Phase {
    /** Sentences go through the encoder. */
    ENCODING,
    /** Epochs of the head. */
    TRAINING
  }

  /** Time left in this phase at the pace so far; empty before the first unit is done. */
  public Optional<Duration> left() {
    return done == 0
        ? Optional.empty()
        : Optional.of(elapsed.multipliedBy(total - done).dividedBy(done));
  }
}
