package io.standpoint.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.statistics.Interval;
import org.junit.jupiter.api.Test;

class ClustersTest {

  private static final int MOST = 64;

  /** Oracle: sums and counts by hand. */
  @Test
  void keeps_as_many_as_it_may_and_all_sums_and_counts() {
    Clusters clusters = new Clusters(MOST);
    for (int i = 0; i < 10_000; i++) {
      clusters.open();
      clusters.add(i);
      clusters.add(1);
      if (i < MOST) {
        assertThat(clusters.sum(i)).isEqualTo(i + 1);
        assertThat(clusters.count(i)).isEqualTo(2);
      }
    }
    assertThat(clusters.size()).isEqualTo(MOST);
    assertThat(clusters.sum(Draw.WHOLE)).isEqualTo(10_000 * 9_999 / 2 + 10_000);
    assertThat(clusters.count(Draw.WHOLE)).isEqualTo(20_000);
  }

  @Test
  void takes_in_others() {
    Clusters all = new Clusters(MOST);
    for (int part = 1; part <= 5; part++) {
      Clusters clusters = new Clusters(MOST);
      for (int i = 0; i < 20 * part; i++) {
        clusters.open();
        clusters.add(part);
      }
      all.addAll(clusters);
    }
    assertThat(all.size()).isEqualTo(MOST);
    assertThat(all.sum(Draw.WHOLE)).isEqualTo(20 * (1 + 4 + 9 + 16 + 25));
    assertThat(all.count(Draw.WHOLE)).isEqualTo(20 * (1 + 2 + 3 + 4 + 5));
  }

  /** Oracle: mean ± 1.96 standard errors, which do not know the order either. */
  @Test
  void documents_in_the_order_of_their_scores_give_the_interval_of_any_order() {
    int n = 50_000;
    Clusters clusters = new Clusters(2_048);
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double score = -0.5 + (double) i / n;
      clusters.open();
      clusters.add(score);
      squares += score * score;
    }
    double mean = clusters.mean(Draw.WHOLE);
    double error = Math.sqrt((squares / n - mean * mean) / n);

    Interval interval = Bootstrap.interval(clusters, 1).orElseThrow();
    assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * error, within(0.4 * error));
  }
}
