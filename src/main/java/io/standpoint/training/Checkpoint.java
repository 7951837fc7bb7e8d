package io.standpoint.training;

import io.standpoint.neural.FineTuner;
import io.standpoint.neural.StoredFloats;
import io.standpoint.text.UnreadableException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run must remember to go on after it was stopped: the tuner's state, the evaluations so far
 * and the best weights among them.
 */
final class Checkpoint {

  private static final int MAGIC = 0x5350_4332;

  private final Path file;
  private final String fingerprint;

  /**
   * A checkpoint in {@code file}.
   *
   * @param fingerprint of everything that decides the run: another one's checkpoint is refused
   */
  Checkpoint(Path file, String fingerprint) {
    this.file = file;
    this.fingerprint = fingerprint;
  }

  /** How far a run is, beside the tuner. */
  static final class State {
    final List<TrainingReport.Point> points = new ArrayList<>();

    /** As {@link FineTuner#weights} gave them. */
    Optional<float[]> best = Optional.empty();

    double lossSum;
    int lossSteps;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Replaces the checkpoint at once or not at all. */
  void write(FineTuner tuner, State state) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 20))) {
        out.writeInt(MAGIC);
        out.writeUTF(fingerprint);
        out.writeDouble(state.lossSum);
        out.writeInt(state.lossSteps);
        out.writeInt(state.points.size());
        for (TrainingReport.Point point : state.points) {
          write(point, out);
        }
        out.writeBoolean(state.best.isPresent());
        if (state.best.isPresent()) {
          StoredFloats.write(state.best.get(), out);
        }
        tuner.save(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void write(TrainingReport.Point point, DataOutputStream out) throws IOException {
    out.writeDouble(point.epochs());
    out.writeDouble(point.loss());
    out.writeInt(point.macroF1().size());
    for (Map.Entry<String, Double> entry : point.macroF1().entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeDouble(entry.getValue());
    }
  }

  /**
   * Restores the tuner and returns the rest.
   *
   * @throws UnreadableException if it is no checkpoint, or that of another run
   */
  State restore(FineTuner tuner) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      if (in.readInt() != MAGIC) {
        throw new UnreadableException(file + ": not a checkpoint");
      }
      if (!in.readUTF().equals(fingerprint)) {
        throw new UnreadableException(
            file
                + ": was written with other corpora, development files or settings: give the same"
                + " ones to resume, or give --force in place of --resume to start again");
      }
      State state = new State();
      state.lossSum = in.readDouble();
      state.lossSteps = in.readInt();
      int points = in.readInt();
      for (int i = 0; i < points; i++) {
        state.points.add(readPoint(in));
      }
      if (in.readBoolean()) {
        state.best = Optional.of(StoredFloats.read(in, tuner.weightCount()));
      }
      tuner.restore(in);
      return state;
    } catch (IOException e) {
      throw new UnreadableException(
          file + ": cannot be read (" + e + "): give --force in place of --resume to start again",
          e);
    }
  }

  private static TrainingReport.Point readPoint(DataInputStream in) throws IOException {
    double epochs = in.readDouble();
    double loss = in.readDouble();
    Map<String, Double> macroF1 = new TreeMap<>();
    int files = in.readInt();
    for (int i = 0; i < files; i++) {
      String name = in.readUTF();
      macroF1.put(name, in.readDouble());
    }
    return new TrainingReport.Point(epochs, loss, macroF1);
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
