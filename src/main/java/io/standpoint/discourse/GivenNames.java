package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Given names of people in the news, and whether men or women bear them. */
final class GivenNames {
  private static final String NAMES = "given-names.tsv";
  private static final String WOMEN = "women.tsv";

  /** Of a person, as far as their name says. */
  enum Gender {
    FEMALE,
    MALE
  }

  private static final Optional<Gender> FEMALE = Optional.of(Gender.FEMALE);
  private static final Optional<Gender> MALE = Optional.of(Gender.MALE);

  /** About so many names; a table of the right size need not grow. */
  private static final int EXPECTED = 30_000;

  private final Map<String, Optional<Gender>> names = new HashMap<>(2 * EXPECTED);
  private final Set<String> women = new HashSet<>();

  private GivenNames() {}

  private static final class Shipped {
    static final GivenNames NAMES = read();
  }

  static GivenNames shipped() {
    return Shipped.NAMES;
  }

  /** Whether a word, in lower case, is such a name. */
  boolean isGiven(String word) {
    return names.containsKey(folded(word));
  }

  /** Who bears the name; empty if it is not known, or both do. */
  Optional<Gender> genderOf(String word) {
    return names.getOrDefault(folded(word), Optional.empty());
  }

  /** The gender of a person: by the id of a listed one, else by the first word of the name. */
  Optional<Gender> genderOf(Actor person) {
    return women.contains(person.id())
        ? Optional.of(Gender.FEMALE)
        : genderOf(person.name().split(" ", 2)[0]);
  }

  private static String folded(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('ı', 'i')
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd')
        .replace("ß", "ss")
        .replace("æ", "ae");
  }

  private static GivenNames read() {
    GivenNames read = new GivenNames();
    String names = text(NAMES);
    for (int start = 0, end = names.indexOf('\n'); end >= 0; end = names.indexOf('\n', start)) {
      if (names.charAt(start) != '#') {
        read.names.put(names.substring(start, end - 2), gender(names.charAt(end - 1)));
      }
      start = end + 1;
    }
    text(WOMEN).lines().filter(line -> !line.startsWith("#")).forEach(read.women::add);
    return read;
  }

  private static String text(String resource) {
    try (InputStream in = GivenNames.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new UnreadableException(
            resource + " is missing from the class path: the library's jar is incomplete");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnreadableException(resource + ": " + e.getMessage(), e);
    }
  }

  private static Optional<Gender> gender(char label) {
    return switch (label) {
      case 'f' -> FEMALE;
      case 'm' -> MALE;
      default -> Optional.empty();
    };
  }
}
