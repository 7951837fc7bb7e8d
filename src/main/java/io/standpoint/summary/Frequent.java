package io.standpoint.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What is kept of a stream by key, in the order in which keys were first met, so that what is most
 * frequent stays when there is too much of it. This is lossy counting (Manku and Motwani,
 * Approximate frequency counts over data streams, VLDB 2002): a value that is new may have been
 * dropped before, so it is taken to have been as frequent as the most frequent that ever was.
 *
 * @param <K> what a value is of
 * @param <V> what is kept, which counts how frequent its key is
 */
final class Frequent<K, V> {

  private final Function<K, V> empty;
  private final ToIntFunction<V> count;
  private final Comparator<K> leastFirst;
  private final Map<K, Entry<V>> entries = new LinkedHashMap<>();
  private int mostMissed;

  /**
   * A value and how often its key may have been met before.
   *
   * @param missed at most so often
   */
  private record Entry<V>(V value, int missed) {}

  /**
   * Nothing so far.
   *
   * @param empty makes the value of a new key
   * @param count how often a value's key was met
   * @param leastFirst of equally frequent keys, those to drop first; of equals, those first met
   */
  Frequent(Function<K, V> empty, ToIntFunction<V> count, Comparator<K> leastFirst) {
    this.empty = empty;
    this.count = count;
    this.leastFirst = leastFirst;
  }

  /** The value of {@code key}, which is made if there is none. */
  V get(K key) {
    return entries.computeIfAbsent(key, unmet -> new Entry<>(empty.apply(unmet), mostMissed)).value;
  }

  /** The value of {@code key}; empty if there is none. */
  Optional<V> find(K key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /**
   * Takes in what {@code other} has kept of another stream. Its values stay what they are.
   *
   * @param merging adds the second value to the first
   */
  void addAll(Frequent<K, V> other, BiConsumer<V, V> merging) {
    entries.replaceAll(
        (key, mine) ->
            other.entries.containsKey(key)
                ? mine
                : new Entry<>(mine.value, mine.missed + other.mostMissed));
    other.entries.forEach(
        (key, theirs) -> {
          Entry<V> mine = entries.getOrDefault(key, new Entry<>(empty.apply(key), mostMissed));
          merging.accept(mine.value, theirs.value);
          entries.put(key, new Entry<>(mine.value, mine.missed + theirs.missed));
        });
    mostMissed += other.mostMissed;
  }

  /** How many there are. */
  int size() {
    return entries.size();
  }

  Stream<V> values() {
    return entries.values().stream().map(Entry::value);
  }

  void forEach(BiConsumer<K, V> action) {
    entries.forEach((key, entry) -> action.accept(key, entry.value));
  }

  /**
   * How often a key may have been met at most that is not there, and what a value may lack at most;
   * 0 if none was dropped.
   */
  int mostMissed() {
    return mostMissed;
  }

  /** Drops the least frequent half, if there are more than {@code most}. */
  void limitTo(int most) {
    if (size() > most) {
      drop(size() - most / 2, value -> 1);
    }
  }

  /**
   * Drops the least frequent.
   *
   * @param excess of the sizes of all values, how much is to go
   * @param size of a value
   */
  void drop(int excess, ToIntFunction<V> size) {
    List<Map.Entry<K, Entry<V>>> order = new ArrayList<>(entries.entrySet());
    order.sort(
        Comparator.comparingInt((Map.Entry<K, Entry<V>> entry) -> frequency(entry.getValue()))
            .thenComparing(Map.Entry::getKey, leastFirst));
    int gone = 0;
    for (Map.Entry<K, Entry<V>> entry : order) {
      if (gone >= excess) {
        return;
      }
      gone += size.applyAsInt(entry.getValue().value);
      mostMissed = Math.max(mostMissed, frequency(entry.getValue()));
      entries.remove(entry.getKey());
    }
  }

  private int frequency(Entry<V> entry) {
    return count.applyAsInt(entry.value) + entry.missed;
  }
}
