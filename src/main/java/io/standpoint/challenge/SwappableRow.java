package io.standpoint.challenge;

import io.standpoint.evaluation.Example;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row in which one country can be called by another's name without a trace of the first.
 *
 * @param row the row as it stands in its corpus
 * @param role whose name is swapped
 */
record SwappableRow(Example row, Role role) {

  private static final Pattern ARTICLE = Pattern.compile("(?<![\\p{L}\\p{N}])[Aa]n? $");
  private static final Pattern THE = Pattern.compile("(?<![\\p{L}\\p{N}])[Tt]he $");

  /** After Honduras', where another name needs an s. */
  private static final Pattern BARE_APOSTROPHE = Pattern.compile("^['’](?!s)");

  /**
   * The row, if its parties are countries by their own names (or the author, as holder), which
   * nothing else in the sentence gives away; and if it names none of {@code newcomers} elsewhere,
   * so that each of them can take the place.
   */
  static Optional<SwappableRow> of(Example row, Role role, List<Country> newcomers) {
    String text = row.text();
    Optional<Span> own = role.in(row.spans());
    Optional<Span> other = role.otherIn(row.spans());
    if (own.isEmpty()
        || !isLoneCountry(own.get(), text)
        || other.filter(span -> !isLoneCountry(span, text) || span.overlaps(own.get())).isPresent()
        || THE.matcher(text.substring(0, own.get().start())).find()
        || BARE_APOSTROPHE.matcher(text.substring(own.get().end())).find()
        || newcomers.stream().anyMatch(country -> country.isNamedOutside(own.get(), text))) {
      return Optional.empty();
    }
    return Optional.of(new SwappableRow(row, role));
  }

  private static boolean isLoneCountry(Span span, String text) {
    return Country.withOwnName(span.of(text))
        .filter(country -> !country.isNamedOutside(span, text))
        .isPresent();
  }

  /** The name as it stands. */
  String name() {
    return span().of(row.text());
  }

  /** The row with {@code name} in place of the country's, and with "a" or "an" as it needs. */
  Example with(String name) {
    String text = row.text();
    String before = before(name);
    Span own = new Span(before.length(), before.length() + name.length());
    String swapped = before + name + text.substring(span().end());
    int moved = swapped.length() - text.length();
    Optional<Span> other =
        role.otherIn(row.spans())
            .map(span -> span.start() < span().start() ? span : span.shift(moved));
    return new Example(
        row.id() + " " + role.label() + " " + name,
        swapped,
        role.spans(own, other),
        row.label(),
        row.side(),
        row.probe());
  }

  private String before(String name) {
    String before = row.text().substring(0, span().start());
    Matcher article = ARTICLE.matcher(before);
    if (!article.find()) {
      return before;
    }
    // Of the names that are put in, those with U begin with a consonant: a Ukraine.
    boolean vowel = "AEIO".indexOf(name.charAt(0)) >= 0;
    return before.substring(0, article.start() + 1) + (vowel ? "n " : " ");
  }

  private Span span() {
    return role.in(row.spans()).orElseThrow();
  }
}
