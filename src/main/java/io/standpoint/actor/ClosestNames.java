package io.standpoint.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests what a mistyped name may have meant, by edit distance (Levenshtein 1966). */
final class ClosestNames {
  /** Longer than any name; what is typed beyond it makes no name nearer. */
  private static final int LONGEST = 100;

  private ClosestNames() {}

  /** Up to {@code limit} of {@code names}, nearest first, without regard to case and accents. */
  static List<String> to(String typed, Collection<String> names, int limit) {
    record Ranked(String name, int distance) {}
    String wanted = plain(typed.substring(0, Math.min(typed.length(), LONGEST)));
    return names.stream()
        .distinct()
        .map(name -> new Ranked(name, distance(wanted, plain(name))))
        .sorted(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::name))
        .limit(limit)
        .map(Ranked::name)
        .toList();
  }

  private static String plain(String name) {
    return Tokens.of(name).key().toLowerCase(Locale.ROOT);
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
