package io.standpoint.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * A sequence and the pairs asked about in it, as numbers that DL4J can carry: one row per pair,
 *
 * <pre>sequence's number, its tokens, author flag, from and to of each part, ids</pre>
 *
 * where rows of one sequence are neighbours and the ids stand in its first row only.
 */
final class PackedSentence {

  private static final int NUMBER = 0;
  private static final int TOKENS = 1;
  private static final int AUTHOR = 2;
  private static final int PARTS = 3;

  private final int[] ids;
  private final List<Pair> pairs;

  /**
   * A sequence with its pairs.
   *
   * @param ids {@code [CLS]}, the tokens, {@code [SEP]}; taken over
   * @param pairs at least one, all with the same number of parts
   */
  PackedSentence(int[] ids, List<Pair> pairs) {
    this.ids = ids;
    this.pairs = List.copyOf(pairs);
  }

  /** {@code [CLS]}, the tokens, {@code [SEP]}; not a copy. */
  int[] ids() {
    return ids;
  }

  /** The pairs asked about, at least one. */
  List<Pair> pairs() {
    return pairs;
  }

  /**
   * Positions within a sequence.
   *
   * @param from the first
   * @param to one past the last; equal to {@code from} for none
   */
  record Part(int from, int to) {}

  /**
   * A pair within a sequence.
   *
   * @param parts the positions whose states' mean is each part of the row
   * @param author whether the holder is the author
   */
  record Pair(List<Part> parts, boolean author) {
    Pair {
      parts = List.copyOf(parts);
    }
  }

  /** Rows of {@code sentences}, {@code float[pairs][]}, all equally long. */
  static float[][] rows(List<PackedSentence> sentences) {
    int parts = sentences.get(0).pairs.get(0).parts.size();
    int longest = sentences.stream().mapToInt(sentence -> sentence.ids.length).max().orElseThrow();
    List<float[]> rows = new ArrayList<>();
    for (int number = 0; number < sentences.size(); number++) {
      PackedSentence sentence = sentences.get(number);
      for (Pair pair : sentence.pairs) {
        float[] row = new float[PARTS + 2 * parts + longest];
        row[NUMBER] = number;
        row[TOKENS] = sentence.ids.length;
        row[AUTHOR] = pair.author ? 1 : 0;
        for (int part = 0; part < parts; part++) {
          row[PARTS + 2 * part] = pair.parts.get(part).from();
          row[PARTS + 2 * part + 1] = pair.parts.get(part).to();
        }
        for (int i = 0; i < sentence.ids.length; i++) {
          row[PARTS + 2 * parts + i] = sentence.ids[i];
        }
        rows.add(row);
      }
    }
    return rows.toArray(float[][]::new);
  }

  /** The sentences of which {@link #rows} made {@code rows}. */
  static List<PackedSentence> of(float[][] rows, int parts) {
    List<PackedSentence> sentences = new ArrayList<>();
    for (int first = 0; first < rows.length; ) {
      float[] row = rows[first];
      int[] ids = new int[(int) row[TOKENS]];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = (int) row[PARTS + 2 * parts + i];
      }
      List<Pair> pairs = new ArrayList<>();
      int next = first;
      for (; next < rows.length && rows[next][NUMBER] == row[NUMBER]; next++) {
        pairs.add(pair(rows[next], parts));
      }
      sentences.add(new PackedSentence(ids, pairs));
      first = next;
    }
    return sentences;
  }

  private static Pair pair(float[] row, int parts) {
    List<Part> positions = new ArrayList<>(parts);
    for (int part = 0; part < parts; part++) {
      positions.add(new Part((int) row[PARTS + 2 * part], (int) row[PARTS + 2 * part + 1]));
    }
    return new Pair(positions, row[AUTHOR] != 0);
  }
}
