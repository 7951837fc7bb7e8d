package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.Manifest;
import io.standpoint.neural.PooledRows;
import io.standpoint.neural.TrainingSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrainingReportTest {

  private static final String TONE = "tone/dev.jsonl";
  private static final String PAIRS = "a-folder-with-a-long-name/pairs.jsonl";

  /** Best in the middle: means 0.45, 0.6 and 0.55. */
  private final TrainingReport report =
      new TrainingReport(
          manifest(1),
          "00",
          0,
          List.of(
              new TrainingReport.Point(0.5, 1.01, Map.of(TONE, 0.5, PAIRS, 0.4)),
              new TrainingReport.Point(1, 0.8765, Map.of(TONE, 0.7, PAIRS, 0.5)),
              new TrainingReport.Point(1.5, 0.654321, Map.of(TONE, 0.65, PAIRS, 0.45))),
          12.5);

  @Test
  void shows_the_archive_beside_the_full_precision_of_the_weights_that_were_kept() {
    assertThat(report.text())
        .containsPattern("rows +macro-F1 +\\(fp32\\) +accuracy +ECE +uncalibrated\n")
        .containsPattern("tone/dev.jsonl +30 +0\\.6900 +0\\.7000 +0\\.8000 +0\\.0300 +0\\.0900\n")
        .containsPattern("pairs.jsonl +40 +0\\.4800 +0\\.5000 +0\\.6000 +0\\.0400 +0\\.1000\n");
  }

  @Test
  void shows_the_learning_curve_per_file_in_aligned_columns() {
    List<String> lines = report.text().lines().toList();
    List<String> curve = lines.subList(lines.size() - 4, lines.size());

    assertThat(curve.get(0))
        .matches("epochs +loss +a-folder-with-a-long-name/pairs\\.jsonl +tone/dev\\.jsonl +mean");
    assertThat(curve.get(1)).matches(" +0\\.50 +1\\.0100 +0\\.4000 +0\\.5000 +0\\.4500");
    assertThat(curve.get(2)).matches(" +1\\.00 +0\\.8765 +0\\.5000 +0\\.7000 +0\\.6000 \\*");
    assertThat(curve.get(3)).matches(" +1\\.50 +0\\.6543 +0\\.4500 +0\\.6500 +0\\.5500");
    assertThat(curve.get(0)).hasSameSizeAs(curve.get(1)).hasSameSizeAs(curve.get(3));
  }

  @Test
  void gives_the_same_text_in_any_locale() {
    String text = report.text();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(report.text()).isEqualTo(text).doesNotContain("\r");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Manifest manifest(double bestEpoch) {
    return new Manifest(
        Manifest.FORMAT,
        "test",
        "0.1",
        Manifest.Rows.of(PooledRows.SOURCE),
        new Manifest.Network(List.of(1153, 8, 3), "00", "00", "00"),
        new Manifest.Calibration(1, 1),
        TrainingSettings.DEFAULT,
        bestEpoch,
        List.of(),
        List.of(),
        List.of(new Manifest.Corpus("tone/train.jsonl", 100, "00")),
        List.of(
            new Manifest.Development(new Manifest.Corpus(TONE, 30, "00"), 0.69, 0.8, 0.03, 0.09),
            new Manifest.Development(new Manifest.Corpus(PAIRS, 40, "00"), 0.48, 0.6, 0.04, 0.1)),
        new TreeMap<>());
  }
}
