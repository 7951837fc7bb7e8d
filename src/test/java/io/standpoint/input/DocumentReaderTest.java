package io.standpoint.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.standpoint.text.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

  @TempDir Path folder;

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(UTF_8));
  }

  private static List<Item> read(Object... inputs) throws IOException {
    return readAll(InputStream.nullInputStream(), inputs);
  }

  private static List<Item> readAll(InputStream stdin, Object... inputs) throws IOException {
    List<Item> items = new ArrayList<>();
    List<String> names = Arrays.stream(inputs).map(Object::toString).toList();
    try (DocumentReader reader = DocumentReader.open(names, Columns.DEFAULT, stdin)) {
      reader.forEachRemaining(items::add);
    }
    return items;
  }

  private static List<Document> documents(List<Item> items) {
    return items.stream()
        .filter(Item.OfDocument.class::isInstance)
        .map(item -> ((Item.OfDocument) item).document())
        .toList();
  }

  private static List<Rejection> rejections(List<Item> items) {
    return items.stream().filter(Rejection.class::isInstance).map(Rejection.class::cast).toList();
  }

  private static InputStream stream(String content) {
    return new ByteArrayInputStream(content.getBytes(UTF_8));
  }

  @Test
  void names_a_text_file_by_its_name_and_keeps_its_text() throws IOException {
    Path file = write("a.txt", "Line one.\r\nTürkiye \ud83d\ude00\n");
    assertThat(read(file))
        .containsExactly(
            new Item.OfDocument(
                file.toString(), 0, Document.of("a.txt", "Line one.\r\nTürkiye \ud83d\ude00\n")));
  }

  @Test
  void reads_a_folder_in_the_order_of_names_and_passes_over_other_files() throws IOException {
    write("b.txt", "B");
    write("a/z.TXT", "A Z");
    write("a/y.jsonl", "{\"text\":\"Y1\"}\n{\"text\":\"Y2\",\"id\":\"why\"}");
    write("c.csv", "id,text\n7,C\n");
    write("notes.md", "no");
    write(".hidden.txt", "no");
    write(".git/x.txt", "no");
    assertThat(documents(read(folder)))
        .extracting(Document::id)
        .containsExactly("a/y.jsonl:1", "why", "a/z.TXT", "b.txt", "7");
  }

  @Test
  void counts_the_files_of_other_formats_that_it_passes_over() throws IOException {
    write("a.txt", "A");
    write("notes.md", "no");
    write("more/other.MD", "no");
    write("more/noending", "no");
    write(".hidden.md", "no");
    DocumentReader reader = DocumentReader.open(List.of(folder.toString()));

    reader.forEachRemaining(item -> {});

    assertThat(reader.passedOver()).isEqualTo(Map.of(".md", 2, "without an ending", 1));
  }

  @Test
  void counts_files_passed_over_once_where_folders_overlap() throws IOException {
    write("more/a.txt", "A");
    write("more/notes.md", "no");
    Path more = folder.resolve("more");
    DocumentReader reader =
        DocumentReader.open(List.of(folder.toString(), more.toString(), more.toString()));

    reader.forEachRemaining(item -> {});

    assertThat(reader.passedOver()).isEqualTo(Map.of(".md", 1));
  }

  @Test
  void reads_a_file_once_though_it_is_given_twice_or_in_its_folder() throws IOException {
    Path inner = write("in/a.txt", "A");
    Path table = write("in/rows.csv", "id,text\n7,B\n8,C\n");

    List<Item> items = readAll(stream(""), inner, folder, table);

    assertThat(documents(items)).extracting(Document::text).containsExactly("A", "B", "C");
    assertThat(rejections(items))
        .extracting(Rejection::source)
        .containsExactly(inner.toString(), table.toString());
    assertThat(rejections(items)).allSatisfy(r -> assertThat(r.reason()).contains("given twice"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void rejects_a_pipe_instead_of_waiting_for_it() throws Exception {
    write("a.txt", "A");
    Process made = new ProcessBuilder("mkfifo", folder.resolve("b.txt").toString()).start();
    assumeTrue(made.waitFor() == 0);

    List<Item> items = read(folder);

    assertThat(documents(items)).extracting(Document::text).containsExactly("A");
    assertThat(rejections(items)).singleElement().asString().contains("no regular file");
  }

  @Test
  void keeps_the_order_of_inputs() throws IOException {
    Path one = write("one.txt", "1");
    Path two = write("two.txt", "2");
    assertThat(documents(readAll(stream("3"), two, "-", one)))
        .extracting(Document::text)
        .containsExactly("2", "3", "1");
  }

  @Test
  void reads_all_fields_of_json_lines() throws IOException {
    Path file =
        write(
            "x.jsonl",
            """
            {"id":"n1","text":"T","title":"H","date":"2020-03-05","outlet":"O","other":[1]}

             \t
            {"text":"U","id":5,"title":null,"date":""}
            """);
    assertThat(read(file))
        .containsExactly(
            new Item.OfDocument(
                file.toString(),
                1,
                new Document(
                    "n1",
                    "T",
                    Optional.of("H"),
                    Optional.of(LocalDate.of(2020, 3, 5)),
                    Optional.of("O"))),
            new Item.OfDocument(file.toString(), 4, Document.of("5", "U")));
  }

  @Test
  void reads_quoted_csv_fields_with_commas_quotes_and_line_breaks() throws IOException {
    Path file =
        write(
            "x.csv",
            String.join(
                "\r\n",
                "\ufeffTitle, ID ,text,date",
                "\"A, b\",r1,\"He said \"\"no\"\".",
                "",
                "Then left.\",2020-03-05T23:59:00+03:00",
                "",
                ",,plain,",
                ""));
    assertThat(read(file))
        .containsExactly(
            new Item.OfDocument(
                file.toString(),
                2,
                new Document(
                    "r1",
                    "He said \"no\".\r\n\r\nThen left.",
                    Optional.of("A, b"),
                    Optional.of(LocalDate.of(2020, 3, 5)),
                    Optional.empty())),
            new Item.OfDocument(file.toString(), 6, Document.of("x.csv:6", "plain")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void reads_any_line_end(String lineEnd) throws IOException {
    Path csv = write("l.csv", String.join(lineEnd, "id,text", "1,a", "2,\"b\"", ""));
    Path json = write("l.jsonl", String.join(lineEnd, "{\"text\":\"c\"}", "{\"text\":\"d\"}", ""));
    assertThat(documents(read(csv, json)))
        .extracting(Document::text)
        .containsExactly("a", "b", "c", "d");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-05, 2020-03-05",
    "2020-03-05T10:00, 2020-03-05",
    "2020-03-05T10:00:00Z, 2020-03-05",
    "2020-03-05 23:30:00, 2020-03-05",
    "2020-03-05T23:30:00.123-0500, 2020-03-05",
    "2020-02-29, 2020-02-29"
  })
  void reads_iso_dates_and_date_times_as_the_day_written(String written, LocalDate day)
      throws IOException {
    assertThat(documents(readAll(stream("{\"text\":\"t\",\"date\":\"" + written + "\"}"), "-")))
        .extracting(Document::date)
        .containsExactly(Optional.of(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 March 2020", "2020-13-01", "2019-02-29", "03/05/2020", "2020", "x"})
  void rejects_other_dates_and_reads_on(String written) throws IOException {
    List<Item> items =
        readAll(
            stream("{\"id\":\"d\",\"text\":\"t\",\"date\":\"" + written + "\"}\n{\"text\":\"u\"}"),
            "-");
    assertThat(rejections(items))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.id()).contains("d");
              assertThat(rejection.line()).isEqualTo(1);
              assertThat(rejection.reason()).contains(written).contains("2020-03-05");
            });
    assertThat(documents(items)).extracting(Document::id).containsExactly("stdin:2");
  }

  @Test
  void names_the_fields_that_json_lines_have_instead_of_a_text() throws IOException {
    List<Item> items = readAll(stream("{\"id\":\"d\",\"body\":\"t\"}\n{\"text\":null}\n{}"), "-");

    assertThat(rejections(items)).hasSize(3);
    assertThat(rejections(items).get(0).id()).contains("d");
    assertThat(rejections(items).get(0).reason())
        .contains("no field text, only id, body")
        .contains("--text-column");
    assertThat(rejections(items).get(1).reason()).contains("give every document a text");
    assertThat(rejections(items).get(2).reason()).contains("no field text:");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  @Timeout(60)
  void reads_a_pipe_that_is_given_by_name() throws Exception {
    Path pipe = folder.resolve("pipe");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor() == 0);
    Process writer = new ProcessBuilder("sh", "-c", "echo '{\"text\":\"T\"}' > " + pipe).start();

    assertThat(documents(readAll(stream(""), pipe)))
        .extracting(Document::text)
        .containsExactly("T");
    assertThat(writer.waitFor()).isZero();
  }

  @Test
  void reads_standard_input_as_text_or_json_lines() throws IOException {
    assertThat(documents(readAll(stream("The text."), "-")))
        .containsExactly(Document.of("stdin", "The text."));
    assertThat(documents(readAll(stream("\ufeff \n {\"text\":\"x\"}"), "-")))
        .containsExactly(Document.of("stdin:2", "x"));
    assertThat(documents(readAll(stream(" \n".repeat(40_000) + "[x]"), "-"))).hasSize(1);
  }

  @Test
  void reads_a_file_without_extension_like_standard_input() throws IOException {
    Path file = write("article", "Text.");
    assertThat(documents(read(file))).containsExactly(Document.of("article", "Text."));
  }

  @Test
  void rejects_a_file_of_unknown_kind_and_reads_on() throws IOException {
    List<Item> items = read(write("a.pdf", "%PDF"), write("b.txt", "B"));
    assertThat(rejections(items)).singleElement().asString().contains("a.pdf").contains(".txt");
    assertThat(documents(items)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"e.txt", "e.jsonl", "e.csv", "e"})
  void rejects_empty_and_blank_files(String name) throws IOException {
    Path file = write(name, "");
    assertThat(rejections(read(file))).singleElement().asString().contains("empty");
    Path blank = write("blank-" + name, " \n\r\n");
    assertThat(rejections(read(blank))).singleElement().asString().contains("empty");
    assertThat(rejections(read("-"))).singleElement().asString().contains("empty");
  }

  @Test
  void rejects_a_folder_without_documents() throws IOException {
    assertThat(rejections(read(folder))).singleElement().asString().contains(".jsonl");
  }

  @Test
  void says_at_which_byte_a_text_is_not_utf8() throws IOException {
    Path file = write("latin.txt", "Türkiye".getBytes(ISO_8859_1));
    assertThat(rejections(read(file)))
        .singleElement()
        .isEqualTo(
            new Rejection(
                file.toString(),
                0,
                Optional.of("latin.txt"),
                "invalid UTF-8 at byte offset 1 (0xFC): save the file as UTF-8"));
  }

  @Test
  void rejects_only_the_json_line_or_csv_row_that_is_not_utf8() throws IOException {
    String json = "{\"text\":\"a\"}\n{\"text\":\"ü\"}\n{\"text\":\"c\"}\n";
    List<Item> fromJson = read(write("l.jsonl", json.getBytes(ISO_8859_1)));
    assertThat(documents(fromJson)).extracting(Document::text).containsExactly("a", "c");
    assertThat(rejections(fromJson)).singleElement().asString().contains("byte offset 22");
    List<Item> fromCsv = read(write("l.csv", "text\na\n\"ü\"\nc\n".getBytes(ISO_8859_1)));
    assertThat(documents(fromCsv)).extracting(Document::text).containsExactly("a", "c");
    assertThat(rejections(fromCsv)).singleElement().asString().contains("byte offset 8");
  }

  @Test
  void counts_the_byte_order_mark_in_byte_offsets() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("\ufeffab".getBytes(UTF_8));
    bytes.write(0xFF);
    assertThat(rejections(read(write("m.txt", bytes.toByteArray()))))
        .singleElement()
        .asString()
        .contains("byte offset 5");
  }

  @Test
  void tells_utf16_from_broken_utf8() throws IOException {
    assertThat(rejections(read(write("u.txt", "Text.".getBytes(UTF_16)))))
        .singleElement()
        .asString()
        .contains("UTF-16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\"",
        "{\"text\":\"a\"} x",
        "[]",
        "null",
        "\"text\"",
        "{text:1}",
        "{\"text\":1}",
        "{\"text\":[\"a\"]}",
        "{\"text\":\"\"}",
        "{\"text\":\" \"}",
        "{\"text\":null}",
        "{\"id\":\"i\"}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":\"a\",\"title\":{}}",
        "garbage",
        "\u0000"
      })
  void rejects_a_bad_json_line_with_its_number_and_reads_on(String bad) throws IOException {
    List<Item> items = read(write("b.jsonl", "{\"text\":\"1\"}\n" + bad + "\n{\"text\":\"3\"}\n"));
    assertThat(items).hasSize(3);
    assertThat(items.get(1)).isInstanceOf(Rejection.class);
    assertThat(items.get(1).line()).isEqualTo(2);
    assertThat(((Rejection) items.get(1)).reason()).doesNotContain("\n");
    assertThat(documents(items)).extracting(Document::text).containsExactly("1", "3");
  }

  @Test
  void survives_json_nested_deeply() throws IOException {
    String deep = "{\"text\":" + "[".repeat(200_000) + "\n{\"text\":\"ok\"}";
    List<Item> items = readAll(stream(deep), "-");
    assertThat(documents(items)).extracting(Document::text).containsExactly("ok");
    assertThat(rejections(items)).hasSize(1);
  }

  @Test
  void lists_the_columns_when_text_is_missing_and_reads_the_next_file() throws IOException {
    Path bad = write("bad.csv", "id;body\n1;x\n2;y\n");
    List<Item> items = read(bad, write("good.txt", "T"));
    assertThat(rejections(items))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.source()).isEqualTo(bad.toString());
              assertThat(rejection.line()).isZero();
              assertThat(rejection.reason())
                  .contains("id;body")
                  .contains("text")
                  .contains("commas");
            });
    assertThat(documents(items)).hasSize(1);
  }

  @Test
  void rejects_a_csv_file_with_two_columns_of_one_name() throws IOException {
    assertThat(rejections(read(write("two.csv", "text,TEXT\na,b\n")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b,only two",
        "b,\"open,b",
        "b,\"bad \"quote\" here\",x",
        "\"",
        "\"b",
        "b,\"t\"x,o",
        "b,t,o,extra",
        "b,,o"
      })
  void gives_up_only_the_bad_csv_line(String bad) throws IOException {
    String csv =
        "id,text,outlet\n\"a\",\"A\",\"o\"\n" + bad + "\n\"c\",\"C\",\"o\"\n\"d\",\"D\",\"o\"\n";
    List<Item> items = read(write("q.csv", csv));
    assertThat(documents(items)).extracting(Document::id).containsExactly("a", "c", "d");
    assertThat(rejections(items)).singleElement().extracting(Rejection::line).isEqualTo(3L);
  }

  @Test
  void rejects_the_second_document_of_a_file_with_an_id() throws IOException {
    Path a = write("a.jsonl", "{\"id\":\"x\",\"text\":\"1\"}\n{\"id\":\"x\",\"text\":\"2\"}");
    Path b = write("b.csv", "id,text\nx,3\ny,4\n");
    List<Item> items = read(a, b);
    assertThat(documents(items)).extracting(Document::text).containsExactly("1", "3", "4");
    assertThat(documents(items)).extracting(Document::id).containsExactly("x", b + ":x", "y");
    assertThat(rejections(items))
        .hasSize(1)
        .allSatisfy(
            rejection -> {
              assertThat(rejection.id()).contains("x");
              assertThat(rejection.reason()).contains("'x'");
            });
  }

  @Test
  void a_rejected_document_does_not_use_up_its_id() throws IOException {
    List<Item> items =
        readAll(stream("{\"id\":\"x\",\"text\":\"\"}\n{\"id\":\"x\",\"text\":\"2\"}"), "-");
    assertThat(documents(items)).extracting(Document::text).containsExactly("2");
  }

  @Test
  void refuses_inputs_that_do_not_exist_before_anything_is_read() throws IOException {
    Path good = write("good.txt", "T");
    assertThatThrownBy(() -> read(good, folder.resolve("missing.txt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing.txt")
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> read()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read("-", "-")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has_no_next_item_when_all_are_read_or_it_is_closed() throws IOException {
    Path file = write("a.txt", "T");
    DocumentReader reader = DocumentReader.open(List.of(file.toString()));
    assertThat(reader.hasNext()).isTrue();
    reader.close();
    assertThat(reader.hasNext()).isFalse();
    assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void rejects_a_document_for_a_reason_found_later() {
    assertThat(new Item.OfDocument("s", 3, Document.of("i", "t")).rejectedBecause("too odd"))
        .isEqualTo(new Rejection("s", 3, Optional.of("i"), "too odd"));
  }

  @Test
  void reports_a_stream_that_breaks_and_reads_the_next_input() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            stream("x".repeat(100)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("cable pulled");
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
              }
            });
    List<Item> items = readAll(broken, "-", write("a.txt", "T"));
    assertThat(rejections(items)).singleElement().asString().contains("cable pulled");
    assertThat(documents(items)).hasSize(1);
  }
}
