package io.standpoint.model;

import io.standpoint.neural.FakeRows;
import io.standpoint.neural.Head;
import io.standpoint.neural.RandomHead;
import io.standpoint.neural.TrainingSettings;
import io.standpoint.neural.TunedModel;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** A small model over {@link FakeRows}. */
final class SampleModel {

  private SampleModel() {}

  static Head head() {
    return RandomHead.of(6, 4);
  }

  static ModelArchive archive() {
    try (Head head = head()) {
      byte[] configuration = head.configuration();
      byte[] coefficients = head.coefficients();
      byte[] encoder = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
      return ModelArchive.of(
          new Manifest(
              Manifest.FORMAT,
              "sample",
              "0.1",
              Manifest.Rows.of(FakeRows.SOURCE),
              new Manifest.Network(
                  List.of(6, 4, 3),
                  DigestUtils.sha256Hex(configuration),
                  DigestUtils.sha256Hex(coefficients),
                  DigestUtils.sha256Hex(encoder)),
              new Manifest.Calibration(1.5, 0.5),
              TrainingSettings.DEFAULT,
              1,
              List.of(),
              List.of(),
              List.of(new Manifest.Corpus("a/b.jsonl", 3, "00")),
              List.of(
                  new Manifest.Development(
                      new Manifest.Corpus("a/c.jsonl", 3, "00"), 0.5, 0.6, 0.1, 0.2)),
              new TreeMap<>()),
          new TunedModel(configuration, coefficients, encoder));
    }
  }
}
