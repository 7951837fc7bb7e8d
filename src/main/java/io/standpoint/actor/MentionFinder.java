package io.standpoint.actor;

import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import java.util.List;

/** Finds who and what a document names. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface MentionFinder {

  /**
   * The mentions in {@code document}, each within one of {@code sentences}, by position. Mentions
   * of actors do not overlap each other, nor do mentions of one topic; a topic may overlap an
   * actor.
   *
   * @param document the document; its date decides which dated names hold
   * @param sentences its sentences, in order
   */
  List<Mention> find(Document document, List<Sentence> sentences);
}
