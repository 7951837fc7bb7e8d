package io.standpoint.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A collection of made-up news on five disputes, as JSON Lines: who is for or against whom drifts
 * over two years, outlets take copies of each other's texts, and a few documents cannot be scored.
 * It uses nothing but the JDK, so it runs from source:
 *
 * <pre>
 * {@code java src/test/java/io/standpoint/cli/GeneratedCollection.java 20000 1 target/news.jsonl}
 * </pre>
 */
public final class GeneratedCollection {

  /** The topics of the disputes, as {@code --topic} takes them. */
  static final List<String> TOPICS =
      List.of(
          "cease-fire=cease-fire|ceasefire|truce",
          "Nile dam=dam|reservoir",
          "pipeline=pipeline|gas link",
          "shoal=shoal|reef",
          "tariffs=tariffs|duties");

  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 2);
  private static final int DAYS = 730;
  private static final double COPIES = 0.15;

  /**
   * One stance of a dispute.
   *
   * @param before probability in percent that a sentence is against, at first
   * @param after the same at the end
   */
  private record Stand(String holder, String target, int before, int after) {}

  private record Dispute(String topic, List<Stand> stands) {}

  private static final List<Dispute> DISPUTES =
      List.of(
          new Dispute(
              "the cease-fire",
              List.of(
                  new Stand("Turkey", "Syria", 90, 40),
                  new Stand("Russia", "Syria", 10, 15),
                  new Stand("Turkey", "Russia", 60, 60),
                  new Stand("Iran", "Syria", 10, 10))),
          new Dispute(
              "the dam",
              List.of(
                  new Stand("Egypt", "Ethiopia", 70, 95),
                  new Stand("Sudan", "Ethiopia", 80, 30),
                  new Stand("Ethiopia", "Egypt", 60, 60))),
          new Dispute(
              "the pipeline",
              List.of(
                  new Stand("Poland", "Germany", 70, 50),
                  new Stand("Germany", "Russia", 30, 95),
                  new Stand("Ukraine", "Russia", 95, 95),
                  new Stand("Hungary", "Russia", 15, 15))),
          new Dispute(
              "the shoal",
              List.of(
                  new Stand("China", "the Philippines", 80, 90),
                  new Stand("Vietnam", "China", 60, 60),
                  new Stand("Japan", "the Philippines", 10, 10))),
          new Dispute(
              "the tariffs",
              List.of(
                  new Stand("China", "the United States", 70, 95),
                  new Stand("Canada", "the United States", 30, 90),
                  new Stand("Mexico", "Canada", 20, 20))));

  private static final List<String> AGAINST =
      List.of(
          "%H condemned %T over %X after %N %O were %D near %P.",
          "In a note about %O from %P, %H accused %T of breaking its word on %X for the %R time.",
          "%H said in %P that %T was to blame for the %D %O and for the failure of %X.",
          "Because of %N %D %O, %H threatened %T with sanctions unless it gave way on %X by %M.",
          "%H rejected what %T had proposed on %X in %P, and called its %O a provocation.",
          "The %R statement of %H from %P denounced %T for the %O that it had %D.",
          "%H expelled %N envoys of %T in %M because of the %O that were %D at %P.");

  private static final List<String> FOR =
      List.of(
          "%H praised %T for its work on %X after %N %O were %D near %P.",
          "In %P %H backed what %T wants for %X, and offered it %N %O for %M.",
          "%H thanked %T in a letter from %P for the %N %O that it had %D since %M.",
          "For the %R time %H defended %T against its critics on %X, and pointed to the %D %O of %P.",
          "%H welcomed the %O that %T had %D at %P and promised to support it on %X.",
          "Together with %N %O from %P, %H called %T a friend and its plan for %X fair.");

  private static final List<String> NEITHER =
      List.of(
          "Officials of %H and %T counted %N %O on %M maps of %P before they turned to %X.",
          "The talks of %H and %T on %X went on in %P, where %N %O had been %D.",
          "In %M a delegation of %H flew to %P, and %T published its %R list of %D %O.",
          "%N %O that were %D between %H and %T in %M are the subject of a report from %P on %X.");

  private static final List<String> LEADS =
      List.of(
          "Reporters in %P saw %N %O that had been %D before %M.",
          "It was the %R week in which %O were %D around %P, and %X was on every front page.",
          "Prices in %P rose by %N percent in %M, partly because %O had been %D.",
          "Rain fell on %P for %N days while %O were %D.");

  private static final List<String> PLACES =
      words(
          "Port Amsel, Karaman, Lower Brenz, Tarfa, Old Quay, Mirador, Sandhaven, Upper Nadir, Velde,"
              + " Orsk Bridge, Halden, Dry Creek, Marrow Hill, Saint Odo, Kesra, Northgate, Bayfield,"
              + " Ulmen, Torre Vieja, Red Ford, Lindau Point, Askeria, Greywater, Mount Iver, Palan,"
              + " Westerby, Coldharbour, Zarin, Elm Crossing, Navarre Bay");
  private static final List<String> OBJECTS =
      words(
          "trucks, fishing boats, grain barges, border posts, survey ships, pumps, cables, warehouses,"
              + " patrols, tankers, radars, drilling rigs, buses, customs forms, turbines, field"
              + " kitchens, containers, bridges, water meters, watchtowers");
  private static final List<String> DEEDS =
      words(
          "counted, moved, stopped, searched, inspected, delayed, repaired, sold, turned back, painted,"
              + " photographed, rented, closed, lent, registered, shipped");
  private static final List<String> MONTHS =
      words(
          "January, February, March, April, May, June, July, August, September, October, November,"
              + " December");
  private static final List<String> RANKS =
      words("second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh");
  private static final List<String> OUTLETS =
      words(
          "Harbour Gazette, Morning Courier, Northern Wire, Capital Post, Evening Ledger, Delta"
              + " Tribune, Coast Herald, Union Mail, Frontier Times, Daily Lantern, Signal, Republic"
              + " Observer, Meridian, Valley Echo, Inland Star, Ferry Chronicle, Compass, Weekly Beacon,"
              + " Plains Dispatch, Citadel");

  private final Random random;

  private GeneratedCollection(long seed) {
    this.random = new Random(seed);
  }

  private static List<String> words(String list) {
    return List.of(list.split(", "));
  }

  /** Writes as many documents as the first argument says, with the seed of the second. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("arguments: DOCUMENTS SEED FILE.jsonl");
      System.exit(2);
    }
    List<Article> articles = articles(Integer.parseInt(args[0]), Long.parseLong(args[1]));
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
      for (Article article : articles) {
        out.write(article.json());
        out.write('\n');
      }
    }
    System.err.println("Score it with:");
    TOPICS.forEach(topic -> System.err.println("  --topic \"" + topic + "\""));
  }

  /**
   * One document.
   *
   * @param date empty if it has none
   * @param outlet empty if it has none
   * @param copyOf index of the document that it is a copy of, or −1
   */
  record Article(int index, String text, String date, String outlet, int copyOf) {
    String json() {
      StringBuilder json = new StringBuilder("{\"id\":\"n").append(index).append('"');
      json.append(",\"text\":\"").append(text.replace("\"", "\\\"")).append('"');
      if (!date.isEmpty()) {
        json.append(",\"date\":\"").append(date).append('"');
      }
      if (!outlet.isEmpty()) {
        json.append(",\"outlet\":\"").append(outlet).append('"');
      }
      return json.append('}').toString();
    }
  }

  /** The documents, in no order of dates; the same numbers give the same ones. */
  static List<Article> articles(int documents, long seed) {
    GeneratedCollection collection = new GeneratedCollection(seed);
    List<Article> articles = new ArrayList<>(documents);
    for (int i = 0; i < documents; i++) {
      articles.add(collection.article(i, articles));
    }
    return articles;
  }

  private Article article(int index, List<Article> earlier) {
    if (random.nextInt(200) == 0) {
      return new Article(index, unreadable(), "2023-05-05", pick(OUTLETS), -1);
    }
    if (!earlier.isEmpty() && random.nextDouble() < COPIES) {
      Article original = earlier.get(random.nextInt(earlier.size()));
      if (original.copyOf() < 0 && original.text().length() > 200) {
        String outlet = pick(OUTLETS);
        String text =
            random.nextBoolean() ? outlet + " staff. " + original.text() : original.text();
        return new Article(index, text, original.date(), outlet, original.index());
      }
    }
    int day = random.nextInt(DAYS);
    Dispute dispute = pick(DISPUTES);
    StringBuilder text = new StringBuilder();
    int sentences = 2 + random.nextInt(3);
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : " ");
      text.append(sentence(i == 0 && random.nextInt(4) == 0, dispute, day));
    }
    return new Article(
        index,
        text.toString(),
        random.nextInt(33) == 0 ? "" : FIRST_DAY.plusDays(day).toString(),
        random.nextInt(50) == 0 ? "" : pick(OUTLETS),
        -1);
  }

  private String unreadable() {
    return pick(
        List.of(
            " ",
            "<!DOCTYPE html><html><body><p>Please enable scripts.</p></body></html>",
            "Die Gespräche über den Staudamm wurden gestern von den Ministern ohne Ergebnis vertagt."));
  }

  private String sentence(boolean isLead, Dispute dispute, int day) {
    Stand stand = pick(dispute.stands());
    double against =
        (stand.before() + (double) (stand.after() - stand.before()) * day / DAYS) / 100;
    List<String> patterns =
        isLead
            ? LEADS
            : random.nextInt(3) == 0 ? NEITHER : random.nextDouble() < against ? AGAINST : FOR;
    String text =
        pick(patterns)
            .replace("%H", stand.holder())
            .replace("%T", stand.target())
            .replace("%X", dispute.topic())
            .replace("%N", String.format(Locale.ROOT, "%d", 3 + random.nextInt(95)))
            .replace("%O", pick(OBJECTS))
            .replace("%D", pick(DEEDS))
            .replace("%P", pick(PLACES))
            .replace("%M", pick(MONTHS))
            .replace("%R", pick(RANKS));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
