package io.standpoint.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import io.standpoint.text.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed files, patterns, other names of columns, and what is known before reading. */
class InputFilesTest {

  private static final String LINES =
      "{\"id\":\"1\",\"text\":\"Valdora agreed.\"}\n{\"id\":\"2\",\"text\":\"Kestria did not.\"}\n";

  @TempDir private Path folder;

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(UTF_8));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zstandard(String text) {
    return Zstd.compress(text.getBytes(UTF_8));
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }

  private static List<Item> read(Columns columns, InputStream stdin, Object... inputs)
      throws IOException {
    List<Item> items = new ArrayList<>();
    List<String> names = Arrays.stream(inputs).map(Object::toString).toList();
    try (DocumentReader reader = DocumentReader.open(names, columns, stdin)) {
      reader.forEachRemaining(items::add);
    }
    return items;
  }

  private static List<Item> read(Object... inputs) throws IOException {
    return read(Columns.DEFAULT, InputStream.nullInputStream(), inputs);
  }

  private static List<String> ids(List<Item> items) {
    return items.stream()
        .map(
            item ->
                item instanceof Item.OfDocument read
                    ? read.document().id()
                    : "rejected: " + ((Rejection) item).reason())
        .toList();
  }

  @Test
  void reads_gzip_and_zstandard_like_the_plain_file() throws IOException {
    write("a/documents.jsonl.gz", gzip(LINES));
    write("b/documents.jsonl.zst", zstandard(LINES));
    write("c/one.txt.gz", gzip("Valdora agreed."));
    write("c/two.csv.zst", zstandard("id,text\n7,Kestria agreed.\n"));

    assertThat(ids(read(folder.resolve("a")))).containsExactly("1", "2");
    assertThat(ids(read(folder.resolve("b/documents.jsonl.zst")))).containsExactly("1", "2");
    assertThat(ids(read(folder.resolve("c")))).containsExactly("one.txt.gz", "7");
    assertThat(read(Columns.DEFAULT, new ByteArrayInputStream(gzip("Valdora agreed.")), "-"))
        .containsExactly(new Item.OfDocument("-", 0, Document.of("stdin", "Valdora agreed.")));
  }

  @Test
  void reads_compressed_streams_that_stand_one_after_another() throws IOException {
    String more = LINES.replace("\"1\"", "\"3\"").replace("\"2\"", "\"4\"");
    write("a.jsonl.gz", joined(gzip(LINES), gzip(more)));
    write(
        "b.jsonl.zst",
        joined(
            zstandard(LINES.replace("\"id\":\"", "\"id\":\"z")),
            zstandard(more.replace("\"id\":\"", "\"id\":\"z"))));

    assertThat(ids(read(folder))).containsExactly("1", "2", "3", "4", "z1", "z2", "z3", "z4");
  }

  @Test
  void a_compressed_file_that_is_cut_off_or_damaged_is_rejected_and_the_next_one_read()
      throws IOException {
    String text = LINES.repeat(500);
    byte[] gzip = gzip(text);
    byte[] zstandard = zstandard(text);
    write("a.txt.gz", Arrays.copyOf(gzip, gzip.length / 2));
    write("b.txt.zst", Arrays.copyOf(zstandard, zstandard.length / 2));
    byte[] damaged = gzip.clone();
    damaged[damaged.length - 6] ^= 1; // of the CRC-32
    write("c.txt.gz", damaged);
    write("d.txt", "Valdora agreed.");

    List<String> ids = ids(read(folder));

    assertThat(ids).hasSize(4).endsWith("d.txt");
    assertThat(ids.get(0)).isEqualTo("rejected: cannot be read to its end: it is cut off");
    assertThat(ids.subList(0, 3)).allMatch(id -> id.startsWith("rejected: cannot be read"));
  }

  @Test
  void a_small_file_that_unpacks_to_gigabytes_is_rejected_by_its_length() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    write("bomb.txt.gz", bytes.toByteArray());

    assertThat(ids(read(folder)).get(0)).startsWith("rejected: file is 209,715,200 bytes long");
  }

  @Test
  void a_pattern_names_files_below_the_folder_before_it() throws IOException {
    for (String name :
        List.of("2020/a.txt", "2020/b.html", "2020/x/c.txt", "2021/d.txt", "e.txt")) {
      write(
          name,
          "<p>Valdora agreed on Monday, and Kestria said that it would think about it for a while before it did.");
    }
    write("2020/notes.pdf", "%PDF");

    assertThat(ids(read(folder + "/2020/*"))).containsExactly("a.txt", "b.html");
    assertThat(ids(read(folder + "/**/*.txt")))
        .containsExactly("2020/a.txt", "2020/x/c.txt", "2021/d.txt", "e.txt");
    assertThat(ids(read(folder + "/202?/{a,d}.txt"))).containsExactly("2020/a.txt", "2021/d.txt");
    assertThat(ids(read(folder + "/**/{e,c}.txt"))).containsExactly("2020/x/c.txt", "e.txt");
    assertThat(ids(read(folder + "/**/x/**/*.txt"))).containsExactly("2020/x/c.txt");
    assertThat(ids(read(folder + "/2020/*.jsonl")).get(0))
        .startsWith("rejected: nothing in the folder that matches");
    assertThatThrownBy(() -> read(folder + "/absent/*.txt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void an_input_takes_in_what_lies_in_it_or_matches_it() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles/2020"));
    String pattern = folder + "/articles/**/*.jsonl";

    assertThat(DocumentReader.takesIn(folder.toString(), articles.resolve("out"))).isTrue();
    assertThat(DocumentReader.takesIn(articles.toString(), folder.resolve("out"))).isFalse();
    assertThat(DocumentReader.takesIn(pattern, articles.resolve("out/predictions.jsonl"))).isTrue();
    assertThat(DocumentReader.takesIn(pattern, articles.resolve("out/run.json"))).isFalse();
    assertThat(DocumentReader.takesIn(pattern, folder.resolve("out/predictions.jsonl"))).isFalse();
    assertThat(DocumentReader.takesIn(folder + "/./articles/**", articles.resolve("out"))).isTrue();
    assertThat(DocumentReader.takesIn("-", folder.resolve("out"))).isFalse();
  }

  @Test
  void a_name_with_brackets_is_a_file_if_there_is_one() throws IOException {
    assertThat(ids(read(write("a[1].txt", "Valdora agreed.")))).containsExactly("a[1].txt");
  }

  @Test
  void reads_tab_separated_columns() throws IOException {
    write("a.tsv", "Text\tid\n\"Tab\there, comma\"\t1\nplain, with comma\t2\n");
    List<Item> items = read(folder);
    assertThat(ids(items)).containsExactly("1", "2");
    assertThat(((Item.OfDocument) items.get(0)).document().text()).isEqualTo("Tab\there, comma");
  }

  @Test
  void columns_may_have_other_names() throws IOException {
    Columns columns = new Columns("Body", "url", "headline", "published", "source");
    write("a.csv", "URL,body,headline,published,SOURCE\nu1,Valdora agreed.,Deal,2020-03-05,Post\n");
    write(
        "b.jsonl",
        "{\"url\":\"u2\",\"Body\":\"Kestria agreed.\",\"text\":\"not this\",\"source\":\"Post\"}\n");

    assertThat(read(columns, InputStream.nullInputStream(), folder))
        .extracting(item -> ((Item.OfDocument) item).document())
        .containsExactly(
            new Document(
                "u1",
                "Valdora agreed.",
                Optional.of("Deal"),
                Optional.of(LocalDate.of(2020, 3, 5)),
                Optional.of("Post")),
            new Document(
                "u2", "Kestria agreed.", Optional.empty(), Optional.empty(), Optional.of("Post")));
  }

  @Test
  void a_column_that_was_asked_for_by_name_must_be_there() throws IOException {
    Columns columns = new Columns("text", "id", "title", "published", "outlet");
    write("a.csv", "id,text,date\n1,Valdora agreed.,2020-03-05\n");

    assertThat(ids(read(columns, InputStream.nullInputStream(), folder)).get(0))
        .startsWith("rejected: there is no column named published, only id, text, date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void a_column_has_a_name(String name) {
    assertThatThrownBy(() -> new Columns("text", name, "title", "date", "outlet"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void counts_bytes_as_stored_up_to_the_sum_of_the_survey() throws IOException {
    write("a.jsonl.gz", gzip(LINES.repeat(2_000)));
    write("b.txt", "Valdora agreed.");
    write("c.pdf", "passed over");
    long stored = Files.size(folder.resolve("a.jsonl.gz")) + 15;

    InputSurvey survey = InputSurvey.of(List.of(folder.toString())).get(0);
    assertThat(survey.files()).isEqualTo(2);
    assertThat(survey.bytes()).isEqualTo(stored);
    try (DocumentReader reader = DocumentReader.open(List.of(folder.toString()))) {
      assertThat(reader.bytesRead()).isZero();
      reader.forEachRemaining(item -> {});
      assertThat(reader.bytesRead()).isEqualTo(stored);
    }
  }

  @Test
  void a_survey_tells_when_a_file_was_added_renamed_or_has_another_size() throws IOException {
    write("a.txt", "Valdora agreed.");
    String input = folder.toString();
    InputSurvey before = InputSurvey.of(List.of(input)).get(0);
    assertThat(InputSurvey.of(List.of(input))).containsExactly(before);

    write("a.txt", "Valdora agreed!!");
    assertThat(InputSurvey.of(List.of(input))).doesNotContain(before);
    write("a.txt", "Valdora agreed.");
    assertThat(InputSurvey.of(List.of(input))).containsExactly(before);
    Files.move(folder.resolve("a.txt"), folder.resolve("b.txt"));
    assertThat(InputSurvey.of(List.of(input))).doesNotContain(before);
    assertThat(InputSurvey.of(List.of("-")).get(0).isStandardInput()).isTrue();
  }

  @Test
  void sees_every_id_once_however_many_there_are() {
    SeenIds ids = new SeenIds();
    for (int i = 0; i < 50_000; i++) {
      assertThat(ids.add("document-" + i)).isTrue();
    }
    for (int i = 0; i < 50_000; i++) {
      assertThat(ids.add("document-" + i)).isFalse();
    }
  }
}
