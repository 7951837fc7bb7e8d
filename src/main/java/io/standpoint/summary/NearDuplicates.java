package io.standpoint.summary;

import io.standpoint.text.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds documents that are nearly the same text as an earlier one: syndicated copies, with another
 * headline, a cut end or some words changed. Not thread-safe: feed it in input order.
 *
 * <p>Two documents are near-duplicates if their sets of five-word shingles have an estimated
 * Jaccard similarity of at least {@value #SIMILAR}; letters and digits count, case and punctuation
 * do not. So what an outlet puts under all of its articles makes two of them one only where it is
 * two thirds of their words.
 *
 * <p>A document is looked for in {@value Fingerprint#BANDS} tables (locality-sensitive hashing): a
 * pair with similarity 0.5 meets in one with probability 0.94, one with 0.7 with 0.9998. In each
 * table it is held against the last {@value #MOST_COMPARED} that it meets there. That is some 900
 * bytes a document, whatever its length, and nothing for a copy; the last {@value #MOST} documents
 * that were no copies are kept, so a copy of one read long before counts as new, and so may one of
 * an outlet whose articles all share a passage, hundreds of articles later.
 */
public final class NearDuplicates {

  /**
   * The least similarity of a copy. Measured on articles of our own: see {@code
   * NearDuplicatesTest}.
   */
  static final double SIMILAR = 0.5;

  /** How many documents a copy is looked for among. */
  static final int MOST = 100_000;

  /** How many documents one is held against in a table: many meet where all share a passage. */
  static final int MOST_COMPARED = 100;

  private static final int NONE = -1;

  private final int most;

  /**
   * What is kept of the last documents, in a ring: the one with number n is at n modulo its size.
   */
  private final List<Kept> ring = new ArrayList<>();

  /** How many documents were no copies: the number of the next one. */
  private int kept;

  /** Per band, by its hash: number of the last document there. */
  private int[][] last = tables(64);

  private int copies;

  /** A document that is no copy. */
  private static final class Kept {
    final String id;
    final Fingerprint fingerprint;

    /** By band: number of the document before it in the same place of the table. */
    final int[] before = new int[Fingerprint.BANDS];

    Kept(String id, Fingerprint fingerprint) {
      this.id = id;
      this.fingerprint = fingerprint;
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
    Optional<Fingerprint> fingerprint = Fingerprint.of(document.text());
    if (fingerprint.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> nearest = nearest(fingerprint.get());
    if (nearest.isPresent()) {
      copies++;
    } else {
      keep(new Kept(document.id(), fingerprint.get()));
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
    int[][] tables = new int[Fingerprint.BANDS][size];
    for (int[] table : tables) {
      Arrays.fill(table, NONE);
    }
    return tables;
  }

  private void enter(int number) {
    Kept document = ring.get(number % most);
    for (int band = 0; band < Fingerprint.BANDS; band++) {
      int place = place(document.fingerprint, band);
      document.before[band] = last[band][place];
      last[band][place] = number;
    }
  }

  private int place(Fingerprint fingerprint, int band) {
    return fingerprint.band(band) & (last[band].length - 1);
  }

  /** Id of the most similar document; empty if none is similar enough. */
  private Optional<String> nearest(Fingerprint fingerprint) {
    int oldest = kept - ring.size();
    String nearest = "";
    double greatest = 0;
    for (int band = 0; band < Fingerprint.BANDS; band++) {
      int candidate = last[band][place(fingerprint, band)];
      for (int compared = 0; candidate >= oldest && compared < MOST_COMPARED; compared++) {
        Kept document = ring.get(candidate % most);
        double similarity = fingerprint.similarity(document.fingerprint);
        if (similarity > greatest) {
          greatest = similarity;
          nearest = document.id;
        }
        candidate = document.before[band];
      }
    }
    return greatest >= SIMILAR ? Optional.of(nearest) : Optional.empty();
  }
}
