package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Rows pooled from the hidden states of an unmarked sentence:
 *
 * <table>
 * <caption>Layout of a row</caption>
 * <tr><td>0 to 383</td><td>the state of {@code [CLS]}</td></tr>
 * <tr><td>384 to 767</td><td>the mean over the target's tokens</td></tr>
 * <tr><td>768 to 1151</td><td>the mean over the holder's tokens; zeros if it has no span</td></tr>
 * <tr><td>1152 to 1535</td><td>the mean over the target's tokens and 6 on either side</td></tr>
 * <tr><td>1536 to 1919</td><td>the mean over the tokens between holder and target; if there are
 *   none, over both; if the holder has no span, over the target's and 12 on either side</td></tr>
 * <tr><td>1920 to 2303</td><td>the mean over the holder's tokens and 6 on either side; zeros if it
 *   has no span</td></tr>
 * <tr><td>2304</td><td>1 if the holder has no span (the author), else 0</td></tr>
 * </table>
 *
 * <p>The last three means are where the words stand that say what the holder thinks. They raise the
 * development macro-F1 by 1.4 points over three seeds (training-data/reports/head-search.md).
 *
 * <p>A token is a span's when they overlap. A span without a token (only control characters) takes
 * the nearest one; in a sentence without any token, the state of {@code [CLS]}.
 *
 * <p>A sentence of up to 510 tokens is encoded once. Of a longer one, each pair sees a window of
 * 510 tokens around its two spans if that holds them both; else {@code [CLS]} and the target come
 * from a window around the target, the holder from one around the holder, and what is between them
 * is taken as for the author. So a pair costs two runs at most, pairs with the same window share
 * one, and a pair's row does not depend on the other pairs. A span of more than 510 tokens is
 * pooled over those in the middle.
 */
public final class PooledRows implements RowEncoder {

  private static final int TARGET = SequenceEncoder.WIDTH;
  private static final int HOLDER = 2 * SequenceEncoder.WIDTH;
  private static final int NEAR_TARGET = 3 * SequenceEncoder.WIDTH;
  private static final int BETWEEN = 4 * SequenceEncoder.WIDTH;
  private static final int NEAR_HOLDER = 5 * SequenceEncoder.WIDTH;
  private static final int AUTHOR = 6 * SequenceEncoder.WIDTH;
  private static final int ROW_WIDTH = AUTHOR + 1;

  /** Tokens on either side that are near a mention. */
  private static final int NEAR = 6;

  /** Where the bundled encoder's rows come from. */
  public static final RowSource SOURCE =
      RowSource.of("pooled-2", ROW_WIDTH, Encoder.BGE_SMALL, Vocabulary.BGE_SMALL);

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
   * @throws IllegalStateException if the class path lacks it or holds other files of its names
   */
  public static PooledRows bundled() {
    return new PooledRows(Vocabulary.load(), Encoder.bundled());
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
    Map<Integer, List<Part>> partsByStart = new TreeMap<>();
    for (int i = 0; i < rows.length; i++) {
      for (Part part : parts(pairs.get(i), tokens, rows[i])) {
        partsByStart.computeIfAbsent(part.window.from(), start -> new ArrayList<>()).add(part);
      }
    }
    for (List<Part> parts : partsByStart.values()) {
      EncodedWindow states = encode(tokens, parts.get(0).window);
      parts.forEach(part -> part.fill(states));
    }
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

  /** What goes into {@code row}, with the window that each part of it is read from. */
  private static List<Part> parts(PairSpans pair, Tokens tokens, float[] row) {
    Optional<Tokens.Range> target = tokens.overlapping(pair.target());
    Optional<Tokens.Range> holder = pair.holder().flatMap(tokens::overlapping);
    Window around = around(target, tokens);
    Window aroundHolder = around(holder, tokens);
    Optional<Tokens.Range> between = widened(target, 2 * NEAR, tokens);
    if (target.isPresent() && holder.isPresent()) {
      Tokens.Range both = target.get().hull(holder.get());
      if (both.size() <= Window.LONGEST) {
        around = Window.around(both, tokens.size());
        aroundHolder = around;
        between = Optional.of(target.get().between(holder.get()).orElse(both));
      }
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(around, Optional.empty(), row, 0));
    parts.add(new Part(around, target, row, TARGET));
    parts.add(new Part(around, widened(target, NEAR, tokens), row, NEAR_TARGET));
    parts.add(new Part(around, between, row, BETWEEN));
    if (pair.holder().isPresent()) {
      parts.add(new Part(aroundHolder, holder, row, HOLDER));
      parts.add(new Part(aroundHolder, widened(holder, NEAR, tokens), row, NEAR_HOLDER));
    } else {
      row[AUTHOR] = 1;
    }
    return parts;
  }

  private static Optional<Tokens.Range> widened(
      Optional<Tokens.Range> range, int by, Tokens tokens) {
    return range.map(middle -> middle.widened(by, tokens.size()));
  }

  private static Window around(Optional<Tokens.Range> range, Tokens tokens) {
    return range
        .map(middle -> Window.around(middle, tokens.size()))
        .orElseGet(() -> new Window(0, 0));
  }

  /** A part of a row and where it comes from. */
  private static final class Part {
    private final Window window;
    private final Optional<Tokens.Range> range;
    private final float[] row;
    private final int at;

    /**
     * A part of {@code row}, from index {@code at} on.
     *
     * @param range the tokens to average; empty for the state of {@code [CLS]}
     */
    Part(Window window, Optional<Tokens.Range> range, float[] row, int at) {
      this.window = window;
      this.range = range;
      this.row = row;
      this.at = at;
    }

    void fill(EncodedWindow states) {
      range.ifPresentOrElse(tokens -> states.mean(tokens, row, at), () -> states.first(row, at));
    }
  }
}
