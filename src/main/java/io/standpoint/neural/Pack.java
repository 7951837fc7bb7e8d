package io.standpoint.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sequences that go through the encoder in one run. Their tokens lie side by side without gaps, so
 * that a matrix is fetched from memory once for all of them: sentences of 30 tokens one by one
 * spend a fifth of their time on that. Attention alone sees them apart, in a grid with one row per
 * sequence.
 *
 * <p>The rows of a grid are as long as the longest sequence that may stand in it, whatever stands
 * beside it: floating-point sums over a row come out the same only if it is as long.
 */
final class Pack {

  /** Sequences share a grid if their lengths are the same when rounded up to a multiple of this. */
  static final int STEP = 16;

  /**
   * Most tokens in a pack of several. With half as many it takes some 5% longer, with twice as many
   * as long.
   */
  static final int FULL = 256;

  private final List<Integer> indexes = new ArrayList<>();
  private final List<TokenSequence> sequences = new ArrayList<>();
  private final int rowLength;
  private int tokens;
  private int wanted;

  private Pack(int rowLength) {
    this.rowLength = rowLength;
  }

  /** Shares sequences out to packs; equal for equal arguments. */
  static List<Pack> of(List<TokenSequence> sequences) {
    List<Pack> full = new ArrayList<>();
    Map<Integer, Pack> open = new TreeMap<>();
    for (int i = 0; i < sequences.size(); i++) {
      TokenSequence sequence = sequences.get(i);
      int rowLength = (sequence.length() + STEP - 1) / STEP * STEP;
      Pack pack = open.computeIfAbsent(rowLength, Pack::new);
      pack.add(i, sequence);
      if (pack.tokens + rowLength > FULL) {
        full.add(pack);
        open.remove(rowLength);
      }
    }
    full.addAll(open.values());
    return full;
  }

  private void add(int index, TokenSequence sequence) {
    indexes.add(index);
    sequences.add(sequence);
    tokens += sequence.length();
    wanted += sequence.wanted().length;
  }

  /** Where its sequences stand among those that were shared out. */
  List<Integer> indexes() {
    return indexes;
  }

  /** Its sequences, same order as {@link #indexes}. */
  List<TokenSequence> sequences() {
    return sequences;
  }

  /** Tokens of all sequences. */
  int tokens() {
    return tokens;
  }

  /** The inputs of {@link EncoderGraph}, by name. */
  Map<String, Integers> inputs() {
    long[] ids = new long[tokens];
    long[] positions = new long[tokens];
    long[] places = new long[tokens];
    long[] grid = new long[sequences.size() * rowLength];
    long[] lengths = new long[sequences.size()];
    long[] asked = new long[wanted];
    int token = 0;
    int next = 0;
    for (int row = 0; row < sequences.size(); row++) {
      TokenSequence sequence = sequences.get(row);
      for (int position : sequence.wanted()) {
        asked[next++] = (long) token + position;
      }
      lengths[row] = sequence.length();
      for (int i = 0; i < sequence.length(); i++) {
        ids[token] = sequence.ids()[i];
        positions[token] = i;
        places[token] = (long) row * rowLength + i;
        grid[row * rowLength + i] = token;
        token++;
      }
    }
    return Map.of(
        EncoderGraph.IDS, new Integers(ids, tokens),
        EncoderGraph.POSITIONS, new Integers(positions, tokens),
        EncoderGraph.PLACES, new Integers(places, tokens),
        EncoderGraph.GRID, new Integers(grid, sequences.size(), rowLength),
        EncoderGraph.LENGTHS, new Integers(lengths, sequences.size()),
        EncoderGraph.WANTED, new Integers(asked, wanted));
  }

  /**
   * Integers for ONNX Runtime.
   *
   * @param numbers row-major
   * @param shape whose product is their number
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Integers(long[] numbers, long... shape) {}
}
