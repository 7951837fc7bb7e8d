package io.standpoint.summary;

import io.standpoint.stance.Party;
import io.standpoint.text.DocumentHeader;
import java.util.List;
import java.util.Optional;

/**
 * A target that two holders speak of. Either of them may itself be the target; it then stands for
 * itself.
 */
final class Issue {

  private enum Kind {
    SHARED,
    IS_FIRST,
    IS_SECOND
  }

  private final Party target;
  private final Kind kind;
  private final PartyPair firstEnds;
  private final PartyPair secondEnds;
  private final Tally first = new Tally();
  private final Tally second = new Tally();
  private final PairedClusters documents = new PairedClusters();

  /** Sentences, while the documents are few. */
  private PairedClusters sentences = new PairedClusters();

  Issue(Party target, Party first, Party second) {
    this.target = target;
    this.firstEnds = new PartyPair(first, target);
    this.secondEnds = new PartyPair(second, target);
    this.kind =
        target.equals(first) ? Kind.IS_FIRST : target.equals(second) ? Kind.IS_SECOND : Kind.SHARED;
  }

  Party target() {
    return target;
  }

  /** Neither of the two holders, and both have spoken of it. */
  boolean isShared() {
    return kind == Kind.SHARED
        && documents.first().scores().count(Draw.WHOLE) > 0
        && documents.second().scores().count(Draw.WHOLE) > 0;
  }

  /**
   * Adds a judgement of either; one from which the classifier abstained is only counted.
   *
   * @param isFirst whether the first holder judges
   * @param document number of the document among those in which either judges anything
   * @param sentence number of the sentence among those in which either judges anything
   */
  void add(
      DocumentHeader header, Judgement judgement, boolean isFirst, int document, int sentence) {
    (isFirst ? first : second).add(header, judgement);
    if (!judgement.abstained()) {
      documents.add(document, isFirst, judgement);
      sentences.add(sentence, isFirst, judgement);
    }
  }

  void endDocument() {
    first.endDocument();
    second.endDocument();
    if (documents.size() >= Clusters.FEWEST_DOCUMENTS) {
      sentences = new PairedClusters();
    }
  }

  /** In how many documents either judges it. */
  int documents() {
    return documents.size();
  }

  /** Where the first holder stands toward it; empty if that one does not judge it. */
  Optional<Summary> first() {
    return summary(first, firstEnds);
  }

  /** Where the second holder stands toward it. */
  Optional<Summary> second() {
    return summary(second, secondEnds);
  }

  private static Optional<Summary> summary(Tally tally, PartyPair ends) {
    return tally.isJudged() ? Optional.of(tally.summary(ends, Group.ALL)) : Optional.empty();
  }

  /** What figures about this target alone are drawn from. */
  PairedClusters clusters() {
    return documents.size() >= Clusters.FEWEST_DOCUMENTS ? documents : sentences;
  }

  /** The index on this target alone; empty unless both holders take a side. */
  Optional<OppositionIndex> index(int seed) {
    PairedClusters own = clusters();
    double value = contrast(own, Draw.WHOLE).index();
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(
            new OppositionIndex(
                value, Bootstrap.interval(own.size(), draw -> contrast(own, draw).index(), seed)));
  }

  /** The index over several targets in a sample; NaN if both take sides on none. */
  static double index(List<Issue> issues, boolean byDocument, Draw draw) {
    double sum = 0;
    double weights = 0;
    for (Issue issue : issues) {
      PairedClusters clusters = byDocument ? issue.documents : issue.sentences;
      Contrast contrast = issue.contrast(clusters, clusters.of(draw));
      if (contrast.weight() > 0) {
        sum += contrast.weight() * contrast.index();
        weights += contrast.weight();
      }
    }
    return sum / weights;
  }

  /** How much evidence the index on this target rests on, as {@link OppositionIndex} weighs it. */
  double weight() {
    return contrast(documents, Draw.WHOLE).weight();
  }

  private record Contrast(double index, double weight) {}

  private Contrast contrast(PairedClusters clusters, Draw draw) {
    return switch (kind) {
      case IS_FIRST -> towardHolder(clusters.second(), draw);
      case IS_SECOND -> towardHolder(clusters.first(), draw);
      case SHARED -> {
        double m1 = clusters.first().sides(draw);
        double m2 = clusters.second().sides(draw);
        yield new Contrast(
            clusters.first().lean(draw) * clusters.second().lean(draw),
            m1 == 0 || m2 == 0 ? 0 : m1 * m2 / (m1 + m2));
      }
    };
  }

  private static Contrast towardHolder(Stand other, Draw draw) {
    return new Contrast(other.lean(draw), other.sides(draw));
  }
}
