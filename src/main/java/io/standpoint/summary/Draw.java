package io.standpoint.summary;

/** Which clusters make up a sample, and how often each. */
interface Draw {

  /** All clusters as they were read. */
  Draw WHOLE =
      new Draw() {
        @Override
        public int times(int cluster) {
          return 1;
        }

        @Override
        public int unseen() {
          return 0;
        }
      };

  /** How often {@code cluster} is in this sample, at least 0. */
  int times(int cluster);

  /**
   * The side that a cluster nobody has seen would take, −1 or 1 with equal chances; 0 in the sample
   * that was read. See {@link OppositionIndex}.
   */
  int unseen();

  /** This sample for clusters that are some of those it was drawn from: {@code units[i]} is i. */
  default Draw of(int[] units) {
    Draw all = this;
    return new Draw() {
      @Override
      public int times(int cluster) {
        return all.times(units[cluster]);
      }

      @Override
      public int unseen() {
        return all.unseen();
      }
    };
  }
}
