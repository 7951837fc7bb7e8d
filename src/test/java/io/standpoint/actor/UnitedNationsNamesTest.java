package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every member of the United Nations in sentences as news write them, by the names in {@code
 * un-members.tsv}, which was written by hand and not from the catalogue, and by the name that the
 * Unicode CLDR gives its territory.
 */
class UnitedNationsNamesTest {
  private static final int MEMBERS = 193;
  private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2025, 12, 1));
  private static final ActorCatalog WORLD = ActorCatalog.world();
  private static final MentionFinder FINDER = WORLD.mentionFinder(List.of());

  /**
   * Members whose capital has a name that others have too or mean more often (Brussels, Kingston,
   * Victoria), or that is in other hands (Sanaa), so that it is read only where the state is named.
   */
  private static final Set<String> SHARED_CAPITALS =
      Set.of("ATG", "BEL", "CRI", "GRD", "GUY", "JAM", "MDV", "NLD", "SYC", "YEM");

  /** Adjectives that belong to a more frequent state where the text names neither. */
  private static final Map<String, String> SHARED_ADJECTIVES = Map.of("COG", "COD", "DMA", "DOM");

  private static final List<String> NAMES =
      List.of(
          "On Monday, %s rejected the plan.",
          "Diplomats accused %s of breaking the deal.",
          "The talks between %s and the rebels collapsed.");
  private static final List<String> ADJECTIVES =
      List.of(
          "On Monday, the %s government rejected the plan.",
          "Reporters asked the %s foreign minister about it.",
          "Envoys blamed %s troops for the raid.");
  private static final List<String> CAPITALS =
      List.of("On Monday, %s said it would not sign.", "The group urged %s to release the men.");
  private static final List<String> LEADERS =
      List.of("On Monday, %s rejected the plan.", "A letter to %s went unanswered.");

  /** One line of the file. */
  private record Member(
      String iso3,
      String shortName,
      String officialName,
      String adjective,
      String capital,
      String leader) {
    /** As CLDR writes it, once for each of two names: "Myanmar (Burma)". */
    Stream<String> territories() {
      String iso2 =
          Arrays.stream(Locale.getISOCountries())
              .filter(
                  code ->
                      new Locale.Builder().setRegion(code).build().getISO3Country().equals(iso3))
              .findFirst()
              .orElseThrow(() -> new AssertionError(iso3 + " is no territory of ISO 3166"));
      String name = new Locale.Builder().setRegion(iso2).build().getDisplayCountry(Locale.ENGLISH);
      return Arrays.stream(name.replace(")", "").split(" \\("))
          .map(part -> part.replace(" - ", "-"));
    }
  }

  private static List<Member> members() {
    try (InputStream in = UnitedNationsNamesTest.class.getResourceAsStream("un-members.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(f -> new Member(f[0], f[1], f[2], f[3], f[4], f[5]))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * What {@code name} is read as in each carrier, by {@code id}, after sentences of context. A
   * mention that stops short of the end of the name is shown with its words.
   */
  private static List<String> read(
      List<String> carriers, String name, Function<Actor, String> id, String... context) {
    return carriers.stream()
        .map(carrier -> String.format(Locale.ROOT, carrier, name))
        .map(sentence -> inLast(sentence, name, id, context))
        .distinct()
        .toList();
  }

  private static String inLast(
      String sentence, String name, Function<Actor, String> id, String... context) {
    String[] sentences = Arrays.copyOf(context, context.length + 1);
    sentences[context.length] = sentence;
    int start = Arrays.stream(context).mapToInt(before -> before.length() + 1).sum();
    return Mentions.find(FINDER, TODAY, sentences).stream()
        .filter(mention -> mention.span().start() >= start)
        .map(
            mention ->
                id.apply((Actor) mention.entity())
                    + (coversEnd(mention.text(), name) ? "" : ":" + mention.text()))
        .collect(Collectors.joining("+"));
  }

  private static boolean coversEnd(String mention, String name) {
    return name.endsWith(mention) || name.endsWith(mention + ".") || mention.startsWith(name);
  }

  /** The state an actor counts for, through as many steps as it takes. */
  private static String state(Actor actor) {
    Actor above = actor;
    while (above.partOf().isPresent()) {
      above = WORLD.require(above.partOf().get());
    }
    return above.id();
  }

  private static String context(Member member) {
    return "Envoys of " + member.shortName() + " arrived.";
  }

  @Test
  void lists_every_member_once_with_all_its_names() {
    assertThat(members())
        .hasSize(MEMBERS)
        .allSatisfy(
            member ->
                assertThat(
                        List.of(
                            member.shortName(),
                            member.officialName(),
                            member.adjective(),
                            member.capital(),
                            member.leader()))
                    .noneMatch(String::isBlank));
    assertThat(members()).extracting(Member::iso3).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("members")
  void knows_the_name_of_the_territory_in_cldr(Member member) {
    assertThat(member.territories())
        .allSatisfy(
            name -> assertThat(read(NAMES, name, Actor::id)).as(name).containsExactly(member.iso3));
  }

  @ParameterizedTest
  @MethodSource("members")
  void knows_the_short_name(Member member) {
    assertThat(read(NAMES, member.shortName(), Actor::id)).containsExactly(member.iso3);
  }

  @ParameterizedTest
  @MethodSource("members")
  void knows_the_official_name(Member member) {
    assertThat(read(NAMES, member.officialName(), Actor::id)).containsExactly(member.iso3);
  }

  @ParameterizedTest
  @MethodSource("members")
  void knows_the_adjective(Member member) {
    String alone = SHARED_ADJECTIVES.getOrDefault(member.iso3, member.iso3);
    assertThat(read(ADJECTIVES, member.adjective(), UnitedNationsNamesTest::side))
        .containsExactly(alone);
    assertThat(read(ADJECTIVES, member.adjective(), UnitedNationsNamesTest::side, context(member)))
        .containsExactly(member.iso3);
  }

  /** The state that a foreign minister or an army counts for. */
  private static String side(Actor actor) {
    return actor.partOf().orElse(actor.id());
  }

  @ParameterizedTest
  @MethodSource("members")
  void knows_the_capital(Member member) {
    List<String> alone = read(CAPITALS, member.capital(), Actor::id);
    if (SHARED_CAPITALS.contains(member.iso3)) {
      assertThat(alone).doesNotContain(member.iso3);
    } else {
      assertThat(alone).containsExactly(member.iso3);
    }
    assertThat(read(CAPITALS, member.capital(), Actor::id, context(member)))
        .containsExactly(member.iso3);
  }

  @ParameterizedTest
  @MethodSource("members")
  void knows_the_leader_and_whom_he_or_she_leads(Member member) {
    assertThat(read(LEADERS, member.leader(), UnitedNationsNamesTest::state))
        .containsExactly(member.iso3);
  }
}
