package io.standpoint.summary;

import static io.standpoint.summary.PredictionFixture.SYRIA;
import static io.standpoint.summary.PredictionFixture.TURKEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Oracle: all exchanges, enumerated by scipy 1.17.1:
 *
 * <pre>{@code
 * scipy.stats.permutation_test((A, B), lambda x, y: np.mean(x) - np.mean(y), n_resamples=np.inf,
 *     permutation_type='samples')      # 0.0078125, for documents in which both speak
 *     permutation_type='independent')  # 0.0519481, for documents in which one speaks
 * }</pre>
 */
class PermutationTestTest {

  private static final double[] BOTH_A = {-0.8, -0.5, -0.9, -0.2, -0.6, 0.1, -0.7, -0.3};
  private static final double[] BOTH_B = {0.2, -0.4, 0.3, 0.1, -0.5, 0.4, 0.2, -0.1};

  @Test
  void documents_in_which_both_speak_agree_with_the_enumeration() {
    assertThat(PermutationTest.pValue(both(8), 1).getAsDouble())
        .isCloseTo(0.0078125, within(0.004));
  }

  @Test
  void documents_in_which_one_speaks_agree_with_the_enumeration() {
    PairedClusters clusters = new PairedClusters();
    int unit = 0;
    for (double score : new double[] {-0.8, -0.1, -0.9, -0.2, -0.6}) {
      clusters.add(unit++, true, judgement(score));
    }
    for (double score : new double[] {0.2, -0.4, 0.3, 0.1, -0.5, 0.4}) {
      clusters.add(unit++, false, judgement(score));
    }

    assertThat(clusters.difference(Draw.WHOLE)).isCloseTo(-0.5366666666666666, within(1e-12));
    assertThat(PermutationTest.pValue(clusters, 1).getAsDouble())
        .isCloseTo(0.0519481, within(0.01));
  }

  @Test
  void is_not_asked_where_no_outcome_could_be_significant() {
    assertThat(PermutationTest.pValue(both(5), 1)).as("32 exchanges, p >= 1/16").isEmpty();
    assertThat(PermutationTest.pValue(both(6), 1)).as("64 exchanges, p >= 1/32").isPresent();
  }

  @Test
  void is_never_zero_and_the_same_with_the_same_seed() {
    PairedClusters clusters = new PairedClusters();
    for (int unit = 0; unit < 60; unit++) {
      clusters.add(unit, true, judgement(0.9));
      clusters.add(unit, false, judgement(-0.9));
    }

    assertThat(PermutationTest.pValue(clusters, 7).getAsDouble())
        .isEqualTo(1.0 / (1 + PermutationTest.ROUNDS));
    assertThat(PermutationTest.pValue(both(8), 3)).isEqualTo(PermutationTest.pValue(both(8), 3));
  }

  private static PairedClusters both(int documents) {
    PairedClusters clusters = new PairedClusters();
    for (int i = 0; i < documents; i++) {
      clusters.add(i, true, judgement(BOTH_A[i]));
      clusters.add(i, false, judgement(BOTH_B[i]));
    }
    return clusters;
  }

  private static Judgement judgement(double score) {
    return Judgement.of(
            List.of(PredictionFixture.of(0, TURKEY, SYRIA, score)),
            new Parties(Membership.NONE, Optional.empty(), Set.of()))
        .get(0);
  }
}
