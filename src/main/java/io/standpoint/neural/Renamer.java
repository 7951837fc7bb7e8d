package io.standpoint.neural;

import io.standpoint.stance.PairSpans;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts other names into sentences, so that a model learns from what is said and not from whom it is
 * usually said of. Names come from the mentions of the same sentences: those that consist of
 * capitalised words, each replaced by one of its kind, wherever it stands in the sentence. Labels
 * stay.
 */
final class Renamer {

  /** One or more capitalised words, and nothing else. */
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,3}");

  private static final Pattern ADJECTIVE =
      Pattern.compile("[^ ]*(?:ian|ean|ican|ghan|yan|ish|ese|ench|qi|ani|eni|eli)");

  /** What may take whose place: sentences stay more or less grammatical. */
  private enum Kind {
    ADJECTIVE,
    ONE_WORD,
    TWO_WORDS,
    LONGER;

    static Kind of(String name) {
      return switch ((int) name.chars().filter(c -> c == ' ').count()) {
        case 0 -> Renamer.ADJECTIVE.matcher(name).matches() ? ADJECTIVE : ONE_WORD;
        case 1 -> TWO_WORDS;
        default -> LONGER;
      };
    }
  }

  /** How often a name is drawn that the sentence does not have; then the old one stays. */
  private static final int DRAWS = 10;

  private final Map<Kind, List<String>> names = new EnumMap<>(Kind.class);

  /** Takes the names of {@code sentences}; one that is mentioned often is drawn as often. */
  Renamer(List<LabelledSentence> sentences) {
    for (LabelledSentence sentence : sentences) {
      for (String name : names(sentence)) {
        names.computeIfAbsent(Kind.of(name), kind -> new ArrayList<>()).add(name);
      }
    }
  }

  private static Set<String> names(LabelledSentence sentence) {
    Set<String> names = new LinkedHashSet<>();
    for (Span span : spans(sentence)) {
      String mention = span.of(sentence.text());
      if (NAME.matcher(mention).matches()) {
        names.add(mention);
      }
    }
    return names;
  }

  private static Set<Span> spans(LabelledSentence sentence) {
    Set<Span> spans = new LinkedHashSet<>();
    for (LabelledSentence.Pair pair : sentence.pairs()) {
      Stream.concat(pair.spans().holder().stream(), Stream.of(pair.spans().target()))
          .forEach(spans::add);
    }
    return spans;
  }

  /** {@code sentence} with other names, and its spans where they then stand. */
  LabelledSentence rename(LabelledSentence sentence, RandomGenerator random) {
    Set<String> present = names(sentence);
    Set<String> taken = new HashSet<>(present);
    Map<String, String> others = new HashMap<>();
    for (String name : present) {
      List<String> sameKind = names.get(Kind.of(name));
      random
          .ints(DRAWS, 0, sameKind.size())
          .mapToObj(sameKind::get)
          .filter(taken::add)
          .findFirst()
          .ifPresent(other -> others.put(name, other));
    }
    if (others.isEmpty()) {
      return sentence;
    }
    SortedMap<Integer, Span> places = places(sentence, others.keySet());
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (Span place : places.values()) {
      text.append(sentence.text(), copied, place.start());
      text.append(others.get(place.of(sentence.text())));
      copied = place.end();
    }
    text.append(sentence.text(), copied, sentence.text().length());
    List<LabelledSentence.Pair> pairs =
        sentence.pairs().stream()
            .map(pair -> pair.at(moved(pair.spans(), sentence.text(), places, others)))
            .toList();
    return new LabelledSentence(text.toString(), pairs);
  }

  /**
   * Where the names stand as words of their own, longer ones first; no place overlaps another, or
   * the edge of a mention.
   */
  private static SortedMap<Integer, Span> places(LabelledSentence sentence, Set<String> names) {
    SortedMap<Integer, Span> places = new TreeMap<>();
    Set<Span> mentions = spans(sentence);
    names.stream()
        .sorted((one, other) -> other.length() - one.length())
        .forEach(
            name -> {
              Matcher matcher =
                  Pattern.compile(
                          "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                      .matcher(sentence.text());
              while (matcher.find()) {
                Span place = new Span(matcher.start(), matcher.end());
                if (places.values().stream().noneMatch(place::overlaps)
                    && mentions.stream().noneMatch(mention -> cuts(place, mention))) {
                  places.put(place.start(), place);
                }
              }
            });
    return places;
  }

  /** Whether an edge of {@code mention} lies within {@code place}. */
  private static boolean cuts(Span place, Span mention) {
    return isWithin(mention.start(), place) || isWithin(mention.end(), place);
  }

  private static boolean isWithin(int offset, Span place) {
    return place.start() < offset && offset < place.end();
  }

  private static PairSpans moved(
      PairSpans spans, String text, SortedMap<Integer, Span> places, Map<String, String> others) {
    Optional<Span> holder = spans.holder().map(span -> moved(span, text, places, others));
    return new PairSpans(holder, moved(spans.target(), text, places, others));
  }

  private static Span moved(
      Span span, String text, SortedMap<Integer, Span> places, Map<String, String> others) {
    int start = span.start();
    int end = span.end();
    for (Span place : places.values()) {
      int growth = others.get(place.of(text)).length() - place.length();
      if (place.end() <= span.start()) {
        start += growth;
      }
      if (place.end() <= span.end()) {
        end += growth;
      }
    }
    return new Span(start, end);
  }
}
