package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.neural.Head;
import io.standpoint.neural.TunedModel;
import io.standpoint.neural.WholeRows;
import io.standpoint.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class ModelArchiveTest {

  @Test
  void reads_back_what_it_wrote() {
    ModelArchive written = SampleModel.archive();
    ModelArchive read = ModelArchive.read("test", written.bytes());
    assertThat(read.manifest()).isEqualTo(written.manifest());
    assertThat(read.model().configuration()).isEqualTo(written.model().configuration());
    assertThat(read.model().coefficients()).isEqualTo(written.model().coefficients());
    assertThat(read.model().encoder()).isEqualTo(written.model().encoder());
    assertThat(read.bytes()).isEqualTo(written.bytes());
  }

  @Test
  void is_a_model_that_dl4j_itself_restores() throws IOException {
    float[][] rows = {{1, 0, 1, 4, 3, 2}, {0, 1, 0, 5, 2, 9}};
    MultiLayerNetwork network =
        ModelSerializer.restoreMultiLayerNetwork(
            new ByteArrayInputStream(SampleModel.archive().bytes()));
    try (Head head = SampleModel.head()) {
      float[][] expected = network.output(Nd4j.create(rows)).toFloatMatrix();
      float[][] found = head.probabilities(WholeRows.of(rows));
      for (int i = 0; i < rows.length; i++) {
        assertThat(found[i]).containsExactly(expected[i], within(1e-6f));
      }
    } finally {
      network.close();
    }
  }

  @Test
  void gives_the_same_bytes_in_any_time_zone() {
    String here = DigestUtils.sha256Hex(SampleModel.archive().bytes());
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(DigestUtils.sha256Hex(SampleModel.archive().bytes())).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void refuses_files_that_are_not_those_of_the_manifest() throws IOException {
    for (String entry :
        List.of(ModelArchive.CONFIGURATION, ModelArchive.COEFFICIENTS, ModelArchive.ENCODER)) {
      Map<String, byte[]> entries = entries();
      entries.get(entry)[9] ^= 1;
      assertUnreadable(zip(entries), entry + " is not the file that the manifest names");
    }
    assertThatThrownBy(
            () ->
                ModelArchive.of(
                    SampleModel.archive().manifest(),
                    new TunedModel(new byte[1], new byte[1], new byte[1])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reads_a_format_that_had_no_ancestors() throws IOException {
    Map<String, byte[]> older = withManifest("\"format\" : 5", "\"format\" : 2");
    String manifest = new String(older.get(ModelArchive.MANIFEST), StandardCharsets.UTF_8);
    String without = manifest.replaceFirst("\"ancestors\" : \\[ *],\\s*", "");
    assertThat(without).doesNotContain("ancestors").hasSizeLessThan(manifest.length());
    older.put(ModelArchive.MANIFEST, without.getBytes(StandardCharsets.UTF_8));
    Manifest read = ModelArchive.read("older.zip", zip(older)).manifest();
    assertThat(read).isEqualTo(SampleModel.archive().manifest());
  }

  @Test
  void refuses_another_format_and_says_what_to_do() throws IOException {
    for (int format : new int[] {1, 6}) {
      assertUnreadable(
          zip(withManifest("\"format\" : 5", "\"format\" : " + format)),
          "has format " + format + ", this version reads 2 to 5: use a newer Standpoint");
    }
  }

  @Test
  void refuses_manifests_that_lack_or_bend_something() throws IOException {
    for (byte[] zip :
        List.of(
            zip(withManifest("\"bestEpoch\"", "\"worstEpoch\"")),
            zip(withManifest("\"author\" : 1.5", "\"author\" : null")),
            zip(withManifest("\"layers\"", "\"strata\"")),
            zip(withManifest("{", "<")))) {
      assertUnreadable(zip, "manifest.json");
    }
  }

  @Test
  void refuses_archives_with_other_or_missing_or_doubled_entries() throws IOException {
    Map<String, byte[]> more = entries();
    more.put("normalizer.bin", new byte[3]);
    assertUnreadable(zip(more), "'normalizer.bin'");
    for (String missing : entries().keySet()) {
      Map<String, byte[]> fewer = entries();
      fewer.remove(missing);
      assertUnreadable(
          zip(fewer), "needs manifest.json, configuration.json, coefficients.bin, encoder.bin");
    }
    Map<String, byte[]> renamed = entries();
    renamed.put("manifest.jsoN", renamed.get("manifest.json"));
    byte[] doubled =
        new String(zip(renamed), StandardCharsets.ISO_8859_1)
            .replace("manifest.jsoN", "manifest.json")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertUnreadable(doubled, "'manifest.json'");
  }

  @Test
  void refuses_an_archive_that_unpacks_to_too_much() throws IOException {
    Map<String, byte[]> bomb = entries();
    bomb.put(ModelArchive.COEFFICIENTS, new byte[ModelArchive.LARGEST + 1]);
    byte[] zip = zip(bomb);
    assertThat(zip.length).isLessThan(1 << 20);
    assertUnreadable(zip, "unpacks to more than 67108864 bytes");
  }

  /** Bytes 18 to 25 of a zip: how large its first entry is, as stored and as it was. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 1 << 20, ModelArchive.LARGEST, Integer.MAX_VALUE, -1})
  void refuses_an_archive_whose_stored_entry_says_another_size(int size) {
    byte[] zip = SampleModel.archive().bytes();
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(18, size).putInt(22, size);
    assertThatThrownBy(() -> ModelArchive.read("lying.zip", zip))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("lying.zip: ");
  }

  @Test
  void refuses_damaged_bytes_with_a_reason_and_never_otherwise() {
    byte[] honest = SampleModel.archive().bytes();
    Random random = new Random(3);
    List<byte[]> damaged = new ArrayList<>(List.of(new byte[0], new byte[100]));
    for (int i = 0; i < 300; i++) {
      byte[] copy = honest.clone();
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
      damaged.add(copy);
      damaged.add(Arrays.copyOf(honest, random.nextInt(honest.length)));
    }
    int refused = 0;
    for (byte[] zip : damaged) {
      try {
        // What is read in spite of the damage must be whole: the bytes that zip readers skip.
        assertThat(ModelArchive.read("damaged", zip).bytes()).isEqualTo(honest);
      } catch (UnreadableException e) {
        assertThat(e).hasMessageStartingWith("damaged: ");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(300);
  }

  private static void assertUnreadable(byte[] zip, String reason) {
    assertThatThrownBy(() -> ModelArchive.read("model.zip", zip))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("model.zip: ")
        .hasMessageContaining(reason);
  }

  private static Map<String, byte[]> withManifest(String from, String to) throws IOException {
    Map<String, byte[]> entries = entries();
    String manifest = new String(entries.get(ModelArchive.MANIFEST), StandardCharsets.UTF_8);
    assertThat(manifest).contains(from);
    entries.put(ModelArchive.MANIFEST, manifest.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return entries;
  }

  private static Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(SampleModel.archive().bytes()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
