package io.standpoint.cli;

import io.standpoint.report.RunJson;
import io.standpoint.report.RunSettings;
import io.standpoint.stance.Scores;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The memory of a run: what became of every item of the input, so that a run that was killed goes
 * on where it stood. What the classifier said is kept as it said it, and everything else is made
 * again from the input, which costs little and cannot differ from an undisturbed run.
 *
 * <p>A file of records: {@code int} length, {@code int} CRC-32C, payload. The first holds the
 * settings, each other one item, in input order. One record is one write, so a kill cuts at most
 * the last one short, and a power failure the last few; from the first record that is not whole,
 * the file is cut off. Not thread-safe; locked against other processes.
 */
final class RunJournal implements Closeable {

  private static final int FRAME = 2 * Integer.BYTES;
  private static final int DIGEST = 32;
  private static final int REJECTED = -1;

  /**
   * What became of one item.
   *
   * @param digest SHA-256 of the item as it was read
   * @param cost of scoring it and those before it, since the entry before
   * @param scores one per pair; empty if it was rejected
   * @param rejection why it was rejected, if it was
   */
  record Entry(String digest, Cost cost, List<Scores> scores, Optional<String> rejection) {
    Entry {
      scores = List.copyOf(scores);
    }
  }

  private final Path file;
  private final FileChannel channel;
  private final DataInputStream in;

  /** Where the last whole record ends. */
  private long end;

  private boolean reading = true;

  private RunJournal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    this.in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
  }

  /**
   * Begins a journal, or takes up the one that is there.
   *
   * @param resume whether there may be one already
   * @throws IllegalArgumentException if there is one and must not, if it was begun with other
   *     settings, or if another process writes it
   */
  static RunJournal open(Path file, RunSettings settings, boolean resume) throws IOException {
    if (Files.exists(file) && !resume) {
      throw new IllegalArgumentException(
          file
              + " is what an unfinished run has scored: add --resume to go on with it, or delete it"
              + " to start again");
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    RunJournal journal = new RunJournal(file, channel);
    try {
      journal.lock();
      journal.begin(settings);
      return journal;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private void lock() throws IOException {
    boolean locked;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      locked = false;
    }
    if (!locked) {
      throw new IllegalArgumentException(
          file + " is in use: another run writes there; wait for it or choose another --out");
    }
  }

  private void begin(RunSettings settings) throws IOException {
    Optional<byte[]> header = read();
    if (header.isEmpty()) {
      stopReading();
      write(RunJson.write(settings).getBytes(StandardCharsets.UTF_8));
      return;
    }
    RunSettings earlier = RunJson.readSettings(new String(header.get(), StandardCharsets.UTF_8));
    refuseChanges(file.toString(), settings, earlier);
  }

  /**
   * Lets results that follow from {@code earlier} be gone on with under {@code settings}.
   *
   * @throws IllegalArgumentException if they differ; it says in what
   */
  static void refuseChanges(String where, RunSettings settings, RunSettings earlier) {
    List<String> changes = settings.changesSince(earlier);
    if (!changes.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot resume "
              + where
              + ": since that run began, this has changed: "
              + String.join("; ", changes)
              + ". Undo the change, or start again in another folder");
    }
  }

  /** What became of the next item in an earlier attempt; empty from the first that it lacks on. */
  Optional<Entry> next() throws IOException {
    if (!reading) {
      return Optional.empty();
    }
    Optional<Entry> entry = read().map(RunJournal::decode);
    if (entry.isEmpty()) {
      stopReading();
    }
    return entry;
  }

  /** Adds what became of the next item, once {@link #next} has found nothing. */
  void append(Entry entry) throws IOException {
    if (reading) {
      throw new IllegalStateException("entries are still to be read");
    }
    write(encode(entry));
  }

  /** Removes the journal: the run is finished. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private Optional<byte[]> read() throws IOException {
    try {
      int length = in.readInt();
      int crc = in.readInt();
      if (length <= 0 || length > channel.size() - end - FRAME) {
        return Optional.empty();
      }
      byte[] payload = new byte[length];
      in.readFully(payload);
      if (crc(payload) != crc) {
        return Optional.empty();
      }
      end += FRAME + length;
      return Optional.of(payload);
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  private void stopReading() throws IOException {
    reading = false;
    channel.truncate(end);
    channel.position(end);
  }

  private void write(byte[] payload) throws IOException {
    ByteBuffer record = ByteBuffer.allocate(FRAME + payload.length);
    record.putInt(payload.length).putInt(crc(payload)).put(payload).flip();
    while (record.hasRemaining()) {
      channel.write(record);
    }
  }

  private static int crc(byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(payload);
    return (int) crc.getValue();
  }

  private static byte[] encode(Entry entry) {
    byte[] reason = entry.rejection().orElse("").getBytes(StandardCharsets.UTF_8);
    int scores = 3 * Double.BYTES * entry.scores().size();
    ByteBuffer out =
        ByteBuffer.allocate(DIGEST + 2 * Long.BYTES + Integer.BYTES + scores + reason.length);
    out.put(HexFormat.of().parseHex(entry.digest()));
    out.putLong(entry.cost().tokens()).putLong(entry.cost().nanos());
    out.putInt(entry.rejection().isPresent() ? REJECTED : entry.scores().size());
    for (Scores score : entry.scores()) {
      out.putDouble(score.negative()).putDouble(score.neutral()).putDouble(score.positive());
    }
    return out.put(reason).array();
  }

  private static Entry decode(byte[] payload) {
    ByteBuffer in = ByteBuffer.wrap(payload);
    byte[] digest = new byte[DIGEST];
    in.get(digest);
    Cost cost = new Cost(in.getLong(), in.getLong());
    int pairs = in.getInt();
    List<Scores> scores = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      scores.add(new Scores(in.getDouble(), in.getDouble(), in.getDouble()));
    }
    Optional<String> rejection =
        pairs == REJECTED
            ? Optional.of(StandardCharsets.UTF_8.decode(in).toString())
            : Optional.empty();
    return new Entry(HexFormat.of().formatHex(digest), cost, scores, rejection);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
