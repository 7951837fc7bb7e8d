package io.standpoint.summary;

import java.util.Objects;
import java.util.Optional;

/**
 * The part of what was read that a summary is of.
 *
 * @param topic name of the topic that its sentences mention; empty for sentences that mention none,
 *     and if topics are not kept apart
 * @param period name of the period that its documents are of, as {@link PeriodUnit#name}; empty for
 *     documents without a date, and if periods are not kept apart
 * @param outlet who published its documents; empty for documents without an outlet, and if outlets
 *     are not kept apart
 */
public record Group(Optional<String> topic, Optional<String> period, Optional<String> outlet) {

  /** All that was read. */
  public static final Group ALL = new Group(Optional.empty(), Optional.empty(), Optional.empty());

  public Group {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(outlet, "outlet");
  }
}
