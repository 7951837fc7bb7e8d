package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogCheckTest {
  private static final String HEADER = "id,kind,name,aliases,adjectives,part_of,from,to\n";

  @TempDir private Path folder;

  private Path file(String name, String csv) {
    try {
      return Files.writeString(folder.resolve(name), csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> check(String rows, Optional<ActorCatalog> base) {
    Path file = file("a.csv", HEADER + rows);
    return CatalogCheck.check(List.of(file), base).problems().stream()
        .map(problem -> problem.toString().replace(file.toString(), "a.csv"))
        .toList();
  }

  /** Rows are written with ~ for a line break; the file's header is {@link #HEADER}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          x,land,X1,,,,, ! a.csv:2: error: unknown actor kind 'land'
          x,person,Ann,,,,,~x,person,Bob,,,,, ! a.csv:3: error: id 'x' is 'Bob' (person) here
          x,person,Ann,,,,,~x,person,Ann,,,,, ! a.csv:3: warning: id 'x' has the same period
          x,person,Ann,,,,2000-01-01,1999-01-01 ! a.csv:2: error: from 2000-01-01 is after
          x,person,Ann,,,,x, ! a.csv:2: error: from 'x' is no date
          x,person,Ann Lee,Who,,,, ! a.csv:2: warning: 'Who' is a common word
          x,person,Ann Lee,May|Lee,,,, ! a.csv:2: warning: 'May' is a common word
          x,person,Ann Lee,X,,,, ! a.csv:2: warning: 'X' is a single letter
          x,person,Ann Lee,L.,,,, ! a.csv:2: warning: 'L.' is a single letter
          x,person,Ann Lee,,,zz,, ! a.csv:2: warning: part_of 'zz' is not an id of these files
          x,person,Ann Lee,,,s,,~s,none,Sea,,,,, ! a.csv:2: error: part_of 's' is no actor
          x,person,Ann Lee,Sea,,,,~s,none,Sea,,,,, ! a.csv:2: warning: 'Sea' is hidden by the shield
          x,person,Sea,,,,,~s,none,Sea,,,,, ! a.csv:2: error: shields hide every name of 'x'
          x,person,Ann\uFFFD,,,,, ! a.csv:2: error: 'Ann\uFFFD' holds U+FFFD
          x,person,Ann\u200BLee,,,,, ! a.csv:2: warning: 'Ann\u200BLee' holds the invisible U+200B
          x\u00AD,person,Ann Lee,,,,, ! a.csv:2: error: id 'x\u00AD' holds the invisible U+00AD
          x,person,Ann,Ann||Lee,,,, ! a.csv:2: error: blank name in aliases
          x,person,Ann,,, ! a.csv:2: error: 6 fields, the header has 8
          a,state,Aland,,,,,~b,state,Bland,,,,,~x,person,Ann,,,a,2000-01-01,~x,person,Ann,,,b,,2000-01-01 \
          ! a.csv:5: error: id 'x' is part of 'b' here, but of 'a' at
          """)
  void reports_a_problem_with_its_line(String rows, String problem) {
    assertThat(check(rows.replace('~', '\n'), Optional.empty()))
        .anyMatch(found -> found.startsWith(problem));
  }

  @Test
  void reports_names_that_two_actors_hold_at_the_same_time() {
    assertThat(
            check(
                """
                a,person,Ann Koch,Koch,,,,
                b,person,Bob Koch,Kóch,Kochian,,,
                c,person,Cem Öz,,Kochian,,,
                """,
                Optional.empty()))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("a.csv:2: warning: 'Koch' also names 'b' at"),
            two -> assertThat(two).startsWith("a.csv:3: warning: 'Kochian' also names 'c' at"),
            three -> assertThat(three).startsWith("a.csv:3: warning: 'Kóch' also names 'a' at"),
            four -> assertThat(four).startsWith("a.csv:4: warning: 'Kochian' also names 'b' at"));
  }

  @Test
  void accepts_names_that_two_actors_hold_one_after_the_other() {
    assertThat(
            check(
                "a,person,Ann Koch,Koch,,,,1999-12-31\nb,person,Bob Koch,Koch,,,2000-01-01,\n",
                Optional.empty()))
        .isEmpty();
  }

  @Test
  void reports_an_actor_without_a_name_of_its_own() {
    assertThat(check("a,person,Koch,,,,,\nb,person,Koch,Bob Koch,,,,\n", Optional.empty()))
        .anyMatch(found -> found.startsWith("a.csv:2: warning: 'a' has no name of its own"))
        .noneMatch(found -> found.contains("'b' has no name of its own"));
  }

  @Test
  void counts_names_and_ids_of_the_base_but_not_those_it_replaces() {
    Optional<ActorCatalog> base = Optional.of(Mentions.CATALOG);
    assertThat(check("x,person,Ann Lee,,,TUR,,\n", base)).isEmpty();
    assertThat(check("x,person,Ann Lee,,,TURK,,\n", base))
        .containsExactly("a.csv:2: error: part_of 'TURK' is not the id of any row");
    assertThat(check("x,organisation,Union,Union @TUR,,,,\n", base)).isEmpty();
    assertThat(check("x,organisation,Union,Union @TURK,,,,\n", base))
        .containsExactly("a.csv:2: error: home 'TURK' of 'Union' is not the id of any row");
    assertThat(check("x,organisation,Union,Guild @NATO?,,,,\n", base))
        .containsExactly("a.csv:2: error: home 'NATO' of 'Guild' is no state (test.csv:12)");
    assertThat(check("x,organisation,Union,Guild? @ TUR,,,,\n", base)).isEmpty();
    assertThat(check("x,organisation,Union,Union @,,,,\n", base))
        .containsExactly(
            "a.csv:2: error: 'Union @' names no state after the @: give its id, as in Labour @GBR");
    assertThat(check("x,person,Ann Lee,Ankara,,,,\n", base))
        .containsExactly(
            "a.csv:2: warning: 'Ankara' also names 'TUR' at test.csv:2: where both hold it is no"
                + " mention, unless the text names one of them in full");
    assertThat(check("TUR,state,Türkiye,Ankara,,,,\n", base)).isEmpty();
  }

  @Test
  void reports_all_problems_at_once_in_the_order_of_files_and_lines() {
    Path second = file("a.csv", HEADER + "x,land,X1,,,,,\ny,person,,,,,,\nz,person,Zoe,,,,,\n");
    Path first = file("b.csv", "\uFEFFid;kind;name\n");
    Path missing = folder.resolve("c.csv");
    CatalogCheck.Result result =
        CatalogCheck.check(List.of(first, second, missing), Optional.empty());
    assertThat(result.problems())
        .extracting(problem -> Path.of(problem.source()).getFileName() + ":" + problem.line())
        .containsExactly("b.csv:1", "b.csv:1", "a.csv:2", "a.csv:3", "c.csv:0");
    assertThat(result.rows()).isEqualTo(1);
    assertThat(result.errors()).isEqualTo(4);
    assertThat(result.warnings()).isEqualTo(1);
  }

  @Test
  void takes_several_files_as_one_catalogue() {
    Path states = file("a.csv", HEADER + "TUR,state,Turkey,,,,,\n");
    Path people = file("b.csv", HEADER + "e,person,Ann Lee,,,TUR,,\n");
    assertThat(CatalogCheck.check(List.of(people, states), Optional.empty()).problems()).isEmpty();
  }
}
