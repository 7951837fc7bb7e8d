package io.standpoint.summary;

import io.standpoint.text.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds documents that are nearly the same text as an earlier one: syndicated copies, with another
 * headline, a cut end or some words changed. Not thread-safe: feed it in input order.
 *
 * <p>Two documents are near-duplicates if their sets of five-word shingles have an estimated
 * Jaccard similarity of at least {@value #SIMILAR} (Broder, On the resemblance and containment of
 * documents, 1997). Letters and digits count, case and punctuation do not.
 *
 * <p>A document is kept as {@value #HASHES} minima of hash functions over its shingles, whose share
 * of equal ones estimates the similarity with a standard error of at most 0.06, and is looked for
 * in 21 tables by three of them each (locality-sensitive hashing: Leskovec, Rajaraman and Ullman,
 * Mining of Massive Datasets, 3rd ed. 2020, chapter 3). A pair with similarity 0.5 meets in a table
 * with probability 0.94, one with 0.7 with 0.9998. That is some 600 bytes a document, whatever its
 * length, and nothing for a copy; the last {@value #MOST} documents that were no copies are kept,
 * so a copy of one read long before counts as new.
 */
public final class NearDuplicates {

  /**
   * The least similarity of a copy. Measured on articles of our own: see {@code
   * NearDuplicatesTest}.
   */
  static final double SIMILAR = 0.5;

  /** How many documents a copy is looked for among. */
  static final int MOST = 100_000;

  private static final int SHINGLE = 5;
  private static final int BANDS = 21;
  private static final int ROWS = 3;
  static final int HASHES = BANDS * ROWS;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int NONE = -1;

  private static final long[] SEEDS = new Random(20_200_306).longs(HASHES).toArray();

  private final int most;

  /**
   * What is kept of the last documents, in a ring: the one with number n is at n modulo its size.
   */
  private final List<Kept> ring = new ArrayList<>();

  /** How many documents were no copies: the number of the next one. */
  private int kept;

  /** Per band, by hash of its rows: number of the last document there. */
  private int[][] last = tables(64);

  private int copies;

  /** A document that is no copy. */
  private static final class Kept {
    final String id;

    /** Its minima. */
    final int[] signature;

    /** By band: number of the document before it in the same place of the table. */
    final int[] before = new int[BANDS];

    Kept(String id, int[] signature) {
      this.id = id;
      this.signature = signature;
    }
  }

  /** Nothing has been read. */
  public NearDuplicates() {
    this(MOST);
  }

  NearDuplicates(int most) {
    this.most = most;
  }

  /**
   * Looks for an earlier document that {@code document} is a copy of; if there is none, remembers
   * it.
   *
   * @return id of the most similar earlier document that was no copy itself; empty if it is none,
   *     or has no words
   */
  public Optional<String> add(Document document) {
    Optional<int[]> signature = signature(document.text());
    if (signature.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> nearest = nearest(signature.get());
    if (nearest.isPresent()) {
      copies++;
    } else {
      keep(new Kept(document.id(), signature.get()));
    }
    return nearest;
  }

  private void keep(Kept document) {
    if (ring.size() < most) {
      ring.add(document);
    } else {
      ring.set(kept % most, document);
    }
    kept++;
    if (ring.size() > last[0].length) {
      last = tables(2 * last[0].length);
      for (int number = 0; number < kept; number++) {
        enter(number);
      }
    } else {
      enter(kept - 1);
    }
  }

  /** How many of the documents added were copies. */
  public int copies() {
    return copies;
  }

  private static int[][] tables(int size) {
    int[][] tables = new int[BANDS][size];
    for (int[] table : tables) {
      Arrays.fill(table, NONE);
    }
    return tables;
  }

  private void enter(int number) {
    Kept document = ring.get(number % most);
    for (int band = 0; band < BANDS; band++) {
      int place = place(document.signature, band);
      document.before[band] = last[band][place];
      last[band][place] = number;
    }
  }

  private int place(int[] signature, int band) {
    long hash = band;
    for (int row = 0; row < ROWS; row++) {
      hash = mixed(hash + signature[band * ROWS + row]);
    }
    return (int) hash & (last[band].length - 1);
  }

  /** Id of the most similar document; empty if none is similar enough. */
  private Optional<String> nearest(int[] signature) {
    int oldest = kept - ring.size();
    String nearest = "";
    double greatest = 0;
    for (int band = 0; band < BANDS; band++) {
      int candidate = last[band][place(signature, band)];
      while (candidate >= oldest) {
        Kept document = ring.get(candidate % most);
        double similarity = similarity(signature, document.signature);
        if (similarity > greatest) {
          greatest = similarity;
          nearest = document.id;
        }
        candidate = document.before[band];
      }
    }
    return greatest >= SIMILAR ? Optional.of(nearest) : Optional.empty();
  }

  /** The share of equal minima, an estimate of the Jaccard similarity. */
  static double similarity(int[] signature, int[] other) {
    int equal = 0;
    for (int i = 0; i < HASHES; i++) {
      if (signature[i] == other[i]) {
        equal++;
      }
    }
    return (double) equal / HASHES;
  }

  /** The minima; empty if there are no words. A text of fewer than five words is one shingle. */
  static Optional<int[]> signature(String text) {
    long[] recent = new long[SHINGLE];
    int words = 0;
    long[] minima = new long[HASHES];
    Arrays.fill(minima, Long.MAX_VALUE);
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      recent[words % SHINGLE] = hash(text, matcher.start(), matcher.end());
      words++;
      if (words >= SHINGLE) {
        take(minima, shingle(recent, words, SHINGLE));
      }
    }
    if (words == 0) {
      return Optional.empty();
    }
    if (words < SHINGLE) {
      take(minima, shingle(recent, words, words));
    }
    return Optional.of(Arrays.stream(minima).mapToInt(minimum -> (int) minimum).toArray());
  }

  private static void take(long[] minima, long shingle) {
    for (int i = 0; i < HASHES; i++) {
      minima[i] = Math.min(minima[i], mixed(shingle ^ SEEDS[i]));
    }
  }

  private static long shingle(long[] recent, int words, int length) {
    long hash = 0;
    for (int i = words - length; i < words; i++) {
      hash = mixed(hash + recent[i % SHINGLE]);
    }
    return hash;
  }

  private static long hash(String text, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + Character.toLowerCase(text.charAt(i));
    }
    return mixed(hash);
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): a bijection. */
  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
