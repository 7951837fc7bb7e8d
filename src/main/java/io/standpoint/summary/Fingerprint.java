package io.standpoint.summary;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a text's set of five-word shingles to tell how similar it is to another's: some
 * 600 bytes, whatever its length. Letters and digits count, case and punctuation do not; a text of
 * fewer than five words is one shingle.
 *
 * <p>Two parts: 63 minima of hash functions (Broder, On the resemblance and containment of
 * documents, 1997), hashed in {@value #BANDS} bands of three, for finding texts that may be similar
 * (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3rd ed. 2020, chapter 3); and a
 * sketch, for telling how similar they are, by one hash function whose values are shared out to
 * {@value #BINS} bins (Li, Owen and Zhang, One permutation hashing, NIPS 2012), of whose minima a
 * byte each is kept (Li and König, b-bit minwise hashing, WWW 2010).
 */
final class Fingerprint {

  static final int BANDS = 21;
  static final int BINS = 512;

  private static final int ROWS = 3;
  private static final int SHINGLE = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final long[] SEEDS = new Random(20_200_306).longs(BANDS * ROWS).toArray();
  private static final long SKETCH_SEED = 0x5deece66d1234567L;

  /** In the sketch: a bin that no shingle fell into. */
  private static final byte EMPTY = 0;

  private static final double CHANCE = 1.0 / 255;

  private final int[] bands;
  private final byte[] sketch;

  private Fingerprint(int[] bands, byte[] sketch) {
    this.bands = bands;
    this.sketch = sketch;
  }

  /** That of a text; empty if it has no words. */
  static Optional<Fingerprint> of(String text) {
    long[] recent = new long[SHINGLE];
    int words = 0;
    long[] minima = new long[BANDS * ROWS];
    long[] bins = new long[BINS];
    Arrays.fill(minima, Long.MAX_VALUE);
    Arrays.fill(bins, Long.MAX_VALUE);
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      recent[words % SHINGLE] = hash(text, matcher.start(), matcher.end());
      words++;
      if (words >= SHINGLE) {
        take(shingle(recent, words, SHINGLE), minima, bins);
      }
    }
    if (words == 0) {
      return Optional.empty();
    }
    if (words < SHINGLE) {
      take(shingle(recent, words, words), minima, bins);
    }
    return Optional.of(new Fingerprint(bands(minima), sketch(bins)));
  }

  private static void take(long shingle, long[] minima, long[] bins) {
    for (int i = 0; i < minima.length; i++) {
      minima[i] = Math.min(minima[i], mixed(shingle ^ SEEDS[i]));
    }
    long hash = mixed(shingle ^ SKETCH_SEED);
    int bin = (int) (hash >>> 32) & (BINS - 1);
    bins[bin] = Math.min(bins[bin], hash & 0xffffffffL);
  }

  private static int[] bands(long[] minima) {
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = mixed(hash + (int) minima[band * ROWS + row]);
      }
      bands[band] = (int) hash;
    }
    return bands;
  }

  private static byte[] sketch(long[] bins) {
    byte[] sketch = new byte[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      // 1 to 255, by the lowest bits of a minimum, which say nothing of how small it is.
      sketch[bin] = bins[bin] == Long.MAX_VALUE ? EMPTY : (byte) (1 + (bins[bin] & 0xff) % 255);
    }
    return sketch;
  }

  /** The hash of a band: of texts with Jaccard similarity s it is equal with probability s³. */
  int band(int band) {
    return bands[band];
  }

  /**
   * The estimated Jaccard similarity of the two sets of shingles, in [0, 1]: for texts of 500 words
   * and more with a standard error of at most 0.03.
   */
  double similarity(Fingerprint other) {
    int equal = 0;
    int used = 0;
    for (int bin = 0; bin < BINS; bin++) {
      used += (sketch[bin] | other.sketch[bin]) == EMPTY ? 0 : 1;
      equal += sketch[bin] == other.sketch[bin] && sketch[bin] != EMPTY ? 1 : 0;
    }
    // Two different minima have the same byte one time in 255.
    return Math.max(0, ((double) equal / used - CHANCE) / (1 - CHANCE));
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
