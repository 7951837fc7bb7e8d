package io.standpoint.stance;

import io.standpoint.discourse.Discourse;
import io.standpoint.text.Sentence;
import java.util.List;

/** Decides who is asked about whom. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface PairFinder {

  /**
   * The pairs of a document, by sentence, then by target position, then by holder position (the
   * author first).
   *
   * @param sentences the document's sentences, in order
   * @param discourse its mentions, each within a sentence, and its voices
   */
  List<DirectedPair> find(List<Sentence> sentences, Discourse discourse);

  /**
   * The finder for news: actors and topics that stand in one sentence, the speakers of its words,
   * and the author.
   */
  static PairFinder standard() {
    return new SentencePairs();
  }
}
