package io.standpoint.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.discourse.GivenNames.Gender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNamesTest {
  private final GivenNames names = GivenNames.shipped();

  @ParameterizedTest
  @CsvSource({
    "maria, FEMALE", "ayşe, FEMALE", "Ayse, FEMALE", "olga, FEMALE", "ıtır, ", "joão, MALE",
    "pavel, MALE", "PIERRE, MALE", "omar, MALE", "alex, ", "kharvost, ", "'', "
  })
  void tells_who_bears_a_name_in_any_spelling(String name, Gender gender) {
    assertThat(names.genderOf(name)).isEqualTo(Optional.ofNullable(gender));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alex", "sam", "ayşe", "João"})
  void knows_names_that_both_bear(String name) {
    assertThat(names.isGiven(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"may", "will", "june", "the", "minister", "paris", "", "-"})
  void takes_no_common_word_for_a_name(String word) {
    assertThat(names.isGiven(word)).isFalse();
  }

  @Test
  void goes_by_the_first_word_of_a_person_whom_no_list_of_women_names() {
    Actor unlisted = Actor.unlisted(ActorKind.PERSON, "Ingrid Solberg", Optional.empty());

    assertThat(names.genderOf(unlisted)).contains(Gender.FEMALE);
  }

  @ParameterizedTest
  @CsvSource({
    "merkel, FEMALE",
    "hasina, FEMALE",
    "may, FEMALE",
    "von-der-leyen, FEMALE",
    "macron, MALE",
    "putin, MALE",
    "guterres, MALE",
    "lavrov, MALE"
  })
  void knows_the_gender_of_listed_people(String id, Gender gender) {
    assertThat(names.genderOf(ActorCatalog.world().require(id))).contains(gender);
  }

  @Test
  void lists_no_woman_who_is_no_person_of_the_world_catalogue() throws IOException {
    Set<String> people =
        ActorCatalog.world().actors().stream()
            .filter(actor -> actor.kind() == ActorKind.PERSON)
            .map(Actor::id)
            .collect(Collectors.toSet());

    assertThat(lines("women.tsv")).isNotEmpty().isSubsetOf(people).doesNotHaveDuplicates();
  }

  @Test
  void every_name_stands_once_in_the_spelling_that_is_looked_up() throws IOException {
    List<String> lines = lines("given-names.tsv");

    assertThat(lines).allMatch(line -> line.matches("\\S+\t[mfu]"));
    List<String> listed = lines.stream().map(line -> line.split("\t", 2)[0]).toList();
    assertThat(listed).doesNotHaveDuplicates().isSorted().allMatch(names::isGiven);
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = GivenNames.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
