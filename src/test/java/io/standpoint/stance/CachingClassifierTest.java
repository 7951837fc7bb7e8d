package io.standpoint.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachingClassifierTest {

  private static final PairSpans AUTHOR = new PairSpans(Optional.empty(), new Span(0, 2));
  private static final PairSpans ACTOR = new PairSpans(Optional.of(new Span(3, 4)), new Span(0, 2));

  /** Scores that only sentence and spans decide, and a count of how often it was asked. */
  private static final class Counting implements StanceClassifier {
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    @Override
    public List<Scores> classify(String sentence, List<PairSpans> pairs) {
      if (closed.get()) {
        throw new IllegalStateException("closed");
      }
      calls.incrementAndGet();
      return pairs.stream()
          .map(
              pair -> {
                double part = new Random(31L * sentence.hashCode() + pair.hashCode()).nextDouble();
                return new Scores(part / 2, 1 - part, part / 2);
              })
          .toList();
    }

    @Override
    public long tokens() {
      return 7L * calls.get();
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }

  private final Counting counting = new Counting();

  private CachingClassifier cache(long bytes) {
    return new CachingClassifier(counting, bytes);
  }

  @Test
  void a_repeated_sentence_is_read_once_and_scored_alike() {
    CachingClassifier cache = cache(CachingClassifier.DEFAULT_BYTES);
    List<Scores> first = cache.classify("One said two.", List.of(AUTHOR, ACTOR));
    String copy = String.join(" ", "One", "said", "two.");

    assertThat(cache.classify(copy, new ArrayList<>(List.of(AUTHOR, ACTOR)))).isEqualTo(first);
    assertThat(counting.calls).hasValue(1);
    assertThat(cache.tokens()).isEqualTo(7);
    assertThat(first).isEqualTo(new Counting().classify("One said two.", List.of(AUTHOR, ACTOR)));
  }

  @Test
  void of_many_questions_only_what_is_new_is_asked_once_and_together() {
    List<List<Question>> asked = new ArrayList<>();
    StanceClassifier recording =
        new StanceClassifier() {
          @Override
          public List<Scores> classify(String sentence, List<PairSpans> pairs) {
            return counting.classify(sentence, pairs);
          }

          @Override
          public List<List<Scores>> classifyAll(List<Question> questions) {
            asked.add(questions);
            return StanceClassifier.super.classifyAll(questions);
          }
        };
    CachingClassifier cache = new CachingClassifier(recording, CachingClassifier.DEFAULT_BYTES);
    Question known = new Question("One said two.", List.of(AUTHOR));
    Question fresh = new Question("One said four.", List.of(AUTHOR, ACTOR));
    Question other = new Question("One said five.", List.of(ACTOR));
    cache.classify(known.sentence(), known.pairs());

    List<Question> questions = List.of(fresh, known, other, fresh);
    assertThat(cache.classifyAll(questions)).isEqualTo(new Counting().classifyAll(questions));
    assertThat(asked).containsExactly(List.of(known), List.of(fresh, other));
    cache.classifyAll(questions);
    assertThat(asked).hasSize(2);
    assertThat(cache.classifyAll(List.of())).isEmpty();
  }

  @Test
  void too_few_answers_are_no_answer() {
    StanceClassifier silent =
        new StanceClassifier() {
          @Override
          public List<Scores> classify(String sentence, List<PairSpans> pairs) {
            return List.of();
          }

          @Override
          public List<List<Scores>> classifyAll(List<Question> questions) {
            return List.of();
          }
        };
    CachingClassifier cache = new CachingClassifier(silent, CachingClassifier.DEFAULT_BYTES);
    assertThatThrownBy(() -> cache.classify("One said two.", List.of(AUTHOR)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the classifier gave 0 answers to 1 questions");
  }

  @Test
  void other_pairs_or_another_order_are_another_question() {
    CachingClassifier cache = cache(CachingClassifier.DEFAULT_BYTES);
    List<Scores> scores = cache.classify("One said two.", List.of(AUTHOR, ACTOR));

    assertThat(cache.classify("One said two.", List.of(ACTOR, AUTHOR)))
        .containsExactly(scores.get(1), scores.get(0));
    assertThat(cache.classify("One said two.", List.of(ACTOR))).containsExactly(scores.get(1));
    assertThat(cache.classify("One said too.", List.of(AUTHOR, ACTOR))).isNotEqualTo(scores);
    assertThat(counting.calls).hasValue(4);
  }

  @Test
  void a_list_that_the_caller_changes_later_does_not_change_what_is_remembered() {
    CachingClassifier cache = cache(CachingClassifier.DEFAULT_BYTES);
    List<PairSpans> pairs = new ArrayList<>(List.of(AUTHOR));
    List<Scores> author = cache.classify("One said two.", pairs);
    pairs.set(0, ACTOR);

    assertThat(cache.classify("One said two.", pairs)).isNotEqualTo(author);
    assertThat(cache.classify("One said two.", List.of(AUTHOR))).isEqualTo(author);
    assertThat(counting.calls).hasValue(2);
  }

  @Test
  void without_memory_every_sentence_is_read() {
    CachingClassifier cache = cache(0);
    cache.classify("One said two.", List.of(AUTHOR));
    cache.classify("One said two.", List.of(AUTHOR));

    assertThat(counting.calls).hasValue(2);
    assertThat(cache.held()).isZero();
    assertThatThrownBy(() -> cache(-1)).hasMessageContaining("-1 bytes").hasMessageContaining("0");
  }

  @Test
  void what_was_asked_longest_ago_is_forgotten_first() {
    CachingClassifier one = cache(CachingClassifier.DEFAULT_BYTES);
    one.classify("Sentence A.", List.of(AUTHOR));
    CachingClassifier two = cache(2 * one.held());
    two.classify("Sentence A.", List.of(AUTHOR));
    two.classify("Sentence B.", List.of(AUTHOR));
    two.classify("Sentence A.", List.of(AUTHOR));
    two.classify("Sentence C.", List.of(AUTHOR));
    counting.calls.set(0);

    two.classify("Sentence A.", List.of(AUTHOR));
    two.classify("Sentence C.", List.of(AUTHOR));
    assertThat(counting.calls).hasValue(0);
    two.classify("Sentence B.", List.of(AUTHOR));
    assertThat(counting.calls).hasValue(1);
  }

  @Test
  void memory_stays_within_its_bound_and_is_nearly_used_up() {
    long most = 100_000;
    CachingClassifier cache = cache(most);
    Random random = new Random(7);
    long peak = 0;
    for (int i = 0; i < 2_000; i++) {
      List<PairSpans> pairs = new ArrayList<>();
      for (int pair = 0; pair <= random.nextInt(20); pair++) {
        pairs.add(random.nextBoolean() ? AUTHOR : ACTOR);
      }
      String sentence = "word ".repeat(1 + random.nextInt(60)) + random.nextInt(200);
      assertThat(cache.classify(sentence, pairs))
          .isEqualTo(new Counting().classify(sentence, pairs));
      assertThat(cache.held()).isLessThanOrEqualTo(most);
      peak = Math.max(peak, cache.held());
    }
    assertThat(peak).isGreaterThan(most * 9 / 10);
  }

  @Test
  void a_sentence_larger_than_the_memory_pushes_nothing_out() {
    CachingClassifier cache = cache(2_000);
    cache.classify("One said two.", List.of(AUTHOR));
    long held = cache.held();
    cache.classify("word ".repeat(1_000), List.of(AUTHOR));

    assertThat(cache.held()).isEqualTo(held);
  }

  @Test
  void the_estimate_is_near_what_the_jvm_uses() {
    int sentences = 20_000;
    CachingClassifier cache = cache(1L << 30);
    long before = usedMemory();
    for (int i = 0; i < sentences; i++) {
      List<PairSpans> pairs = new ArrayList<>();
      for (int pair = 0; pair < 5; pair++) {
        pairs.add(new PairSpans(Optional.of(new Span(i, i + 5)), new Span(pair, pair + 3)));
      }
      cache.classify("Ankara “said” nothing new about it on day " + i, pairs);
    }
    long used = usedMemory() - before;

    assertThat((double) cache.held() / used).isBetween(0.7, 1.5);
  }

  private static long usedMemory() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void failures_are_not_remembered() {
    AtomicBoolean fails = new AtomicBoolean(true);
    CachingClassifier cache =
        new CachingClassifier(
            (sentence, pairs) -> {
              if (fails.get()) {
                throw new IllegalStateException("out of native memory");
              }
              return counting.classify(sentence, pairs);
            },
            CachingClassifier.DEFAULT_BYTES);

    assertThatThrownBy(() -> cache.classify("One said two.", List.of(AUTHOR)))
        .hasMessage("out of native memory");
    assertThat(cache.held()).isZero();
    fails.set(false);
    assertThat(cache.classify("One said two.", List.of(AUTHOR))).hasSize(1);
  }

  @Test
  void closing_closes_the_classifier_and_forgets() {
    CachingClassifier cache = cache(CachingClassifier.DEFAULT_BYTES);
    cache.classify("One said two.", List.of(AUTHOR));
    cache.close();

    assertThat(counting.closed).isTrue();
    assertThat(cache.held()).isZero();
    assertThatThrownBy(() -> cache.classify("One said two.", List.of(AUTHOR)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void threads_share_what_is_remembered_and_agree_with_one_thread() throws Exception {
    long most = 20_000;
    CachingClassifier cache = cache(most);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> threads = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        Random random = new Random(thread);
        threads.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < 20_000; i++) {
                    String sentence = "Sentence " + random.nextInt(100);
                    List<PairSpans> pairs = List.of(AUTHOR, ACTOR);
                    assertThat(cache.classify(sentence, pairs))
                        .isEqualTo(new Counting().classify(sentence, pairs));
                  }
                }));
      }
      for (Future<?> thread : threads) {
        thread.get(1, TimeUnit.MINUTES);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(cache.held()).isBetween(most * 9 / 10, most);
    assertThat(counting.calls.get()).isBetween(100, 39_999);
  }

  @Test
  void nothing_is_locked_while_classifying() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    CachingClassifier cache =
        new CachingClassifier(
            (sentence, pairs) -> {
              try {
                both.await(30, TimeUnit.SECONDS);
              } catch (Exception e) {
                throw new IllegalStateException("the other thread did not come in", e);
              }
              return counting.classify(sentence, pairs);
            },
            CachingClassifier.DEFAULT_BYTES);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<List<Scores>> one =
          pool.submit(() -> cache.classify("One said two.", List.of(AUTHOR)));
      Future<List<Scores>> two =
          pool.submit(() -> cache.classify("One said two.", List.of(AUTHOR)));
      assertThat(one.get(1, TimeUnit.MINUTES)).isEqualTo(two.get(1, TimeUnit.MINUTES));
    } finally {
      pool.shutdownNow();
    }
    assertThat(cache.held()).isGreaterThan(0);
  }
}
