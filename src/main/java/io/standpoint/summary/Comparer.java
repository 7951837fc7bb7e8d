package io.standpoint.summary;

import io.standpoint.stance.Flag;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Document;
import io.standpoint.text.DocumentHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gathers the predictions of documents into the comparison of two actors.
 *
 * <p>It keeps, per target that either speaks of, some 70 bytes for every document in which it does
 * (for every sentence while those documents are few); of more than {@value Summarizer#MOST} targets
 * the half of the fewest documents is dropped, as {@link Summarizer} does with pairs, but never the
 * topics nor the two themselves. Not thread-safe: feed it from one thread, in input order.
 */
public final class Comparer {
  /** So frequent as no target is. */
  private static final int NEVER_DROPPED = Integer.MAX_VALUE / 2;

  private final Party first;
  private final Party second;
  private final List<Party> topics;
  private final Predicate<Document> onTopic;
  private final Membership membership;
  private final Set<Flag> excluded;
  private final int most;
  private final Frequent<Party, Issue> issues;
  private int documents;
  private int sentences;
  private int offTopic;

  /**
   * A comparer of {@code first} and {@code second}.
   *
   * @param topics what a document must be on to count, one of them at least; if empty, all count
   * @param onTopic whether a document is on a topic though none is judged in it: it may only name
   *     one
   * @param membership whom actors count for
   * @param excluded predictions with any of these flags are passed over
   * @throws IllegalArgumentException if the two are one
   */
  public Comparer(
      Party first,
      Party second,
      List<Party> topics,
      Predicate<Document> onTopic,
      Membership membership,
      Set<Flag> excluded) {
    this(first, second, topics, onTopic, membership, excluded, Summarizer.MOST);
  }

  Comparer(
      Party first,
      Party second,
      List<Party> topics,
      Predicate<Document> onTopic,
      Membership membership,
      Set<Flag> excluded,
      int most) {
    if (first.equals(second)) {
      throw new IllegalArgumentException(
          "both names mean " + first.name() + ": compare two different actors");
    }
    this.first = first;
    this.second = second;
    this.topics = List.copyOf(topics);
    this.onTopic = onTopic;
    this.membership = membership;
    this.excluded = Set.copyOf(excluded);
    this.most = most;
    this.issues =
        new Frequent<>(
            target -> new Issue(target, first, second),
            issue -> isAsked(issue.target()) ? NEVER_DROPPED : issue.documents(),
            Comparator.comparing(Party::isListed));
  }

  /**
   * Adds one document.
   *
   * @param predictions all of its predictions, by sentence
   * @return whether it counts: it is on one of the topics, if there are any
   */
  public boolean add(Document document, List<Prediction> predictions) {
    DocumentHeader header = DocumentHeader.of(document);
    Parties parties = new Parties(membership, header.date(), excluded);
    if (!topics.isEmpty()
        && predictions.stream().noneMatch(p -> topics.contains(parties.target(p.pair())))
        && !onTopic.test(document)) {
      offTopic++;
      return false;
    }
    List<Prediction> compared = predictions.stream().filter(p -> isCompared(p, parties)).toList();
    Set<Issue> touched = new LinkedHashSet<>();
    int sentence = -1;
    boolean judged = false;
    for (Judgement judgement : Judgement.of(compared, parties)) {
      if (!judgement.abstained()) {
        judged = true;
        if (judgement.sentence() != sentence) {
          sentence = judgement.sentence();
          sentences++;
        }
      }
      Issue issue = issues.get(judgement.ends().target());
      boolean isFirst = judgement.ends().holder().equals(first);
      issue.add(header, judgement, isFirst, documents, sentences - 1);
      touched.add(issue);
    }
    touched.forEach(Issue::endDocument);
    documents += judged ? 1 : 0;
    issues.limitTo(most);
    return true;
  }

  private boolean isAsked(Party target) {
    return topics.contains(target) || target.equals(first) || target.equals(second);
  }

  private boolean isCompared(Prediction prediction, Parties parties) {
    return parties
        .ends(prediction.pair())
        .filter(ends -> ends.holder().equals(first) || ends.holder().equals(second))
        .isPresent();
  }

  /** The comparison of all that was added. */
  public Comparison comparison() {
    List<Issue> shared =
        issues
            .values()
            .filter(Issue::isShared)
            .sorted(
                Comparator.comparing((Issue issue) -> !topics.contains(issue.target()))
                    .thenComparing(Comparator.comparingDouble(Issue::weight).reversed()))
            .toList();
    List<Difference> differences = differences(shared);
    List<TargetComparison> targets = new ArrayList<>();
    for (int i = 0; i < shared.size(); i++) {
      Party target = shared.get(i).target();
      targets.add(
          new TargetComparison(
              shared.get(i).first().orElseThrow(),
              shared.get(i).second().orElseThrow(),
              shared.get(i).documents(),
              differences.get(i),
              shared.get(i).index(seed(target))));
    }
    return new Comparison(
        first,
        second,
        topics,
        documents,
        offTopic,
        index(),
        targets,
        unshared(),
        issues.find(second).flatMap(Issue::first),
        issues.find(first).flatMap(Issue::second));
  }

  private Optional<OppositionIndex> index() {
    List<Issue> all = issues.values().toList();
    boolean byDocument = documents >= Clusters.FEWEST_DOCUMENTS;
    double value = Issue.index(all, byDocument, Draw.WHOLE);
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(
            new OppositionIndex(
                value,
                Bootstrap.interval(
                    byDocument ? documents : sentences,
                    draw -> Issue.index(all, byDocument, draw),
                    seed(second))));
  }

  private List<Difference> differences(List<Issue> shared) {
    List<OptionalDouble> pValues =
        shared.stream()
            .map(issue -> PermutationTest.pValue(issue.clusters(), seed(issue.target())))
            .toList();
    double[] tested =
        pValues.stream()
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    double[] adjusted = Holm.adjust(tested);
    List<Difference> differences = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < shared.size(); i++) {
      Difference untested = Difference.of(shared.get(i).clusters(), seed(shared.get(i).target()));
      differences.add(
          pValues.get(i).isEmpty()
              ? untested
              : untested.tested(pValues.get(i), OptionalDouble.of(adjusted[next++])));
    }
    return differences;
  }

  private List<Summary> unshared() {
    List<Summary> unshared = new ArrayList<>();
    for (Party topic : topics) {
      Optional<Summary> one = issues.find(topic).flatMap(Issue::first);
      Optional<Summary> other = issues.find(topic).flatMap(Issue::second);
      if (one.isPresent() != other.isPresent()) {
        unshared.add(one.or(() -> other).orElseThrow());
      }
    }
    return unshared;
  }

  private int seed(Party target) {
    return (first.id() + '\n' + second.id() + '\n' + target.id()).hashCode();
  }
}
