package io.standpoint.discourse;

import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Mention;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import java.util.List;

/**
 * Reads who is who in a document, and who says it. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface DiscourseReader {

  /**
   * Reads one document.
   *
   * @param document the document
   * @param sentences its sentences, in order
   * @param names the actors and topics named in it, by position, each within a sentence
   */
  Discourse read(Document document, List<Sentence> sentences, List<Mention> names);

  /**
   * The reader for English news.
   *
   * @param catalog whose names were looked for; it says who speaks for whom
   */
  static DiscourseReader standard(ActorCatalog catalog) {
    return new NewsDiscourseReader(catalog);
  }
}
