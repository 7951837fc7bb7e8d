package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows without an encoder: how often "praised" and "blamed" stand in the sentence, whether the
 * holder is the author, and the letters of the target. Remembers what it was asked.
 */
public class FakeRows implements RowEncoder {

  public static final RowSource SOURCE =
      new RowSource("fake-1", 6, "none:none:1", new TreeMap<>(Map.of("/none", "00")));

  private final List<String> sentences = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean closed;

  @Override
  public RowSource source() {
    return SOURCE;
  }

  @Override
  public List<List<Row>> encode(List<Question> questions) {
    return questions.stream().map(this::encode).map(WholeRows::of).toList();
  }

  private float[][] encode(Question question) {
    String sentence = question.sentence();
    List<PairSpans> pairs = question.pairs();
    sentences.add(sentence);
    float[][] rows = new float[pairs.size()][];
    for (int i = 0; i < rows.length; i++) {
      String target = pairs.get(i).target().of(sentence);
      rows[i] =
          new float[] {
            count(sentence, "praised"),
            count(sentence, "blamed"),
            pairs.get(i).holder().isEmpty() ? 1 : 0,
            target.length(),
            Math.floorMod(target.hashCode(), 7),
            Math.floorMod(sentence.hashCode(), 11)
          };
    }
    return rows;
  }

  @Override
  public long tokens() {
    return 0;
  }

  @Override
  public void close() {
    closed = true;
  }

  /** Every sentence asked for, in the order of the calls. */
  public List<String> sentences() {
    return List.copyOf(sentences);
  }

  /** Whether it was closed. */
  public boolean isClosed() {
    return closed;
  }

  private static float count(String sentence, String word) {
    return sentence.split(word, -1).length - 1;
  }
}
