package io.standpoint.summary;

import io.standpoint.statistics.Interval;
import java.util.Locale;

/** Figures as a sentence has them. */
final class Words {
  private Words() {}

  /** Two decimals with a sign, a true minus: "−0.74", "+0.05", "0.00". */
  static String signed(double value) {
    String digits = String.format(Locale.ROOT, "%.2f", Math.abs(value));
    if (digits.equals("0.00")) {
      return digits;
    }
    return (value < 0 ? "−" : "+") + digits;
  }

  static String range(Interval interval) {
    return signed(interval.low()) + " to " + signed(interval.high());
  }

  /** "1 document", "41 documents". */
  static String count(int number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  /** "p = 0.032", "p < 0.001". */
  static String pValue(double p) {
    return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
  }
}
