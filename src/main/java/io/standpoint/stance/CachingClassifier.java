package io.standpoint.stance;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what another classifier said, so that a sentence which comes again with the same pairs,
 * as in the copies of an agency's report, is not read again. What was not asked for the longest
 * time is forgotten first. The scores are those of the other classifier, bit for bit. Thread-safe:
 * nothing is locked while the other classifies, so two threads that meet a new sentence at once
 * both have it read.
 */
// A sentence is known only with all of its pairs: a classifier may score a pair differently among
// others, and the same sentence has to give the same bytes with and without a cache.
public final class CachingClassifier implements StanceClassifier {

  /** Memory for some 15,000 sentences of 25 words and five pairs: 16 MiB. */
  public static final long DEFAULT_BYTES = 16L << 20;

  // Sizes of objects on a 64-bit JVM with compressed references: an entry of the map and its slot,
  // the key, the text without its characters, two lists; spans, scores and a slot in both lists.
  private static final int BYTES_PER_SENTENCE = 200;
  private static final int BYTES_PER_PAIR = 140;

  private final StanceClassifier classifier;
  private final long most;
  private final Map<Question, List<Scores>> known = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  /**
   * Remembers for {@code classifier}, which it takes over: closing this closes it.
   *
   * @param bytes memory for what is remembered, estimated for a 64-bit JVM; 0 remembers nothing
   * @throws IllegalArgumentException if {@code bytes} is negative
   */
  public CachingClassifier(StanceClassifier classifier, long bytes) {
    checkBytes(bytes);
    this.classifier = classifier;
    this.most = bytes;
  }

  /**
   * Checks a cache size.
   *
   * @throws IllegalArgumentException if {@code bytes} is negative
   */
  public static void checkBytes(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException(
          "a cache of " + bytes + " bytes: give 0 for none, or more, such as " + DEFAULT_BYTES);
    }
  }

  @Override
  public List<Scores> classify(String sentence, List<PairSpans> pairs) {
    return classifyAll(List.of(new Question(sentence, pairs))).get(0);
  }

  @Override
  public List<List<Scores>> classifyAll(List<Question> questions) {
    Map<Question, List<Scores>> answers = new HashMap<>();
    Set<Question> unknown = new LinkedHashSet<>();
    for (Question question : questions) {
      List<Scores> answer = recall(question);
      if (answer == null) {
        unknown.add(question);
      } else {
        answers.put(question, answer);
      }
    }
    if (!unknown.isEmpty()) {
      List<Question> asked = List.copyOf(unknown);
      List<List<Scores>> given = classifier.classifyAll(asked);
      if (given.size() != asked.size()) {
        throw new IllegalStateException(
            "the classifier gave " + given.size() + " answers to " + asked.size() + " questions");
      }
      for (int i = 0; i < asked.size(); i++) {
        List<Scores> answer = List.copyOf(given.get(i));
        remember(asked.get(i), answer);
        answers.put(asked.get(i), answer);
      }
    }
    return questions.stream().map(answers::get).toList();
  }

  /** Tokens that the other classifier has read: none for what was remembered. */
  @Override
  public long tokens() {
    return classifier.tokens();
  }

  /** Forgets everything and closes the other classifier. */
  @Override
  public void close() {
    synchronized (known) {
      known.clear();
      held = 0;
    }
    classifier.close();
  }

  /** Estimated size of what is remembered, in bytes. */
  long held() {
    synchronized (known) {
      return held;
    }
  }

  private @Nullable List<Scores> recall(Question question) {
    synchronized (known) {
      return known.get(question);
    }
  }

  private void remember(Question question, List<Scores> answer) {
    if (bytes(question) > most) {
      return;
    }
    synchronized (known) {
      if (known.put(question, answer) == null) {
        held += bytes(question);
      }
      Iterator<Question> oldest = known.keySet().iterator();
      while (held > most) {
        held -= bytes(oldest.next());
        oldest.remove();
      }
    }
  }

  private static long bytes(Question question) {
    return BYTES_PER_SENTENCE
        + (long) question.sentence().length() * Character.BYTES
        + (long) question.pairs().size() * BYTES_PER_PAIR;
  }
}
