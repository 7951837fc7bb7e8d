package io.standpoint.model;

import io.standpoint.neural.FakeRows;
import io.standpoint.neural.Head;
import io.standpoint.neural.HeadConfig;
import io.standpoint.neural.HeadTrainer;
import io.standpoint.stance.Polarity;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** A small model over {@link FakeRows}. */
final class SampleModel {

  private SampleModel() {}

  static Head head() {
    float[][] rows = {{1, 0, 1, 4, 3, 2}, {0, 1, 0, 5, 2, 9}, {0, 0, 0, 4, 1, 1}};
    HeadConfig config = new HeadConfig(6, 4, 0, 0, 30, 0.01, 0, 1);
    try (HeadTrainer trainer =
        new HeadTrainer(config, rows, List.of(Polarity.values()), new float[] {1, 1, 1})) {
      trainer.epoch(3);
      return trainer.snapshot();
    }
  }

  static ModelArchive archive() {
    try (Head head = head()) {
      byte[] configuration = head.configuration();
      byte[] coefficients = head.coefficients();
      return ModelArchive.of(
          new Manifest(
              Manifest.FORMAT,
              "sample",
              "0.1",
              Manifest.Rows.of(FakeRows.SOURCE),
              new Manifest.Network(
                  List.of(6, 4, 3),
                  DigestUtils.sha256Hex(configuration),
                  DigestUtils.sha256Hex(coefficients)),
              new Manifest.Calibration(1.5, 0.5),
              TrainingSettings.DEFAULT,
              1,
              List.of(new Manifest.Corpus("a/b.jsonl", 3, "00")),
              List.of(
                  new Manifest.Development(
                      new Manifest.Corpus("a/c.jsonl", 3, "00"), 0.5, 0.6, 0.1, 0.2)),
              new TreeMap<>()),
          configuration,
          coefficients);
    }
  }
}
