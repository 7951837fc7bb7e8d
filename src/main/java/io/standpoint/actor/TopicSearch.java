package io.standpoint.actor;

import io.standpoint.text.Document;
import java.util.List;

/**
 * Tells whether a text names one of several topics. Unlike a {@linkplain MentionFinder mention},
 * which is something to be for or against, the name may say only where something is: "soldiers in
 * Idlib". Immutable and thread-safe.
 */
public final class TopicSearch {
  private final TopicIndex index;

  /** A search for any of {@code topics} by their keywords. */
  public TopicSearch(List<Topic> topics) {
    index = new TopicIndex(topics);
  }

  /** Whether the text of a document or its title names one of them. */
  public boolean isNamedIn(Document document) {
    return isNamedIn(document.text()) || document.title().filter(this::isNamedIn).isPresent();
  }

  /** Whether {@code text} names one of them. */
  public boolean isNamedIn(String text) {
    return index.isAnyIn(Tokens.of(text));
  }
}
