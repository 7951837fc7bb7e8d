package io.standpoint.benchmarks;

import io.standpoint.stance.PairSpans;
import io.standpoint.text.Document;
import io.standpoint.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Articles and sentences to measure with: made up, equal for equal arguments. */
public final class Inputs {

  private static final List<String> ACTORS =
      List.of(
          "Turkey", "Russia", "Iran", "Israel", "Germany", "China", "Brazil", "Kenya", "India",
          "Japan", "France", "Egypt", "Canada", "Mexico", "Poland", "Sweden", "Vietnam", "Chile",
          "Ghana", "Norway");

  private static final List<String> SENTENCES =
      List.of(
          "%1$s condemned %2$s on Monday over the closing of crossing %3$d, saying that convoy %4$d"
              + " had been turned back at the river without any reason given.",
          "The foreign minister of %1$s welcomed the offer of %2$s to release %4$d prisoners and to"
              + " reopen road %3$d before the end of the month.",
          "“We will not accept the demands of %2$s,” a spokesman for %1$s told reporters in hall"
              + " %3$d after %4$d hours of talks on the cease-fire.",
          "According to report %3$d, troops of %1$s shelled %4$d villages that %2$s had promised to"
              + " protect, and the hospital in the valley was hit again.",
          "%1$s and %2$s signed agreement %3$d on grain and fuel, which is to bring %4$d trucks a"
              + " day to the towns along the coast.",
          "Although %1$s had criticised the plan, it voted with %2$s for resolution %3$d, and %4$d"
              + " members of the assembly followed.",
          "Sanctions list %3$d of %1$s names %4$d companies that are said to have sold engines to"
              + " the army of %2$s through third countries.",
          "In letter %3$d the president of %1$s thanked %2$s for its help after the earthquake, in"
              + " which %4$d people had lost their homes.");

  private Inputs() {}

  /**
   * An article that shares no sentence with those of other numbers.
   *
   * @param sentences how many it has
   * @param actors how many states it is about, 2 to 20
   */
  public static Document article(long number, int sentences, int actors) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(sentence(number * 1000 + i, random, actors)).append(i % 4 == 3 ? "\n\n" : " ");
    }
    return Document.of("article-" + number, text.toString())
        .withDate(LocalDate.of(2020, 1, 1).plusDays(number % 1000));
  }

  private static String sentence(long number, Random random, int actors) {
    int holder = random.nextInt(actors);
    int target = (holder + 1 + random.nextInt(actors - 1)) % actors;
    return String.format(
        SENTENCES.get(random.nextInt(SENTENCES.size())),
        ACTORS.get(holder),
        ACTORS.get(target),
        number,
        2 + random.nextInt(90));
  }

  /** Sentences of about 35 tokens, all different. */
  public static List<String> sentences(int count) {
    Random random = new Random(1);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sentences.add(sentence(i, random, ACTORS.size()));
    }
    return sentences;
  }

  /** A sentence that names eight states. */
  public static final String CROWDED =
      "At the summit Turkey, Russia, Iran, Israel, Germany, China, Brazil and Kenya argued for hours"
          + " over the cease-fire and over who should pay for the towns that had been destroyed.";

  /** The first of the 56 directed pairs of {@link #CROWDED}. */
  public static List<PairSpans> pairs(int count) {
    List<PairSpans> pairs = new ArrayList<>();
    List<String> names = ACTORS.subList(0, 8);
    for (String holder : names) {
      for (String target : names) {
        if (!holder.equals(target) && pairs.size() < count) {
          pairs.add(new PairSpans(Optional.of(span(holder)), span(target)));
        }
      }
    }
    return pairs;
  }

  private static Span span(String name) {
    int start = CROWDED.indexOf(name);
    return new Span(start, start + name.length());
  }

  /** A catalogue, as CSV, of people whose names are made up of syllables. */
  public static String catalogue(int names) {
    String[] syllables = {"ka", "lo", "mi", "ter", "vu", "san", "dre", "po", "rin", "zel", "ta"};
    StringBuilder csv = new StringBuilder("id,name,kind,aliases\n");
    Random random = new Random(7);
    for (int i = 0; i < names; i++) {
      csv.append("p").append(i).append(',');
      for (int word = 0; word < 2; word++) {
        StringBuilder name = new StringBuilder();
        int left = word == 0 ? random.nextInt(2000) : i;
        do {
          name.append(syllables[left % syllables.length]);
          left /= syllables.length;
        } while (left > 0 || name.length() < 4);
        csv.append(Character.toUpperCase(name.charAt(0))).append(name.substring(1));
        csv.append(word == 0 ? " " : ",");
      }
      csv.append("person,\n");
    }
    return csv.toString();
  }
}
