package io.standpoint.challenge;

import static io.standpoint.stance.Polarity.NEGATIVE;
import static io.standpoint.stance.Polarity.NEUTRAL;
import static io.standpoint.stance.Polarity.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.challenge.ChallengeReport.Capability;
import io.standpoint.evaluation.Corpus;
import io.standpoint.evaluation.Example;
import io.standpoint.evaluation.Probe;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChallengeReportTest {

  /** Positive about whatever is praised, denied or not. */
  private static final StanceClassifier PRAISE =
      (sentence, pairs) ->
          Collections.nCopies(
              pairs.size(),
              sentence.contains("praised") ? new Scores(0, 0.2, 0.8) : new Scores(0.1, 0.8, 0.1));

  private static final Probe DENIAL_1 = new Probe("denial", "1");
  private static final Probe DENIAL_2 = new Probe("denial", "2");
  private static final Probe PRAISE_1 = new Probe("praise", "1");

  private static final List<Example> ROWS =
      List.of(
          row("Ruritania praised Graustark.", POSITIVE, DENIAL_1),
          row("Ruritania denied it had praised Graustark.", NEUTRAL, DENIAL_1), // failed
          row("Ruritania met Graustark.", NEUTRAL, DENIAL_2),
          row("Ruritania denied it had met Graustark.", NEUTRAL, DENIAL_2),
          row("All of Ruritania praised Graustark.", POSITIVE, PRAISE_1),
          row("Ruritania shelled Graustark.", NEGATIVE, PRAISE_1)); // failed

  @TempDir Path folder;

  @Test
  void counts_cases_and_groups_per_capability_and_overall() {
    ChallengeReport report = report(ROWS);

    assertThat(report.capabilities())
        .extracting(Capability::name)
        .containsExactly("denial", "praise");
    Capability denial = report.capabilities().get(0);
    assertThat(denial.cases()).isEqualTo(4);
    assertThat(denial.passed()).isEqualTo(3);
    assertThat(denial.passRate()).isEqualTo(0.75);
    assertThat(denial.groups()).isEqualTo(2);
    assertThat(denial.groupsPassed()).isEqualTo(1);
    // A group named 1 here too is another group.
    Capability praise = report.capabilities().get(1);
    assertThat(praise.passRate()).isEqualTo(0.5);
    assertThat(praise.groups()).isEqualTo(1);
    assertThat(praise.groupsPassed()).isZero();

    assertThat(report.cases()).isEqualTo(6);
    assertThat(report.groups()).isEqualTo(3);
    assertThat(report.groupsPassed()).isEqualTo(1);
    assertThat(report.evaluation().model().metrics().accuracy()).isEqualTo(4.0 / 6);
    // Positive: precision 2/3, recall 1; neutral: precision 2/3, recall 2/3; negative: 0.
    assertThat(report.evaluation().model().metrics().macroF1())
        .isCloseTo((0.8 + 2.0 / 3) / 3, within(1e-12));
  }

  @Test
  void capabilities_under_the_goal_are_those_that_pass_less_than_85_percent() {
    // 17 of 20 is the goal itself; 16 of 20 is under it.
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Polarity right = i < 17 ? NEUTRAL : NEGATIVE;
      Polarity less = i < 16 ? NEUTRAL : NEGATIVE;
      rows.add(row("Ruritania met Graustark " + i + " times.", right, new Probe("at", "g" + i)));
      rows.add(row("Ruritania saw Graustark " + i + " times.", less, new Probe("under", "g" + i)));
    }

    assertThat(report(rows).underGoal()).extracting(Capability::name).containsExactly("under");
  }

  @Test
  void sets_the_lexicon_beside_the_model() {
    // The lexicon knows "condemned"; the fake model does not.
    ChallengeReport report =
        report(List.of(row("Ruritania condemned Graustark.", NEGATIVE, DENIAL_1)));

    assertThat(report.capabilities().get(0).lexiconPassRate()).isEqualTo(1);
    assertThat(report.capabilities().get(0).passRate()).isZero();
  }

  @Test
  void reads_a_folder_as_one_suite_in_order_of_the_file_names() throws IOException {
    Files.writeString(folder.resolve("b.jsonl"), json("b-1", "b"));
    Files.writeString(folder.resolve("a.jsonl"), json("a-1", "a") + json("a-2", "a"));
    Files.writeString(folder.resolve("README.md"), "no rows");

    Corpus suite = ChallengeReport.readSuite(folder);

    assertThat(suite.examples()).extracting(Example::id).containsExactly("a-1", "a-2", "b-1");
    assertThat(suite.examples().get(2).probe()).contains(new Probe("b", "b-1"));
    // Oracle: the files in one.
    Path one = folder.resolve("one.txt");
    Files.writeString(one, json("a-1", "a") + json("a-2", "a") + json("b-1", "b"));
    assertThat(suite.sha256()).isEqualTo(Corpus.read(one).sha256());
    assertThat(suite.name()).endsWith("/" + folder.getFileName());
  }

  @Test
  void explains_a_suite_that_cannot_be_read() throws IOException {
    assertThatThrownBy(() -> ChallengeReport.readSuite(folder.resolve("absent")))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("absent: cannot be read as a folder");
    assertThatThrownBy(() -> ChallengeReport.readSuite(folder))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("has no .jsonl file");

    Path file = Files.writeString(folder.resolve("a.jsonl"), json("a-1", "a"));
    Files.writeString(folder.resolve("b.jsonl"), json("a-1", "b"));
    assertThatThrownBy(() -> ChallengeReport.readSuite(folder))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("b.jsonl: id 'a-1' is in " + file + " too");

    String both = "\"capability\":\"a\",\"group\":\"a-1\"";
    Files.writeString(
        folder.resolve("b.jsonl"), json("b-1", "a").replace("," + both.replace("a-1", "b-1"), ""));
    assertThatThrownBy(() -> ChallengeReport.readSuite(folder))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("row 'b-1' has no capability and group");
  }

  private static Example row(String text, Polarity label, Probe probe) {
    return Cases.row(text, text, "Ruritania", "Graustark", label, probe);
  }

  private static ChallengeReport report(List<Example> rows) {
    return ChallengeReport.of(Cases.evaluation().evaluate(PRAISE, Cases.corpus(rows)));
  }

  private static String json(String id, String capability) {
    return """
        {"id":"%s","text":"Oz met Ur.","holder":null,"target":{"text":"Ur","start":7,"end":9},\
        "label":"neutral","capability":"%s","group":"%s"}
        """
        .formatted(id, capability, id);
  }
}
