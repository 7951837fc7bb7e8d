package io.standpoint.evaluation;

import io.standpoint.stance.LexiconClassifier;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Judges classifiers on labelled corpora, beside two baselines. Every sentence is classified once,
 * with all its pairs. The result does not depend on the number of threads.
 */
public final class Evaluation {

  /** Any would do; this one has been used since the first report, so that intervals compare. */
  private static final long SEED = 20_241_124L;

  private final int threads;
  private final Progress progress;

  /**
   * With its settings.
   *
   * @param threads how many sentences the model classifies at a time, at least 1
   * @param progress told after each sentence, on the thread that evaluates
   */
  public Evaluation(int threads, Progress progress) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + ": must be 1 or more");
    }
    this.threads = threads;
    this.progress = Objects.requireNonNull(progress, "progress");
  }

  /** Hears how far an evaluation is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Another sentence or document is done.
     *
     * @param done how many are so far, from 1 to {@code total}
     * @param total how many there are
     */
    void done(int done, int total);
  }

  /**
   * Scores {@code corpus} with {@code model} and with the baselines. An exception of the model is
   * thrown on.
   */
  public EvaluationReport evaluate(StanceClassifier model, Corpus corpus) {
    List<Example> examples = corpus.examples();
    Map<String, List<Integer>> sentences = rowsBySentence(examples);
    return new EvaluationReport(
        corpus,
        sentences.size(),
        judge(model, examples, sentences, progress),
        judge(LexiconClassifier.bundled(), examples, sentences, (done, total) -> {}),
        judge(MajorityClassifier.of(examples), examples, sentences, (done, total) -> {}));
  }

  /**
   * What {@code model} gives for every row, same order. An exception of the model is thrown on.
   *
   * @param rows their labels are not looked at
   */
  public List<Scores> scores(StanceClassifier model, List<Example> rows) {
    return scores(model, rows, rowsBySentence(rows), progress);
  }

  private EvaluationReport.Result judge(
      StanceClassifier classifier,
      List<Example> examples,
      Map<String, List<Integer>> sentences,
      Progress listener) {
    List<Scores> scores = scores(classifier, examples, sentences, listener);
    return new EvaluationReport.Result(
        Metrics.of(examples.stream().map(Example::label).toList(), scores),
        Intervals.of(examples, scores, SEED),
        PairMetrics.of(examples, scores),
        scores);
  }

  private static Map<String, List<Integer>> rowsBySentence(List<Example> examples) {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      rows.computeIfAbsent(examples.get(i).text(), text -> new ArrayList<>()).add(i);
    }
    return rows;
  }

  private List<Scores> scores(
      StanceClassifier classifier,
      List<Example> examples,
      Map<String, List<Integer>> sentences,
      Progress listener) {
    List<String> texts = List.copyOf(sentences.keySet());
    List<List<Scores>> answers =
        Workers.map(
            texts,
            threads,
            text -> {
              List<PairSpans> pairs =
                  sentences.get(text).stream().map(row -> examples.get(row).spans()).toList();
              return classifier.classify(text, pairs);
            },
            listener);
    Scores[] scores = new Scores[examples.size()];
    for (int i = 0; i < texts.size(); i++) {
      place(answers.get(i), sentences.get(texts.get(i)), scores);
    }
    return Arrays.asList(scores);
  }

  private static void place(List<Scores> ofSentence, List<Integer> rows, Scores[] scores) {
    if (ofSentence.size() != rows.size()) {
      throw new IllegalStateException(
          "the classifier gave "
              + ofSentence.size()
              + " scores for "
              + rows.size()
              + " pairs: it must give one per pair");
    }
    for (int i = 0; i < rows.size(); i++) {
      scores[rows.get(i)] = ofSentence.get(i);
    }
  }
}
