package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.evaluation.Corpus;
import io.standpoint.gold.Aspect;
import io.standpoint.stance.PairSpans;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Says what it is told to about a sentence, whoever the pair. */
  private static final Map<String, Scores> ANSWERS =
      Map.of(
          "A brave man.", new Scores(0.1, 0.2, 0.7),
          "B, a cruel man.", new Scores(0.6, 0.3, 0.1),
          "C came in.", new Scores(0.1, 0.3, 0.6));

  private final AtomicBoolean closed = new AtomicBoolean();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Set<String> classified = ConcurrentHashMap.newKeySet();
  private Optional<Path> openedModel = Optional.empty();
  private int opened;
  private Set<String> learned = Set.of();

  @TempDir Path folder;
  private Path tone;
  private Path pairs;

  @BeforeEach
  void write_corpora() throws IOException {
    Files.createDirectory(folder.resolve("made"));
    tone = folder.resolve("made/tone.jsonl");
    Files.writeString(
        tone,
        tone("1", "A brave man.", "positive")
            + tone("2", "B, a cruel man.", "negative")
            + tone("3", "C came in.", "neutral"));
    pairs = folder.resolve("made/pairs.jsonl");
    Files.writeString(pairs, side("p", "p->q", 0, 10) + side("p", "q->p", 10, 0));
  }

  @Test
  void prints_figures_beside_the_baselines() {
    assertThat(run("--corpus", tone.toString())).isEqualTo(ExitCode.DONE);

    // Negative: F1 1; positive: precision 1/2, recall 1, F1 2/3; neutral: 0. Mean 5/9, 2 of 3.
    assertThat(out.toString())
        .contains("made/tone.jsonl: 3 rows in 3 sentences")
        .containsPattern("macro-F1 +55\\.6 \\[[0-9., ]+\\] +100\\.0 \\[[0-9., ]+\\] +16\\.7")
        .containsPattern("accuracy +66\\.7 .* 100\\.0 .* 33\\.3")
        .containsPattern("positive +50\\.0 +100\\.0 +66\\.7 +1 +0 +0 +1\n")
        .containsPattern("neutral +0\\.0 +0\\.0 +0\\.0 +1 +0 +0 +1\n")
        // One sure of 0.7, in (10/15, 11/15], is right; of two sure of 0.6 = 9/15, one is.
        .containsPattern("how sure +rows +sure of +right\n  53\\.3 to 60\\.0 +2 +60\\.0 +50\\.0\n")
        .containsPattern("  66\\.7 to 73\\.3 +1 +70\\.0 +100\\.0\n")
        // Two are equally sure, so no limit leaves two of the three.
        .containsPattern("--min-confidence +rows +coverage +wrong\n  0\\.600 +3 +100\\.0 +33\\.3\n")
        // 2/3 × 0.1 + 1/3 × 0.3
        .containsPattern("calibration error +16\\.7 ")
        // Two of 0.6: |K − 1.2| is 0.576 on average; one of 0.7: 0.42.
        .containsPattern("were it by chance +33\\.2 ")
        .doesNotContain("pair");
    assertThat(err.toString()).contains("made/tone.jsonl: classified sentence 3 of 3");
    assertThat(closed).isTrue();
  }

  @Test
  void prints_json_with_six_decimals_one_report_per_corpus() throws IOException {
    assertThat(run("--json", "--corpus", tone.toString(), pairs.toString()))
        .isEqualTo(ExitCode.DONE);

    JsonNode report = JSON.readTree(out.toString());
    assertThat(report.at("/model/name").asText()).isEqualTo("fake");
    assertThat(report.at("/corpora")).hasSize(2);
    JsonNode first = report.at("/corpora/0");
    assertThat(first.at("/model/macroF1").asText()).isEqualTo("0.555556");
    assertThat(first.at("/model/confusion/neutral/positive").asInt()).isEqualTo(1);
    assertThat(first.at("/model/withoutNeutral/accuracy").asDouble()).isEqualTo(1);
    assertThat(first.at("/model/reliability").toString())
        .isEqualTo(
            "[{\"low\":0.533333,\"high\":0.6,\"rows\":2,\"confidence\":0.6,\"accuracy\":0.5},"
                + "{\"low\":0.666667,\"high\":0.733333,\"rows\":1,\"confidence\":0.7,"
                + "\"accuracy\":1.0}]");
    // Risks of the surest one, two and three: 0, half of one wrong of two, 1/3.
    assertThat(first.at("/model/riskCoverage/area").asText()).isEqualTo("0.194444");
    assertThat(first.at("/model/riskCoverage/points").toString())
        .isEqualTo("[{\"minConfidence\":0.6,\"rows\":3,\"coverage\":1.0,\"risk\":0.333333}]");
    assertThat(first.at("/lexicon/accuracy").asDouble()).isEqualTo(1);
    assertThat(first.at("/majority/accuracy").asText()).isEqualTo("0.333333");
    assertThat(first.has("pairs")).isFalse();
    assertThat(out.toString()).contains("\"accuracy\" : 0.333333");
  }

  @Test
  void judges_rows_of_both_directions_as_pairs() {
    assertThat(run("--corpus", pairs.toString())).isEqualTo(ExitCode.DONE);

    assertThat(out.toString())
        .contains("five classes per pair: 1 pairs")
        .containsPattern("micro-F1 +100\\.0 +100\\.0 +100\\.0")
        .contains("q->p negative");
  }

  @Test
  void writes_predictions_in_row_order_with_the_gold_label() throws IOException {
    Path file = folder.resolve("predictions.jsonl");
    Files.writeString(file, "old");

    assertThat(run("--corpus", tone.toString(), "--predictions", file.toString()))
        .isEqualTo(ExitCode.DONE);

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"id\":\"1\",\"label\":\"positive\",\"scores\":{\"negative\":0.100000,"
                + "\"neutral\":0.200000,\"positive\":0.700000},\"polarity\":\"positive\"}",
            "{\"id\":\"2\",\"label\":\"negative\",\"scores\":{\"negative\":0.600000,"
                + "\"neutral\":0.300000,\"positive\":0.100000},\"polarity\":\"negative\"}",
            "{\"id\":\"3\",\"label\":\"neutral\",\"scores\":{\"negative\":0.100000,"
                + "\"neutral\":0.300000,\"positive\":0.600000},\"polarity\":\"positive\"}");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("made", "predictions.jsonl");
    }
  }

  @Test
  void does_not_write_predictions_over_what_it_reads() throws IOException {
    String before = Files.readString(tone);

    assertThat(run("--corpus", tone.toString(), "--predictions", tone.toString()))
        .isEqualTo(ExitCode.USAGE);

    assertThat(err.toString()).contains("is read by this run, too: name another file");
    assertThat(Files.readString(tone)).isEqualTo(before);
  }

  @Test
  void writes_predictions_where_a_link_leads() throws IOException {
    Path file = Files.writeString(folder.resolve("predictions.jsonl"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);

    assertThat(run("--corpus", tone.toString(), "--predictions", link.toString()))
        .isEqualTo(ExitCode.DONE);

    assertThat(link).isSymbolicLink();
    assertThat(Files.readAllLines(file)).hasSize(3);
  }

  @Test
  void says_where_the_model_was_trained_on_the_file() {
    learned = Set.of(Corpus.read(tone).sha256());

    assertThat(run("--corpus", tone.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("was trained on this file");
    out.getBuffer().setLength(0);
    assertThat(run("--corpus", pairs.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).doesNotContain("was trained on this file");
  }

  @Test
  void prints_pass_rates_of_a_challenge_suite_and_what_swapped_names_change() throws IOException {
    assertThat(run("--challenge", suite().toString())).isEqualTo(ExitCode.DONE);

    // The fake is neutral about what it does not know: it passes the one neutral case of three.
    // The lexicon knows "hero", but no deeds. Of three equal shares, neutral is the majority.
    assertThat(out.toString())
        .startsWith("model fake, sha-256 " + "0".repeat(64) + "\nFigures are percent.\n")
        .contains("/suite: 3 cases in 3 sentences, 2 capabilities\n")
        .containsPattern("cases passed +33\\.3 +66\\.7 +33\\.3\n")
        .containsPattern("groups wholly passed +0\\.0\n")
        .contains("capabilities under 85.0: 2 of 2\n")
        .containsPattern("  deeds +50\\.0 +2 +0 +1 +50\\.0\n")
        .containsPattern("  praise +0\\.0 +1 +0 +1 +100\\.0\n")
        .contains("names of countries swapped as target, in 3 rows\n")
        .contains("names of countries swapped as holder, in 2 rows\n")
        .containsPattern("label stays the same +100\\.0 +100\\.0\n")
        .containsPattern("mean score +\\+0\\.000 +\\+0\\.000\n")
        .contains("highest less lowest 0.000, standard deviation 0.000\n");
    assertThat(err.toString())
        .contains("/suite: classified sentence 3 of 3")
        .contains("/suite, target names swapped: classified sentence ");
  }

  @Test
  void prints_a_challenge_suite_as_json_beside_corpora_and_predicts_its_rows() throws IOException {
    Path file = folder.resolve("predictions.jsonl");
    assertThat(
            run(
                "--json",
                "--corpus",
                tone.toString(),
                "--challenge",
                suite().toString(),
                "--predictions",
                file.toString()))
        .isEqualTo(ExitCode.DONE);

    JsonNode report = JSON.readTree(out.toString());
    assertThat(report.at("/corpora")).hasSize(1);
    JsonNode challenge = report.at("/challenge");
    assertThat(challenge.at("/cases").asInt()).isEqualTo(3);
    assertThat(challenge.at("/model/passRate").asText()).isEqualTo("0.333333");
    assertThat(challenge.at("/lexicon/passRate").asText()).isEqualTo("0.666667");
    assertThat(challenge.at("/underGoal").toString()).isEqualTo("[\"deeds\",\"praise\"]");
    assertThat(challenge.at("/capabilities/deeds/passRate").asDouble()).isEqualTo(0.5);
    assertThat(challenge.at("/nameSwap/target/rows").asInt()).isEqualTo(3);
    assertThat(challenge.at("/nameSwap/target/known/names")).hasSize(30);
    assertThat(challenge.at("/nameSwap/holder/invented/consistency").asDouble()).isEqualTo(1);
    assertThat(Files.readAllLines(file)).hasSize(6);
  }

  @Test
  void explains_a_suite_whose_rows_have_no_capability() {
    assertThat(run("--challenge", folder.resolve("made").toString()))
        .isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains("has no capability and group");
  }

  @Test
  void gives_the_same_output_with_any_threads_and_locale() {
    run("--corpus", tone.toString(), pairs.toString(), "--threads", "1");
    String one = out.toString();
    out.getBuffer().setLength(0);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      run("--corpus", tone.toString(), pairs.toString(), "--threads", "3");
    } finally {
      Locale.setDefault(before);
    }
    assertThat(out.toString()).isEqualTo(one);
  }

  @Test
  void opens_the_model_that_is_named() {
    run("--corpus", tone.toString(), "--model", "other.zip");
    assertThat(openedModel).contains(Path.of("other.zip"));
  }

  @Test
  void explains_a_broken_corpus_and_exits_with_its_code() throws IOException {
    Files.writeString(tone, tone("1", "A brave man.", "good"));

    assertThat(run("--corpus", tone.toString())).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains("tone.jsonl:1: unknown label 'good'");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void refuses_wrong_options_before_it_classifies() throws IOException {
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("give --corpus, --challenge, --documents or --human");
    assertThat(run("--corpus", tone.toString(), "--threads", "0")).isEqualTo(ExitCode.USAGE);
    String nowhere = folder.resolve("absent/out.jsonl").toString();
    assertThat(run("--corpus", tone.toString(), "--predictions", nowhere))
        .isEqualTo(ExitCode.USAGE);
    String file = folder.resolve("out.jsonl").toString();
    Path copy = Files.copy(tone, folder.resolve("made/copy.jsonl"));
    assertThat(run("--corpus", tone.toString(), copy.toString(), "--predictions", file))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("id '1' is in made/tone.jsonl and in made/copy.jsonl");
    assertThat(Path.of(file)).doesNotExist();
  }

  private Path documents(String... contents) throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    for (int i = 0; i < contents.length; i++) {
      Files.writeString(documents.resolve(i + ".txt"), contents[i]);
    }
    return documents;
  }

  private static String document(String id, String marked) {
    return """
        id: %s
        date: 2020-03-06
        style: agency report
        topic: truce | the truce | truce

        %s
        """
        .formatted(id, marked);
  }

  private Path truce() throws IOException {
    return documents(
        document(
            "one",
            """
            [Turkey](TUR) and [Russia](RUS) spoke about [the truce](topic:truce) in Moscow on Friday.
            [The bear of the north](RUS) will wait."""),
        document(
            "two",
            """
            [Ukraine](UKR) thanked [Poland](POL) for the trains.
            > UKR POL +
            {POL: “[Ukraine](UKR) is [our](POL) neighbour,”} [Warsaw](POL) said."""));
  }

  /**
   * Counted by hand: nobody finds the bear, the baseline no "our" either, and the fake is neutral
   * about thanks.
   */
  @Test
  void holds_whole_documents_against_their_marks() throws IOException {
    assertThat(run("--documents", truce().toString())).isEqualTo(ExitCode.DONE);

    assertThat(out.toString().replaceAll(" +", " "))
        .endsWith(
            """
            documents: 2 documents marked by hand
            in brackets 95 percent intervals over documents

             F1 baseline precision recall marked found right
            mentions 93.3 [80.0, 100.0] 85.7 100.0 87.5 8 7 7
            topics 100.0 [100.0, 100.0] 100.0 100.0 100.0 1 1 1
            judgements 0.0 [0.0, 100.0] - 100.0 0.0 1 0 0
            quoted 100.0 [100.0, 100.0] - 100.0 100.0 0 0 0
            reported 100.0 [100.0, 100.0] - 100.0 100.0 0 0 0
            hedged 100.0 [100.0, 100.0] - 100.0 100.0 0 0 0
            conditional 100.0 [100.0, 100.0] - 100.0 100.0 0 0 0
            past 100.0 [100.0, 100.0] - 100.0 100.0 0 0 0
            negated 100.0 [100.0, 100.0] - 100.0 100.0 0 0 0

             accuracy baseline of right
            resolution 100.0 [100.0, 100.0] 100.0 7 7
            voices 100.0 [100.0, 100.0] 83.3 7 7
            questions 100.0 [100.0, 100.0] - 1 1
            """);
  }

  @Test
  void opens_one_model_for_documents_and_tells_how_far_it_is() throws IOException {
    assertThat(run("--documents", truce().toString(), "--threads", "3")).isEqualTo(ExitCode.DONE);
    String three = out.toString();

    assertThat(opened).isEqualTo(1);
    assertThat(closed).isTrue();
    assertThat(classified).contains("Ukraine thanked Poland for the trains.");
    assertThat(err.toString()).contains("documents: analysed document 2 of 2");

    out.getBuffer().setLength(0);
    run("--documents", folder.resolve("documents").toString(), "--threads", "1");
    assertThat(out.toString()).isEqualTo(three);
  }

  @Test
  void prints_documents_as_json_with_all_figures_of_all_aspects() throws IOException {
    assertThat(run("--documents", truce().toString(), "--json")).isEqualTo(ExitCode.DONE);

    JsonNode report = JSON.readTree(out.toString()).at("/documents");
    assertThat(report.at("/documents").asInt()).isEqualTo(2);
    assertThat(report.at("/mentions").toString())
        .isEqualTo(
            "{\"marked\":8,\"found\":7,\"right\":7,\"precision\":1.0,\"recall\":0.875,"
                + "\"f1\":0.933333,\"f1Interval\":{\"low\":0.8,\"high\":1.0}}");
    assertThat(report.at("/baseline/voices/f1").asDouble()).isEqualTo(0.833333);
    for (Aspect aspect : Aspect.values()) {
      assertThat(report.at("/" + aspect.label()).fieldNames())
          .toIterable()
          .containsExactly("marked", "found", "right", "precision", "recall", "f1", "f1Interval");
    }
  }

  @Test
  void a_single_document_has_no_interval() throws IOException {
    Path one = documents(document("one", "[Turkey](TUR) and [Russia](RUS) spoke on Friday."));

    assertThat(run("--documents", one.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("1 document marked by hand").doesNotContain("[");
    out.getBuffer().setLength(0);
    run("--documents", one.toString(), "--json");
    assertThat(out.toString()).contains("\"mentions\"").doesNotContain("Interval");
  }

  @Test
  void explains_documents_that_cannot_be_read_before_it_opens_a_model() throws IOException {
    String folder = documents(document("one", "[Turkey](ANKARA) spoke.")).toString();
    assertThat(run("--documents", folder)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains("0.txt:6: unknown id 'ANKARA'");

    Files.writeString(Path.of(folder, "0.txt"), document("one", ""));
    assertThat(run("--documents", folder)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains("0.txt: text is empty");

    Files.writeString(
        Path.of(folder, "0.txt"),
        document("one", "[Turkey](TUR) spoke.").replace("| truce\n", "| ...\n"));
    assertThat(run("--documents", folder)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains("0.txt:4: keyword '...' of topic 'truce'");
    assertThat(opened).isZero();
  }

  private Path suite() throws IOException {
    Path suite = Files.createDirectory(folder.resolve("suite"));
    Files.writeString(
        suite.resolve("deeds.jsonl"),
        probe("deeds-1", "Peru met Chile.", 0, 9, "neutral")
            + probe("deeds-2", "Peru shut its ports to Chile.", 0, 23, "negative"));
    Files.writeString(
        suite.resolve("praise.jsonl"), probe("praise-1", "A hero: Chile.", -1, 8, "positive"));
    return suite;
  }

  /** Peru (the author, if its start is negative) toward Chile. */
  private static String probe(String id, String text, int holder, int target, String label) {
    return """
        {"id":"%s","text":"%s","holder":%s,"target":%s,"label":"%s",\
        "capability":"%s","group":"1"}
        """
        .formatted(
            id,
            text,
            holder < 0 ? "null" : mention("Peru", holder),
            mention("Chile", target),
            label,
            id.substring(0, id.indexOf('-')));
  }

  private static String mention(String name, int start) {
    return "{\"text\":\"%s\",\"start\":%d,\"end\":%d}"
        .formatted(name, start, start + name.length());
  }

  private int run(String... options) {
    StanceClassifier classifier =
        new StanceClassifier() {
          @Override
          public List<Scores> classify(String sentence, List<PairSpans> spans) {
            classified.add(sentence);
            return Collections.nCopies(
                spans.size(), ANSWERS.getOrDefault(sentence, new Scores(0, 1, 0)));
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    EvaluateCommand command =
        new EvaluateCommand(
            file -> {
              openedModel = file;
              opened++;
              return new OpenModel("fake", "0".repeat(64), classifier, learned);
            });
    return new CommandLine(command)
        .setExecutionExceptionHandler(Main::explain)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(options);
  }

  private static String tone(String id, String text, String label) {
    return """
        {"id":"%s","text":"%s","holder":null,\
        "target":{"text":"%s","start":0,"end":1},"label":"%s"}
        """
        .formatted(id, text, text.substring(0, 1), label);
  }

  private static String side(String pairId, String direction, int holder, int target) {
    return """
        {"id":"%s %s","text":"P lives by Q.","holder":{"text":"%s","start":%d,"end":%d},\
        "target":{"text":"%s","start":%d,"end":%d},"label":"neutral",\
        "pair_id":"%s","direction":"%s"}
        """
        .formatted(
            pairId,
            direction,
            letter(holder),
            place(holder),
            place(holder) + 1,
            letter(target),
            place(target),
            place(target) + 1,
            pairId,
            direction);
  }

  private static String letter(int place) {
    return place == 0 ? "P" : "Q";
  }

  private static int place(int place) {
    return place == 0 ? 0 : 11;
  }
}
