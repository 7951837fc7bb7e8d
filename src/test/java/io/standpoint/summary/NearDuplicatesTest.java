package io.standpoint.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On articles that we wrote: the samples and the documents marked by hand. */
class NearDuplicatesTest {

  private final NearDuplicates duplicates = new NearDuplicates();

  @Test
  void a_syndicated_copy_counts_for_the_first_that_was_read() throws IOException {
    for (String text : articles()) {
      NearDuplicates own = new NearDuplicates();
      own.add(Document.of("first", text));
      String[] paragraphs = text.strip().split("\n\n+", -1);

      assertThat(own.add(Document.of("same", text))).contains("first");
      assertThat(own.add(Document.of("laid-out", text.toUpperCase(Locale.ROOT) + "\n\n— Agency")))
          .contains("first");
      if (paragraphs.length >= 5) {
        String shorter =
            "Another headline\n\n"
                + String.join("\n\n", List.of(paragraphs).subList(1, paragraphs.length - 1));
        if (similarity(text, shorter) > 0.65) {
          assertThat(own.add(Document.of("cut", shorter))).contains("first");
        }
      }
      assertThat(own.copies()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void different_articles_are_never_taken_for_one() throws IOException {
    List<String> articles = articles();
    for (int i = 0; i < articles.size(); i++) {
      assertThat(duplicates.add(Document.of("a" + i, articles.get(i)))).isEmpty();
    }
    assertThat(duplicates.copies()).isZero();
    double greatest = 0;
    for (int i = 0; i < articles.size(); i++) {
      for (int j = 0; j < i; j++) {
        greatest = Math.max(greatest, similarity(articles.get(i), articles.get(j)));
      }
    }
    assertThat(greatest)
        .as("similarity of the two most alike, far from that of a copy")
        .isLessThan(NearDuplicates.SIMILAR / 2);
  }

  /** Oracle: the Jaccard similarity of the sets of shingles themselves. */
  @Test
  void the_jaccard_similarity_is_estimated_without_bias() {
    Random random = new Random(9);
    double sum = 0;
    int pairs = 200;
    for (int i = 0; i < pairs; i++) {
      String text = words(random, 1_000);
      String other = text.substring(0, text.length() / 2) + words(random, 500);
      double exact = similarity(text, other);
      double estimate =
          Fingerprint.of(text).orElseThrow().similarity(Fingerprint.of(other).orElseThrow());
      assertThat(estimate).isCloseTo(exact, within(0.12)); // four standard errors
      sum += estimate - exact;
    }
    assertThat(sum / pairs).isCloseTo(0, within(4 * 0.03 / Math.sqrt(pairs)));
  }

  /** Oracle: similarity 0.37, less than a copy's, however many are held against each other. */
  @Test
  void what_all_texts_of_an_outlet_share_does_not_make_them_copies() {
    Random random = new Random(12);
    String shared = words(random, 120);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      texts.add(shared + words(random, 100));
      assertThat(duplicates.add(Document.of("d" + i, texts.get(i)))).isEmpty();
    }
    for (int i = 0; i < texts.size(); i += 499) {
      assertThat(duplicates.add(Document.of("copy", texts.get(i) + words(random, 10))))
          .contains("d" + i);
    }
  }

  /** Oracle: of 2,000 texts that share no shingle, every copy finds its own original. */
  @Test
  void finds_its_original_among_many() {
    Random random = new Random(10);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      texts.add(words(random, 120));
      assertThat(duplicates.add(Document.of("d" + i, texts.get(i)))).isEmpty();
    }
    for (int i = 0; i < texts.size(); i += 7) {
      String copy =
          "Other words before it " + texts.get(i).substring(0, texts.get(i).length() - 60);
      assertThat(duplicates.add(Document.of("c" + i, copy))).contains("d" + i);
    }
  }

  @Test
  void looks_for_a_copy_among_the_last_documents_only() {
    Random random = new Random(11);
    List<String> texts = new ArrayList<>();
    NearDuplicates few = new NearDuplicates(100);
    for (int i = 0; i < 1_000; i++) {
      texts.add(words(random, 60));
      assertThat(few.add(Document.of("d" + i, texts.get(i)))).isEmpty();
      if (i >= 99) {
        int oldest = i - 99;
        assertThat(few.add(Document.of("copy", texts.get(oldest)))).contains("d" + oldest);
      }
    }
    assertThat(few.add(Document.of("old", texts.get(899)))).as("the 101st from the end").isEmpty();
  }

  @Test
  void short_texts_are_copies_only_if_they_say_the_same() {
    duplicates.add(Document.of("a", "Talks fail"));

    assertThat(duplicates.add(Document.of("b", "Talks succeed"))).isEmpty();
    assertThat(duplicates.add(Document.of("c", "TALKS – fail!"))).contains("a");
    assertThat(duplicates.add(Document.of("d", "…"))).isEmpty();
    assertThat(duplicates.add(Document.of("e", "…"))).as("no words, no copy").isEmpty();
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("w").append(random.nextInt(5_000)).append(' ');
    }
    return text.toString();
  }

  private static double similarity(String text, String other) {
    Set<String> a = shingles(text);
    Set<String> b = shingles(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / (a.size() + b.size() - both.size());
  }

  private static Set<String> shingles(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    List<String> clean = Stream.of(words).filter(word -> !word.isEmpty()).toList();
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= clean.size(); i++) {
      shingles.add(String.join(" ", clean.subList(i, i + 5)));
    }
    return shingles;
  }

  private static List<String> articles() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("src/dist/samples", "training-data/documents/dev")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    assertThat(texts).hasSizeGreaterThan(40);
    return texts;
  }
}
