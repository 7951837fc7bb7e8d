package io.standpoint.stance;

import io.standpoint.actor.Mention;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import java.util.List;

/** Decides who is asked about whom. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface PairFinder {

  /**
   * The pairs of a document, by sentence, then by target position, then by holder position (the
   * author first).
   *
   * @param document the document
   * @param sentences its sentences, in order
   * @param mentions the mentions in it, by position, each within a sentence
   */
  List<DirectedPair> find(Document document, List<Sentence> sentences, List<Mention> mentions);

  /**
   * The finder for news: actors and topics that stand in one sentence, quotations with their
   * speakers, and the author.
   */
  static PairFinder standard() {
    return new SentencePairs();
  }
}
