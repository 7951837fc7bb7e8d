package io.standpoint.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.standpoint.text.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is meant to break the reader, or might as well be. */
class HostileInputTest {

  private static final long HUNDRED_MEGABYTES = 100_000_000;

  @TempDir Path folder;

  private static List<Item> read(InputStream in, ItemSourceOpener opener) throws IOException {
    List<Item> items = new ArrayList<>();
    try (ItemSource source = opener.open(in)) {
      for (var item = source.next(); item.isPresent(); item = source.next()) {
        items.add(item.get());
      }
    }
    return items;
  }

  private interface ItemSourceOpener {
    ItemSource open(InputStream in) throws IOException;
  }

  private static ItemSourceOpener as(SourceFormat format) {
    return in -> format.open(new Origin("s", "s"), in, Columns.DEFAULT, DocumentReader.MAX_BYTES);
  }

  private static List<String> ids(List<Item> items) {
    return items.stream()
        .filter(Item.OfDocument.class::isInstance)
        .map(item -> ((Item.OfDocument) item).document())
        .map(Document::id)
        .toList();
  }

  /** {@code before}, a hundred million letters and {@code after}, never all in memory. */
  private static InputStream withLongLine(String before, String after) {
    InputStream letters =
        new InputStream() {
          private long left = HUNDRED_MEGABYTES;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(length, left);
            Arrays.fill(bytes, offset, offset + count, (byte) 'x');
            left -= count;
            return count == 0 ? -1 : count;
          }
        };
    return new SequenceInputStream(
        new SequenceInputStream(new ByteArrayInputStream(before.getBytes(UTF_8)), letters),
        new ByteArrayInputStream(after.getBytes(UTF_8)));
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  @Test
  void skips_a_json_line_of_a_hundred_megabytes_without_holding_it() throws IOException {
    long before = allocated();
    List<Item> items =
        read(
            withLongLine(
                "{\"id\":\"a\",\"text\":\"t\"}\n{\"text\":\"",
                "\"}\n{\"id\":\"b\",\"text\":\"t\"}"),
            as(SourceFormat.JSON_LINES));
    assertThat(allocated() - before).isLessThan(HUNDRED_MEGABYTES * 4 / 5);
    assertThat(ids(items)).containsExactly("a", "b");
    assertThat(items.get(1).line()).isEqualTo(2);
    assertThat(((Rejection) items.get(1)).reason()).contains("100,000,012 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c,", "c,\""})
  void skips_a_csv_line_of_a_hundred_megabytes_without_holding_it(String start) throws IOException {
    long before = allocated();
    String end = start.endsWith("\"") ? "\"" : "";
    List<Item> items =
        read(withLongLine("id,text\na,t\n" + start, end + "\nb,t\n"), as(SourceFormat.CSV));
    assertThat(allocated() - before).isLessThan(HUNDRED_MEGABYTES * 4 / 5);
    assertThat(ids(items)).containsExactly("a", "b");
    assertThat(((Rejection) items.get(1)).reason()).contains("100,000,00");
  }

  @Test
  void rejects_a_text_of_a_hundred_megabytes_with_its_length() throws IOException {
    List<Item> items = read(withLongLine("", ""), as(SourceFormat.TEXT));
    assertThat(items).singleElement().asString().contains("100,000,000 bytes");
  }

  @Test
  void keeps_every_good_json_line_between_random_bytes() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      List<String> expected = new ArrayList<>();
      for (int row = 0; row < 30; row++) {
        bytes.write(junk(random));
        expected.add("g" + row);
        bytes.write(("\n{\"id\":\"g" + row + "\",\"text\":\"good, ü\"}\n").getBytes(UTF_8));
      }
      assertThat(
              ids(read(new ByteArrayInputStream(bytes.toByteArray()), as(SourceFormat.JSON_LINES))))
          .as("seed %d", seed)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void keeps_every_good_csv_row_between_random_bytes() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write("id,text,outlet\n".getBytes(UTF_8));
      List<String> expected = new ArrayList<>();
      for (int row = 0; row < 30; row++) {
        bytes.write(junk(random));
        expected.add("g" + row);
        bytes.write(("\n\"g" + row + "\",\"good,\n ü\",\"o\"\n").getBytes(UTF_8));
      }
      assertThat(ids(read(new ByteArrayInputStream(bytes.toByteArray()), as(SourceFormat.CSV))))
          .as("seed %d", seed)
          .containsSubsequence(expected);
    }
  }

  /** A line of random bytes, rich in what the formats are made of. */
  private static byte[] junk(Random random) {
    byte[] bytes = new byte[random.nextInt(60)];
    byte[] special = "\"\"\"\",,,,{}[]:\\ \u0000\t;'".getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      byte b =
          random.nextInt(3) == 0
              ? special[random.nextInt(special.length)]
              : (byte) random.nextInt(256);
      bytes[i] = b == '\n' || b == '\r' ? (byte) ' ' : b;
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(strings = {".txt", ".jsonl", ".csv", ""})
  void always_ends_when_the_file_is_random(String extension) throws IOException {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(5_000)];
      random.nextBytes(bytes);
      Path file = Files.write(folder.resolve("r" + seed + extension), bytes);
      try (DocumentReader reader = DocumentReader.open(List.of(file.toString()))) {
        int count = 0;
        while (reader.hasNext()) {
          assertThat(reader.next().source()).isEqualTo(file.toString());
          count++;
        }
        assertThat(count).isPositive();
      }
    }
  }

  /** Each of these makes a reader quadratic that scans on from every broken line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"",
        "a,\"b\n",
        "\"\n",
        "\"\"\"\n",
        ",\"\n",
        "\",\"\n",
        "a\"b\n",
        "\n",
        "\"a\"\"\n",
        "x,\"\"\"y\n",
        "\"a\",\"\n",
        "x\",\"\n",
        ",\"\nx\""
      })
  void reads_on_to_the_last_row_when_quotes_are_broken_throughout(String pattern)
      throws IOException {
    String csv = "id,text\n" + pattern.repeat(400_000 / pattern.length()) + "\n\"g\",\"t\"\n";
    List<Item> items =
        read(
            new ByteArrayInputStream(csv.getBytes(UTF_8)),
            in -> SourceFormat.CSV.open(new Origin("s", "s"), in, Columns.DEFAULT, 1_000_000));
    assertThat(ids(items)).endsWith("g");
  }
}
