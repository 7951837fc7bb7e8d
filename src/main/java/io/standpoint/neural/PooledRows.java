package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Rows pooled from the hidden states of an unmarked sentence:
 *
 * <table>
 * <caption>Layout of a row</caption>
 * <tr><td>0 to 383</td><td>the state of {@code [CLS]}</td></tr>
 * <tr><td>384 to 767</td><td>the mean over the target's tokens</td></tr>
 * <tr><td>768 to 1151</td><td>the mean over the holder's tokens; zeros if it has no span</td></tr>
 * <tr><td>1152</td><td>1 if the holder has no span (the author), else 0</td></tr>
 * </table>
 *
 * <p>A token is a span's when they overlap. A span without a token (only control characters) takes
 * the nearest one; in a sentence without any token, the state of {@code [CLS]}.
 *
 * <p>A sentence of up to 510 tokens is encoded once. Of a longer one, each pair sees a window of
 * 510 tokens around its two spans if that holds them both; else {@code [CLS]} and the target come
 * from a window around the target, the holder from one around the holder. So a pair costs two runs
 * at most, pairs with the same window share one, and a pair's row does not depend on the other
 * pairs. A span of more than 510 tokens is pooled over those in the middle.
 */
public final class PooledRows implements RowEncoder {

  /** Parts of a row, each as wide as a hidden state. */
  static final int PARTS = 3;

  private static final int FIRST = 0;
  private static final int TARGET = 1;
  private static final int HOLDER = 2;
  private static final int AUTHOR = PARTS * SequenceEncoder.WIDTH;
  private static final int ROW_WIDTH = AUTHOR + 1;

  /** Where the bundled encoder's rows come from. */
  public static final RowSource SOURCE =
      RowSource.of("pooled-3", ROW_WIDTH, Encoder.E5_SMALL, Vocabulary.E5_SMALL);

  private final Vocabulary vocabulary;
  private final WordPiece wordPiece;
  private final SequenceEncoder encoder;
  private final LongAdder tokensRead = new LongAdder();

  /** Takes over {@code encoder}: closing this closes it. */
  PooledRows(Vocabulary vocabulary, SequenceEncoder encoder) {
    this.vocabulary = vocabulary;
    this.wordPiece = new WordPiece(vocabulary);
    this.encoder = encoder;
  }

  /**
   * Rows of the bundled encoder.
   *
   * @throws io.standpoint.text.UnreadableException if the class path lacks it or holds other files
   *     of its names
   */
  public static PooledRows bundled() {
    return new PooledRows(Vocabulary.load(), Encoder.bundled());
  }

  /**
   * Rows of the bundled encoder with other layers.
   *
   * @param layers as {@link Int8Layers} writes them
   * @throws io.standpoint.text.UnreadableException if they are anything else, or as {@link
   *     #bundled}
   */
  static PooledRows tuned(byte[] layers) {
    return new PooledRows(Vocabulary.load(), Encoder.of(Int8Layers.read(layers)));
  }

  @Override
  public RowSource source() {
    return SOURCE;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if {@code sentence} is blank or a span ends beyond it
   * @throws IllegalStateException if this is closed
   */
  @Override
  public float[][] encode(String sentence, List<PairSpans> pairs) {
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("sentence is blank: give one with a word in it");
    }
    for (PairSpans pair : pairs) {
      check(pair.target(), sentence);
      pair.holder().ifPresent(holder -> check(holder, sentence));
    }
    float[][] rows = new float[pairs.size()][ROW_WIDTH];
    if (pairs.isEmpty()) {
      return rows;
    }
    Tokens tokens = tokenize(sentence);
    // By window, so that the states of only one window are held at a time.
    Map<Window, List<Placed>> byWindow = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      rows[i][AUTHOR] = pairs.get(i).holder().isPresent() ? 0 : 1;
      for (Part part : parts(pairs.get(i), tokens)) {
        byWindow
            .computeIfAbsent(part.window, window -> new ArrayList<>())
            .add(new Placed(part, rows[i]));
      }
    }
    byWindow.forEach(
        (window, placed) -> {
          EncodedWindow states = encode(tokens, window);
          placed.forEach(part -> part.fill(states));
        });
    return rows;
  }

  @Override
  public long tokens() {
    return tokensRead.sum();
  }

  @Override
  public void close() {
    encoder.close();
  }

  private static void check(Span span, String sentence) {
    if (span.end() > sentence.length()) {
      throw new IllegalArgumentException(
          span + " ends beyond its sentence of " + sentence.length() + " code units");
    }
  }

  Tokens tokenize(String sentence) {
    return wordPiece.tokenize(sentence);
  }

  /** Runs the encoder over a window of a sentence's tokens. */
  EncodedWindow encode(Tokens tokens, Window window) {
    int[] ids = new int[window.size() + 2];
    ids[0] = vocabulary.first();
    System.arraycopy(tokens.ids(window.from(), window.to()), 0, ids, 1, window.size());
    ids[ids.length - 1] = vocabulary.last();
    tokensRead.add(ids.length);
    return new EncodedWindow(tokens, window, encoder.encode(ids));
  }

  /**
   * The parts of a pair's row that are not zeros.
   *
   * @param tokens those of the whole sentence
   */
  static List<Part> parts(PairSpans pair, Tokens tokens) {
    Optional<Tokens.Range> target = tokens.overlapping(pair.target());
    Optional<Tokens.Range> holder = pair.holder().flatMap(tokens::overlapping);
    Window around = around(target, tokens);
    Window aroundHolder = around(holder, tokens);
    if (target.isPresent() && holder.isPresent()) {
      Tokens.Range both = target.get().hull(holder.get());
      if (both.size() <= Window.LONGEST) {
        around = Window.around(both, tokens.size());
        aroundHolder = around;
      }
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(FIRST, around, Optional.empty()));
    parts.add(new Part(TARGET, around, target));
    if (pair.holder().isPresent()) {
      parts.add(new Part(HOLDER, aroundHolder, holder));
    }
    return parts;
  }

  private static Window around(Optional<Tokens.Range> range, Tokens tokens) {
    return range
        .map(middle -> Window.around(middle, tokens.size()))
        .orElseGet(() -> new Window(0, 0));
  }

  /**
   * A part of a row and where it comes from.
   *
   * @param index which part, from 0
   * @param window the tokens to encode
   * @param range those of them to average; empty for the state of {@code [CLS]}
   */
  record Part(int index, Window window, Optional<Tokens.Range> range) {

    /** The positions to average in the window's sequence, which begins with {@code [CLS]}. */
    PackedSentence.Part positions() {
      return range
          .map(
              tokens ->
                  new PackedSentence.Part(
                      Math.max(tokens.from(), window.from()) - window.from() + 1,
                      Math.min(tokens.to(), window.to()) - window.from() + 1))
          .orElseGet(() -> new PackedSentence.Part(0, 1));
    }
  }

  /** A part and the row it goes into. */
  private static final class Placed {
    private final Part part;
    private final float[] row;

    Placed(Part part, float[] row) {
      this.part = part;
      this.row = row;
    }

    void fill(EncodedWindow states) {
      int at = part.index * SequenceEncoder.WIDTH;
      part.range.ifPresentOrElse(
          tokens -> states.mean(tokens, row, at), () -> states.first(row, at));
    }
  }
}
