package io.standpoint.report;

import java.util.List;

/**
 * What the template of the report shows.
 *
 * @param facts what the report rests on, a name and a value each
 * @param policy what the page may load and run
 * @param style CSS
 * @param charts JavaScript of the charts
 * @param data JSON that is safe within a script element
 * @param script JavaScript of the page
 */
record ReportPage(
    String title,
    String answer,
    boolean isComparison,
    List<Fact> facts,
    String policy,
    String style,
    String charts,
    String data,
    String script) {

  /** One line of what the report rests on. */
  record Fact(String name, String value) {}
}
