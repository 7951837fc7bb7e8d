package io.standpoint.challenge;

import io.standpoint.challenge.NameSwapReport.Name;
import io.standpoint.evaluation.Evaluation;
import io.standpoint.evaluation.Example;
import io.standpoint.stance.Polarity;
import io.standpoint.stance.Scores;
import io.standpoint.stance.StanceClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls countries by the names of others, which should not change an answer: an invariance test as
 * in CheckList (Ribeiro et al., ACL 2020). Every name stands in the same places of the same
 * sentences, so a difference between two names comes from the names alone. Other cities than
 * capitals stay, so a sentence may become odd, but equally so for all names.
 */
public final class NameSwap {

  /** Of every continent, large powers and small states, of one word and of several; no article. */
  static final List<String> KNOWN =
      List.of(
          "America",
          "Brazil",
          "Britain",
          "Burkina Faso",
          "China",
          "Costa Rica",
          "Egypt",
          "Ethiopia",
          "France",
          "Germany",
          "India",
          "Indonesia",
          "Iran",
          "Israel",
          "Japan",
          "New Zealand",
          "Nigeria",
          "North Korea",
          "Norway",
          "Pakistan",
          "Papua New Guinea",
          "Poland",
          "Russia",
          "Saudi Arabia",
          "South Africa",
          "South Korea",
          "Sri Lanka",
          "Turkey",
          "Ukraine",
          "Venezuela");

  /** Of no country, but made like names of countries. */
  static final List<String> INVENTED =
      List.of("Arvenia", "Kelmoria", "Ostavia", "Southern Dravany", "Tambessa", "Zelund");

  private final Role role;
  private final List<SwappableRow> rows;

  private NameSwap(Role role, List<SwappableRow> rows) {
    this.role = role;
    this.rows = rows;
  }

  /**
   * With the rows in which the names of {@code role} can be swapped: between two countries called
   * by their own names, or of the author toward one, where nothing else in the sentence gives the
   * country away, and none of the known names stands elsewhere in it.
   *
   * @return empty if there is no such row
   */
  public static Optional<NameSwap> in(List<Example> examples, Role role) {
    List<Country> newcomers = KNOWN.stream().map(Country::named).toList();
    List<SwappableRow> rows =
        examples.stream()
            .flatMap(example -> SwappableRow.of(example, role, newcomers).stream())
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new NameSwap(role, rows));
  }

  /** Asks {@code model} about every row with its own name and with all the others. */
  public NameSwapReport evaluate(Evaluation evaluation, StanceClassifier model) {
    List<String> names = new ArrayList<>(KNOWN);
    names.addAll(INVENTED);
    List<Example> asked = new ArrayList<>(rows.stream().map(SwappableRow::row).toList());
    for (String name : names) {
      rows.forEach(row -> asked.add(row.with(name)));
    }
    List<Scores> scores = evaluation.scores(model, asked);
    int size = rows.size();
    List<Scores> original = scores.subList(0, size);
    List<Name> results = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      results.add(result(names.get(i), original, scores.subList((i + 1) * size, (i + 2) * size)));
    }
    return new NameSwapReport(
        role,
        size,
        results.subList(0, KNOWN.size()),
        results.subList(KNOWN.size(), results.size()));
  }

  /** Of one name, which in some rows is the one that stood there. */
  private Name result(String name, List<Scores> original, List<Scores> swapped) {
    int swaps = 0;
    int same = 0;
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      sum += swapped.get(i).score();
      if (!rows.get(i).name().equals(name)) {
        Polarity before = original.get(i).polarity();
        swaps++;
        same += swapped.get(i).polarity() == before ? 1 : 0;
      }
    }
    return new Name(name, swaps, same, sum / rows.size());
  }
}
