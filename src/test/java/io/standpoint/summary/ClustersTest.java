package io.standpoint.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClustersTest {

  /** Oracle: a scan of the numbers 0, 1, 2 … cut into stretches of one length. */
  @Test
  void neighbours_are_joined_when_there_are_too_many() {
    for (int most : new int[] {2, 3, 8}) {
      Clusters clusters = new Clusters(most);
      for (int n = 1; n <= 70; n++) {
        clusters.open();
        clusters.add(n - 1);
        int width = 1;
        while ((n + width - 1) / width > most) {
          width *= 2;
        }
        assertThat(clusters.size()).isEqualTo((n + width - 1) / width);
        for (int i = 0; i < clusters.size(); i++) {
          int from = i * width;
          int to = Math.min(n, from + width);
          assertThat(clusters.count(i)).isEqualTo(to - from);
          assertThat(clusters.sum(i)).isEqualTo((from + to - 1) * (to - from) / 2.0);
        }
      }
    }
  }

  @Test
  void taking_in_others_keeps_sums_counts_and_the_most() {
    Clusters all = new Clusters(8);
    double sum = 0;
    int count = 0;
    for (int part = 1; part <= 5; part++) {
      Clusters clusters = new Clusters(8);
      for (int i = 0; i < 7 * part; i++) {
        clusters.open();
        clusters.add(i + part);
        sum += i + part;
        count++;
      }
      all.addAll(clusters);
      all.open();
      all.add(1);
      sum++;
      count++;
      assertThat(all.size()).isLessThanOrEqualTo(8);
      assertThat(all.sum(Draw.WHOLE)).isEqualTo(sum);
      assertThat(all.count(Draw.WHOLE)).isEqualTo(count);
    }
  }
}
