package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sentences as sequences of token ids with the places of their pairs. */
final class PackedCorpus {

  private final Vocabulary vocabulary = Vocabulary.load();
  private final WordPiece wordPiece = new WordPiece(vocabulary);

  /**
   * A sequence, and which pairs of its sentence are asked about in it.
   *
   * @param packed the sequence with its pairs
   * @param indices of these pairs in the sentence's list
   */
  record Sequence(PackedSentence packed, List<Integer> indices) {
    Sequence {
      indices = List.copyOf(indices);
    }
  }

  /**
   * The sequences of a sentence: one, unless it is longer than a window. A pair whose spans are too
   * far apart for one window is asked about where its target is, as if its holder were unknown.
   */
  List<Sequence> pack(String text, List<PairSpans> pairs) {
    Tokens tokens = wordPiece.tokenize(text);
    Map<Window, List<Integer>> indices = new LinkedHashMap<>();
    Map<Window, List<PackedSentence.Pair>> packed = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      List<PooledRows.Part> parts = PooledRows.parts(pairs.get(i), tokens);
      Window window = parts.get(0).window();
      indices.computeIfAbsent(window, w -> new ArrayList<>()).add(i);
      packed
          .computeIfAbsent(window, w -> new ArrayList<>())
          .add(pack(parts, window, pairs.get(i).holder().isEmpty()));
    }
    List<Sequence> sequences = new ArrayList<>();
    packed.forEach(
        (window, rows) ->
            sequences.add(
                new Sequence(new PackedSentence(ids(tokens, window), rows), indices.get(window))));
    return sequences;
  }

  private static PackedSentence.Pair pack(
      List<PooledRows.Part> parts, Window window, boolean author) {
    Map<Integer, PackedSentence.Part> positions = new TreeMap<>();
    for (int part = 0; part < PooledRows.PARTS; part++) {
      positions.put(part, new PackedSentence.Part(0, 0));
    }
    parts.stream()
        .filter(part -> part.window().equals(window))
        .forEach(part -> positions.put(part.index(), part.positions()));
    return new PackedSentence.Pair(List.copyOf(positions.values()), author);
  }

  private int[] ids(Tokens tokens, Window window) {
    int[] ids = new int[window.size() + 2];
    ids[0] = vocabulary.first();
    System.arraycopy(tokens.ids(window.from(), window.to()), 0, ids, 1, window.size());
    ids[ids.length - 1] = vocabulary.last();
    return ids;
  }
}
