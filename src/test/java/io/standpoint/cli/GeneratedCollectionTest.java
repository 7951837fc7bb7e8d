package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.cli.GeneratedCollection.Article;
import io.standpoint.summary.NearDuplicates;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentRejectedException;
import io.standpoint.text.DocumentScreen;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedCollectionTest {

  @Test
  void holds_copies_that_are_found_and_documents_that_are_not_taken_for_copies() throws Exception {
    List<Article> articles = GeneratedCollection.articles(3_000, 7);
    NearDuplicates duplicates = new NearDuplicates();
    DocumentScreen screen = new DocumentScreen();
    int copies = 0;
    int found = 0;
    int mistaken = 0;
    int rejected = 0;
    for (Article article : articles) {
      JsonNode row = new ObjectMapper().readTree(article.json());
      String text = row.at("/text").asText();
      Document document = Document.of(row.at("/id").asText(), text.isBlank() ? "-" : text);
      if (text.isBlank() || isRejected(screen, document)) {
        rejected++;
        continue;
      }
      boolean isCopy = article.copyOf() >= 0;
      boolean isFound = duplicates.add(document).isPresent();
      copies += isCopy ? 1 : 0;
      found += isCopy && isFound ? 1 : 0;
      mistaken += !isCopy && isFound ? 1 : 0;
    }

    assertThat(copies).isBetween(200, 450);
    assertThat(found).isGreaterThan((int) (0.97 * copies));
    assertThat(mistaken).isLessThan(15);
    assertThat(rejected).isBetween(5, 40);
    assertThat(GeneratedCollection.articles(3_000, 7)).isEqualTo(articles);
  }

  private static boolean isRejected(DocumentScreen screen, Document document) {
    try {
      screen.check(document);
      return false;
    } catch (DocumentRejectedException e) {
      return true;
    }
  }
}
