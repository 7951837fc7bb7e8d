package io.standpoint.challenge;

import io.standpoint.evaluation.Corpus;
import io.standpoint.evaluation.EvaluationReport;
import io.standpoint.evaluation.Example;
import io.standpoint.evaluation.Probe;
import io.standpoint.text.UnreadableException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a model does on a challenge suite: a corpus of minimal pairs, each a small test of one
 * capability (Ribeiro et al., Beyond Accuracy: Behavioral Testing of NLP Models with CheckList, ACL
 * 2020). A case is a row; it is passed if its label is predicted.
 *
 * @param evaluation figures over all cases, beside the baselines
 * @param capabilities one each, in the order of the suite
 */
public record ChallengeReport(EvaluationReport evaluation, List<Capability> capabilities) {

  /** The pass rate that the project wants for every capability. */
  public static final double GOAL = 0.85;

  public ChallengeReport {
    Objects.requireNonNull(evaluation, "evaluation");
    capabilities = List.copyOf(capabilities);
  }

  /**
   * One capability.
   *
   * @param name such as {@code negated-act}
   * @param cases number of cases, at least 1
   * @param passed how many of them the model passes
   * @param lexiconPassed how many of them the lexicon baseline passes
   * @param groups number of groups of minimal pairs
   * @param groupsPassed groups of which the model passes every case
   */
  public record Capability(
      String name, int cases, int passed, int lexiconPassed, int groups, int groupsPassed) {

    public Capability {
      if (groups < 1 || groups > cases || passed > cases || lexiconPassed > cases) {
        throw new IllegalArgumentException(
            name + ": " + cases + " cases in " + groups + " groups: passed must be at most cases");
      }
    }

    /** Share of cases that the model passes, in [0, 1]. */
    public double passRate() {
      return (double) passed / cases;
    }

    /** Share of cases that the lexicon baseline passes, in [0, 1]. */
    public double lexiconPassRate() {
      return (double) lexiconPassed / cases;
    }

    /** Whether the pass rate is under {@link #GOAL}. */
    public boolean isUnderGoal() {
      return passRate() < GOAL;
    }
  }

  /**
   * Reads a suite: the {@code .jsonl} files of a folder, every row with a capability and a group.
   *
   * @throws UnreadableException as {@link Corpus#readFolder}, or if a row has no capability
   */
  public static Corpus readSuite(Path folder) {
    Corpus suite = Corpus.readFolder(folder);
    for (Example example : suite.examples()) {
      if (example.probe().isEmpty()) {
        throw new UnreadableException(
            folder
                + ": row '"
                + example.id()
                + "' has no capability and group: rows of a challenge suite need both");
      }
    }
    return suite;
  }

  /**
   * Counts what was passed.
   *
   * @throws IllegalArgumentException if a row of the corpus has no capability
   */
  public static ChallengeReport of(EvaluationReport evaluation) {
    Map<String, Count> counts = new LinkedHashMap<>();
    List<Example> cases = evaluation.corpus().examples();
    for (int i = 0; i < cases.size(); i++) {
      Example row = cases.get(i);
      Probe probe =
          row.probe()
              .orElseThrow(
                  () -> new IllegalArgumentException("row '" + row.id() + "' has no capability"));
      counts
          .computeIfAbsent(probe.capability(), name -> new Count())
          .add(
              probe.group(),
              passes(evaluation.model(), row, i),
              passes(evaluation.lexicon(), row, i));
    }
    return new ChallengeReport(
        evaluation, counts.entrySet().stream().map(e -> e.getValue().named(e.getKey())).toList());
  }

  /** Number of cases. */
  public int cases() {
    return evaluation.corpus().examples().size();
  }

  /** Number of groups. */
  public int groups() {
    return capabilities.stream().mapToInt(Capability::groups).sum();
  }

  /** Groups of which the model passes every case. */
  public int groupsPassed() {
    return capabilities.stream().mapToInt(Capability::groupsPassed).sum();
  }

  /** Capabilities whose pass rate is under {@link #GOAL}, in the order of the suite. */
  public List<Capability> underGoal() {
    return capabilities.stream().filter(Capability::isUnderGoal).toList();
  }

  private static boolean passes(EvaluationReport.Result result, Example row, int i) {
    return result.scores().get(i).polarity() == row.label();
  }

  /** What has been counted of one capability. */
  private static final class Count {
    private final Map<String, Boolean> passedGroups = new LinkedHashMap<>();
    private int cases;
    private int passed;
    private int lexiconPassed;

    void add(String group, boolean byModel, boolean byLexicon) {
      cases++;
      passed += byModel ? 1 : 0;
      lexiconPassed += byLexicon ? 1 : 0;
      passedGroups.merge(group, byModel, Boolean::logicalAnd);
    }

    Capability named(String name) {
      long whole = passedGroups.values().stream().filter(all -> all).count();
      return new Capability(
          name, cases, passed, lexiconPassed, passedGroups.size(), Math.toIntExact(whole));
    }
  }
}
