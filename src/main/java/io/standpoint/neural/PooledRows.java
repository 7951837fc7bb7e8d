package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Question;
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
 * from a window around the target, the holder from one around the holder. So a pair costs two
 * windows at most, pairs share windows, and a pair's row does not depend on the other pairs. A span
 * of more than 510 tokens is pooled over those in the middle.
 */
public final class PooledRows implements RowEncoder {

  /** Parts of a row, each as wide as a hidden state. */
  static final int PARTS = 3;

  private static final int FIRST = 0;
  private static final int TARGET = 1;
  private static final int HOLDER = 2;
  private static final int AUTHOR = PARTS * SequenceEncoder.WIDTH;
  private static final int ROW_WIDTH = AUTHOR + 1;

  /** Windows whose states are held at a time, 1.5 kB for each token that is wanted. */
  private static final int AT_ONCE = 64;

  private static final Row.Part IS_AUTHOR = new Row.Part(AUTHOR, new float[] {1});

  /** Where the rows of a tuned encoder come from. */
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
   * Rows of a tuned encoder.
   *
   * @param layers as {@link Int8Layers} writes them
   * @throws io.standpoint.text.UnreadableException if they are anything else, or the class path
   *     lacks the published encoder or holds other files of its names
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
  public List<List<Row>> encode(List<Question> questions) {
    List<List<Row>> rows = new ArrayList<>(questions.size());
    List<PooledWindow> windows = new ArrayList<>();
    for (Question question : questions) {
      check(question);
      Map<Window, PooledWindow> ofSentence = new LinkedHashMap<>();
      rows.add(rows(question, ofSentence));
      windows.addAll(ofSentence.values());
    }
    for (int from = 0; from < windows.size(); from += AT_ONCE) {
      fill(windows.subList(from, Math.min(windows.size(), from + AT_ONCE)));
    }
    return rows;
  }

  private void fill(List<PooledWindow> windows) {
    List<TokenSequence> sequences =
        windows.stream().map(window -> window.sequence(vocabulary)).toList();
    sequences.forEach(sequence -> tokensRead.add(sequence.length()));
    List<float[]> states = encoder.encode(sequences);
    for (int i = 0; i < windows.size(); i++) {
      windows.get(i).fill(sequences.get(i), states.get(i));
    }
  }

  private static void check(Question question) {
    String sentence = question.sentence();
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("sentence is blank: give one with a word in it");
    }
    for (PairSpans pair : question.pairs()) {
      check(pair.target(), sentence);
      pair.holder().ifPresent(holder -> check(holder, sentence));
    }
  }

  /** Rows whose parts are means over {@code windows}, which this adds, and filled with them. */
  private List<Row> rows(Question question, Map<Window, PooledWindow> windows) {
    if (question.pairs().isEmpty()) {
      return List.of();
    }
    Tokens tokens = tokenize(question.sentence());
    List<Row> rows = new ArrayList<>(question.pairs().size());
    for (PairSpans pair : question.pairs()) {
      List<Row.Part> ofRow = new ArrayList<>();
      for (Part part : parts(pair, tokens)) {
        ofRow.add(
            windows
                .computeIfAbsent(part.window, window -> new PooledWindow(tokens, window))
                .part(part.positions(), part.index * SequenceEncoder.WIDTH));
      }
      if (pair.holder().isEmpty()) {
        ofRow.add(IS_AUTHOR);
      }
      rows.add(new Row(ROW_WIDTH, ofRow));
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
}
