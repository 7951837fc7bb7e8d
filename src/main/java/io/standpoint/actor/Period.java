package io.standpoint.actor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days from {@code from} to {@code to}, both inclusive; an empty end is open.
 *
 * @param from first day, not after {@code to}
 * @param to last day
 */
record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
  Period {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException("from " + from.get() + " is after to " + to.get());
    }
  }

  boolean contains(LocalDate day) {
    return !first().isAfter(day) && !last().isBefore(day);
  }

  boolean overlaps(Period other) {
    return !first().isAfter(other.last()) && !other.first().isAfter(last());
  }

  /** Days between {@code day} and the nearest day of this period; 0 if it lies within. */
  long daysTo(LocalDate day) {
    if (first().isAfter(day)) {
      return ChronoUnit.DAYS.between(day, first());
    }
    return last().isBefore(day) ? ChronoUnit.DAYS.between(last(), day) : 0;
  }

  LocalDate first() {
    return from.orElse(LocalDate.MIN);
  }

  LocalDate last() {
    return to.orElse(LocalDate.MAX);
  }
}
