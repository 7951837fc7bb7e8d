package io.standpoint.summary;

import io.standpoint.actor.Topic;
import io.standpoint.stance.Prediction;
import io.standpoint.text.DocumentHeader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What summaries are kept apart by, besides holder and target.
 *
 * @param byTopic by the topic that the sentence mentions; a sentence on two topics counts for both,
 *     one on none for a group without a topic
 * @param period by the period that the document's date (or else its dateline) is in
 * @param byOutlet by who published the document
 */
public record Grouping(boolean byTopic, Optional<PeriodUnit> period, boolean byOutlet) {

  /** By nothing: one summary per holder and target. */
  public static final Grouping NONE = new Grouping(false, Optional.empty(), false);

  private static final String TOPIC = "topic";
  private static final String OUTLET = "outlet";

  public Grouping {
    Objects.requireNonNull(period, "period");
  }

  /**
   * The grouping of these names: {@code topic}, {@code outlet} and one of {@code day}, {@code week}
   * and {@code month}, in any order and case.
   *
   * @throws IllegalArgumentException if a name is none of these, or there are two periods
   */
  public static Grouping of(List<String> names) {
    boolean byTopic = false;
    boolean byOutlet = false;
    Optional<PeriodUnit> period = Optional.empty();
    for (String given : names) {
      String name = given.strip().toLowerCase(Locale.ROOT);
      Optional<PeriodUnit> unit =
          Arrays.stream(PeriodUnit.values()).filter(u -> u.label().equals(name)).findFirst();
      if (unit.isPresent() && period.isPresent() && !period.equals(unit)) {
        throw new IllegalArgumentException(
            "summaries by " + period.get().label() + " and by " + name + ": choose one period");
      }
      if (unit.isEmpty() && !name.equals(TOPIC) && !name.equals(OUTLET)) {
        throw new IllegalArgumentException(
            "summaries by '"
                + given
                + "': use topic, outlet and one of day, week and month, with commas between");
      }
      period = period.or(() -> unit);
      byTopic |= name.equals(TOPIC);
      byOutlet |= name.equals(OUTLET);
    }
    return new Grouping(byTopic, period, byOutlet);
  }

  /** Its names, those of {@link #of}: topic, period, outlet. */
  public List<String> names() {
    return Stream.of(
            byTopic ? Optional.of(TOPIC) : Optional.<String>empty(),
            period.map(PeriodUnit::label),
            byOutlet ? Optional.of(OUTLET) : Optional.<String>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The groups that a prediction of {@code document} counts for, by the index of its sentence.
   *
   * @param predictions all of the document's; every topic of a sentence is a target of one of them
   */
  Function<Integer, List<Group>> groups(DocumentHeader document, List<Prediction> predictions) {
    Group group =
        new Group(
            Optional.empty(),
            period.flatMap(unit -> document.date().map(date -> unit.name(unit.start(date)))),
            byOutlet ? document.outlet() : Optional.empty());
    List<Group> withoutTopic = List.of(group);
    if (!byTopic) {
      return sentence -> withoutTopic;
    }
    var bySentence =
        predictions.stream()
            .filter(prediction -> prediction.pair().target().entity() instanceof Topic)
            .collect(
                Collectors.groupingBy(
                    prediction -> prediction.pair().sentence().index(),
                    Collectors.mapping(
                        prediction -> prediction.pair().target().entity().name(),
                        Collectors.collectingAndThen(
                            Collectors.toList(),
                            topics ->
                                topics.stream()
                                    .distinct()
                                    .map(
                                        topic ->
                                            new Group(
                                                Optional.of(topic), group.period(), group.outlet()))
                                    .toList()))));
    return sentence -> bySentence.getOrDefault(sentence, withoutTopic);
  }
}
