package io.standpoint.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.ActorCatalog;
import io.standpoint.stance.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The marked documents keep to their format and to what their README promises. */
class MarkedDocumentsTest {

  private static final Path FOLDER = Path.of("training-data/documents");
  private static final List<GoldDocument> DEV = read("dev");
  private static final List<GoldDocument> TEST = read("test");

  /** Without judgements. */
  private static final List<GoldDocument> ARTICLES = read("articles");

  private static List<GoldDocument> read(String split) {
    return GoldDocument.readFolder(FOLDER.resolve(split), ActorCatalog.world());
  }

  @Test
  void there_are_forty_to_develop_on_and_twenty_to_measure() {
    assertThat(DEV).hasSizeGreaterThanOrEqualTo(40);
    assertThat(TEST).hasSizeGreaterThanOrEqualTo(20);
    assertThat(ARTICLES).hasSizeGreaterThanOrEqualTo(64);
  }

  @Test
  void the_articles_have_mentions_and_voices_and_no_judgements() {
    for (GoldDocument gold : ARTICLES) {
      String id = gold.document().id();
      assertThat(gold.mentions()).as(id).hasSizeGreaterThan(30);
      assertThat(gold.voices()).as(id).isNotEmpty();
      assertThat(gold.judgements()).as(id).isEmpty();
      gold.actors()
          .forEach(
              actor ->
                  assertThat(
                          gold.mentions().stream().anyMatch(m -> m.ids().contains(actor.id()))
                              || gold.voices().stream()
                                  .anyMatch(v -> v.speaker().equals(actor.id())))
                      .as(id + " " + actor.id())
                      .isTrue());
    }
  }

  @Test
  void the_example_in_the_readme_keeps_to_the_format() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    String heading = "## What is in a file\n```\n";
    int start = readme.indexOf(heading) + heading.length();
    String example = readme.substring(start, readme.indexOf("```", start));
    GoldDocument gold =
        new GoldReader("README.md", ActorCatalog.world()).read(example.lines().toList());
    String text = gold.document().text();

    assertThat(gold.mentions())
        .extracting(mention -> mention.span().of(text))
        .contains("Ankara", "it", "Damascus");
    assertThat(gold.voiceAt(text.indexOf("Ankara"))).isEmpty();
    assertThat(gold.voiceAt(text.indexOf("it would"))).contains("TUR");
  }

  @Test
  void no_document_or_sentence_stands_in_two_files() {
    Set<String> seen = new HashSet<>();
    for (List<GoldDocument> split : List.of(DEV, TEST, ARTICLES)) {
      for (GoldDocument gold : split) {
        assertThat(seen.add(gold.document().id())).as(gold.document().id()).isTrue();
        gold.sentences().stream()
            .map(span -> span.of(gold.document().text()))
            .filter(sentence -> sentence.length() > 40)
            .forEach(sentence -> assertThat(seen.add(sentence)).as(sentence).isTrue());
      }
    }
  }

  @Test
  void every_document_has_what_there_is_to_measure() {
    for (List<GoldDocument> split : List.of(DEV, TEST)) {
      for (GoldDocument gold : split) {
        String id = gold.document().id();
        assertThat(gold.sentences()).as(id).hasSizeBetween(12, 40);
        assertThat(gold.mentions()).as(id).hasSizeGreaterThan(20);
        assertThat(gold.mentions()).as(id).anyMatch(GoldDocument.GoldMention::isTopic);
        assertThat(gold.judgements()).as(id).hasSizeGreaterThan(5);
      }
      assertThat(split.stream().flatMap(gold -> gold.judgements().stream()))
          .extracting(GoldDocument.Judgement::polarity)
          .contains(Polarity.values());
    }
  }

  @Test
  void every_declared_actor_is_mentioned() {
    for (List<GoldDocument> split : List.of(DEV, TEST)) {
      for (GoldDocument gold : split) {
        gold.actors()
            .forEach(
                actor ->
                    assertThat(gold.mentions())
                        .as(gold.document().id() + " " + actor.id())
                        .anyMatch(mention -> mention.ids().contains(actor.id())));
      }
    }
  }
}
