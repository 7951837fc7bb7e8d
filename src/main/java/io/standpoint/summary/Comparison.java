package io.standpoint.summary;

import io.standpoint.stance.Party;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where two actors stand: on topics, toward every other target that both speak of, and toward each
 * other.
 *
 * <p>Every interval and test is over documents, because sentences of one article are not
 * independent; with fewer than five documents it is over their sentences, and then it speaks of
 * these articles only.
 *
 * @param first one of the two
 * @param second the other
 * @param topics what documents had to name to count; empty if all count
 * @param documents number of documents that count and in which either says something that is
 *     compared
 * @param offTopic number of documents that name none of the topics
 * @param index how far they stand alike over all targets and toward each other; empty if nowhere
 *     both take a side
 * @param targets all that both speak of, topics first, then by weight in the index
 * @param unshared topics of which only one of the two speaks
 * @param firstToSecond stance of the first toward the second, if there is one
 * @param secondToFirst stance of the second toward the first, if there is one
 */
public record Comparison(
    Party first,
    Party second,
    List<Party> topics,
    int documents,
    int offTopic,
    Optional<OppositionIndex> index,
    List<TargetComparison> targets,
    List<Summary> unshared,
    Optional<Summary> firstToSecond,
    Optional<Summary> secondToFirst) {

  public Comparison {
    topics = List.copyOf(topics);
    targets = List.copyOf(targets);
    unshared = List.copyOf(unshared);
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(firstToSecond, "firstToSecond");
    Objects.requireNonNull(secondToFirst, "secondToFirst");
    if (first.equals(second)) {
      throw new IllegalArgumentException("'" + first.name() + "' is compared with itself");
    }
  }

  /** So few documents that every figure is over their sentences, and speaks of them only. */
  public boolean isOfFewDocuments() {
    return documents < Clusters.FEWEST_DOCUMENTS;
  }

  /**
   * The answer in one or two sentences of English: "Turkey and Russia are opposed on Idlib (−0.74,
   * −0.86 to −0.55; 41 documents); they agree on: cease-fire talks." It says so where the documents
   * are few or do not settle it.
   */
  public String inWords() {
    return ComparisonWords.of(this);
  }
}
