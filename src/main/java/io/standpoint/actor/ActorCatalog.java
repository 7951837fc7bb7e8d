package io.standpoint.actor;

import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The actors that can be recognised, with all their names. Immutable and thread-safe.
 *
 * <p>A catalogue is a CSV file in UTF-8 with the columns {@code
 * id,kind,name,aliases,adjectives,part_of,from,to,offices} in any order, of which the first three
 * are required. {@code kind} is the label of an {@link ActorKind}, or {@code none} for a shield: a
 * name that is no actor but holds an actor's name, such as "South China Sea". Aliases and
 * adjectives are separated by {@code |}; one that ends in {@code ?} is secondary: it means the
 * actor only in a document which also names it otherwise, as "Brussels" means Belgium where the
 * text is about Belgium. An alias that ends in a blank, {@code @} and the id of a state is an
 * everyday name that others bear elsewhere: "Labour @GBR" is the British party where the text
 * speaks of no state more than of Britain, or did so in the sentences right before. In a text on
 * Ireland it is "Irish Labour", if a row has that name, else no mention; the name of a parliament,
 * or of another part of a state, is then that of an unlisted one. {@code from} and {@code to} are
 * ISO dates, both inclusive, blank if open; rows that share an id describe one actor at different
 * times. {@code offices}, separated by {@code |}, are those that a person holds in {@code part_of}
 * in that time, the main one first.
 */
public final class ActorCatalog {
  private static final List<String> WORLD =
      List.of("states.csv", "organisations.csv", "shields.csv", "leaders.csv");
  private static final int SUGGESTIONS = 5;

  /** How much of an unknown name a message repeats. */
  private static final int LONGEST_SHOWN = 200;

  private final List<CatalogRow> rows;
  private final Map<String, CatalogEntry> entries;
  private final Set<String> adjectives;
  private final Offices offices;
  private Optional<Map<String, List<CatalogRow>>> rowsByName = Optional.empty();
  private Optional<NameIndex> index = Optional.empty();

  private ActorCatalog(List<CatalogRow> rows) {
    Map<String, List<CatalogRow>> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>(1)).add(row));
    Map<String, CatalogEntry> all = new LinkedHashMap<>();
    byId.forEach((id, rowsOfId) -> all.put(id, new CatalogEntry(rowsOfId)));
    this.rows = List.copyOf(rows);
    this.entries = Collections.unmodifiableMap(all);
    this.offices = new Offices(entries);
    Set<String> words = new HashSet<>();
    rows.forEach(row -> words.addAll(row.adjectives()));
    this.adjectives = Collections.unmodifiableSet(words);
  }

  /** Holds the bundled catalogue once it has been asked for. */
  private static final class World {
    static final ActorCatalog CATALOG = readWorld();
  }

  /**
   * The bundled catalogue: states with their capitals, organisations, alliances, companies and
   * armed groups, and leaders, ministers and opposition figures since 2000.
   */
  public static ActorCatalog world() {
    return World.CATALOG;
  }

  /**
   * Reads a catalogue.
   *
   * @throws UnreadableException at the first line that cannot be read
   */
  public static ActorCatalog read(Path file) {
    return of(List.of(CatalogReader.read(file)));
  }

  /**
   * Reads a catalogue.
   *
   * @param sourceName what messages call it
   * @throws UnreadableException at the first line that cannot be read
   * @throws UncheckedIOException if {@code reader} fails
   */
  public static ActorCatalog read(Reader reader, String sourceName) {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(sourceName, e);
    }
    return of(List.of(CatalogReader.read(text.toString(), sourceName)));
  }

  private static ActorCatalog readWorld() {
    List<CatalogReader> parts = new ArrayList<>();
    for (String part : WORLD) {
      try (InputStream in = ActorCatalog.class.getResourceAsStream("world/" + part)) {
        if (in == null) {
          throw new UnreadableException(
              "world/" + part + " is missing from the class path: the library's jar is incomplete");
        }
        parts.add(CatalogReader.read(in.readAllBytes(), "world/" + part));
      } catch (IOException e) {
        throw new UnreadableException("world/" + part + ": " + e.getMessage(), e);
      }
    }
    return of(parts);
  }

  private static ActorCatalog of(List<CatalogReader> sources) {
    List<CatalogRow> rows = sources.stream().flatMap(source -> source.rows().stream()).toList();
    Stream.concat(
            sources.stream().flatMap(source -> source.problems().stream()),
            CatalogCheck.conflicts(rows).stream())
        .filter(CatalogProblem::isError)
        .findFirst()
        .ifPresent(
            problem -> {
              throw problem.line() == 0
                  ? new UnreadableException(problem.source() + ": " + problem.message())
                  : UnreadableException.at(problem.source(), problem.line(), problem.message());
            });
    return new ActorCatalog(rows);
  }

  /**
   * This catalogue with the entries of {@code other}; of entries with the same id, the other's.
   *
   * <p>Nothing decides between two entries of different ids that share a name: what a text calls by
   * it is nobody, unless one of the two is named otherwise there, too. Give your entry the id of
   * the one it stands for, or a name of its own; {@code standpoint actors check --with-world}
   * ({@link CatalogCheck}) lists such names.
   *
   * @throws IllegalArgumentException if an entry of {@code other} is part of an actor by its name
   *     instead of its id
   */
  public ActorCatalog plus(ActorCatalog other) {
    ActorCatalog both =
        new ActorCatalog(
            Stream.concat(
                    rows.stream().filter(row -> !other.entries.containsKey(row.id())),
                    other.rows.stream())
                .toList());
    other.rows.forEach(both::checkPartOf);
    return both;
  }

  /** A name in place of an id would leave an actor part of nothing, and nobody would notice. */
  private void checkPartOf(CatalogRow row) {
    row.partOf()
        .filter(id -> !entries.containsKey(id))
        .flatMap(this::find)
        .ifPresent(
            whole -> {
              throw new IllegalArgumentException(
                  row.place()
                      + ": part_of '"
                      + row.partOf().get()
                      + "' is a name: write the id "
                      + whole.id());
            });
  }

  /**
   * The actor with this id, or else the one with this name. Case and accents do not count in names.
   * Of several with the name, the one whose own name it is rather than an alias; then the one whose
   * period ends last.
   *
   * @return empty if no actor matches, or several still do; {@code partOf} is the latest one
   */
  public Optional<Actor> find(String nameOrId) {
    Optional<CatalogEntry> byId =
        Optional.ofNullable(entries.get(nameOrId.strip())).filter(entry -> !entry.isShield());
    if (byId.isPresent()) {
      return byId.map(entry -> entry.actorOn(Optional.empty()));
    }
    List<CatalogRow> listing = rowsByName().getOrDefault(queryKey(nameOrId), List.of());
    List<CatalogRow> own =
        listing.stream().filter(row -> queryKey(row.name()).equals(queryKey(nameOrId))).toList();
    return new NameResolver(entries, Optional.empty(), Set.of())
        .resolve(own.isEmpty() ? listing : own, List.of());
  }

  /**
   * The actor with this id as of {@code date}: it counts for whom it did then, for nobody if it
   * held no office on that day.
   */
  public Optional<Actor> actorOn(String id, LocalDate date) {
    return actorOn(id, Optional.of(date));
  }

  /** As above; without a date it counts for whom it did last. */
  public Optional<Actor> actorOn(String id, Optional<LocalDate> date) {
    return Optional.ofNullable(entries.get(id))
        .filter(entry -> !entry.isShield())
        .map(entry -> entry.actorOn(date));
  }

  /**
   * As {@link #find}.
   *
   * @throws IllegalArgumentException if there is none, with the closest names, or several
   */
  public Actor require(String nameOrId) {
    return find(nameOrId).orElseThrow(() -> new IllegalArgumentException(explain(nameOrId)));
  }

  private String explain(String nameOrId) {
    List<CatalogRow> several = rowsByName().getOrDefault(queryKey(nameOrId), List.of());
    if (!several.isEmpty()) {
      return "'"
          + nameOrId
          + "' names several actors: use one of the ids "
          + several.stream().map(CatalogRow::id).distinct().collect(Collectors.joining(", "));
    }
    String shown =
        nameOrId.length() <= LONGEST_SHOWN ? nameOrId : nameOrId.substring(0, LONGEST_SHOWN) + "…";
    Collection<String> known =
        entries.values().stream()
            .filter(entry -> !entry.isShield())
            .flatMap(entry -> Stream.concat(Stream.of(entry.id()), entry.names().stream()))
            .toList();
    String closest =
        ClosestNames.to(nameOrId, known, SUGGESTIONS).stream().collect(Collectors.joining(", "));
    return "no actor is named '"
        + shown
        + "'"
        + (closest.isEmpty() ? ": the catalogue is empty" : "; the closest names are " + closest);
  }

  /**
   * SHA-256 of all entries, in order, wherever they were read from: 64 lower-case hexadecimal
   * digits. Two catalogues with the same one find the same mentions.
   */
  public String sha256() {
    MessageDigest sha = DigestUtils.getSha256Digest();
    for (CatalogRow row : rows) {
      StringBuilder content = new StringBuilder();
      Stream.of(
              row.id(),
              row.kind(),
              row.name(),
              row.aliases(),
              row.adjectives(),
              new TreeSet<>(row.secondary()),
              new TreeMap<>(row.homes())
                  .entrySet().stream()
                      .map(home -> List.of(home.getKey(), home.getValue()))
                      .toList(),
              row.partOf(),
              row.period(),
              row.offices())
          .forEach(field -> append(field, content));
      sha.update(content.toString().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** With lengths, so that two different fields never read alike: "Acme, Beta" is one alias. */
  private static void append(Object field, StringBuilder content) {
    if (field instanceof Collection<?> many) {
      content.append(many.size()).append('[');
      many.forEach(one -> append(one, content));
    } else {
      String text = field.toString();
      content.append(text.length()).append(':').append(text);
    }
  }

  /** All actors in catalogue order, each counting for whom it did last. */
  public List<Actor> actors() {
    return entries.values().stream()
        .filter(entry -> !entry.isShield())
        .map(entry -> entry.actorOn(Optional.empty()))
        .toList();
  }

  /**
   * The name and aliases of an actor, in catalogue order.
   *
   * @throws IllegalArgumentException if {@code actor} is not of this catalogue
   */
  public List<String> names(Actor actor) {
    return entry(actor).names();
  }

  /** Whether a word, as written, is the adjective of any actor, such as "Turkish". */
  public boolean isAdjective(String word) {
    return adjectives.contains(word);
  }

  /**
   * The adjectives of an actor, such as "Turkish", in catalogue order.
   *
   * @throws IllegalArgumentException if {@code actor} is not of this catalogue
   */
  public List<String> adjectives(Actor actor) {
    return entry(actor).rows().stream()
        .flatMap(row -> row.adjectives().stream())
        .distinct()
        .toList();
  }

  /**
   * Who holds an office of {@code actor} on a date: of several, those among {@code named}, then
   * those whose main office it is, then who took it last. Nobody, if several do and it is an office
   * such as spokesman; an ambassador or envoy only if {@code named}, for a state has more of them
   * than a catalogue lists.
   *
   * @param office such as {@code president} or {@code foreign minister}; case does not count
   * @param date empty for who held it last
   * @param named ids of actors whom the text at hand names in full
   */
  public Optional<Actor> holder(
      Actor actor, String office, Optional<LocalDate> date, Set<String> named) {
    return offices.holder(actor.id(), office, date, named);
  }

  /**
   * The offices that an actor holds on a date, in catalogue order; none for one of another
   * catalogue.
   *
   * @param date empty for all that it ever held
   */
  public List<String> offices(Actor actor, Optional<LocalDate> date) {
    CatalogEntry entry = entries.get(actor.id());
    return entry == null
        ? List.of()
        : entry.rows().stream()
            .filter(row -> date.isEmpty() || row.period().contains(date.get()))
            .flatMap(row -> row.offices().stream())
            .distinct()
            .toList();
  }

  /**
   * The armed forces of {@code state} on a date: the first that the catalogue lists; empty if
   * {@code state} is no state.
   *
   * @param date empty for any time
   */
  public Optional<Actor> forces(Actor state, Optional<LocalDate> date) {
    return offices.forces(state.id(), date);
  }

  /**
   * The actor whose name is that of {@code state} and {@code noun}: of the United Kingdom and
   * "ministry of defence" the UK Ministry of Defence. Empty if the catalogue lists none, or a state
   * or person.
   *
   * @param state of this catalogue; an alliance too, which has a commission and a council
   * @param noun in any case
   * @param date when it is, for whom it counts for
   */
  public Optional<Actor> institution(Actor state, String noun, Optional<LocalDate> date) {
    CatalogEntry entry = entries.get(state.id());
    if (entry == null) {
      return Optional.empty();
    }
    return Stream.concat(
            adjectives(state).stream().map(adjective -> adjective + " " + noun),
            entry.names().stream()
                .flatMap(name -> Stream.of(name + "'s ", name + " "))
                .distinct()
                .map(owner -> owner + noun))
        .flatMap(name -> find(name).stream())
        .filter(actor -> actor.kind() != ActorKind.STATE && actor.kind() != ActorKind.PERSON)
        .findFirst()
        .map(actor -> entries.get(actor.id()).actorOn(date));
  }

  /**
   * As {@link #institution}, but an unlisted part of {@code state} if the catalogue lists none: of
   * Russia and "foreign ministry" the Russian Foreign Ministry, as {@link #mentionFinder} finds it.
   * Empty if {@code state} is no state of this catalogue.
   */
  public Optional<Actor> ministry(Actor state, String noun, Optional<LocalDate> date) {
    return institution(state, noun, date)
        .or(
            () ->
                Optional.ofNullable(entries.get(state.id()))
                    .filter(entry -> state.kind() == ActorKind.STATE)
                    .map(entry -> entry.institution(OfficialNouns.asName(noun))));
  }

  private CatalogEntry entry(Actor actor) {
    return Optional.ofNullable(entries.get(actor.id()))
        .orElseThrow(() -> new IllegalArgumentException("no actor has the id " + actor.id()));
  }

  /**
   * A finder of this catalogue's actors and of {@code topics}.
   *
   * @throws IllegalArgumentException if a keyword has neither letter nor digit
   */
  public MentionFinder mentionFinder(List<Topic> topics) {
    return new CatalogMentionFinder(entries, index(), offices, topics);
  }

  /** Made when the first query needs it: most catalogues are only read of. */
  private synchronized Map<String, List<CatalogRow>> rowsByName() {
    Map<String, List<CatalogRow>> made = rowsByName.orElseGet(() -> byName(rows));
    rowsByName = Optional.of(made);
    return made;
  }

  private static Map<String, List<CatalogRow>> byName(List<CatalogRow> rows) {
    Map<String, List<CatalogRow>> primary = new HashMap<>();
    Map<String, List<CatalogRow>> secondary = new HashMap<>();
    for (CatalogRow row : rows) {
      if (!row.isShield()) {
        for (String name : row.names()) {
          (row.secondary().contains(name) ? secondary : primary)
              .computeIfAbsent(queryKey(name), key -> new ArrayList<>(1))
              .add(row);
        }
      }
    }
    secondary.forEach(primary::putIfAbsent);
    return primary;
  }

  /** Made once, for all finders, when the first needs it. */
  private synchronized NameIndex index() {
    NameIndex made = index.orElseGet(() -> new NameIndex(entries.values()));
    index = Optional.of(made);
    return made;
  }

  List<CatalogRow> rows() {
    return rows;
  }

  private static String queryKey(String name) {
    return Tokens.of(name).key().toLowerCase(Locale.ROOT);
  }
}
